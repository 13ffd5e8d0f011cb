import { differs, type Hidden, isShown } from './differences'
import type { ShownPassage } from './passages'

/** Neighbours that are folded away together. */
export interface Fold {
  /** Indices of the passages, in the order in which they stand. */
  passages: number[]
}

/**
 * What is folded away: what is not shown, and what is the same everywhere.
 * @param opened passages that the person has unfolded
 * @returns indices; none where nothing is to be folded
 */
export function foldedOf(
  passages: readonly ShownPassage[],
  hidden: ReadonlySet<Hidden>,
  opened: ReadonlySet<number>,
): ReadonlySet<number> {
  if (!hidden.has('folded')) return new Set()
  const isFolded = (passage: ShownPassage) =>
    !opened.has(passage.index) && !(differs(passage) && isShown(passage, hidden))
  return new Set(passages.filter(isFolded).map(({ index }) => index))
}

/**
 * Puts neighbours of which every passage is folded into one.
 * @param passagesIn indices of the passages in an item; one without any goes with what stands before it
 */
export function withFolds<Item>(
  items: readonly Item[],
  passagesIn: (item: Item) => readonly number[],
  folded: ReadonlySet<number>,
): (Item | Fold)[] {
  if (folded.size === 0) return [...items]
  const result: (Item | Fold)[] = []
  let fold: Fold | undefined
  for (const item of items) {
    const own = passagesIn(item)
    const isFolded = own.length === 0 ? fold !== undefined : own.every((passage) => folded.has(passage))
    if (!isFolded) {
      fold = undefined
      result.push(item)
    } else if (fold) fold.passages.push(...own)
    else {
      fold = { passages: [...own] }
      result.push(fold)
    }
  }
  // What is cut by a block's end is one passage still.
  for (const item of result) if (isFold(item)) item.passages = [...new Set(item.passages)]
  return result
}

export const isFold = (item: unknown): item is Fold => typeof item === 'object' && item !== null && 'passages' in item
