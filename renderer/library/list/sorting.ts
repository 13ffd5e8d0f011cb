import { LIST_SORTS, type ListSort, SORTS } from '../../../common/model'
import { ask } from '../../app/client'
import { type Session, session, settings } from '../../app/session'
import { useStore } from '../../app/store'
import { sayProblem } from '../../app/toasts'
import { hasWords, isRanked, searching } from '../search/searching'

export const SORT_LABELS: Record<ListSort, string> = {
  manual: 'By hand',
  newest: 'Newest',
  oldest: 'Oldest',
  title: 'Title A–Z',
  'title-reversed': 'Title Z–A',
}

/** Collections are sorted in a way of their own, and by hand as well. */
type Where = Pick<Session, 'collection'>

export const sortsIn = ({ collection }: Where): readonly ListSort[] => (collection === null ? SORTS : LIST_SORTS)

export const sortIn = ({ collection }: Where): ListSort =>
  collection === null ? settings.get().sort : settings.get().collectionSort

export function useSort(): ListSort {
  const collection = useStore(session, (state) => state.collection)
  return useStore(settings, (state) => (collection === null ? state.sort : state.collectionSort))
}

/** Sorts the list on screen, and those like it; a search in it as well, until the box is empty. */
export function sortBy(order: ListSort): void {
  searching.set((current) => ({ ...current, unranked: hasWords(session.get().filter) }))
  const inCollection = session.get().collection !== null
  if (inCollection) ask('settings.set', { collectionSort: order }).catch(sayProblem)
  else if (order !== 'manual') ask('settings.set', { sort: order }).catch(sayProblem)
}

/** Whether the rows on screen can be put in another order: those of a collection that is sorted by hand. */
export const isByHand = (state: Where): boolean =>
  state.collection !== null && sortIn(state) === 'manual' && !isRanked(session.get().filter)
