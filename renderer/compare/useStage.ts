import { type RefObject, useLayoutEffect, useRef } from 'react'
import { settings } from '../app/session'
import { followPageKeys } from './pageKeys'
import type { Shown } from './shown'
import { createStage, type Stage, type StageColumn } from './stage'
import type { StageSignals } from './stageParts'
import { followWheel } from './wheel'

/** What the stage finds on the page: it moves and measures these. */
const COLUMN = '.cmp-column'
const SCROLLER = '.cmp-scroller'
const FLOW = '.cmp-flow'
const GUTTER = '.cmp-gutter'

/**
 * Sets the stage up for one comparison, and keeps each text where it stood when the columns change places.
 * @param root holds a `.cmp-column` with its `data-column` for each column on screen
 * @param onScreen the columns that are, from left to right; the same list as long as they are the same
 */
export function useStage(
  root: RefObject<HTMLElement | null>,
  shown: Shown,
  onScreen: readonly number[],
  signals: StageSignals,
): RefObject<Stage | null> {
  const current = useRef<Stage | null>(null)
  const kept = useRef(new Map<string, number>())
  const before = useRef<{ shown: Shown; ids: ReadonlySet<string> } | null>(null)

  useLayoutEffect(() => {
    const frame = root.current
    const columns = frame ? stageColumns(frame) : []
    if (!frame || columns.length !== onScreen.length) return
    const ids = shown.texts.map(({ id }) => id)
    const stage = createStage({
      columns,
      gutter: frame.querySelector<HTMLElement>(GUTTER),
      passages: shown.passages,
      start: ids.map((id) => kept.current.get(id) ?? 0),
      isTogether: () => settings.get().scrollTogether,
      onLayout: (layout) => {
        for (const listener of signals.layouts) listener(layout)
      },
      onFrame: (layout, places) => {
        signals.latest = { layout, places }
        for (const column of onScreen) kept.current.set(ids[column] ?? '', places[column] ?? 0)
        for (const listener of signals.frames) listener(layout, places)
      },
    })
    current.current = stage
    stage.measure()
    // A text that was not on screen comes to where the others are.
    const isNew = (column: number) => before.current !== null && !before.current.ids.has(ids[column] ?? '')
    const known = onScreen.find((column) => !isNew(column))
    if (known !== undefined && onScreen.some(isNew)) stage.align(known)
    before.current = { shown, ids: new Set(onScreen.map((column) => ids[column] ?? '')) }
    const stops = [
      measureWhenSizesChange(stage, frame),
      followWheel(frame, (x) => columnAt(columns, x), stage),
      followPageKeys(columns, stage),
      followLeader(stage, columns),
    ]
    return () => {
      for (const stop of stops) stop()
      stage.destroy()
      current.current = null
      signals.latest = null
    }
  }, [root, shown, onScreen, signals])

  return current
}

function stageColumns(root: HTMLElement): StageColumn[] {
  return [...root.querySelectorAll<HTMLElement>(COLUMN)].flatMap((element) => {
    const scroller = element.querySelector<HTMLElement>(SCROLLER)
    const flow = element.querySelector<HTMLElement>(FLOW)
    return scroller && flow ? [{ column: Number(element.dataset.column), scroller, flow }] : []
  })
}

/** @returns the column at that place of the window; undefined between two */
function columnAt(columns: readonly StageColumn[], x: number): number | undefined {
  const [first] = columns
  const last = columns.at(-1)
  if (first && x < first.scroller.getBoundingClientRect().right) return first.column
  if (last && x > last.scroller.getBoundingClientRect().left) return last.column
  return columns.find(({ scroller }) => {
    const { left, right } = scroller.getBoundingClientRect()
    return x >= left && x <= right
  })?.column
}

/** Measures in the same frame in which the text was set anew: after layout, before anything is painted. */
function measureWhenSizesChange(stage: Stage, root: HTMLElement): () => void {
  const elements = [...root.querySelectorAll<HTMLElement>(`${FLOW}, ${SCROLLER}, ${GUTTER}`)]
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

/** The column under the pointer leads, or the one the focus goes on to; a menu that gives it back changes nothing. */
function followLeader(stage: Stage, columns: readonly StageColumn[]): () => void {
  const stops = columns.map(({ column, scroller }) => {
    const lead = () => stage.lead(column)
    const leadOn = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && relatedTarget.closest(COLUMN)) lead()
    }
    scroller.addEventListener('pointerenter', lead)
    scroller.addEventListener('pointerdown', lead)
    scroller.addEventListener('focusin', leadOn)
    return () => {
      scroller.removeEventListener('pointerenter', lead)
      scroller.removeEventListener('pointerdown', lead)
      scroller.removeEventListener('focusin', leadOn)
    }
  })
  return () => {
    for (const stop of stops) stop()
  }
}
