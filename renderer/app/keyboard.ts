import { useEffect } from 'react'
import { commandFor } from './commandFor'
import { keepKey } from './earlyKeys'
import { isEnabled, refusalOf, run } from './handlers'
import { chordOf, isTyping } from './keys'
import { change, session } from './session'

const CONTROLS =
  'button, a[href], summary, input[type=range], input[type=checkbox], input[type=radio], [role=button], [role=link], ' +
  '[role=tab], [role=radio], [role=checkbox], [role=switch], [role=slider], [role=separator][tabindex]'

/** Menus and popovers have their own keys, Esc among them. */
const POPUPS = '[role=menu], [role=menubar], [role=dialog], [role=alertdialog]'

const within = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null

/** Anything modal, also one that is not the session's overlay, and any open menu. */
const isCovered = (target: EventTarget | null) =>
  session.get().overlay !== null ||
  within(target, POPUPS) ||
  document.querySelector('dialog[open], [role=menu]') !== null

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  if (keepKey(event)) {
    event.preventDefault()
    return
  }
  const chord = chordOf(event)
  const { view, overlay } = session.get()
  if (chord === 'Escape' && overlay !== null) {
    event.preventDefault()
    change({ overlay: null })
    return
  }
  const pressing = {
    chord,
    view,
    typing: isTyping(event.target),
    onControl: within(event.target, CONTROLS),
    covered: isCovered(event.target),
    repeated: event.repeat,
  }
  const id = commandFor(pressing, isEnabled) ?? commandFor(pressing, (one) => refusalOf(one) !== '')
  // The browser would select every word of the window, menus and all.
  if (id !== null || (chord === 'Mod+A' && !isTyping(event.target))) event.preventDefault()
  if (id !== null) run(id)
}

/** Listens for the keys of all commands. Once, for the whole window. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
