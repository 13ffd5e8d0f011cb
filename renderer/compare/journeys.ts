import { stepFrom } from './differences'
import { inColumn } from './inColumn'
import { extentOf, type Layout } from './layout'
import type { ShownPassage } from './passages'
import { keepsPlace, relationBetween } from './relations'
import type { Scene } from './scene'
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

/** From which column to which other; all that have the passage, if none is named. */
interface Leap {
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
  scene: Scene,
  differences: readonly number[],
  current: number | null,
  way: 'next' | 'previous',
): number | undefined {
  if (current !== null && scene.isInView(current)) return stepFrom(differences, current, way)
  const height = scene.height()
  if (way === 'next') return differences.find((index) => (scene.topOf(index) ?? -1) >= 0)
  return differences.findLast((index) => (scene.topOf(index) ?? height) < height)
}
