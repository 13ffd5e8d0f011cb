import { useEffect, useMemo } from 'react'
import { session } from '../../app/session'
import { useStore } from '../../app/store'
import { searching, searchOf } from '../search/searching'
import { indexOf, type ListState } from './rowList'
import { cursor, locate, queryOf, revealed, rows } from './rows'
import { useSort } from './sorting'

/** The rows of the place, tag or collection and filter that the session shows, kept up to date with the library. */
export function useRows(): ListState {
  const place = useStore(session, (state) => state.place)
  const tag = useStore(session, (state) => state.tag)
  const collection = useStore(session, (state) => state.collection)
  const filter = useStore(session, (state) => state.filter)
  const facets = useStore(session, (state) => state.facets)
  const sort = useSort()
  const how = useStore(searching)
  const state = useStore(rows.state)

  const query = useMemo(
    () => ({ ...queryOf({ place, tag, collection, filter, facets }), ...searchOf(filter, sort, how) }),
    [place, tag, collection, filter, facets, sort, how],
  )
  useEffect(() => void rows.show(query), [query])
  useCursor(state)
  return state
}

/** Keeps the cursor on the open row: also when it was opened from outside, or the rows moved under it. */
function useCursor(state: ListState): void {
  const open = useStore(session, (current) => current.open)
  const { query } = state

  useEffect(() => {
    if (open === null || query === null) return
    const index = indexOf(state, open)
    if (index >= 0 && cursor.get()?.id === open && cursor.get()?.index !== index) cursor.set({ id: open, index })
  }, [open, query, state])

  useEffect(() => {
    if (open === null || query === null || cursor.get()?.id === open) return
    locate(open).then(
      (index) => {
        if (index < 0 || session.get().open !== open) return
        cursor.set({ id: open, index })
        revealed.set({ index })
      },
      () => undefined,
    )
  }, [open, query])
}
