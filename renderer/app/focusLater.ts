let pending: (() => void) | null = null

/**
 * Gives the keyboard's focus once the next drawing has brought what is to have it, or sooner, when a key or a button
 * is pressed before: what is pressed next is meant for it. The latest wish counts. It lapses where the focus has gone
 * elsewhere meanwhile, unless only what had it is gone.
 */
export function focusLater(give: () => void): void {
  const before = document.activeElement
  const wish = () => {
    if (!hasMoved(before)) give()
  }
  pending = wish
  requestAnimationFrame(() => {
    if (pending === wish) fulfil()
  })
}

function hasMoved(before: Element | null): boolean {
  const now = document.activeElement
  if (now === null || now === document.body || now === before || before === null) return false
  return before.isConnected && before.checkVisibility()
}

function fulfil(): void {
  const wish = pending
  pending = null
  wish?.()
}

for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, fulfil, true)
