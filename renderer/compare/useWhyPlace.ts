import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { extentOf, type Layout } from './layout'
import { type Both, type ShownPassage, SIDES } from './passages'
import { type StageSignals, useFrameSignal, useLayoutSignal } from './stageParts'

/** Height of the columns' heads, above the text; px, as in compare.css. */
const HEAD = 64
const AWAY = 14
const EDGE = 8

interface Size {
  width: number
  height: number
  /** Width of what it lies in. */
  room: number
}

/** Keeps the popover below the passage it speaks of while that scrolls, or above where there is no room. */
export function useWhyPlace(frame: RefObject<HTMLDivElement | null>, passage: ShownPassage, signals: StageSignals) {
  const size = useRef<Size>({ width: 0, height: 0, room: 0 })
  const measure = useCallback(() => {
    const box = frame.current
    const room = box?.parentElement?.clientWidth ?? 0
    if (box) size.current = { width: box.offsetWidth, height: box.offsetHeight, room }
  }, [frame])
  const place = useCallback(
    (layout: Layout, places: Both<number>) => {
      const box = frame.current
      const { width, height, room } = size.current
      if (!box || height === 0) return
      const { y, arrow } = placeBeside(seenBoxes(layout, places, passage), height, layout.height)
      box.dataset.arrow = arrow
      box.style.transform = `translate(${Math.round((room - width) / 2)}px, ${Math.round(HEAD + y)}px)`
    },
    [frame, passage],
  )
  // Measured first, so that the placing that follows knows the size. Another passage has another size.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the passage decides the size
  useLayoutEffect(measure, [measure, passage])
  useLayoutSignal(signals, measure)
  useFrameSignal(signals, place)
}

interface Seen {
  top: number
  bottom: number
}

function seenBoxes(layout: Layout, places: Both<number>, passage: ShownPassage): Seen[] {
  return SIDES.flatMap((side) => {
    const extent = extentOf(layout.columns, passage.index, side)
    if (!extent) return []
    const seen = { top: extent.top - places[side], bottom: extent.bottom - places[side] }
    return seen.bottom > 0 && seen.top < layout.height ? [seen] : []
  })
}

/** @returns y in the view of the text, px, and which way its arrow points */
export function placeBeside(boxes: readonly Seen[], height: number, room: number): { y: number; arrow: Arrow } {
  const lowest = Math.max(EDGE, room - EDGE - height)
  if (boxes.length === 0) return { y: lowest, arrow: 'none' }
  const below = Math.max(...boxes.map(({ bottom }) => bottom)) + AWAY
  const above = Math.min(...boxes.map(({ top }) => top)) - AWAY - height
  if (below <= lowest) return { y: Math.max(EDGE, below), arrow: 'up' }
  if (above >= EDGE) return { y: above, arrow: 'down' }
  return { y: lowest, arrow: 'none' }
}

type Arrow = 'up' | 'down' | 'none'

/** Takes the focus while it is open and gives it back. */
export function useBorrowedFocus(frame: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const before = document.activeElement
    const own = frame.current
    own?.focus({ preventScroll: true })
    return () => {
      const isOurs = document.activeElement === document.body || own?.contains(document.activeElement)
      if (isOurs && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [frame])
}
