/** Lets other work of the process have its turn: nothing here may hold it for longer than about 10 ms. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Work of many small parts gives others a turn this often. Milliseconds. */
const HELD_MS = 4
/** Parts between two looks at the clock. */
const PARTS = 64

/**
 * Does the work on each, one after another. Among many, other work of the process has its turn every few milliseconds.
 * @param between called after each turn of others with how many are done; what it throws ends the work
 */
export async function inTurns<T>(
  all: Iterable<T>,
  work: (each: T) => void,
  between?: (done: number) => void,
): Promise<void> {
  let since = performance.now()
  let parts = 0
  for (const each of all) {
    work(each)
    parts += 1
    if (parts % PARTS !== 0 || performance.now() - since < HELD_MS) continue
    await nextTurn()
    between?.(parts)
    since = performance.now()
  }
  // What follows may be long as well.
  if (parts > PARTS) await nextTurn()
}
