import type { Column, Link, Share, Span } from '../../common/comparison'
import { inColumn } from './inColumn'
import type { ShownPassage } from './passages'

interface Of {
  column: Column
  /** Index of the column. */
  at: number
  passages: readonly ShownPassage[]
}

/**
 * Counts the words of one of several texts by what happened to them against the others: a word is the same, or moved,
 * where it stands in another version; a passage counts against the version that has most of its words.
 */
export function shareOf(text: string, { column, at, passages }: Of): Share {
  const share: Share = { words: 0, same: 0, edited: 0, moved: 0, only: 0 }
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  const wordsIn = ([start, end]: Span) => {
    let words = 0
    for (const { isWordLike } of segmenter.segment(text.slice(start, end))) if (isWordLike) words += 1
    return words
  }
  for (const { units, relations, apart } of passages) {
    if (apart) continue
    const words = new Map(inColumn(units, at).map((unit) => [unit, wordsIn(spanOf(column, [unit]))]))
    const total = sum([...words.values()])
    let best: { kept: number; isMoved: boolean } | undefined
    for (const { left, right, kind, links } of relations) {
      if (left !== at && right !== at) continue
      const kept = sum(links.map((link) => keptWords(link, left === at ? 'left' : 'right', words, wordsIn)))
      if (!best || kept > best.kept) best = { kept, isMoved: kind === 'moved' }
    }
    share.words += total
    if (!best) share.only += total
    else {
      share[best.isMoved ? 'moved' : 'same'] += best.kept
      share.edited += total - best.kept
    }
  }
  return share
}

/** @returns the share of a text's words that stand in another, 0–1; 0 for a text without words */
export const heldBy = ({ words, same, moved }: Share): number => (words === 0 ? 0 : (same + moved) / words)

/** Words of one side of a link that stand on the other. Of what was told in other words, none is taken to. */
function keptWords(
  link: Link,
  side: 'left' | 'right',
  words: ReadonlyMap<number, number>,
  wordsIn: (span: Span) => number,
): number {
  if (link.text === 'paraphrased') return 0
  const all = sum(link[side].map((unit) => words.get(unit) ?? 0))
  return Math.max(0, all - sum(link.changes.map((change) => wordsIn(change[side]))))
}

const spanOf = ({ units }: Column, own: readonly number[]): Span => [
  units[own.at(0) ?? -1]?.start ?? 0,
  units[own.at(-1) ?? -1]?.end ?? 0,
]

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
