import type { Overview } from '../../common/model'
import { PLACE_NAMES } from '../../common/text/placeNames'
import { type Session, session } from '../app/session'
import { useStore } from '../app/store'

type Where = Pick<Session, 'place' | 'tag' | 'collection' | 'search'>

/** @returns what the list is called: the place, or the tag, collection or saved search it shows */
export const listName = (overview: Overview | undefined, where: Where): string =>
  overview?.searches.find(({ id }) => id === where.search)?.name ?? filteredName(overview, where)

/** @returns what is looked through: the place, or the tag or collection */
function filteredName(overview: Overview | undefined, { place, tag, collection }: Where): string {
  if (tag !== null) return overview?.tags.find(({ id }) => id === tag)?.name ?? 'Tag'
  if (collection !== null) return overview?.collections.find(({ id }) => id === collection)?.name ?? 'Collection'
  return PLACE_NAMES[place]
}

export const useFilteredName = (overview: Overview | undefined): string =>
  useStore(session, (state) => filteredName(overview, state))

export const useListName = (overview: Overview | undefined): string =>
  useStore(session, (state) => listName(overview, state))
