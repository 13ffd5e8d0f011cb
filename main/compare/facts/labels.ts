import type { Amount } from './amount'
import { stem } from './words'

/** Words of a label on either side of the figure. */
const SIDE = 4

/**
 * What a row of figures is called: the words that stand around one of them, with "…" for the figure itself.
 * @param text of the article that the amount stands in
 */
export function labelOf({ sentence, span, kind, dimension, says }: Amount, text: string): string {
  if (kind === 'date' && dimension !== 'clock') return says
  const after = side(sentence.words.filter(({ start }) => start >= span[1]))
  const before = side(sentence.words.filter(({ end }) => end <= span[0]).reverse()).reverse()
  const words = (some: typeof after) => {
    const first = some[0]
    const last = some.at(-1)
    return first && last ? text.slice(first.start, last.end) : ''
  }
  const isCount = dimension === 'count'
  const tells = after.filter(({ low }) => stem(low) !== '').length
  const lead = isCount && tells > 0 ? '' : words(before)
  const label = `${lead}${lead ? ' ' : ''}…${after.length > 0 ? ' ' : ''}${words(after)}`
  const bare = isCount && tells > 0 ? words(after) : label
  const unit = isCount || kind === 'date' ? '' : unitOf(says)
  const named = `${bare.charAt(0).toLocaleUpperCase()}${bare.slice(1)}`
  return unit === '' ? (named === '…' ? says : named) : `${named}, ${unit}`
}

const unitOf = (says: string): string =>
  /^[$€£¥₴]/.exec(says)?.[0] ?? says.replace(/^[\d.,–]+(?: (?:bn|m)(?= \S))? ?/, '')

/** The words up to the end of the clause, without little words at their far end. */
function side<T extends { text: string; low: string; kind: string }>(words: readonly T[]): T[] {
  const end = words.findIndex(({ text }) => /^(?:[,;:()–—.!?“”„«»"]|and|or|und|oder|et|ou|y|o|і|та)$/u.test(text))
  const some = words.slice(0, Math.min(SIDE, end === -1 ? SIDE : end))
  while (some.length > 0 && stem(some.at(-1)?.low ?? '') === '') some.pop()
  return some
}
