import type { ComparedArticles, Link, Pair, Shape } from '../../common/comparison'
import { inColumn } from './inColumn'

const MIRRORED: Record<Shape, Shape> = { one: 'one', split: 'merge', merge: 'split', many: 'many' }

/**
 * The same comparison with its columns in another order: nothing has to be computed again.
 * @param order for each new column the index of the old one
 */
export function reorder<T extends ComparedArticles>(articles: T, order: readonly number[]): T {
  const { texts, comparison } = articles
  const arranged = <Item>(list: readonly Item[]) => order.map((column) => inColumn(list, column))
  return {
    ...articles,
    texts: arranged(texts),
    comparison: {
      ...comparison,
      columns: arranged(comparison.columns),
      pairs: comparison.pairs
        .map((pair) => placed(pair, order.indexOf(pair.left), order.indexOf(pair.right)))
        .sort((a, b) => a.left - b.left || a.right - b.right),
      passages: comparison.passages.map(({ units, ...rest }) => ({ ...rest, units: arranged(units) })),
    },
  }
}

/** @param left, right where its columns stand now */
const placed = (pair: Pair, left: number, right: number): Pair =>
  left < right ? { ...pair, left, right } : { ...mirrored(pair), left: right, right: left }

/** @returns the same pair as seen from its other side */
export function mirrored(pair: Pair): Pair {
  return {
    ...pair,
    links: pair.links.map(mirroredLink).sort((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0)),
    runs: pair.runs.map(({ left, right, words }) => ({ left: right, right: left, words })),
    leftShare: pair.rightShare,
    rightShare: pair.leftShare,
    leftInRight: pair.rightInLeft,
    rightInLeft: pair.leftInRight,
  }
}

function mirroredLink(link: Link): Link {
  return {
    ...link,
    left: link.right,
    right: link.left,
    shape: MIRRORED[link.shape],
    evidence: { ...link.evidence, leftWords: link.evidence.rightWords, rightWords: link.evidence.leftWords },
    changes: link.changes.map(({ left, right }) => ({ left: right, right: left })),
    parts: link.parts.map(({ left, right }) => ({ left: right, right: left })).sort((a, b) => a.left[0] - b.left[0]),
  }
}
