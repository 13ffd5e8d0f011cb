import { calendarWords } from './calendarWords'
import type { TokenType } from './lexicon'
import type { Change } from './readableChanges'

/** Something in a passage that can be told wrongly: a figure, a part of a date, a name. */
interface Fact {
  /** Only facts of one sort stand against each other: an amount never against a year. */
  sort: 'year' | 'time' | 'figure' | 'month' | 'weekday' | 'name'
  words: string[]
  from: number
  to: number
}

/** Finds where two passages in different words disagree. */
export type Conflicts = (left: readonly TokenType[], right: readonly TokenType[]) => Change[]

/**
 * @param lang of the texts; where every noun has a capital, a single one is no name
 * @returns a function that finds figures, dates and names of one passage that the other lacks, against one of the
 *   same sort that only the other has. What only one of them tells is no conflict.
 */
export function conflictsIn(lang: string | null): Conflicts {
  const factsIn = factFinder(lang)
  return (left, right) => {
    const inLeft = factsIn(left)
    const inRight = factsIn(right)
    const leftOnly = inLeft.filter((fact) => !isTold(fact, inRight, right))
    const rightOnly = inRight.filter((fact) => !isTold(fact, inLeft, left))
    return inOrder(leftOnly, rightOnly)
  }
}

/** How much it matters that facts of a sort disagree. */
const GRAVITY: Record<Fact['sort'], number> = { figure: 4, time: 4, year: 4, month: 2, weekday: 2, name: 1 }

/** Sets facts of one sort against each other, in the same order on both sides: the weightiest choice. */
function inOrder(left: readonly Fact[], right: readonly Fact[]): Change[] {
  const width = right.length + 1
  const best = new Float64Array((left.length + 1) * width)
  const value = (i: number, j: number) => best[i * width + j] ?? 0
  const together = (i: number, j: number) => {
    const [one, other] = [left[i], right[j]]
    return one && one.sort === other?.sort ? value(i + 1, j + 1) + GRAVITY[one.sort] : 0
  }
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      best[i * width + j] = Math.max(value(i + 1, j), value(i, j + 1), together(i, j))
    }
  }
  const found: Change[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [one, other] = [left[i], right[j]]
    if (one && other && together(i, j) > 0 && together(i, j) === value(i, j)) {
      found.push({ left: [one.from, one.to], right: [other.from, other.to] })
      i++
      j++
    } else if (value(i + 1, j) >= value(i, j + 1)) i++
    else j++
  }
  return found
}

function isTold(fact: Fact, others: readonly Fact[], tokens: readonly TokenType[]): boolean {
  if (others.some((other) => other.words.some((word) => fact.words.includes(word)))) return true
  return tokens.some((type) => type.kind !== 'punctuation' && fact.words.includes(type.form))
}

function factFinder(lang: string | null): (types: readonly TokenType[]) => Fact[] {
  const singleNames = !/^(?:de|lb)\b/.test(lang ?? '')
  const { months, weekdays } = calendarWords(lang)
  const sortOf = ({ kind, form }: TokenType): Fact['sort'] | null => {
    if (kind === 'figure') return figureSort(form)
    if (months.has(form)) return 'month'
    return weekdays.has(form) ? 'weekday' : null
  }
  return (types) => {
    const found: Fact[] = []
    for (let at = 0; at < types.length; at++) {
      const type = types[at]
      if (!type || type.kind === 'punctuation') continue
      const sort = sortOf(type)
      if (sort) found.push({ sort, words: [type.form], from: at, to: at + 1 })
      else if (isNamePart(type)) {
        const begin = at
        while (isNamePart(types[at + 1]) && !sortOf(types[at + 1] ?? type)) at++
        const words = types.slice(begin, at + 1).map((part) => part.form)
        const opens = begin === 0 || types[begin - 1]?.kind === 'punctuation'
        if (words.length > 1 || (singleNames && !opens)) found.push({ sort: 'name', words, from: begin, to: at + 1 })
      }
    }
    return found
  }
}

const isNamePart = (type: TokenType | undefined): boolean => type?.kind === 'word' && type.isCapital

function figureSort(figure: string): Fact['sort'] {
  if (/^(?:1\d|20)\d\d$/.test(figure)) return 'year'
  return /^\d{1,2}[:.h]\d\d$/.test(figure) ? 'time' : 'figure'
}
