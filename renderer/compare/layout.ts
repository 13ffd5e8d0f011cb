import type { ColumnBoxes } from './layoutBoxes'
import { type Both, otherSide, type ShownPassage, type Side } from './passages'
import type { Box } from './ribbons'
import type { Knot } from './scrollMap'

/** Everything that is known about where things stand, until the next time the text is set. */
export interface Layout {
  columns: Both<ColumnBoxes>
  /** For what stands on one side only: where it would stand on the other, px in that column's flow. */
  tips: readonly (number | null)[]
  /** Height of both views; px. */
  height: number
  /** Width of the gutter; px. */
  gutter: number
}

/** How far below the passage before it a missing passage is pointed to, at most; px. */
const BELOW = 6

/** @returns the whole extent of a passage in one column, or undefined where it is not there */
export function extentOf(columns: Both<ColumnBoxes>, passage: number, side: Side): Box | undefined {
  const runs = columns[side].boxes[passage]
  if (!runs || runs.length === 0) return undefined
  return {
    top: Math.min(...runs.map((run) => run.top)),
    bottom: Math.max(...runs.map((run) => run.bottom)),
  }
}

const keepsPlace = ({ kind }: ShownPassage) => kind === 'same' || kind === 'edited'

/** @returns places that stand level, for the scroll to follow */
export function anchorsOf(passages: readonly ShownPassage[], columns: Both<ColumnBoxes>): Knot[] {
  const anchors: Knot[] = []
  for (const passage of passages) {
    if (!keepsPlace(passage)) continue
    const left = extentOf(columns, passage.index, 0)
    const right = extentOf(columns, passage.index, 1)
    if (left && right) anchors.push([left.top, right.top], [left.bottom, right.bottom])
  }
  return anchors
}

/**
 * @returns for each passage that stands on one side only, where it would stand on the other; else null.
 *   Where nothing keeps its place there is no telling, and all are null
 */
export function tipsOf(passages: readonly ShownPassage[], columns: Both<ColumnBoxes>): (number | null)[] {
  const next = nextKept(passages)
  let before: ShownPassage | undefined
  return passages.map((passage, index) => {
    if (keepsPlace(passage)) before = passage
    if (passage.kind !== 'only') return null
    const side = otherSide(passage.units[0].length > 0 ? 0 : 1)
    const after = next[index]
    const above = before && extentOf(columns, before.index, side)?.bottom
    const below = after && extentOf(columns, after.index, side)?.top
    if (above !== undefined) return above + Math.min(BELOW, Math.max(0, (below ?? above + 2 * BELOW) - above) / 2)
    return below === undefined ? null : Math.max(BELOW, below - BELOW)
  })
}

/** For each passage the next one that keeps its place. */
function nextKept(passages: readonly ShownPassage[]): (ShownPassage | undefined)[] {
  const next: (ShownPassage | undefined)[] = []
  let after: ShownPassage | undefined
  for (const passage of passages.slice().reverse()) {
    next.push(after)
    if (keepsPlace(passage)) after = passage
  }
  return next.reverse()
}

/** A place in a column that survives the text being set anew: so far into this passage, or a little beyond it. */
export interface Spot {
  passage: number
  share: number
}

export function spotAt(columns: Both<ColumnBoxes>, side: Side, y: number): Spot | undefined {
  let spot: (Spot & { top: number }) | undefined
  for (const [passage] of columns[side].boxes.entries()) {
    const box = extentOf(columns, passage, side)
    if (!box || box.top > y || (spot && spot.top > box.top)) continue
    spot = { passage, share: (y - box.top) / (box.bottom - box.top), top: box.top }
  }
  return spot && { passage: spot.passage, share: spot.share }
}

export function yOf(columns: Both<ColumnBoxes>, side: Side, spot: Spot): number | undefined {
  const box = extentOf(columns, spot.passage, side)
  return box && box.top + (box.bottom - box.top) * spot.share
}
