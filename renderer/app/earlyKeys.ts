import { isTyping } from './keys'

/**
 * Keeps what is typed between asking for a panel and its first drawing, for which its code may have to be fetched:
 * who presses Ctrl+K and goes on typing means the field that is about to come.
 */

let isWaiting = false
const kept: string[] = []

const OF_USE = new Set(['Backspace', 'Enter', 'ArrowDown', 'ArrowUp'])

/** From now on keys are kept, until the panel is there or wanted no longer. */
export function awaitPanel(): void {
  isWaiting = true
  kept.length = 0
}

export function forgetKeys(): void {
  isWaiting = false
  kept.length = 0
}

/** @returns whether the key was kept: then nothing else may hear it */
export function keepKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!isWaiting || ctrlKey || metaKey || altKey) return false
  if (key.length !== 1 && !OF_USE.has(key)) return false
  kept.push(key)
  return true
}

/** Gives the keys to the field that has the focus now; a panel without one gets none: it may ask whether to delete. */
export async function giveKeys(): Promise<void> {
  const keys = [...kept]
  forgetKeys()
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement) || !isTyping(field)) return
  for (const key of keys) {
    // React draws what came of a key in a microtask; no key from the keyboard can come in between.
    await Promise.resolve()
    if (document.activeElement !== field) return
    press(field, key)
  }
}

function press(field: HTMLInputElement, key: string): void {
  const end = field.selectionEnd ?? field.value.length
  const start = field.selectionStart ?? end
  if (key.length === 1) field.setRangeText(key, start, end, 'end')
  else if (key === 'Backspace' && end > 0) field.setRangeText('', start === end ? start - 1 : start, end, 'end')
  else {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    return
  }
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
