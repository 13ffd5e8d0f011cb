import type { ResultQuery } from '../../../common/contract/schemas'
import type { ArticleId, ArticleRow } from '../../../common/model'
import { ask } from '../../app/client'
import { NO_FACETS, type Session, session } from '../../app/session'
import { store } from '../../app/store'
import { searching, searchOf } from '../search/searching'
import { indexOf, rowAt, rowList } from './rowList'
import { sortIn } from './sorting'

/** The rows of the list on screen; commands and the list read the same ones. */
export const rows = rowList((query) => ask('articles.page', query))

/** What the session asks the library for. The filter goes as typed. */
export const queryOf = ({
  place,
  tag,
  collection,
  filter,
  facets,
}: Pick<Session, 'place' | 'tag' | 'collection' | 'filter' | 'facets'>): ResultQuery => ({
  place,
  tag,
  ...(collection === null ? {} : { collection }),
  ...(facets === NO_FACETS ? {} : { facets }),
  ...searchOf(filter, sortIn({ collection }), searching.get()),
})

/** Where the current row stands. Kept when the row leaves the list, so that "next" knows where it was. */
export interface Cursor {
  id: ArticleId
  index: number
}

export const cursor = store<Cursor | null>(null)

/** The row to bring on screen; a new object asks anew. */
export const revealed = store<{ index: number } | null>(null)

/** Rows in memory by id, made once for each state of the list. */
let known = new Map<ArticleId, ArticleRow>()
let knownOf: ReadonlyMap<number, readonly ArticleRow[]> | null = null

export function rowById(id: ArticleId): ArticleRow | undefined {
  const { pages } = rows.state.get()
  if (pages !== knownOf) {
    known = new Map([...pages.values()].flat().map((row) => [row.id, row]))
    knownOf = pages
  }
  return known.get(id)
}

/** Every id of the list on screen, in its order. */
export const allIds = (): Promise<ArticleId[]> => ask('articles.ids', queryOf(session.get()))

/**
 * @returns where the article stands, asking main where it is not among the rows in memory;
 *   -1 when it is not in this list
 */
export async function locate(id: ArticleId): Promise<number> {
  const index = indexOf(rows.state.get(), id)
  return index >= 0 ? index : (await allIds()).indexOf(id)
}

/** The row, at once where it is in memory. */
export function rowSoon(index: number): ArticleRow | undefined | Promise<ArticleRow | undefined> {
  return rowAt(rows.state.get(), index) ?? rows.load(index)
}
