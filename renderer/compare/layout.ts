import { inColumn } from './inColumn'
import type { ColumnBoxes } from './layoutBoxes'
import type { ShownPassage } from './passages'
import { keepsPlace } from './relations'
import type { Box } from './ribbons'
import type { Knot } from './scrollMap'

/** Everything that is known about where things stand, until the next time the text is set. */
export interface Layout {
  /** By column; one that is not on screen has no boxes. */
  columns: readonly ColumnBoxes[]
  /** By column, then by passage: where one that the column lacks would stand, px in its flow. */
  tips: readonly (readonly (number | null)[])[]
  /** Height of all views; px. */
  height: number
  /** Width of a gutter; px. */
  gutter: number
}

/** How far below the passage before it a missing passage is pointed to, at most; px. */
const BELOW = 6

/** @returns the whole extent of a passage in one column, or undefined where it is not there */
export function extentOf(columns: readonly ColumnBoxes[], passage: number, column: number): Box | undefined {
  const runs = columns[column]?.boxes[passage]
  if (!runs || runs.length === 0) return undefined
  return {
    top: Math.min(...runs.map((run) => run.top)),
    bottom: Math.max(...runs.map((run) => run.bottom)),
  }
}

/** @returns places of two columns that stand level, for the scroll to follow, in the order of the first */
export function anchorsOf(
  passages: readonly ShownPassage[],
  columns: readonly ColumnBoxes[],
  [one, other]: readonly [number, number],
): Knot[] {
  const anchors: Knot[] = []
  for (const passage of passages) {
    if (!keepsPlace(passage, one, other)) continue
    const left = extentOf(columns, passage.index, one)
    const right = extentOf(columns, passage.index, other)
    if (left && right) anchors.push([left.top, right.top], [left.bottom, right.bottom])
  }
  // Passages that the first text lacks give the order of others their own turn.
  return anchors.sort((a, b) => a[0] - b[0])
}

/**
 * @returns for each column and each passage that it lacks, where that would stand; null for those it has.
 *   It stands there as in the first column that has it, between neighbours that keep their place. Where nothing
 *   does there is no telling, and it is null as well
 */
export function tipsOf(passages: readonly ShownPassage[], columns: readonly ColumnBoxes[]): (number | null)[][] {
  const home = passages.map(({ units }) => units.findIndex((own) => own.length > 0))
  return columns.map((_, column) => {
    const tips: (number | null)[] = passages.map(() => null)
    for (const from of columns.keys()) {
      if (from === column) continue
      const order = passages.filter(({ units }) => inColumn(units, from).length > 0).sort(byPlace(from))
      const places = missingPlaces(order, columns, [from, column])
      for (const [at, { index, units }] of order.entries()) {
        if (home[index] === from && inColumn(units, column).length === 0) tips[index] = places[at] ?? null
      }
    }
    return tips
  })
}

const byPlace = (column: number) => (a: ShownPassage, b: ShownPassage) =>
  (a.units[column]?.[0] ?? 0) - (b.units[column]?.[0] ?? 0)

/** For each passage of one column, in its order, the place between its nearest neighbours that the other has. */
function missingPlaces(
  order: readonly ShownPassage[],
  columns: readonly ColumnBoxes[],
  [from, to]: readonly [number, number],
): (number | null)[] {
  const kept = order.map((passage) =>
    keepsPlace(passage, from, to) ? extentOf(columns, passage.index, to) : undefined,
  )
  const below: (Box | undefined)[] = []
  let next: Box | undefined
  for (const box of kept.slice().reverse()) {
    below.push(next)
    next = box ?? next
  }
  below.reverse()
  let before: Box | undefined
  return kept.map((box, index) => {
    before = box ?? before
    const under = below[index]?.top
    if (before)
      return before.bottom + Math.min(BELOW, Math.max(0, (under ?? before.bottom + 2 * BELOW) - before.bottom) / 2)
    return under === undefined ? null : Math.max(BELOW, under - BELOW)
  })
}

/** A place in a column that survives the text being set anew: so far into this passage, or a little beyond it. */
export interface Spot {
  passage: number
  share: number
}

export function spotAt(columns: readonly ColumnBoxes[], column: number, y: number): Spot | undefined {
  let spot: (Spot & { top: number }) | undefined
  for (const passage of inColumn(columns, column).boxes.keys()) {
    const box = extentOf(columns, passage, column)
    if (!box || box.top > y || (spot && spot.top > box.top)) continue
    spot = { passage, share: (y - box.top) / (box.bottom - box.top), top: box.top }
  }
  return spot && { passage: spot.passage, share: spot.share }
}

export function yOf(columns: readonly ColumnBoxes[], column: number, spot: Spot): number | undefined {
  const box = extentOf(columns, spot.passage, column)
  return box && box.top + (box.bottom - box.top) * spot.share
}
