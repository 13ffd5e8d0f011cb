const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The window is drawn and has been used a little: what now runs is in nobody's way. */
const AFTER_OPENING_MS = 60_000

/**
 * Does something a minute after the start, and then once a day as long as the process runs. The clock is asked every
 * hour, for timers stand still while a computer sleeps.
 * @returns a function that ends it
 */
export function daily(work: () => Promise<unknown>, now: () => number = Date.now): () => void {
  let last = Number.NEGATIVE_INFINITY
  const turn = () => {
    const at = now()
    if (at >= last && at - last < DAY_MS) return
    last = at
    work().catch((error: unknown) => console.error('daily work:', error))
  }
  const first = setTimeout(turn, AFTER_OPENING_MS)
  const hourly = setInterval(turn, HOUR_MS)
  for (const timer of [first, hourly]) timer.unref()
  return () => {
    clearTimeout(first)
    clearInterval(hourly)
  }
}
