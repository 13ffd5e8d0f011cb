import type { StepId } from '../../common/model'
import { ask } from '../app/client'
import { focusLater } from '../app/focusLater'
import { lastUndone, offer } from '../app/history'
import { say, sayProblem } from '../app/toasts'
import { focusListIfIdle } from './focus'

/**
 * Says what was done and offers to undo it, as long as nothing else was done or undone since.
 * @param step what main answered the change with; null where no step takes it back
 */
export function sayUndoable(message: string, step: StepId | null): void {
  if (step === null) {
    say(message)
    return
  }
  const undo = () => {
    ask('history.undo', { step }).then((undone) => lastUndone.set(undone?.id ?? null), sayProblem)
    // The button that had the focus is gone.
    focusLater(focusListIfIdle)
  }
  offer(message, { direction: 'undo', step }, undo).catch(sayProblem)
}
