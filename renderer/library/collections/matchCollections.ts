import { flattened, pathOf, tidyCollectionName, treeOf } from '../../../common/collections'
import type { CollectionCount } from '../../../common/model'
import { fold } from '../../../common/text/fold'

/** A collection with the names of those it is in, the outermost first. */
export interface Named {
  collection: CollectionCount
  outer: readonly string[]
}

/** @returns all in the order of the tree */
export function named(collections: readonly CollectionCount[]): Named[] {
  const byId = new Map(collections.map((each) => [each.id, each]))
  return flattened(treeOf(collections)).map(({ collection }) => ({
    collection,
    outer: pathOf(byId, collection.id).slice(0, -1),
  }))
}

const NO_MATCH = 4

/**
 * @returns those whose name, with the names they are in, holds every word that was typed; those first whose own name
 *   is what was typed, then those that begin with it
 */
export function matching(typed: string, all: readonly Named[]): Named[] {
  const wanted = fold(tidyCollectionName(typed))
  if (wanted === '') return [...all]
  const words = wanted.split(' ')
  const rankOf = ({ collection, outer }: Named): number => {
    const name = fold(collection.name)
    if (name === wanted) return 0
    if (name.startsWith(wanted)) return 1
    if (name.includes(wanted)) return 2
    const whole = fold([...outer, collection.name].join(' '))
    return words.every((word) => whole.includes(word)) ? 3 : NO_MATCH
  }
  return all
    .map((each) => ({ each, rank: rankOf(each) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each)
}

/** @returns the name of the collection that could be made of what was typed; null where one has it already */
export function newName(typed: string, all: readonly Named[]): string | null {
  const name = tidyCollectionName(typed)
  const isThere = all.some(({ collection }) => fold(collection.name) === fold(name))
  return name === '' || isThere ? null : name
}
