import type { TokenType } from './lexicon'
import type { Change } from './readableChanges'

/** Something in a passage that can be told wrongly: a figure, a date's day or year, a name. */
interface Fact {
  /** Only facts of one sort stand against each other: an amount of money never against a year. */
  sort: string
  words: string[]
  from: number
  to: number
}

/**
 * Finds where two passages in different words disagree: a figure or name of one that is not in the other,
 * against one of the same sort that is only there. What only one of them tells is no conflict.
 * @param lang of the left text; where every noun has a capital, a single one is no name
 */
export function conflicts(left: readonly TokenType[], right: readonly TokenType[], lang: string | null): Change[] {
  const singleNames = !/^(?:de|lb)\b/.test(lang ?? '')
  const inLeft = facts(left, singleNames)
  const inRight = facts(right, singleNames)
  const leftOnly = inLeft.filter((fact) => !isTold(fact, inRight, right))
  const rightOnly = inRight.filter((fact) => !isTold(fact, inLeft, left))
  const found: Change[] = []
  let next = 0
  for (const fact of leftOnly) {
    const at = rightOnly.findIndex((other, index) => index >= next && other.sort === fact.sort)
    const other = rightOnly[at]
    if (!other) continue
    found.push({ left: [fact.from, fact.to], right: [other.from, other.to] })
    next = at + 1
  }
  return found
}

function isTold(fact: Fact, others: readonly Fact[], tokens: readonly TokenType[]): boolean {
  if (others.some((other) => other.words.some((word) => fact.words.includes(word)))) return true
  return tokens.some((type) => type.kind !== 'punctuation' && fact.words.includes(type.form))
}

function facts(types: readonly TokenType[], singleNames: boolean): Fact[] {
  const found: Fact[] = []
  for (let at = 0; at < types.length; at++) {
    const type = types[at]
    if (type?.kind === 'figure') found.push({ sort: sortOf(type.form), words: [type.form], from: at, to: at + 1 })
    if (type?.kind !== 'word' || !type.isCapital) continue
    let end = at + 1
    while (types[end]?.kind === 'word' && types[end]?.isCapital) end++
    const begins = at === 0 || /^[.!?:"'-]$/.test(types[at - 1]?.form || '.')
    const words = types.slice(at, end).map((part) => part.form)
    if (words.length > 1 || (singleNames && !begins)) found.push({ sort: 'name', words, from: at, to: end })
    at = end - 1
  }
  return found
}

function sortOf(figure: string): string {
  if (/^(?:1\d|20)\d\d$/.test(figure)) return 'year'
  if (/^\d{1,2}[:.h]\d\d$/.test(figure)) return 'time'
  return 'figure'
}
