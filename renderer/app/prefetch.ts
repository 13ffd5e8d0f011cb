import { whenDrawn } from './whenDrawn'

/** How long the first drawing and what it asks for may take before the rest is fetched anyway, in ms. */
const PATIENCE_MS = 3000

/**
 * Loads code that will be wanted soon, one part at a time, while the window has nothing else to do.
 * @returns a function that stops it
 */
export function prefetch(parts: readonly (() => Promise<unknown>)[]): () => void {
  const waiting = [...parts]
  let stop: () => void = () => undefined
  const next = () => {
    const load = waiting.shift()
    // What cannot be fetched now is asked for again when it is wanted, and then says why it failed.
    load?.().then(schedule, schedule)
  }
  const schedule = () => {
    if (waiting.length > 0) stop = whenDrawn(next, PATIENCE_MS)
  }
  schedule()
  return () => {
    waiting.length = 0
    stop()
  }
}
