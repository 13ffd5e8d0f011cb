import type { ResultQuery } from '../../../common/contract/schemas'
import type { ListSort } from '../../../common/model'
import { parseQuery } from '../../../common/search/parse'
import { isText, type ParsedQuery } from '../../../common/search/query'
import type { SearchStatus } from '../../../common/search/result'
import { ask } from '../../app/client'
import { store } from '../../app/store'

/** How the search in the box is answered, beyond its words. */
interface Searching {
  /** The search for which no word is to be taken for another. */
  exact: string | null
  /** In the list's own order, not the best match first. Holds until the box is empty. */
  unranked: boolean
}

export const searching = store<Searching>({ exact: null, unranked: false })

/** Null until main has told. */
export const searchStatus = store<SearchStatus | null>(null)

let last: { filter: string; parsed: ParsedQuery } = { filter: '', parsed: parseQuery('') }

/** @returns what the box says, understood once for all who ask */
export function parsed(filter: string): ParsedQuery {
  if (last.filter !== filter) last = { filter, parsed: parseQuery(filter) }
  return last.parsed
}

/** Whether there are words to look for, and results can be ranked by them. */
export const hasWords = (filter: string): boolean =>
  parsed(filter).clauses.some((terms) => terms.some(({ leaf, not }) => !not && isText(leaf)))

/** @returns the part of the list's query that the search makes */
export function searchOf(
  filter: string,
  own: ListSort,
  { exact, unranked }: Searching,
): Pick<ResultQuery, 'filter' | 'sort' | 'exact'> {
  const sort = hasWords(filter) && !unranked ? 'best' : own
  return exact !== null && exact === filter ? { filter, sort, exact: true } : { filter, sort }
}

/** Whether the best match stands first, whatever the order of the list. */
export const isRanked = (filter: string): boolean => !searching.get().unranked && hasWords(filter)

export const askStatus = (): Promise<void> => ask('search.status').then(searchStatus.set, () => undefined)
