import type { Collection, CollectionId } from './model'

/** A collection among all, as a tree shows it. */
export interface Branch<T extends Collection> {
  collection: T
  /** 0 at the top. */
  depth: number
  branches: Branch<T>[]
}

/** By hand; two of one rank, which only two devices could have made, stand in the order they were made. */
export const byRank = (a: Pick<Collection, 'rank' | 'id'>, b: Pick<Collection, 'rank' | 'id'>): number =>
  a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1

/** @returns the collections at the top, in their order, each with those inside it; one whose parent is gone stands at the top */
export function treeOf<T extends Collection>(collections: Iterable<T>): Branch<T>[] {
  const all = [...collections].sort(byRank)
  const known = new Set(all.map(({ id }) => id))
  const inside = new Map<CollectionId | null, T[]>()
  for (const each of all) {
    const parent = each.parent !== null && known.has(each.parent) ? each.parent : null
    const siblings = inside.get(parent)
    if (siblings) siblings.push(each)
    else inside.set(parent, [each])
  }
  const branchesOf = (parent: CollectionId | null, depth: number): Branch<T>[] =>
    (inside.get(parent) ?? []).map((collection) => ({
      collection,
      depth,
      branches: branchesOf(collection.id, depth + 1),
    }))
  return branchesOf(null, 0)
}

/** @returns every branch in the order in which an open tree shows them */
export const flattened = <T extends Collection>(branches: readonly Branch<T>[]): Branch<T>[] =>
  branches.flatMap((branch) => [branch, ...flattened(branch.branches)])

/** @returns the collection and all that are inside it, however deep */
export function withInner(collections: Iterable<Collection>, id: CollectionId): Set<CollectionId> {
  const all = [...collections]
  const found = new Set([id])
  let before = 0
  while (found.size > before) {
    before = found.size
    for (const each of all) if (each.parent !== null && found.has(each.parent)) found.add(each.id)
  }
  return found
}

/** @returns the names from the top down to the collection */
export function pathOf(collections: ReadonlyMap<CollectionId, Collection>, id: CollectionId): string[] {
  const path: string[] = []
  const seen = new Set<CollectionId>()
  let here = collections.get(id)
  while (here && !seen.has(here.id)) {
    path.unshift(here.name)
    seen.add(here.id)
    here = here.parent === null ? undefined : collections.get(here.parent)
  }
  return path
}

/** @returns the name as it is kept: inner white space collapsed, none at the ends */
export const tidyCollectionName = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim()
