import { useLayoutEffect } from 'react'
import type { Layout } from './layout'

type LayoutListener = (layout: Layout) => void
type FrameListener = (layout: Layout, places: readonly number[]) => void

/** What parts of the view listen to, so that they move in the frame of the scroll without being drawn anew. */
export interface StageSignals {
  layouts: Set<LayoutListener>
  frames: Set<FrameListener>
  /** For parts that come later than the first frame. */
  latest: { layout: Layout; places: readonly number[] } | null
}

export const stageSignals = (): StageSignals => ({ layouts: new Set(), frames: new Set(), latest: null })

/** Calls back whenever the text was set and measured anew. Must not be a new function with every drawing. */
export function useLayoutSignal(signals: StageSignals, listener: LayoutListener): void {
  useLayoutEffect(() => {
    signals.layouts.add(listener)
    return () => {
      signals.layouts.delete(listener)
    }
  }, [signals, listener])
}

/**
 * Calls back at once, and in every frame in which something scrolled. Must not be a new function with
 * every drawing.
 */
export function useFrameSignal(signals: StageSignals, listener: FrameListener): void {
  useLayoutEffect(() => {
    signals.frames.add(listener)
    if (signals.latest) listener(signals.latest.layout, signals.latest.places)
    return () => {
      signals.frames.delete(listener)
    }
  }, [signals, listener])
}
