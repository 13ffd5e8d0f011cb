import { ask, subscribe } from '../app/client'
import { dismiss, say, sayProblem, toasts } from '../app/toasts'
import { focusListIfIdle } from './focus'

let retire: () => void = () => undefined

/**
 * Says what was done and offers to undo it. The offer goes as soon as something else was done or undone,
 * because Undo takes back the last change, whatever the toast says.
 */
export function sayUndoable(message: string): void {
  retire()
  say(message, {
    label: 'Undo',
    run: () => {
      retire()
      ask('history.undo').catch(sayProblem)
      // The button that had the focus is gone.
      requestAnimationFrame(focusListIfIdle)
    },
  })
  const id = toasts.get().at(-1)?.id
  let stop: () => void = () => undefined
  let isOver = false
  retire = () => {
    isOver = true
    stop()
    if (id !== undefined) dismiss(id)
  }
  const over = retire
  ask('history.get').then((mine) => {
    if (isOver) return
    stop = subscribe('history.changed', (now) => {
      if (now.undo !== mine.undo || now.redo !== null) over()
    })
  }, sayProblem)
}
