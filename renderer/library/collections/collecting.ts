import type { ArticleId, Collection } from '../../../common/model'
import { ask } from '../../app/client'
import { session, targets } from '../../app/session'
import { say, sayProblem } from '../../app/toasts'
import { moveOn, subject, tell } from '../actions'
import { indexOf } from '../list/rowList'
import { allIds, locate, queryOf, revealed, rowSoon, rows } from '../list/rows'
import { sayUndoable } from '../undoToast'
import { currentCollection } from './known'
import { placeAfterShift } from './shifting'

/** Puts articles into a collection and says so. */
export async function addTo({ id, name }: Pick<Collection, 'id' | 'name'>, ids: readonly ArticleId[]): Promise<void> {
  try {
    const step = await ask('collections.add', { id, ids: [...ids] })
    if (step !== null) sayUndoable(`${subject(ids)} added to “${name}”.`, step)
    else say(ids.length === 1 ? `The article is in “${name}” already.` : `All of them are in “${name}” already.`)
  } catch (error) {
    sayProblem(error)
  }
}

/** Takes the targets out of the collection on screen. */
export async function takeOut(): Promise<void> {
  const collection = currentCollection()
  const ids = targets()
  if (!collection || ids.length === 0) return
  await moveOn({
    ids,
    leaves: true,
    work: () => ask('collections.remove', { id: collection.id, ids }),
    told: (step) => tell(`${subject(ids)} taken out of “${collection.name}”.`, step),
  })
}

/** Moves articles of the collection on screen before another one of it, or to the end. */
export async function placeBefore(ids: readonly ArticleId[], before: ArticleId | null): Promise<void> {
  const id = session.get().collection
  if (id === null || ids.length === 0) return
  try {
    await ask('collections.place', { id, ids: [...ids], before })
    // The change was told before it was answered: the rows are under way.
    await rows.show(queryOf(session.get()))
  } catch (error) {
    sayProblem(error)
  }
}

/** Key presses that wait for those before them. */
let waiting = 0
let last: Promise<void> = Promise.resolve()
/** A key that is held is not to go on long after it was let go. */
const MOST_WAITING = 3

/** Moves the targets one row up or down, several as one block. */
export function shift(by: 1 | -1): void {
  if (waiting >= MOST_WAITING) return
  waiting += 1
  last = last
    .then(() => shiftOnce(by))
    .catch(sayProblem)
    .finally(() => {
      waiting -= 1
    })
}

async function shiftOnce(by: 1 | -1): Promise<void> {
  const ids = targets()
  const [first] = ids
  if (first === undefined) return
  const order = ids.length === 1 ? await around(first) : await allIds()
  const to = placeAfterShift(order, new Set(ids), by)
  if (!to) return
  await placeBefore(ids, to.before)
  const index = indexOf(rows.state.get(), first)
  if (index >= 0) revealed.set({ index })
}

/** @returns the article and those of its neighbours that matter to one step, in the order of the list */
async function around(id: ArticleId): Promise<ArticleId[]> {
  const index = await locate(id)
  if (index < 0) return []
  const near = await Promise.all([-1, 0, 1, 2].map((by) => rowSoon(index + by)))
  return near.flatMap((row) => row?.id ?? [])
}
