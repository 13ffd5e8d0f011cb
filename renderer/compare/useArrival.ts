import { type RefObject, useEffect } from 'react'
import { useStore } from '../app/store'
import { arrival } from '../reuse/opening'
import { inColumn } from './inColumn'
import { bringToReadingLine } from './journeys'
import type { Shown } from './shown'
import type { Stage } from './stage'
import type { Walk } from './useWalk'

/** Begins where the comparison was asked for: at a passage that stands in more than one text. */
export function useArrival(shown: Shown, walk: Walk, stageRef: RefObject<Stage | null>): void {
  const at = useStore(arrival)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when a comparison comes to stand
  useEffect(() => {
    if (!at) return
    arrival.set(null)
    const column = shown.texts.findIndex(({ id }) => id === at.id)
    const stage = stageRef.current
    if (column === -1 || !stage) return
    const { units } = inColumn(shown.columns, column)
    const [start, end] = at.span
    const passage = shown.passages.find(
      ({ relations, units: of }) =>
        relations.length > 0 && inColumn(of, column).some((unit) => touches(units[unit], start, end)),
    )
    if (!passage) return
    walk.select(passage.index)
    bringToReadingLine(stage, passage)
  }, [shown, at])
}

const touches = (unit: { start: number; end: number } | undefined, start: number, end: number): boolean =>
  unit !== undefined && unit.start < end && unit.end > start
