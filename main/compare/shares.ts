import type { Share } from '../../common/comparison'
import type { PreparedColumn } from './column'
import { type Lexicon, typeOf } from './lexicon'
import { tokensOf } from './tokens'

/** What became of a linked passage's words, as one side sees it. */
export interface SideOfLink {
  units: readonly number[]
  /** Token numbers that stand unchanged on the other side. */
  kept: readonly number[]
  moved: boolean
}

/** Counts the words of a column by what happened to them; each is counted once. */
export function share(column: PreparedColumn, links: readonly SideOfLink[], words: Lexicon): Share {
  const count = (tokens: readonly number[]) =>
    tokens.reduce((sum, token) => sum + typeOf(words, column.tokens.type[token] ?? 0).words, 0)
  let same = 0
  let moved = 0
  let linked = 0
  for (const link of links) {
    const kept = count(link.kept)
    linked += count(tokensOf(column.tokens, link.units))
    if (link.moved) moved += kept
    else same += kept
  }
  return { words: column.words, same, edited: linked - same - moved, moved, only: column.words - linked }
}

/** @returns the share of a text's words that stand in the other, 0–1; 0 for a text without words */
export const contained = ({ words, same, moved }: Share): number => (words === 0 ? 0 : (same + moved) / words)
