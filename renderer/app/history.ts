import type { History } from '../../common/model'
import { ask } from './client'
import { store } from './store'
import { say, sayProblem } from './toasts'

/** What undo and redo would do now, for menu and palette; main keeps it and says when it changes. */
export const history = store<History>({ undo: null, redo: null })

/** Takes the last change back and says which it was. */
export function undo(): void {
  ask('history.undo').then((what) => {
    if (what !== null) say(`Undone: ${inSentence(what)}.`, { label: 'Redo', run: redo })
  }, sayProblem)
}

/** Does again what was undone last. */
export function redo(): void {
  ask('history.redo').then((what) => {
    if (what !== null) say(`Done again: ${inSentence(what)}.`, { label: 'Undo', run: undo })
  }, sayProblem)
}

/** A label of the history as it stands after a colon: "Tag 3 articles" becomes "tag 3 articles". */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
