import type { ReadingPosition } from '../../common/model'

/**
 * Where reading stopped, told by block and not by pixel, so that it holds at another size, width or line height.
 * All lengths are px from the top of the scrolled page.
 */

/** Where one block of the body stands; null for a block that is not shown, such as cut furniture. */
export type Box = { top: number; bottom: number } | null

/** The top of the page, with title and all. */
export const START: ReadingPosition = { block: 0, within: 0 }

/**
 * Gives the gap below each block to that block, so that every place of a page lies in one of them.
 * @param boxes in reading order, one under another
 */
export function withoutGaps(boxes: readonly Box[]): Box[] {
  let next: Box = null
  return [...boxes]
    .reverse()
    .map((box): Box => {
      if (box === null) return null
      const bottom = next === null ? box.bottom : Math.max(box.bottom, next.top)
      next = box
      return { top: box.top, bottom }
    })
    .reverse()
}

/** @returns the topmost block that reaches below `scrollTop`, and how far it is scrolled past */
export function locate(boxes: readonly Box[], scrollTop: number): ReadingPosition {
  let last: ReadingPosition = START
  let first = true
  for (const [block, box] of boxes.entries()) {
    if (box === null) continue
    if (box.bottom > scrollTop) {
      const within = (scrollTop - box.top) / (box.bottom - box.top)
      // The title stands above the first block: as long as it is in sight, this is the start.
      if (within <= 0) return first ? START : { block, within: 0 }
      return { block, within: Math.min(1, within) }
    }
    last = { block, within: 1 }
    first = false
  }
  return last
}

/** @returns the scrollTop at which `position` stands at the top edge */
export function scrollTopFor(boxes: readonly Box[], { block, within }: ReadingPosition): number {
  if (block === 0 && within === 0) return 0
  const box = boxes[block]
  if (box) return box.top + within * (box.bottom - box.top)
  // The block is gone or hidden: the next one that is shown stands where it stood.
  const next = boxes.slice(block).find((one) => one !== null) ?? boxes.filter((one) => one !== null).at(-1)
  return next?.top ?? 0
}

/** A part of a body, and where it stands. */
export interface Stretch {
  /** Number of blocks before it. */
  before: number
  count: number
  top: number
  bottom: number
  /** Measures its blocks, which costs a layout of them: only where a position asks for it. */
  boxes(): readonly Box[]
}

/** As `locate`, over a body in parts. */
export function locateIn(stretches: readonly Stretch[], scrollTop: number): ReadingPosition {
  const stretch = stretches.find(({ bottom }) => bottom > scrollTop) ?? stretches.at(-1)
  if (!stretch) return START
  const { block, within } = locate(stretch.boxes(), scrollTop)
  return { block: stretch.before + block, within }
}

/** As `scrollTopFor`, over a body in parts. */
export function scrollTopIn(stretches: readonly Stretch[], { block, within }: ReadingPosition): number {
  if (block === 0 && within === 0) return 0
  const stretch = stretches.find(({ before, count }) => block < before + count) ?? stretches.at(-1)
  if (!stretch) return 0
  const inside = { block: block - stretch.before, within }
  // The first block of a later part is not the start of the page.
  if (inside.block === 0 && within === 0) return stretch.boxes()[0]?.top ?? stretch.top
  return scrollTopFor(stretch.boxes(), inside)
}

/** @returns the share of the page that was scrolled by, 0–1; null where all of it fits */
export function progressOf(page: { scrollTop: number; scrollHeight: number; clientHeight: number }): number | null {
  const range = page.scrollHeight - page.clientHeight
  if (range <= 1) return null
  // The last pixel is often out of reach at a fractional scale.
  return page.scrollTop >= range - 1 ? 1 : Math.max(0, page.scrollTop / range)
}

export interface Place {
  progress: number
  position: ReadingPosition
}

/** False where the difference is too small to be worth a write. */
export function hasMoved(from: Place, to: Place): boolean {
  return (
    from.position.block !== to.position.block ||
    Math.abs(from.position.within - to.position.within) > 0.01 ||
    Math.abs(from.progress - to.progress) > 0.005 ||
    (to.progress === 1) !== (from.progress === 1)
  )
}
