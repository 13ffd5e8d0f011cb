import type { Stage } from './stage'

/** A wheel's step is this long at least; what is shorter comes from a touchpad, which glides by itself; px. */
const WHEEL_STEP = 60
const LINE = 26

/**
 * Lets the wheel scroll all columns from one place, so that text, ribbons and strips move in one frame.
 * The column under the pointer leads; with Alt it goes alone. Over the gutter the last leader goes on.
 * @returns a function that ends it
 */
export function followWheel(root: HTMLElement, columnAt: (x: number) => number | undefined, stage: Stage): () => void {
  const onWheel = (event: WheelEvent) => {
    // Ctrl and the wheel is zoom, and the system's own.
    if (event.ctrlKey || event.metaKey || event.defaultPrevented) return
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? (stage.layout()?.height ?? 600) : 1
    // Some systems turn Alt or Shift and the wheel sideways; nothing here scrolls sideways.
    const distance = (event.altKey && event.deltaY === 0 ? event.deltaX : event.deltaY) * unit
    event.preventDefault()
    if (distance === 0) return
    const column = columnAt(event.clientX) ?? stage.leader()
    stage.scrollBy({ column, distance, alone: event.altKey, glide: Math.abs(distance) >= WHEEL_STEP })
  }
  root.addEventListener('wheel', onWheel, { passive: false })
  return () => root.removeEventListener('wheel', onWheel)
}
