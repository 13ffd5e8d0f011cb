/** Soon enough to count, late enough not to be in the way of a start. Milliseconds. */
const FIRST_AFTER_MS = 3 * 60_000
const EVERY_MS = 24 * 60 * 60_000
/** A computer that sleeps stops its timers; the clock on the wall goes on. */
const LOOK_EVERY_MS = 10 * 60_000

/**
 * Does something some minutes after the start and then once a day, for as long as the process runs.
 * @returns a function that ends it
 */
export function daily(work: () => void, now: () => number = Date.now): () => void {
  let last: number | null = null
  const look = () => {
    if (last !== null && now() - last < EVERY_MS) return
    last = now()
    work()
  }
  let every: NodeJS.Timeout | undefined
  const first = setTimeout(() => {
    look()
    every = setInterval(look, LOOK_EVERY_MS)
    every.unref()
  }, FIRST_AFTER_MS)
  first.unref()
  return () => {
    clearTimeout(first)
    clearInterval(every)
  }
}
