import type { Overview } from '../../common/model'
import { PLACE_NAMES } from '../../common/text/placeNames'
import { type Session, session } from '../app/session'
import { useStore } from '../app/store'

type Where = Pick<Session, 'place' | 'tag' | 'collection'>

/** @returns what the list is called: the place, or the tag or collection it shows */
export function listName(overview: Overview | undefined, { place, tag, collection }: Where): string {
  if (tag !== null) return overview?.tags.find(({ id }) => id === tag)?.name ?? 'Tag'
  if (collection !== null) return overview?.collections.find(({ id }) => id === collection)?.name ?? 'Collection'
  return PLACE_NAMES[place]
}

export const useListName = (overview: Overview | undefined): string =>
  useStore(session, (state) => listName(overview, state))
