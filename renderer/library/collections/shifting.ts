import type { ArticleId } from '../../../common/model'

/**
 * Tells where articles go that are moved by one row. Several move as one block: past the row above the topmost of
 * them, or past the one below the lowest; at either end they gather there.
 * @param order of the list, or the part of it around them
 * @returns the article they are placed before, null in it for the end; null where they are not in the list
 */
export function placeAfterShift(
  order: readonly ArticleId[],
  moved: ReadonlySet<ArticleId>,
  by: 1 | -1,
): { before: ArticleId | null } | null {
  const first = order.findIndex((id) => moved.has(id))
  if (first < 0) return null
  if (by < 0) return { before: order[first - 1] ?? order.find((id) => !moved.has(id)) ?? null }
  const last = order.reduce((found, id, index) => (moved.has(id) ? index : found), first)
  return { before: order[last + 2] ?? null }
}
