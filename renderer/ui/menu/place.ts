export interface Point {
  x: number
  y: number
}

export type Anchor = Element | Point

/** Distance to the cause, and to the edge of the window. px */
const GAP = 4
const EDGE = 8

/** Puts a floating element under its cause, or above where there is no room, and inside the window in any case. */
export function placeBeside(floating: HTMLElement, anchor: Anchor): void {
  const cause =
    anchor instanceof Element ? anchor.getBoundingClientRect() : new DOMRect(anchor.x, anchor.y - GAP, 0, GAP)
  const { width, height } = floating.getBoundingClientRect()
  // A button near the right edge of its pane has its menu end where it ends.
  const roomRight = window.innerWidth - cause.left - width >= EDGE
  const left = roomRight ? cause.left : cause.right - width
  const below = cause.bottom + GAP
  const top = below + height <= window.innerHeight - EDGE ? below : cause.top - GAP - height
  floating.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`
  floating.style.top = `${Math.max(EDGE, Math.min(top, window.innerHeight - height - EDGE))}px`
}
