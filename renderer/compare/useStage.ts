import { type RefObject, useLayoutEffect, useRef } from 'react'
import { settings } from '../app/session'
import { followPageKeys } from './pageKeys'
import type { Both, Side } from './passages'
import type { Shown } from './shown'
import { createStage, type Stage } from './stage'
import type { StageSignals } from './stageParts'
import { followWheel } from './wheel'

/** The elements that the stage moves and measures. */
export interface StageElements {
  root: RefObject<HTMLDivElement | null>
  gutter: RefObject<HTMLDivElement | null>
  scrollers: Both<RefObject<HTMLElement | null>>
  flows: Both<RefObject<HTMLDivElement | null>>
}

/** Sets the stage up for one comparison, and keeps each text where it stood when the columns are swapped. */
export function useStage(shown: Shown, elements: StageElements, signals: StageSignals): RefObject<Stage | null> {
  const current = useRef<Stage | null>(null)
  const kept = useRef(new Map<string, number>())

  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements are refs, the same for the life of the view
  useLayoutEffect(() => {
    const root = elements.root.current
    const gutter = elements.gutter.current
    const [leftScroller, rightScroller] = elements.scrollers.map((ref) => ref.current)
    const [leftFlow, rightFlow] = elements.flows.map((ref) => ref.current)
    if (!root || !gutter || !leftScroller || !rightScroller || !leftFlow || !rightFlow) return
    const ids: Both<string> = [shown.texts[0].id, shown.texts[1].id]
    const stage = createStage({
      scrollers: [leftScroller, rightScroller],
      flows: [leftFlow, rightFlow],
      gutter,
      passages: shown.passages,
      start: [kept.current.get(ids[0]) ?? 0, kept.current.get(ids[1]) ?? 0],
      isTogether: () => settings.get().scrollTogether,
      onLayout: (layout) => {
        for (const listener of signals.layouts) listener(layout)
      },
      onFrame: (layout, places) => {
        signals.latest = { layout, places }
        for (const [side, id] of ids.entries()) kept.current.set(id, places[side === 0 ? 0 : 1])
        for (const listener of signals.frames) listener(layout, places)
      },
    })
    current.current = stage
    stage.measure()
    const stops = [
      measureWhenSizesChange(stage, [leftFlow, rightFlow, leftScroller, gutter]),
      followWheel(root, (x) => sideOf(gutter, x), stage),
      followPageKeys([leftScroller, rightScroller], stage),
      followLeader(stage, [leftScroller, rightScroller]),
    ]
    return () => {
      for (const stop of stops) stop()
      stage.destroy()
      current.current = null
      signals.latest = null
    }
  }, [shown, signals])

  return current
}

function sideOf(gutter: HTMLElement, x: number): Side | undefined {
  const { left, right } = gutter.getBoundingClientRect()
  if (x < left) return 0
  return x > right ? 1 : undefined
}

/** Measures in the same frame in which the text was set anew: after layout, before anything is painted. */
function measureWhenSizesChange(stage: Stage, elements: readonly HTMLElement[]): () => void {
  const sizes = () => elements.map(({ offsetWidth, offsetHeight }) => `${offsetWidth} ${offsetHeight}`).join()
  let known = sizes()
  const observer = new ResizeObserver(() => {
    const now = sizes()
    if (now === known) return
    known = now
    stage.measure()
  })
  for (const element of elements) observer.observe(element)
  let isOver = false
  // A font that arrives late can move words without changing any size.
  const fontsArrived = () => {
    if (!isOver) stage.measure()
  }
  document.fonts.addEventListener('loadingdone', fontsArrived)
  return () => {
    isOver = true
    observer.disconnect()
    document.fonts.removeEventListener('loadingdone', fontsArrived)
  }
}

/** The column under the pointer or with the focus leads. */
function followLeader(stage: Stage, scrollers: Both<HTMLElement>): () => void {
  const stops = scrollers.map((scroller, index) => {
    const lead = () => stage.lead(index === 0 ? 0 : 1)
    scroller.addEventListener('pointerenter', lead)
    scroller.addEventListener('pointerdown', lead)
    scroller.addEventListener('focusin', lead)
    return () => {
      scroller.removeEventListener('pointerenter', lead)
      scroller.removeEventListener('pointerdown', lead)
      scroller.removeEventListener('focusin', lead)
    }
  })
  return () => {
    for (const stop of stops) stop()
  }
}
