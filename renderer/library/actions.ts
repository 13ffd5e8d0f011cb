import type { Edit } from '../../common/contract/schemas'
import type { ArticleId, ArticleRow, ArticleState, Place } from '../../common/model'
import { ask } from '../app/client'
import { change, session, targets } from '../app/session'
import { say, sayProblem } from '../app/toasts'
import { articles } from './count'
import { openRow, successor } from './list/moving'
import { locate, rowById } from './list/rows'
import { without } from './list/selection'
import { PLACE_LABELS } from './places'
import { sayUndoable } from './undoToast'

interface Leaving {
  ids: readonly ArticleId[]
  /** True when the change takes the articles out of the list on screen. */
  leaves: boolean
  work(): Promise<void>
  /** Says what was done; called only when it was. */
  told(): void
}

/** Makes a change after which articles may be gone from the list: what is open and picked moves on. */
async function moveOn({ ids, leaves, work, told }: Leaving): Promise<void> {
  const { open } = session.get()
  const takesOpen = leaves && open !== null && ids.includes(open)
  try {
    const next = takesOpen ? await successor(ids) : null
    await work()
    if (leaves) change({ picked: without(session.get().picked, ids) })
    // Meanwhile the person may have opened another one.
    if (takesOpen && session.get().open === open) await openInstead(next)
    told()
  } catch (error) {
    sayProblem(error)
  }
}

async function openInstead(next: ArticleId | null): Promise<void> {
  if (next === null) return change({ open: null, focused: false })
  change({ open: next })
  const index = await locate(next)
  if (index >= 0) openRow(next, index)
}

const subject = (ids: readonly ArticleId[]) => (ids.length === 1 ? 'Article' : articles(ids.length))

const STATE_PLACES: readonly Place[] = ['inbox', 'later', 'archive']

export function moveTo(state: ArticleState): Promise<void> {
  const ids = targets()
  const { place } = session.get()
  return moveOn({
    ids,
    leaves: STATE_PLACES.includes(place) && place !== state,
    work: () => ask('articles.edit', { ids, set: { state } }),
    told: () => sayUndoable(`${subject(ids)} moved to ${PLACE_LABELS[state]}.`),
  })
}

export function trash(): Promise<void> {
  const ids = targets()
  return moveOn({
    ids,
    leaves: true,
    work: () => ask('articles.trash', { ids }),
    told: () => sayUndoable(`${subject(ids)} moved to Trash.`),
  })
}

export function restore(): Promise<void> {
  const ids = targets()
  return moveOn({
    ids,
    leaves: true,
    work: () => ask('articles.restore', { ids }),
    told: () => sayUndoable(`${subject(ids)} put back.`),
  })
}

/** Deletes for good: asked for by the dialog alone. */
export function erase(ids: ArticleId[]): Promise<void> {
  return moveOn({
    ids,
    leaves: true,
    work: () => ask('articles.erase', { ids }),
    told: () => say(`${subject(ids)} deleted for good.`),
  })
}

/** The rows a change is about, as far as they are in memory; one is fetched when none is. */
async function rowsOf(ids: readonly ArticleId[]): Promise<Pick<ArticleRow, 'readAt' | 'starred'>[]> {
  const known = ids.flatMap((id) => rowById(id) ?? [])
  const [first] = ids
  return known.length > 0 || first === undefined ? known : [await ask('articles.get', { id: first })]
}

async function edit(ids: ArticleId[], set: Edit['set'], many: string): Promise<void> {
  await ask('articles.edit', { ids, set })
  if (ids.length > 1) sayUndoable(`${subject(ids)} ${many}.`)
}

/** Marks as read when one of them is unread, else as unread. */
export async function toggleRead(): Promise<void> {
  const ids = targets()
  try {
    const read = (await rowsOf(ids)).some((row) => row.readAt === null)
    await edit(ids, { read }, read ? 'marked as read' : 'marked as unread')
  } catch (error) {
    sayProblem(error)
  }
}

/** Stars when one of them has no star, else takes the stars away. */
export async function toggleStar(): Promise<void> {
  const ids = targets()
  try {
    const starred = (await rowsOf(ids)).some((row) => !row.starred)
    await edit(ids, { starred }, starred ? 'starred' : 'unstarred')
  } catch (error) {
    sayProblem(error)
  }
}
