import type { SavedSearch, SavedSearchId } from '../../../common/model'

type Listed = readonly Pick<SavedSearch, 'id'>[]

/** @returns the search before which one comes to stand that goes a step up or down (null: the end), or undefined at either end */
export function stepTo(searches: Listed, id: SavedSearchId, by: 1 | -1): SavedSearchId | null | undefined {
  const at = searches.findIndex((each) => each.id === id)
  if (at < 0 || at + by < 0 || at + by >= searches.length) return undefined
  return searches[by < 0 ? at - 1 : at + 2]?.id ?? null
}

/** @returns the same for one that is dropped on the upper or lower half of another; undefined where it stays */
export function dropTo(
  searches: Listed,
  id: SavedSearchId,
  { on, half }: { on: SavedSearchId; half: 'upper' | 'lower' },
): SavedSearchId | null | undefined {
  const others = searches.filter((each) => each.id !== id)
  const at = others.findIndex((each) => each.id === on)
  if (at < 0) return undefined
  const place = half === 'upper' ? at : at + 1
  const from = searches.findIndex((each) => each.id === id)
  return place === from ? undefined : (others[place]?.id ?? null)
}
