import { useEffect, useMemo } from 'react'
import type { LibraryChange } from '../../../common/contract'
import { Failure } from '../../../common/failure'
import { ask, subscribe } from '../../app/client'
import { change, session, settings } from '../../app/session'
import { useStore } from '../../app/store'
import { pickable, touchesList } from './following'
import { indexOf, type ListState } from './rowList'
import { cursor, locate, queryOf, revealed, rowById, rows } from './rows'

/** The rows of the place, tag and filter that the session shows, kept up to date with the library. */
export function useRows(): ListState {
  const place = useStore(session, (state) => state.place)
  const tag = useStore(session, (state) => state.tag)
  const filter = useStore(session, (state) => state.filter)
  const sort = useStore(settings, (state) => state.sort)
  const state = useStore(rows.state)

  const query = useMemo(() => ({ place, tag, filter, sort }), [place, tag, filter, sort])
  useEffect(() => rows.show(query), [query])
  useEffect(() => subscribe('library.changed', follow), [])
  useCursor(state)
  return state
}

function follow(changed: LibraryChange): void {
  if (touchesList(changed, queryOf(session.get()), (id) => rowById(id) !== undefined)) rows.refresh()
  if (changed.membership) void letGo(changed)
}

/** Lets go of what the library no longer has: after an undone import, say. */
async function letGo({ articles }: LibraryChange): Promise<void> {
  const { open, picked } = session.get()
  if (picked.length > 0) {
    const here = new Set(await allPickable())
    // A change that came while we asked has a turn of its own.
    if (session.get().picked === picked && picked.some((id) => !here.has(id))) {
      change({ picked: picked.filter((id) => here.has(id)) })
    }
  }
  if (open !== null && (articles === null || articles.includes(open))) {
    const isGone = await ask('articles.get', { id: open }).then(
      () => false,
      (error: unknown) => error instanceof Failure && error.code === 'not-found',
    )
    if (isGone && session.get().open === open) change({ open: null, focused: false })
  }
}

const allPickable = () => ask('articles.ids', pickable(session.get().place)).catch(() => session.get().picked)

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
