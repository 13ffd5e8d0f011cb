import type { Asked, TextAsked } from './asked'

/** What only SQLite's language says: every token is quoted, so that none is taken for an operator of its own. */

/** @returns what finds one text; tokens hold letters and digits alone, never a quote */
export function textExpression({ tokens, open, field }: TextAsked): string {
  const phrase = `"${tokens.join(' ')}"${open ? ' *' : ''}`
  return field === 'any' ? phrase : `{${COLUMNS[field]}} : ${phrase}`
}

const COLUMNS = { title: 'title', note: 'notes' } as const

/** @returns what finds all that must hold, without what must not; null where nothing must */
export function matchExpression({ texts, all, without }: Pick<Asked, 'texts' | 'all' | 'without'>): string | null {
  const of = (index: number) => {
    const text = texts[index]
    return text ? [`(${textExpression(text)})`] : []
  }
  const wanted = all.map((any) => any.flatMap(of)).filter((any) => any.length > 0)
  if (wanted.length === 0) return null
  const together = wanted.map((any) => (any.length === 1 ? any.join('') : `(${any.join(' OR ')})`)).join(' AND ')
  return without.flatMap(of).reduce((left, right) => `(${left}) NOT ${right}`, together)
}
