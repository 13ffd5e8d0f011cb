import type { Column, ComparedArticles, ComparedText, Comparison, Pair, Share } from '../../common/comparison'
import { countPassages, type Filter } from './differences'
import { inColumn } from './inColumn'
import type { ShownPassage } from './passages'
import { passagesOf } from './passagesOf'
import { cutBlocks, type ShownBlock } from './pieces'
import { heldBy, shareOf } from './shares'

/** One comparison of two to four texts, ready to be shown. Every list has an item for each column. */
export interface Shown {
  texts: readonly ComparedText[]
  columns: readonly Column[]
  /** All pairs of columns, as the engine found them. */
  pairs: readonly Pair[]
  /** Words of each text by what happened to them: of two against the other, of more against all others. */
  shares: readonly Share[]
  /** Share of each text's words that stand in another, 0–1. */
  held: readonly number[]
  passages: readonly ShownPassage[]
  blocks: readonly (readonly ShownBlock[])[]
  counts: Record<Filter, number>
}

/** @returns undefined when the result does not hold two texts or more and all their pairs */
export function shownComparison({ texts, comparison }: ComparedArticles): Shown | undefined {
  const { columns, pairs } = comparison
  const isWhole = texts.length === columns.length && pairs.length === (columns.length * (columns.length - 1)) / 2
  if (columns.length < 2 || !isWhole) return undefined
  const passages = passagesOf(
    comparison,
    texts.map(({ text }) => text),
  )
  const shares = sharesOf(comparison, texts, passages)
  return {
    texts,
    columns,
    pairs,
    passages,
    shares,
    held: shares.map(heldBy),
    blocks: texts.map((text, at) => cutBlocks(text, inColumn(columns, at), passages, at)),
    counts: countPassages(passages),
  }
}

/** Two texts are weighed against each other by the engine; more of them each against all the others. */
function sharesOf(
  { columns, pairs }: Comparison,
  texts: readonly ComparedText[],
  passages: readonly ShownPassage[],
): Share[] {
  const [pair] = pairs
  if (columns.length === 2 && pair) return [pair.leftShare, pair.rightShare]
  return texts.map(({ text }, at) => shareOf(text, { column: inColumn(columns, at), at, passages }))
}

export type Verdict = 'the same' | 'nothing shared' | 'differ'

/** @returns what there is to say about the texts as wholes */
export function verdictOf({ passages, texts }: Pick<Shown, 'passages' | 'texts'>): Verdict {
  const [first = '', ...others] = texts.map(({ text }) => wordsOf(text))
  const isNothingShared = passages.every(({ relations }) => relations.length === 0)
  if (isNothingShared) return others.every((other) => other === '' && first === '') ? 'the same' : 'nothing shared'
  return others.every((other) => other === first) ? 'the same' : 'differ'
}

const wordsOf = (text: string) => text.replace(/\s+/g, ' ').trim()
