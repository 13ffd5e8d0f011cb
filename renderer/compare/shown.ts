import type { Column, ComparedArticles, ComparedText, Pair, Share } from '../../common/comparison'
import { countPassages, type Filter } from './differences'
import { type Both, passagesOf, type ShownPassage } from './passages'
import { cutBlocks, type ShownBlock } from './pieces'

/** One comparison of two columns, ready to be shown. */
export interface Shown {
  texts: Both<ComparedText>
  columns: Both<Column>
  pair: Pair
  shares: Both<Share>
  /** Share of each text's words that stand in the other, 0–1. */
  held: Both<number>
  passages: readonly ShownPassage[]
  blocks: Both<readonly ShownBlock[]>
  counts: Record<Filter, number>
}

/** @returns undefined when the result does not hold two texts and their pair */
export function shownComparison({ texts, comparison }: ComparedArticles): Shown | undefined {
  const [leftText, rightText] = texts
  const [left, right] = comparison.columns
  const [pair] = comparison.pairs
  if (!leftText || !rightText || !left || !right || !pair) return undefined
  const passages = passagesOf(pair, [left, right])
  return {
    texts: [leftText, rightText],
    columns: [left, right],
    pair,
    shares: [pair.leftShare, pair.rightShare],
    held: [pair.leftInRight, pair.rightInLeft],
    passages,
    blocks: [cutBlocks(leftText, left, passages, 0), cutBlocks(rightText, right, passages, 1)],
    counts: countPassages(passages),
  }
}

export type Verdict = 'the same' | 'nothing shared' | 'differ'

/** @returns what there is to say about the two as wholes */
export function verdictOf({ passages, texts }: Pick<Shown, 'passages' | 'texts'>): Verdict {
  if (passages.every(({ links }) => links.length === 0))
    return wordsOf(texts[0].text) === '' ? 'the same' : 'nothing shared'
  return wordsOf(texts[0].text) === wordsOf(texts[1].text) ? 'the same' : 'differ'
}

const wordsOf = (text: string) => text.replace(/\s+/g, ' ').trim()
