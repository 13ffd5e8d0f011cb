import { stepFrom } from './differences'
import { extentOf, type Layout } from './layout'
import { type Both, otherSide, type ShownPassage, type Side } from './passages'
import { READING_LINE } from './scrollMap'
import type { Stage } from './stage'

/** Scrolls both sides so that a passage, and what it is linked to, stands where eyes rest. */
export function bringToReadingLine(stage: Stage, passage: ShownPassage): void {
  const layout = stage.layout()
  if (!layout) return
  const line = layout.height * READING_LINE
  const { columns } = layout
  const left = extentOf(columns, passage.index, 0)
  const right = extentOf(columns, passage.index, 1)
  if (left && right && passage.kind !== 'moved') {
    const y = stage.clamp(0, left.top - line)
    // Level with the left one, also where that cannot come as far as the line.
    stage.goTo([y, right.top - left.top + y])
    return
  }
  const side: Side = left ? 0 : 1
  const here = left ?? right
  if (!here) return
  const y = stage.clamp(side, here.top - line)
  const tip = layout.tips[passage.index]
  const there = tip === null || tip === undefined ? stage.follow(side, y) : tip - here.top + y
  stage.lead(side)
  stage.goTo(side === 0 ? [y, there] : [there, y])
}

/**
 * Brings the partner of a passage level with it; the passage itself stays where it is, if it can be seen.
 * Asked again, the other side goes back to where it belongs.
 * @param side the column from which one jumps
 */
export function levelPartner(stage: Stage, passage: ShownPassage, side: Side): void {
  const layout = stage.layout()
  if (!layout) return
  const other = otherSide(side)
  const here = extentOf(layout.columns, passage.index, side)
  const there = extentOf(layout.columns, passage.index, other)
  if (!here || !there) return
  const now = stage.destination()
  const isSeen = here.top >= now[side] && here.top < now[side] + layout.height * 0.9
  const y = isSeen ? now[side] : stage.clamp(side, here.top - layout.height * READING_LINE)
  const level = stage.clamp(other, there.top - here.top + y)
  const isLevel = isSeen && Math.abs(now[other] - level) < 2
  const goal = isLevel ? stage.follow(side, y) : level
  stage.lead(side)
  stage.goTo(side === 0 ? [y, goal] : [goal, y])
}

/**
 * The next or previous difference: from the current passage while that is in view, else from what is in view.
 * @returns index of a passage, or undefined at the end of the walk
 */
export function nextDifference(
  stage: Stage,
  differences: readonly number[],
  current: number | null,
  way: 'next' | 'previous',
): number | undefined {
  const layout = stage.layout()
  if (!layout) return undefined
  const now = stage.destination()
  if (current !== null && isInView(layout, current, now)) return stepFrom(differences, current, way)
  const topOf = (index: number) => leftTop(layout, index) - now[0]
  if (way === 'next') return differences.find((index) => topOf(index) >= 0)
  return differences.findLast((index) => topOf(index) < layout.height)
}

function isInView(layout: Layout, passage: number, places: Both<number>): boolean {
  return ([0, 1] as const).some((side) => {
    const box = extentOf(layout.columns, passage, side)
    return box !== undefined && box.top < places[side] + layout.height && box.bottom > places[side]
  })
}

/** Top of a passage in the left column, or where it would stand there. */
const leftTop = (layout: Layout, passage: number) =>
  extentOf(layout.columns, passage, 0)?.top ?? layout.tips[passage] ?? 0
