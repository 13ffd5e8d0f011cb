import { subscribe } from '../../app/client'
import { session } from '../../app/session'
import { rows } from '../list/rows'
import { rememberWhenOpened } from './recent'
import { askStatus, hasWords, searching, searchStatus } from './searching'

/** While the index is built, a search that is shown is asked again this often, and once more at the end. ms */
const AGAIN_MS = 3_000

let askedAt = 0

/** Keeps a search that is on screen up to date with what the index holds. Once, for the whole window. */
export function followSearch(): void {
  subscribe('search.found', ({ filter }) => {
    if (session.get().filter === filter) rows.refresh()
  })
  subscribe('search.status', (status) => {
    searchStatus.set(status)
    if (!hasWords(session.get().filter)) return
    const isWhole = status.indexed >= status.total
    if (!isWhole && performance.now() - askedAt < AGAIN_MS) return
    askedAt = performance.now()
    rows.refresh()
  })
  session.subscribe(() => {
    if (session.get().filter === '' && searching.get().unranked) searching.set({ exact: null, unranked: false })
    if (searchStatus.get() === null && session.get().filter !== '') void askStatus()
  })
  rememberWhenOpened()
}
