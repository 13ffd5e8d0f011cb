import type { SavedSearch } from '../../../common/model'
import { queryOf } from '../../../common/savedSearches'
import { overview } from '../../app/overview'
import { session } from '../../app/session'

/** @returns what the list on screen asks for, in the query language; empty where nothing is typed */
export function queryHere(): string {
  const { place, tag, collection, filter } = session.get()
  if (filter.trim() === '') return ''
  const known = overview.get().value
  const tagName = known?.tags.find(({ id }) => id === tag)?.name ?? null
  const collectionName = known?.collections.find(({ id }) => id === collection)?.name ?? null
  return queryOf({ place, tag: tagName, collection: collectionName, filter })
}

/** @returns the saved search that is shown; its text may have been changed since */
export function openedSearch(): SavedSearch | undefined {
  const { search } = session.get()
  return overview.get().value?.searches.find(({ id }) => id === search)
}
