/** Keys as the command list writes them ("Mod+Shift+Z"), as events carry them, and as people read them. */

const isMac = navigator.platform.startsWith('Mac')

/** @returns the chord in the command list's writing: `Mod+K`, `Shift+F7`, `?`, `j` */
export function chordOf(event: KeyboardEvent): string {
  const { key } = event
  const parts: string[] = []
  if (isMac ? event.metaKey : event.ctrlKey) parts.push('Mod')
  if (isMac && event.ctrlKey) parts.push('Ctrl')
  if (event.altKey) parts.push('Alt')
  const single = key.length === 1
  // A sign that needs Shift to be typed, such as "?", already says so itself.
  const isLetter = single && key.toLowerCase() !== key.toUpperCase()
  if (event.shiftKey && (!single || (isLetter && parts.length > 0))) parts.push('Shift')
  return [...parts, isLetter && parts.length > 0 ? key.toUpperCase() : key].join('+')
}

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

/** True while what is typed belongs to a field, so that single keys must rest. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=range]):not([type=checkbox]), textarea, select'))
  )
}
