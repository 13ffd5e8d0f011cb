import type { ComparedArticles, Link, Pair, Shape } from '../../common/comparison'

const MIRRORED: Record<Shape, Shape> = { one: 'one', split: 'merge', merge: 'split', many: 'many' }

/** The same comparison of two texts with its columns swapped: nothing has to be computed again. */
export function mirror({ texts, comparison }: ComparedArticles): ComparedArticles {
  return {
    texts: texts.slice().reverse(),
    comparison: {
      format: comparison.format,
      columns: comparison.columns.slice().reverse(),
      pairs: comparison.pairs.map(mirrorPair),
      passages: comparison.passages.map(({ units }) => ({ units: units.slice().reverse() })),
    },
  }
}

function mirrorPair(pair: Pair): Pair {
  return {
    left: pair.left,
    right: pair.right,
    links: pair.links.map(mirrorLink).sort((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0)),
    runs: pair.runs.map(({ left, right, words }) => ({ left: right, right: left, words })),
    leftShare: pair.rightShare,
    rightShare: pair.leftShare,
    leftInRight: pair.rightInLeft,
    rightInLeft: pair.leftInRight,
  }
}

function mirrorLink(link: Link): Link {
  return {
    ...link,
    left: link.right,
    right: link.left,
    shape: MIRRORED[link.shape],
    evidence: { ...link.evidence, leftWords: link.evidence.rightWords, rightWords: link.evidence.leftWords },
    changes: link.changes.map(({ left, right }) => ({ left: right, right: left })),
  }
}
