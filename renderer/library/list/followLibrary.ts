import type { LibraryChange } from '../../../common/contract'
import { Failure } from '../../../common/failure'
import { ask } from '../../app/client'
import { change, session } from '../../app/session'
import { pickable, touchesList } from './following'
import { queryOf, rowById, rows } from './rows'

/** Takes a change of the library into the list and what is open and picked of it; also while another view is shown. */
export function followLibrary(changed: LibraryChange): void {
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
