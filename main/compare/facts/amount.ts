import type { Span } from '../../../common/comparison'
import type { Bound } from './qualifiers'
import { rangeOf } from './qualifiers'
import { type Sentence, stem, type Word } from './words'

export type Known = 'said' | 'without year' | 'derived'

/** A figure, a date or a time of day as an article gives it. */
export interface Amount {
  kind: 'figure' | 'date'
  column: number
  sentence: Sentence
  /** Only what has one dimension can be the same: "count", "percent", "money $", "length", "day", "clock", … */
  dimension: string
  /** The value itself, in the dimension's base; the same twice for one value. */
  low: number
  high: number
  /** What could be true where this is said; open ends are infinite. */
  range: readonly [low: number, high: number]
  bound: Bound
  /** How it is known: by what is said, or with the article's date for what it leaves out (a year; all of "Monday"). */
  known: Known
  /** Exact to three figures and more: two articles hardly have it by chance. */
  isRare: boolean
  says: string
  qualifier: string
  span: Span
  /** Stems of what is counted; empty where it has a unit. */
  nouns: string[]
  /** Stems of the nearest words before and after, inside the clause. */
  before: string[]
  after: string[]
  /** Stems of the words around it, as far as the sentence goes. */
  around: string[]
}

interface Said {
  kind: 'figure' | 'date'
  dimension: string
  low: number
  high: number
  /** Half of the last place given. */
  grain: number
  bound: Bound
  phrase: string
  says: string
  known?: Known
  isRare?: boolean
  /** Indices of its first and last word, unit included. */
  from: number
  to: number
  nouns?: string[]
}

/** Words on either side that count as around. */
const AROUND = 8

/** Puts what was read of an amount together with where it stands. */
export function amountOf(sentence: Sentence, said: Said): Amount {
  const { words } = sentence
  const { from, to } = said
  const phrase = said.phrase === '' ? 0 : said.phrase.split(' ').length
  const stems = (some: readonly Word[]) =>
    some.flatMap((word) => (word.kind === 'word' && stem(word.low) !== '' ? [stem(word.low)] : []))
  const first = words[Math.max(0, from - phrase)]
  const last = words[to]
  return {
    kind: said.kind,
    column: sentence.column,
    sentence,
    dimension: said.dimension,
    low: said.low,
    high: said.high,
    range: rangeOf(said.low, said.high, said.bound, said.grain),
    bound: said.bound,
    known: said.known ?? 'said',
    isRare: said.isRare ?? false,
    says: said.says,
    qualifier: said.phrase,
    span: [first?.start ?? sentence.start, last?.end ?? sentence.end],
    nouns: said.nouns ?? [],
    before: stems(clause([...words.slice(0, Math.max(0, from - phrase))].reverse())).slice(0, 2),
    after: stems(clause(words.slice(to + 1))).slice(0, 3),
    around: stems(words.slice(Math.max(0, from - phrase - AROUND), from).concat(words.slice(to + 1, to + 1 + AROUND))),
  }
}

/** As far as the next comma, dash or bracket. */
function clause(words: readonly Word[]): Word[] {
  const end = words.findIndex(({ text }) => /^[,;:()–—.!?“”„«»]$/.test(text))
  return words.slice(0, end === -1 ? undefined : end)
}
