import { session } from '../../app/session'
import { focusReader } from '../../library/focus'
import { finding } from './finding'

export const FIND_ID = 'find-in-article'

/** Shows the field, with what is selected in the text in it, and gives it the keyboard. */
export function openFind(): void {
  const field = document.getElementById(FIND_ID)
  if (field instanceof HTMLInputElement) {
    field.focus()
    field.select()
    return
  }
  const selected = selectedWords()
  finding.set((now) => ({ ...now, typed: selected }))
}

/** Puts away the field and the marks; the reader gets the keyboard where the field had it. */
export function closeFind(): void {
  const hadFocus = document.activeElement?.id === FIND_ID
  finding.set({ typed: null, dismissed: session.get().filter })
  if (hadFocus) focusReader()
}

/** A selection of more than a line is no word to look for. Characters. */
const LONGEST = 100

function selectedWords(): string {
  const selection = document.getSelection()
  const isInText = selection?.anchorNode?.parentElement?.closest('.article') ?? null
  const text = isInText ? (selection?.toString().trim() ?? '') : ''
  return text.length > LONGEST || text.includes('\n') ? '' : text
}
