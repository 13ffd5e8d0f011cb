/**
 * How one column follows the other: a piecewise linear map between their scroll positions.
 * Strictly rising where both can scroll, so it has an inverse, never jumps and reaches both ends together.
 */
export interface ScrollMap {
  /** @param y scroll position of the left column, px @returns that of the right one */
  toRight(y: number): number
  toLeft(y: number): number
}

/** Two places that stand level: px from the top of each column's flow. */
export type Knot = readonly [left: number, right: number]

export interface Reach {
  /** Height of the view, the same for both columns; px. */
  height: number
  /** Greatest scroll positions; px. */
  max: Knot
}

/** Passages are level at this share of the view's height: where eyes rest while reading. */
export const READING_LINE = 1 / 3

/** Knots that are closer than this to the one before say nothing new; px. */
const CLOSE = 0.5

/** Near the ends, where both columns must come to rest together, one may run this much faster than the other. */
const STEEPEST = 12

/** @param anchors tops and bottoms of passages that keep their order, from top to bottom; others are skipped */
export function scrollMap(anchors: readonly Knot[], { height, max }: Reach): ScrollMap {
  const [leftMax, rightMax] = max
  if (leftMax <= 0 || rightMax <= 0) return { toRight: () => 0, toLeft: () => 0 }
  const line = height * READING_LINE
  const knots: Knot[] = [[0, 0]]
  for (const [left, right] of anchors) {
    const knot: Knot = [left - line, right - line]
    const last = knots.at(-1) ?? [0, 0]
    const isFirst = knots.length === 1
    if (knot[0] - last[0] < CLOSE || knot[1] - last[1] < CLOSE) continue
    if (isFirst && tooSteep(last, knot)) continue
    knots.push(knot)
  }
  const end: Knot = [leftMax, rightMax]
  for (let last = knots.at(-1); knots.length > 1 && last; last = knots.at(-1)) {
    const fits = end[0] - last[0] >= CLOSE && end[1] - last[1] >= CLOSE && !tooSteep(last, end)
    if (fits) break
    knots.pop()
  }
  knots.push(end)
  return {
    toRight: (y) => interpolate(knots, y, 0),
    toLeft: (y) => interpolate(knots, y, 1),
  }
}

function tooSteep(a: Knot, b: Knot): boolean {
  const slope = (b[1] - a[1]) / (b[0] - a[0])
  return slope > STEEPEST || slope < 1 / STEEPEST
}

function interpolate(knots: readonly Knot[], y: number, from: 0 | 1): number {
  const to = from === 0 ? 1 : 0
  let low = 0
  let high = knots.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((knots[middle]?.[from] ?? 0) <= y) low = middle
    else high = middle
  }
  const a = knots[low] ?? [0, 0]
  const b = knots[high] ?? a
  const run = b[from] - a[from]
  const share = run > 0 ? Math.min(1, Math.max(0, (y - a[from]) / run)) : 0
  return a[to] + (b[to] - a[to]) * share
}

/** Distance over which a column that was scrolled alone comes back to its place as the two go on together; px. */
const RETURN = 220

/**
 * How far the following column may still stand off its place.
 * It comes back gradually, so that nothing snaps, and wholly by the time the leading column reaches an end.
 * @param offset how far it stood off before, px
 * @param travelled how far the leading column has just moved, px
 * @param toEnd how far the leading column now is from its nearer end, px
 */
export function shrinkOffset(offset: number, travelled: number, toEnd: number): number {
  const kept = offset * Math.exp(-Math.abs(travelled) / RETURN)
  const bound = Math.max(0, toEnd) * 3
  return Math.abs(kept) < 0.25 ? 0 : Math.max(-bound, Math.min(bound, kept))
}
