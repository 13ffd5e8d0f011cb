import type { History, StepId } from '../../common/model'
import { ask } from './client'
import { store } from './store'
import { dismiss, say, sayProblem } from './toasts'

/** What undo and redo would do now, for menu and palette; main keeps it and says when it changes. */
export const history = store<History>({ undo: null, redo: null })

/** The step that was undone last, for a view to go back to where it was before that. */
export const lastUndone = store<StepId | null>(null)

type Direction = keyof History

const LABELS: Record<Direction, string> = { undo: 'Undo', redo: 'Redo' }

/** Takes the last change back and says which it was. */
export const undo = () => take('undo')

/** Does again what was undone last. */
export const redo = () => take('redo')

/** Takes back this very change, if it is still the last one, and says which it was. */
export const undoStep = (step: StepId) => take('undo', step)

/** Steps that are being taken: what can be undone or done again after them is not known yet. */
let underway = 0

/** @returns false where there is no step to take in the direction; main has the last word while one is under way */
export const mayTake = (direction: Direction): boolean => history.get()[direction] !== null || underway > 0

function take(direction: Direction, expected?: StepId): void {
  underway += 1
  ask(`history.${direction}`, expected === undefined ? undefined : { step: expected })
    .finally(() => {
      underway -= 1
    })
    .then(async (step) => {
      if (step === null) return
      if (direction === 'undo') lastUndone.set(step.id)
      const back = direction === 'undo' ? 'redo' : 'undo'
      const done = direction === 'undo' ? 'Undone' : 'Done again'
      await offer(`${done}: ${inSentence(step.name)}.`, { direction: back, step: step.id }, () => take(back, step.id))
    })
    .catch(sayProblem)
}

interface Offered {
  direction: Direction
  step: StepId
}

/**
 * Says what was done and offers to take that very step back, or to do it again. The toast goes when another step
 * is next. Where one is already, there is no offer.
 */
export async function offer(message: string, { direction, step }: Offered, run: () => void): Promise<void> {
  const isNext = () => history.get()[direction]?.id === step
  // The answer to a change can be here before the event that tells of it.
  if (!isNext()) history.set(await ask('history.get'))
  if (!isNext()) {
    say(message)
    return
  }
  const toast = say(message, { label: LABELS[direction], run })
  const stop = history.subscribe(() => {
    if (isNext()) return
    stop()
    dismiss(toast)
  })
}

/** A label of the history as it stands after a colon: "Tag 3 articles" becomes "tag 3 articles". */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
