import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { extentOf, type Layout } from './layout'
import type { ShownPassage } from './passages'
import { type StageSignals, useFrameSignal, useLayoutSignal } from './stageParts'

const AWAY = 14
const EDGE = 8

interface Size {
  width: number
  height: number
  /** Width of what it lies in. */
  room: number
  /** Where the texts begin, below the heads of the columns; px. */
  head: number
}

/** Keeps the popover below the passage it speaks of while that scrolls, or above where there is no room. */
export function useWhyPlace(frame: RefObject<HTMLDivElement | null>, passage: ShownPassage, signals: StageSignals) {
  const size = useRef<Size>({ width: 0, height: 0, room: 0, head: 0 })
  const measure = useCallback(() => {
    const box = frame.current
    const room = box?.parentElement?.clientWidth ?? 0
    const head = box?.parentElement?.querySelector<HTMLElement>('.cmp-head')?.offsetHeight ?? 0
    if (box) size.current = { width: box.offsetWidth, height: box.offsetHeight, room, head }
  }, [frame])
  const place = useCallback(
    (layout: Layout, places: readonly number[]) => {
      const box = frame.current
      const { width, height, room, head } = size.current
      if (!box || height === 0) return
      const { y, arrow } = placeBeside(seenBoxes(layout, places, passage), height, layout.height)
      box.dataset.arrow = arrow
      box.style.transform = `translate(${Math.round((room - width) / 2)}px, ${Math.round(head + y)}px)`
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

function seenBoxes(layout: Layout, places: readonly number[], passage: ShownPassage): Seen[] {
  return places.flatMap((place, column) => {
    const extent = extentOf(layout.columns, passage.index, column)
    if (!extent) return []
    const seen = { top: extent.top - place, bottom: extent.bottom - place }
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
