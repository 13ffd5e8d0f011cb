import type { Task } from './desk'

/** Files that are read at the same time: enough to keep a disk busy, few enough to leave it to others. */
const AT_ONCE = 4

/**
 * Works through all of them, a few at the same time, and tells how far it is. Ends early when it is cancelled.
 * @returns how many were done
 */
export async function someAtOnce<T>(
  all: readonly T[],
  { signal, progress }: Task,
  labelOf: (each: T) => string,
  work: (each: T) => Promise<void>,
): Promise<number> {
  let next = 0
  let done = 0
  const failures: unknown[] = []
  const worker = async () => {
    while (next < all.length && failures.length === 0 && !signal.aborted) {
      const each = all[next++]
      if (each === undefined) return
      progress(done, all.length, labelOf(each))
      try {
        await work(each)
        done += 1
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  if (failures.length > 0) throw failures[0]
  return done
}
