import { byRank, withInner } from '../../../common/collections'
import type { CollectionMove } from '../../../common/contract/schemas'
import type { Collection, CollectionId } from '../../../common/model'

/** Where on a collection's row something is let go. */
export type Spot = 'before' | 'into' | 'after'

type All = readonly Collection[]

const siblingsOf = (all: All, { parent }: Collection): Collection[] =>
  all.filter((each) => each.parent === parent).sort(byRank)

const behind = (all: All, collection: Collection): CollectionId | null => {
  const siblings = siblingsOf(all, collection)
  return siblings[siblings.indexOf(collection) + 1]?.id ?? null
}

/** @returns what dropping a collection on another one's row does; null where it would come to be inside itself */
export function dropMove(all: All, id: CollectionId, onto: Collection, spot: Spot): CollectionMove | null {
  if (withInner(all, id).has(onto.id)) return null
  if (spot === 'into') return { id, parent: onto.id, before: null }
  return { id, parent: onto.parent, before: spot === 'before' ? onto.id : behind(all, onto) }
}

export const MOVE_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const
export type MoveKey = (typeof MOVE_KEYS)[number]

/** @returns what an arrow key does to a collection: among its siblings, into the one above it, or out of its parent */
export function keyMove(all: All, id: CollectionId, key: MoveKey): CollectionMove | null {
  const collection = all.find((each) => each.id === id)
  if (!collection) return null
  const siblings = siblingsOf(all, collection)
  const index = siblings.indexOf(collection)
  const above = siblings[index - 1]
  const { parent } = collection
  if (key === 'ArrowUp') return above ? { id, parent, before: above.id } : null
  if (key === 'ArrowDown') return siblings[index + 1] ? { id, parent, before: siblings[index + 2]?.id ?? null } : null
  if (key === 'ArrowRight') return above ? { id, parent: above.id, before: null } : null
  const outer = all.find((each) => each.id === parent)
  return outer ? { id, parent: outer.parent, before: behind(all, outer) } : null
}
