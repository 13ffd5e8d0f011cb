import type { Erased } from '../../common/contract'
import type { Toggle } from '../../common/contract/schemas'
import type { ArticleId, ArticleState, Place, StepId } from '../../common/model'
import { articleCount } from '../../common/text/articleCount'
import { PLACE_NAMES } from '../../common/text/placeNames'
import { ask } from '../app/client'
import { change, session, targets } from '../app/session'
import { say, sayProblem } from '../app/toasts'
import { openRow, successor } from './list/moving'
import { locate } from './list/rows'
import { without } from './list/selection'
import { sayUndoable } from './undoToast'

export interface Leaving {
  ids: readonly ArticleId[]
  /** True when the change takes the articles out of the list on screen. */
  leaves: boolean
  /** @returns the step that takes it back; null where none does */
  work(): Promise<StepId | null>
  /** Says what was done; called only when it was. */
  told(step: StepId | null): void
}

/** Makes a change after which articles may be gone from the list: what is open and picked moves on. */
export async function moveOn({ ids, leaves, work, told }: Leaving): Promise<void> {
  const { open } = session.get()
  const takesOpen = leaves && open !== null && ids.includes(open)
  try {
    const next = takesOpen ? await successor(ids) : null
    const step = await work()
    if (leaves) change({ picked: without(session.get().picked, ids) })
    // Meanwhile the person may have opened another one.
    if (takesOpen && session.get().open === open) {
      if (step !== null) moved = { step, from: open, to: next }
      await openInstead(next)
    }
    told(step)
  } catch (error) {
    sayProblem(error)
  }
}

/** The last change that took the open article away, and what was opened instead. */
let moved: { step: StepId; from: ArticleId; to: ArticleId | null } | null = null

/** Opens what a change took away from the reader, once that change is undone and nothing else was opened since. */
export async function comeBack(undone: StepId | null): Promise<void> {
  if (moved === null || moved.step !== undone) return
  const { from, to } = moved
  moved = null
  if (session.get().open === to) await openInstead(from)
}

async function openInstead(next: ArticleId | null): Promise<void> {
  if (next === null) return change({ open: null, focused: false })
  change({ open: next })
  const index = await locate(next)
  if (index >= 0) openRow(next, index)
}

export const subject = (ids: readonly ArticleId[]) => (ids.length === 1 ? 'Article' : articleCount(ids.length))

/** @param step null where all was as it should be already */
export function tell(message: string, step: StepId | null): void {
  if (step === null) say('Nothing had to be changed.')
  else sayUndoable(message, step)
}

const STATE_PLACES: readonly Place[] = ['inbox', 'later', 'archive']

export function moveTo(state: ArticleState): Promise<void> {
  const ids = targets()
  const { place } = session.get()
  return moveOn({
    ids,
    // What is in the trash is put back by it.
    leaves: (STATE_PLACES.includes(place) || place === 'trash') && place !== state,
    work: () => ask('articles.edit', { ids, set: { state } }),
    told: (step) => tell(`${subject(ids)} moved to ${PLACE_NAMES[state]}.`, step),
  })
}

export function trash(): Promise<void> {
  const ids = targets()
  return moveOn({
    ids,
    leaves: true,
    work: () => ask('articles.trash', { ids }),
    told: (step) => tell(`${subject(ids)} moved to Trash.`, step),
  })
}

export function restore(): Promise<void> {
  const ids = targets()
  return moveOn({
    ids,
    // Opened by a link, it is shown over another list, and stays.
    leaves: session.get().place === 'trash',
    work: () => ask('articles.restore', { ids }),
    told: (step) => tell(`${subject(ids)} put back.`, step),
  })
}

/** Deletes for good: asked for by the dialog alone. */
export function erase(ids: ArticleId[]): Promise<void> {
  let came: Erased = { erased: 0, left: 0 }
  return moveOn({
    ids,
    leaves: true,
    work: async () => {
      came = await ask('articles.erase', { ids })
      return null
    },
    told: () => say(came.left > 0 ? erasedWords(came) : `${subject(ids)} deleted for good.`),
  })
}

function erasedWords({ erased, left }: Erased): string {
  const gone = `${erased === 1 ? 'Article' : articleCount(erased)} deleted for good.`
  return left > 0 ? `${gone} ${articleCount(left)} ${left === 1 ? 'stays' : 'stay'} in the Trash.` : gone
}

/** Deletes all in the trash for good: asked for by the dialog alone. */
export async function emptyTrash(): Promise<void> {
  try {
    say(erasedWords(await ask('trash.empty')))
  } catch (error) {
    sayProblem(error)
  }
}

async function toggle(field: Toggle['field'], nameOf: (on: boolean) => string): Promise<void> {
  const ids = targets()
  try {
    const { step, on } = await ask('articles.toggle', { ids, field })
    // What was done to one is seen.
    if (ids.length > 1) tell(`${subject(ids)} ${nameOf(on)}.`, step)
  } catch (error) {
    sayProblem(error)
  }
}

/** Stars all of the targets. */
export async function star(): Promise<void> {
  const ids = targets()
  try {
    tell(`${subject(ids)} starred.`, await ask('articles.edit', { ids, set: { starred: true } }))
  } catch (error) {
    sayProblem(error)
  }
}

/** Marks as read when one of them is unread, else as unread. */
export const toggleRead = () => toggle('read', (on) => (on ? 'marked as read' : 'marked as unread'))

/** Stars when one of them has no star, else takes the stars away. */
export const toggleStar = () => toggle('starred', (on) => (on ? 'starred' : 'unstarred'))
