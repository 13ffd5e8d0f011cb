/** Paths of the gutter, in px: x from its left edge, y from the top of the view. */

export interface Box {
  top: number
  bottom: number
}

const n = (value: number) => Math.round(value * 100) / 100

/** A smooth line across the gutter, level where it meets either column. */
export function edgeLine(left: number, right: number, width: number): string {
  const middle = n(width / 2)
  return `M0 ${n(left)}C${middle} ${n(left)} ${middle} ${n(right)} ${n(width)} ${n(right)}`
}

/** The band that joins a passage on the left with its partner on the right. */
export function band(left: Box, right: Box, width: number): string {
  const middle = n(width / 2)
  const [t1, b1, t2, b2] = [n(left.top), n(left.bottom), n(right.top), n(right.bottom)]
  return `M0 ${t1}C${middle} ${t1} ${middle} ${t2} ${n(width)} ${t2}V${b2}C${middle} ${b2} ${middle} ${b1} 0 ${b1}Z`
}

/** How far a wedge's point stays off the far edge, so that its diamond has room; px. */
const POINT = 7

export interface Wedge {
  shape: string
  lines: string
  /** The small diamond at its point. */
  point: string
}

/**
 * A passage that stands on one side only, running out where it would stand on the other.
 * @param tip y of that place
 */
export function wedge(box: Box, tip: number, width: number, from: 'left' | 'right'): Wedge {
  const near = from === 'left' ? 0 : n(width)
  const far = from === 'left' ? n(width - POINT) : POINT
  const middle = n(width / 2)
  const [top, bottom, y] = [n(box.top), n(box.bottom), n(tip)]
  const upper = `M${near} ${top}C${middle} ${top} ${middle} ${y} ${far} ${y}`
  const lower = `M${near} ${bottom}C${middle} ${bottom} ${middle} ${y} ${far} ${y}`
  return {
    shape: `${upper}C${middle} ${y} ${middle} ${bottom} ${near} ${bottom}Z`,
    lines: upper + lower,
    point: `M${far - 4} ${y}l4-4 4 4-4 4z`,
  }
}

const CORNER = 12
const HEAD = 9

export interface Lane {
  line: string
  /** The arrow's head, at the place on the right. */
  head: string
}

/** A move: out of the left column, along a lane of its own, into the right one. @param x of the lane */
export function lanePath(left: number, right: number, x: number, width: number): Lane {
  const way = right < left ? -1 : 1
  const radius = Math.max(0, Math.min(CORNER, Math.abs(right - left) / 2, width - HEAD - x))
  const [y1, y2, end] = [n(left), n(right), n(width - HEAD)]
  const down = n(left + way * radius)
  const up = n(right - way * radius)
  return {
    line: `M0 ${y1}H${n(x - radius)}Q${n(x)} ${y1} ${n(x)} ${down}V${up}Q${n(x)} ${y2} ${n(x + radius)} ${y2}H${end}`,
    head: `M${n(width - 1)} ${y2}l-${HEAD}-5v10z`,
  }
}

/** One dash of a lane and the space after it, as in gutter.css; px. */
const DASH = 9
/** So far out of view nothing of a lane's corner or head is seen; px. */
export const FAR = 40

/**
 * Brings the end of a lane near, when it lies far out of view: a line dashed over the length of a book takes
 * longer to paint than all else in the window. By whole dashes, so that what is seen of it does not change.
 * @param height of the view @returns y, at most a dash more than that far outside
 */
export function nearView(y: number, height: number): number {
  const above = -FAR - y
  if (above > 0) return y + Math.floor(above / DASH) * DASH
  const below = y - height - FAR
  return below > 0 ? y - Math.floor(below / DASH) * DASH : y
}

const LANE_WIDTH = 9
const FIRST_LANE = 0.62

/** @returns x of a lane; where the gutter has no room for all of them, they share */
export function laneX(lane: number, width: number): number {
  const room = Math.max(1, Math.floor((width * (1 - FIRST_LANE) - HEAD - 4) / LANE_WIDTH) + 1)
  return width * FIRST_LANE + (lane % room) * LANE_WIDTH
}

/**
 * Gives each move the first lane that is free along its way, so that arrows do not lie on each other.
 * @param spans the stretch of the reading order each move passes, in any order
 * @returns a lane for each, from 0
 */
export function assignLanes(spans: readonly (readonly [from: number, to: number])[]): number[] {
  const lanes: number[] = new Array(spans.length).fill(0)
  const ends: number[] = []
  const order = spans.map((span, index) => ({ low: Math.min(...span), high: Math.max(...span), index }))
  order.sort((a, b) => a.low - b.low || a.high - b.high)
  for (const { low, high, index } of order) {
    const free = ends.findIndex((end) => end < low)
    const lane = free === -1 ? ends.length : free
    ends[lane] = high
    lanes[index] = lane
  }
  return lanes
}

/** @returns whether any part of what reaches so far can be seen in a view of that height */
export const isSeen = ({ top, bottom }: Box, height: number): boolean => top < height && bottom > 0
