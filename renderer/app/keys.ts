/** Keys as the command list writes them ("Mod+Shift+Z"), as events carry them, and as people read them. */

import { isMac } from './platform'

/** What {@link chordOf} reads of a keyboard event, so that a test can write one down. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>

/** @returns the chord in the command list's writing: `Mod+K`, `Shift+F7`, `?`, `j` */
export function chordOf(event: Pressed): string {
  const key = signOf(event)
  const parts: string[] = []
  // AltGr, which types signs such as @, looks like Ctrl and Alt together.
  const isAltGraph = event.getModifierState?.('AltGraph') ?? false
  if (isMac ? event.metaKey : event.ctrlKey && !isAltGraph) parts.push('Mod')
  if (isMac && event.ctrlKey) parts.push('Ctrl')
  if (event.altKey && !isAltGraph) parts.push('Alt')
  const isLetter = /^[a-z]$/i.test(key)
  // A sign that needs Shift to be typed, such as "?", already says so itself.
  if (event.shiftKey && (key.length > 1 || (isLetter && parts.length > 0))) parts.push('Shift')
  const isCapital = isLetter && (parts.length > 0 || event.shiftKey)
  return [...parts, isCapital ? key.toUpperCase() : isLetter ? key.toLowerCase() : key].join('+')
}

/** The sign the key stands for: its place on the keyboard where it types none of ours (Cyrillic, or Alt on macOS). */
function signOf({ key, code, altKey }: Pressed): string {
  if (key.length !== 1) return key
  const isOurs = /^[\x21-\x7e]$/.test(key)
  if (isOurs && (!altKey || /[a-z0-9=+-]/i.test(key))) return key
  const [, letter, digit] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code) ?? []
  if (letter) return isOurs ? key : letter.toLowerCase()
  return digit ?? BY_CODE[code] ?? key
}

const BY_CODE: Record<string, string> = { Equal: '=', Minus: '-' }

const NAMES: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: '↵',
  Delete: 'Del',
  Backspace: '⌫',
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
}

/** @returns the parts of a chord as keycaps show them */
export function keycaps(chord: string): string[] {
  // "Mod++" ends in the plus key itself.
  const parts = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+')
  return parts.map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}

/** @returns the chord as `aria-keyshortcuts` wants it */
export const ariaKeys = (chord: string): string =>
  chord.replace('Mod', isMac ? 'Meta' : 'Control').replace(/\+\+$/, '+Plus')

/** True while what is typed belongs to a field, so that single keys must rest. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=range]):not([type=checkbox]), textarea, select'))
  )
}
