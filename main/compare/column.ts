import type { CompareText, Span, Unit } from '../../common/comparison'
import { item } from './item'
import { type Lexicon, typeOf } from './lexicon'
import type { CutText } from './sharedCuts'
import { type Tokens, tokensOf } from './tokens'

/** A text made ready: cut, and its words numbered in the lexicon that all columns share. */
export interface PreparedColumn {
  text: CompareText
  units: Unit[]
  tokens: Tokens
  /** For each unit what it says without case and marks; equal numbers say the same to the letter. */
  same: Int32Array
  /** For each unit its number of words. */
  unitWords: Int32Array
  words: number
}

/** @param known the sayings of all columns, numbered; shared by those that are compared */
export function prepare({ text, units, tokens }: CutText, words: Lexicon, known: Map<string, number>): PreparedColumn {
  const same = new Int32Array(units.length)
  const unitWords = new Int32Array(units.length)
  let total = 0
  units.forEach((_, unit) => {
    const types = tokensOf(tokens, [unit]).map((token) => typeOf(words, tokens.type[token] ?? 0))
    const spoken = types.filter((type) => type.words > 0)
    // A line of marks alone says what its marks say.
    const says = (spoken.length > 0 ? spoken : types).map((type) => type.fold).join(' ')
    const number = known.get(says) ?? known.size
    known.set(says, number)
    same[unit] = number
    unitWords[unit] = spoken.reduce((sum, type) => sum + type.words, 0)
    total += unitWords[unit] ?? 0
  })
  return { text, units, tokens, same, unitWords, words: total }
}

/** @returns the number of words of some units */
export const wordsIn = ({ unitWords }: PreparedColumn, units: readonly number[]): number =>
  units.reduce((sum, unit) => sum + (unitWords[unit] ?? 0), 0)

/** @returns from where the first of some units begins to where the last one ends; there is one at least */
export const stretchOf = ({ units }: Pick<PreparedColumn, 'units'>, some: readonly number[]): Span => [
  item(units, item(some, 0)).start,
  item(units, item(some, some.length - 1)).end,
]
