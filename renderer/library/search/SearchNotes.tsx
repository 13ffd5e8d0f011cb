import { HAS_VALUES, IS_VALUES } from '../../../common/search/query'
import { count } from '../../../common/text/articleCount'
import { session } from '../../app/session'
import { useStore } from '../../app/store'
import type { ListState } from '../list/rowList'
import { hasWords, parsed, searching, searchStatus } from './searching'

/** What is to be said of a search, between the box and its results: mistakes, words taken for others, what is missing. */
export function SearchNotes({ state }: { state: ListState }) {
  const filter = useStore(session, (current) => current.filter)
  const status = useStore(searchStatus)
  if (filter.trim() === '') return null
  const problems = parsed(filter).problems.filter(
    ({ start, end }) => end < filter.length || !mayGoOn(filter.slice(start, end)),
  )
  const corrections = state.query?.filter === filter ? (state.search?.corrections ?? []) : []
  const isPartial = status !== null && status.indexed < status.total && hasWords(filter)
  if (problems.length === 0 && corrections.length === 0 && !isPartial) return null
  return (
    <div className="search-notes" role="status">
      {problems.slice(0, 2).map(({ message, start, end }) => (
        <p key={start} className="search-mistake">
          {message} <span className="search-place">(in “{filter.slice(start, end)}”)</span>
        </p>
      ))}
      {corrections.length > 0 && (
        <p>
          Showing results for <b>{list(corrections.map(({ shown }) => shown))}</b>.{' '}
          <button type="button" className="search-instead" onClick={() => searchExactly(filter)}>
            Search for {list(corrections.map(({ typed }) => typed))} instead
          </button>
        </p>
      )}
      {isPartial && (
        <p className="num">
          Indexing {count(status.indexed)} of {count(status.total)} articles; results may be missing some.
        </p>
      )}
    </div>
  )
}

/** What is still being typed is no mistake yet. */
const mayGoOn = (typed: string) =>
  typed === 'OR' || /^-?\w+:"?$/.test(typed) || /^-?(?:before|after):[\d-]+$/i.test(typed) || isStateBegun(typed)

function isStateBegun(typed: string): boolean {
  const [, operator, begun] = /^-?(is|has):(\w+)$/.exec(typed.toLowerCase()) ?? []
  const values: readonly string[] = operator === 'has' ? HAS_VALUES : IS_VALUES
  return begun !== undefined && values.some((value) => value.startsWith(begun))
}

const searchExactly = (filter: string) => searching.set((current) => ({ ...current, exact: filter }))

const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')
