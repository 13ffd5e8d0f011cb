import type { ArticleId } from '../../../common/model'
import { change, session } from '../../app/session'
import { sayProblem } from '../../app/toasts'
import { focusListIfIdle } from '../focus'
import { indexOf, rowAt } from './rowList'
import { allIds, cursor, locate, revealed, rowSoon, rows } from './rows'
import { neighbour } from './selection'

/** Makes the row the current one: the reader shows it, the list brings it on screen. */
export function openRow(id: ArticleId, index: number): void {
  cursor.set({ id, index })
  revealed.set({ index })
  if (session.get().open !== id) change({ open: id })
}

/** @returns the index that lies `by` rows from the open one; when that has left the list, from where it was */
async function target(by: 1 | -1): Promise<number> {
  const { open } = session.get()
  if (open === null) return by > 0 ? 0 : rows.state.get().total - 1
  const index = await locate(open)
  if (index >= 0) return index + by
  const last = cursor.get()
  if (last?.id !== open) return 0
  return by > 0 ? last.index : last.index - 1
}

let isMoving = false

/** Opens the next or previous row. @returns the row it moved to, or null at either end */
export async function step(by: 1 | -1): Promise<ArticleId | null> {
  if (isMoving) return null
  const { open } = session.get()
  const here = open === null ? -1 : indexOf(rows.state.get(), open)
  // The usual case answers in the same task, so that a key held down keeps its pace.
  const near = here >= 0 ? rowAt(rows.state.get(), here + by) : undefined
  if (near) {
    openRow(near.id, here + by)
    focusListIfIdle()
    return near.id
  }
  isMoving = true
  try {
    const { total } = rows.state.get()
    const index = Math.max(0, Math.min(total - 1, await target(by)))
    const row = await rowSoon(index)
    if (!row) return null
    openRow(row.id, index)
    focusListIfIdle()
    return row.id === open ? null : row.id
  } catch (error) {
    sayProblem(error)
    return null
  } finally {
    isMoving = false
  }
}

/** Tells which article to open when the open one leaves the list together with others. Ask before the change. */
export async function successor(leaving: readonly ArticleId[]): Promise<ArticleId | null> {
  const { open } = session.get()
  if (open === null) return null
  if (leaving.length === 1) {
    const index = await locate(open)
    if (index < 0) return null
    const row = (await rowSoon(index + 1)) ?? (await rowSoon(index - 1))
    return row?.id ?? null
  }
  const ids = await allIds()
  const index = ids.indexOf(open)
  return index < 0 ? null : neighbour(ids, index, new Set(leaving))
}
