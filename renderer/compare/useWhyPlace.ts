import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { extentOf, type Layout } from './layout'
import type { ShownPassage } from './passages'
import { type StageSignals, useFrameSignal, useLayoutSignal } from './stageParts'

const AWAY = 14
const EDGE = 8
/** Less than this is too little to read in; px. */
const LEAST = 132

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
    if (box) box.style.maxHeight = ''
    if (box) size.current = { width: box.offsetWidth, height: box.offsetHeight, room, head }
  }, [frame])
  const place = useCallback(
    (layout: Layout, places: readonly number[]) => {
      const box = frame.current
      const { width, height, room, head } = size.current
      if (!box || height === 0) return
      const { y, arrow, most } = placeBeside(seenBoxes(layout, places, passage), height, layout.height)
      box.dataset.arrow = arrow
      box.style.maxHeight = most < height ? `${Math.floor(most)}px` : ''
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

interface Place {
  /** In the view of the text; px. */
  y: number
  /** How high it may be; px. */
  most: number
  arrow: Arrow
}

/**
 * Below what it speaks of, or above: where it covers least of it, has all its room, and then rather below.
 * What has no room is scrolled to.
 * @param boxes in the view of the text, px; none where the passage is out of sight
 */
export function placeBeside(boxes: readonly Seen[], height: number, room: number): Place {
  const least = Math.min(height, LEAST)
  const places = boxes.flatMap(({ top, bottom }): Place[] => {
    const [below, above] = [room - EDGE - AWAY - bottom, top - AWAY - EDGE]
    return [
      { y: bottom + AWAY, most: below, arrow: 'up' },
      { y: top - AWAY - Math.min(height, above), most: above, arrow: 'down' },
    ]
  })
  const covered = ({ y, most }: Place) =>
    boxes.reduce(
      (sum, box) => sum + Math.max(0, Math.min(box.bottom, y + Math.min(height, most)) - Math.max(box.top, y)),
      0,
    )
  const lacking = ({ most }: Place) => Math.max(0, height - most)
  const [best] = places
    .filter(({ y, most }) => y >= EDGE && most >= least)
    .sort((one, other) => covered(one) - covered(other) || lacking(one) - lacking(other))
  if (best) return best
  // The passage fills the view, or is out of sight: what lies over it leaves half of it to be seen.
  const half = Math.max(LEAST, room / 2 - EDGE)
  return { y: Math.max(EDGE, room - EDGE - Math.min(height, half)), most: half, arrow: 'none' }
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
