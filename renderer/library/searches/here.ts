import type { SavedSearch } from '../../../common/model'
import { queryOf, type Said } from '../../../common/savedSearches'
import { overview } from '../../app/overview'
import { NO_FACETS, type Session, session } from '../../app/session'

/** Whether something is typed or chosen that can be kept. What lies in the trash cannot be searched for from elsewhere. */
export const canSave = ({ place, filter, facets }: Session): boolean =>
  place !== 'trash' && (filter.trim() !== '' || facets !== NO_FACETS)

/** @returns what the list on screen asks for, in the query language; an empty query where there is nothing to keep */
export function askedHere(): Said {
  const here = session.get()
  if (!canSave(here)) return { query: '', unsaid: [] }
  const known = overview.get().value
  const tagName = (id: string | null) => known?.tags.find((tag) => tag.id === id)?.name ?? null
  const { place, filter, facets } = here
  const tags = facets.tag ? { tag: facets.tag.map((id) => tagName(id) ?? '') } : {}
  const collection = known?.collections.find(({ id }) => id === here.collection)?.name ?? null
  return queryOf({ place, tag: tagName(here.tag), collection, filter, facets: { ...facets, ...tags } })
}

export const queryHere = (): string => askedHere().query

/** @returns the saved search that is shown; its text may have been changed since */
export function openedSearch(): SavedSearch | undefined {
  const { search } = session.get()
  return overview.get().value?.searches.find(({ id }) => id === search)
}
