import type { ArticleId } from '../../../common/model'
import { change, session } from '../../app/session'
import { store } from '../../app/store'
import { sayProblem } from '../../app/toasts'
import { step } from './moving'
import { idsBetween, sameQuery } from './rowList'
import { allIds, locate, queryOf, rows } from './rows'
import { joined, toggled } from './selection'

/** A range that is being grown: from a row that stays, over whatever was picked before. */
interface Growing {
  anchor: ArticleId
  base: readonly ArticleId[]
  /** What this range made of the selection; once that is another, the range is over. */
  made: readonly ArticleId[]
}

/** What was picked when all of the list was: as long as it is what is picked, the bar can say so. */
export const pickedAll = store<readonly ArticleId[] | null>(null)

let growing: Growing | null = null

/** Picks or unpicks one row; a range may start from it. */
export function toggle(id: ArticleId): void {
  const picked = toggled(session.get().picked, id)
  growing = { anchor: id, base: picked, made: picked }
  change({ picked })
}

function rangeFrom(anchor: ArticleId | null): Growing | null {
  const { picked } = session.get()
  if (growing && growing.made === picked) return growing
  return anchor === null ? null : { anchor, base: picked, made: picked }
}

/** Picks every row from the anchor to this one, in that order, in place of the range before. */
export async function rangeTo(id: ArticleId): Promise<void> {
  const range = rangeFrom(session.get().open)
  if (!range) return toggle(id)
  try {
    const picked = joined(range.base, await between(range.anchor, id))
    growing = { ...range, made: picked }
    change({ picked })
  } catch (error) {
    sayProblem(error)
  }
}

async function between(from: ArticleId, to: ArticleId): Promise<ArticleId[]> {
  const [start, end] = await Promise.all([locate(from), locate(to)])
  if (start < 0 || end < 0) return [to]
  const loaded = idsBetween(rows.state.get(), start, end)
  if (loaded) return loaded
  const all = await allIds()
  const ids = all.slice(Math.min(start, end), Math.max(start, end) + 1)
  return start <= end ? ids : ids.reverse()
}

/** Moves the open row and lets the range follow it: the first step picks the row it starts from as well. */
export async function extend(by: 1 | -1): Promise<void> {
  const start = session.get().open
  const range = rangeFrom(start)
  // A range that was begun elsewhere, by a click, ends here: this one begins at the open row.
  const fresh = start !== null && range?.anchor !== start && !range?.made.includes(start)
  growing = fresh ? { anchor: start, base: session.get().picked, made: session.get().picked } : range
  const id = await step(by)
  if (id) await rangeTo(id)
  else if (start) await rangeTo(start)
}

/** Picks the whole list; at once where all of it is in memory, for the key pressed next is meant for all. */
export async function pickAll(): Promise<void> {
  const state = rows.state.get()
  const isShown = state.query !== null && state.total > 0 && sameQuery(state.query, queryOf(session.get()))
  const loaded = isShown ? idsBetween(state, 0, state.total - 1) : null
  try {
    const picked = loaded ?? (await allIds())
    pickedAll.set(picked)
    change({ picked })
  } catch (error) {
    sayProblem(error)
  }
}
