import { type RefObject, useEffect } from 'react'
import { useStore } from '../app/store'
import { arrival } from '../reuse/opening'
import { inColumn } from './inColumn'
import type { Scene } from './scene'
import type { Shown } from './shown'
import type { Walk } from './useWalk'

/** Goes where the comparison was asked for: at a passage that stands in more than one text, if there is one. */
export function useArrival(shown: Shown, walk: Walk, sceneRef: RefObject<Scene | null>): void {
  const at = useStore(arrival)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when a comparison comes to stand
  useEffect(() => {
    if (!at) return
    arrival.set(null)
    const column = shown.texts.findIndex(({ id }) => id === at.id)
    const scene = sceneRef.current
    if (column === -1 || !scene) return
    const { units } = inColumn(shown.columns, column)
    const [start, end] = at.span
    const there = shown.passages.filter(({ units: of }) =>
      inColumn(of, column).some((unit) => touches(units[unit], start, end)),
    )
    const passage = there.find(({ relations }) => relations.length > 0) ?? there[0]
    if (!passage) return
    walk.select(passage.index)
    scene.bring(passage)
  }, [shown, at])
}

const touches = (unit: { start: number; end: number } | undefined, start: number, end: number): boolean =>
  unit !== undefined && unit.start < end && unit.end > start
