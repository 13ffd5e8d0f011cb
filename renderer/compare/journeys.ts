import { stepFrom } from './differences'
import { inColumn } from './inColumn'
import { extentOf, type Layout } from './layout'
import type { ShownPassage } from './passages'
import { keepsPlace, relationBetween } from './relations'
import { READING_LINE } from './scrollMap'
import type { Stage } from './stage'

/** Scrolls all columns so that a passage, and what it is linked to, stands where eyes rest. */
export function bringToReadingLine(stage: Stage, passage: ShownPassage): void {
  const layout = stage.layout()
  const first = layout?.columns.findIndex((_, column) => extentOf(layout.columns, passage.index, column))
  if (!layout || first === undefined || first === -1) return
  const here = extentOf(layout.columns, passage.index, first)
  if (!here) return
  // Level with the first one, also where that cannot come as far as the line.
  const y = stage.clamp(first, here.top - layout.height * READING_LINE)
  const followed = stage.follow(first, y)
  const goals = followed.map((place, column) => {
    if (column === first) return y
    const level = keepsPlace(passage, first, column)
      ? extentOf(layout.columns, passage.index, column)?.top
      : layout.tips[column]?.[passage.index]
    return level === undefined || level === null ? place : level - here.top + y
  })
  if (!inAll(passage, layout, first)) stage.lead(first)
  stage.goTo(goals)
}

const inAll = (passage: ShownPassage, { columns }: Layout, first: number) =>
  columns.every((_, column) => column === first || keepsPlace(passage, first, column))

/** From which column to which others; all that have the passage, if none is named. */
export interface Leap {
  from: number
  to?: number | undefined
}

/**
 * Brings the partner of a passage level with it; the passage itself stays where it is, if it can be seen.
 * Asked again, the partner goes back to where it belongs.
 */
export function levelPartner(stage: Stage, passage: ShownPassage, { from, to }: Leap): void {
  const layout = stage.layout()
  const here = layout && extentOf(layout.columns, passage.index, from)
  if (!layout || !here) return
  const now = stage.destination()
  const isSeen = here.top >= inColumn(now, from) && here.top < inColumn(now, from) + layout.height * 0.9
  const y = isSeen ? inColumn(now, from) : stage.clamp(from, here.top - layout.height * READING_LINE)
  const followed = stage.follow(from, y)
  const level = followed.map((_, column) => {
    const isAsked = column !== from && (to === undefined || column === to) && relationBetween(passage, from, column)
    const there = isAsked ? extentOf(layout.columns, passage.index, column) : undefined
    return there && stage.clamp(column, there.top - here.top + y)
  })
  const isLevel =
    isSeen && level.every((place, column) => place === undefined || Math.abs(inColumn(now, column) - place) < 2)
  stage.lead(from)
  stage.goTo(
    followed.map((place, column) => {
      if (column === from) return y
      const goal = level[column]
      if (goal === undefined) return isSeen ? inColumn(now, column) : place
      return isLevel ? place : goal
    }),
  )
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
  const topOf = (index: number) => firstTop(layout, index) - inColumn(now, 0)
  if (way === 'next') return differences.find((index) => topOf(index) >= 0)
  return differences.findLast((index) => topOf(index) < layout.height)
}

function isInView(layout: Layout, passage: number, places: readonly number[]): boolean {
  return places.some((place, column) => {
    const box = extentOf(layout.columns, passage, column)
    return box !== undefined && box.top < place + layout.height && box.bottom > place
  })
}

/** Top of a passage in the first column, or where it would stand there. */
const firstTop = (layout: Layout, passage: number) =>
  extentOf(layout.columns, passage, 0)?.top ?? layout.tips[0]?.[passage] ?? 0
