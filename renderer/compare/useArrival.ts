import { type RefObject, useEffect } from 'react'
import { useStore } from '../app/store'
import { arrival } from '../reuse/opening'
import { bringToReadingLine } from './journeys'
import type { Side } from './passages'
import type { Shown } from './shown'
import type { Stage } from './stage'
import type { Walk } from './useWalk'

/** Begins where the comparison was asked for: at a passage that stands in both texts. */
export function useArrival(shown: Shown, walk: Walk, stageRef: RefObject<Stage | null>): void {
  const at = useStore(arrival)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when a comparison comes to stand
  useEffect(() => {
    if (!at) return
    arrival.set(null)
    const side = shown.texts.findIndex(({ id }) => id === at.id) as Side | -1
    const stage = stageRef.current
    if (side === -1 || !stage) return
    const { units } = shown.columns[side]
    const [start, end] = at.span
    const index = shown.passages.findIndex(
      (passage) => passage.links.length > 0 && passage.units[side].some((unit) => touches(units[unit], start, end)),
    )
    const passage = shown.passages[index]
    if (!passage) return
    walk.select(index)
    bringToReadingLine(stage, passage)
  }, [shown, at])
}

const touches = (unit: { start: number; end: number } | undefined, start: number, end: number): boolean =>
  unit !== undefined && unit.start < end && unit.end > start
