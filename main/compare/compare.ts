import type { Column, CompareOptions, CompareText, Comparison, Pair, Unit } from '../../common/comparison'
import type { Side } from './align'
import { prepare } from './column'
import { comparePair } from './comparePair'
import { commonness } from './evidence'
import { item } from './item'
import { lexicon } from './lexicon'
import { passages } from './passages'
import { cutTogether, tokenized } from './sharedCuts'
import { vectors } from './vectors'

/**
 * Compares two to four texts passage by passage: what is the same, edited, moved, or only in one.
 * Pure and repeatable: the same texts give the same result in every place. CPU grows about as the length of the texts.
 * @param progress told after each text and each pair; `done` and `total` count them
 * @param cut into the units that are linked; the evaluation can give the sentences of its gold data. Left out: our own
 * @throws RangeError for fewer than two texts or more than four
 */
export function compareTexts(
  texts: readonly CompareText[],
  options: CompareOptions,
  progress: (done: number, total: number, label: string) => void,
  cut?: (text: CompareText) => Unit[],
): Comparison {
  if (texts.length < 2 || texts.length > 4)
    throw new RangeError(`Two to four texts can be compared, not ${texts.length}.`)
  const total = texts.length + (texts.length * (texts.length - 1)) / 2
  let done = 0
  const words = lexicon(options)
  const sayings = new Map<string, number>()
  progress(done, total, 'Reading the texts')
  const read = cut ? texts.map((text) => tokenized(text, cut(text), words)) : cutTogether(texts, words)
  const prepared = read.map((text) => {
    progress(done++, total, 'Reading the texts')
    return prepare(text, words, sayings)
  })
  const features = vectors(prepared, words)
  const sides = prepared.map((column, index): Side => ({ column, vectors: item(features, index) }))
  const setting = { words, options, common: commonness(prepared, words) }
  const pairs: Pair[] = []
  for (let left = 0; left < sides.length; left++) {
    for (let right = left + 1; right < sides.length; right++) {
      progress(done++, total, 'Finding what they share')
      pairs.push(comparePair(item(sides, left), item(sides, right), { left, right }, setting))
    }
  }
  const columns = prepared.map(
    ({ text, units, words: count }): Column => ({ id: text.id, units, words: count, setApart: [] }),
  )
  const comparison: Comparison = { format: 1, columns, pairs, passages: passages(columns, pairs) }
  progress(total, total, 'Done')
  return comparison
}
