import type { ArticleId } from '../../../common/model'

/** Adds the article at the end, or takes it out: the order of picking is kept, for it is the comparison's order. */
export const toggled = (picked: readonly ArticleId[], id: ArticleId): ArticleId[] =>
  picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]

/** Adds every id that is not there yet. */
export function joined(picked: readonly ArticleId[], more: readonly ArticleId[]): ArticleId[] {
  const there = new Set(picked)
  return [...picked, ...more.filter((id) => !there.has(id))]
}

export function without(picked: readonly ArticleId[], gone: readonly ArticleId[]): ArticleId[] {
  const out = new Set(gone)
  return picked.filter((id) => !out.has(id))
}

/** @returns the first article that stays: below the given one, else above it, else null */
export function neighbour(ids: readonly ArticleId[], from: number, leaving: ReadonlySet<ArticleId>): ArticleId | null {
  for (let index = from + 1; index < ids.length; index += 1) {
    const id = ids[index]
    if (id !== undefined && !leaving.has(id)) return id
  }
  for (let index = Math.min(from, ids.length) - 1; index >= 0; index -= 1) {
    const id = ids[index]
    if (id !== undefined && !leaving.has(id)) return id
  }
  return null
}
