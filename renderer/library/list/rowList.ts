import type { PageQuery, ResultQuery } from '../../../common/contract/schemas'
import { Failure } from '../../../common/failure'
import type { ArticleId, ArticleRow, Page } from '../../../common/model'
import type { PageSearch } from '../../../common/search/result'
import { keepSame } from '../../app/keepSame'
import { type Store, store } from '../../app/store'

const PAGE_ROWS = 100
/** Pages kept in memory: enough for a long scroll back, little beside 100,000 rows. */
const KEPT_PAGES = 40
/** Pages asked for at once while scrolling; a page that was scrolled past is never asked for. */
const PAGES_AT_ONCE = 2

export type FetchPage = (query: PageQuery) => Promise<Page>

export interface ListState {
  /** What the rows answer; null before the first answer. Lags behind the question, so that nothing flickers. */
  query: ResultQuery | null
  total: number
  /** By page number, not row number. */
  pages: ReadonlyMap<number, readonly ArticleRow[]>
  failure: Failure | null
  /** How the rows were found; null where no words were searched for. */
  search: PageSearch | null
}

export interface RowList {
  readonly state: Store<ListState>
  /**
   * Asks a question; not the one whose answer is here. While an answer is under way only the newest question waits.
   * @returns a promise that resolves when the newest question has its answer, or a failure
   */
  show(query: ResultQuery): Promise<void>
  /** Tells which rows are on screen, first and last included; missing pages are fetched. */
  want(first: number, last: number): void
  /** Asks again for what is on screen; the rows that are there stay until all of it has come. */
  refresh(): void
  /** @returns the row, fetched where it is missing; undefined outside the list or when it cannot be had */
  load(index: number): Promise<ArticleRow | undefined>
}

export const rowAt = ({ pages }: ListState, index: number): ArticleRow | undefined =>
  pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS]

/** @returns the place of an article among the rows in memory, or -1 */
export function indexOf({ pages }: ListState, id: ArticleId): number {
  for (const [page, rows] of pages) {
    const within = rows.findIndex((row) => row.id === id)
    if (within >= 0) return page * PAGE_ROWS + within
  }
  return -1
}

/** @returns the ids from one row to another in that direction, or null where a row between them is not in memory */
export function idsBetween(state: ListState, from: number, to: number): ArticleId[] | null {
  const ids: ArticleId[] = []
  const step = from <= to ? 1 : -1
  for (let index = from; index !== to + step; index += step) {
    const row = rowAt(state, index)
    if (!row) return null
    ids.push(row.id)
  }
  return ids
}

const NOTHING: ListState = { query: null, total: 0, pages: new Map(), failure: null, search: null }

/** The rows of one list, fetched by pages as they come on screen and kept in a bounded cache. */
export function rowList(fetchPage: FetchPage): RowList {
  const state = store<ListState>(NOTHING)
  const inFlight = new Map<number, Promise<void>>()
  let asked: ResultQuery | null = null
  let wanted = { first: 0, last: 0 }
  /** Answers to an earlier generation are thrown away. */
  let generation = 0
  let reloading: Promise<void> | null = null
  let again = false

  const fetchNumber = (query: ResultQuery, page: number) =>
    fetchPage({ ...query, offset: page * PAGE_ROWS, limit: PAGE_ROWS })

  const wantedPages = () => {
    const first = Math.floor(wanted.first / PAGE_ROWS)
    const last = Math.floor(Math.max(wanted.first, wanted.last) / PAGE_ROWS)
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  }

  async function reloadOnce(query: ResultQuery): Promise<void> {
    generation += 1
    inFlight.clear()
    const isSame = state.get().query === query
    const numbers = isSame ? wantedPages() : [0]
    try {
      const answers = await Promise.all(numbers.map((page) => fetchNumber(query, page)))
      if (asked !== query) return
      const before = isSame ? state.get().pages : NOTHING.pages
      const pages = new Map(
        numbers.map((page, order) => [page, keepSame(before.get(page), answers[order]?.rows ?? [])]),
      )
      const last = answers.at(-1)
      state.set({ query, total: last?.total ?? 0, pages, failure: null, search: last?.search ?? null })
    } catch (error) {
      if (asked !== query) return
      const kept = isSame ? state.get() : NOTHING
      state.set({ ...kept, query, failure: failureOf(error) })
    }
  }

  async function reloadUntilSettled(): Promise<void> {
    do {
      again = false
      if (asked) await reloadOnce(asked)
    } while (again)
    reloading = null
    fetchMissing()
  }

  function reload(): Promise<void> {
    if (reloading) again = true
    else reloading = reloadUntilSettled()
    return reloading
  }

  function fetchMissing(): void {
    const { query, pages, total } = state.get()
    if (reloading || !query) return
    const lastPage = Math.ceil(total / PAGE_ROWS) - 1
    for (const page of wantedPages()) {
      if (inFlight.size >= PAGES_AT_ONCE) return
      if (page <= lastPage && !pages.has(page) && !inFlight.has(page)) void fetchOne(query, page)
    }
  }

  function fetchOne(query: ResultQuery, page: number): Promise<void> {
    const running = inFlight.get(page)
    if (running) return running
    const started = generation
    const isStale = () => started !== generation
    const work = fetchNumber(query, page).then(
      (answer) => {
        if (isStale()) return
        inFlight.delete(page)
        keep(page, answer)
        fetchMissing()
      },
      (error: unknown) => {
        if (isStale()) return
        inFlight.delete(page)
        state.set((current) => ({ ...current, failure: failureOf(error) }))
      },
    )
    inFlight.set(page, work)
    return work
  }

  function keep(page: number, answer: Page): void {
    state.set((current) => {
      const pages = new Map(current.pages).set(page, answer.rows)
      if (pages.size > KEPT_PAGES) pages.delete(farthest([...pages.keys()], wanted.first / PAGE_ROWS))
      return { ...current, pages, total: answer.total, failure: null }
    })
  }

  return {
    state,
    show: async (query) => {
      const isAsked = asked !== null && sameQuery(asked, query)
      if (isAsked && reloading) return await reloading
      if (isAsked && state.get().query === asked && !state.get().failure) return
      if (!isAsked) {
        asked = query
        wanted = { first: 0, last: 0 }
      }
      await reload()
    },
    want: (first, last) => {
      wanted = { first, last }
      fetchMissing()
    },
    refresh: () => void reload(),
    load: async (index) => {
      if (reloading) await reloading
      const current = state.get()
      if (!current.query || index < 0 || index >= current.total) return undefined
      if (!rowAt(current, index)) await fetchOne(current.query, Math.floor(index / PAGE_ROWS))
      return rowAt(state.get(), index)
    },
  }
}

export const sameQuery = (left: ResultQuery, right: ResultQuery) =>
  left.place === right.place &&
  left.tag === right.tag &&
  left.collection === right.collection &&
  left.filter === right.filter &&
  left.facets === right.facets &&
  left.sort === right.sort &&
  left.exact === right.exact

const failureOf = (error: unknown) => (error instanceof Failure ? error : new Failure('internal', String(error)))

const farthest = (pages: number[], from: number): number =>
  pages.reduce((worst, page) => (Math.abs(page - from) > Math.abs(worst - from) ? page : worst))
