import { nextTurn } from '../nextTurn'

/** Sorted in one go: half a millisecond, where each comparison takes half a microsecond. */
const RUN = 128
/** Comparisons between two looks at the clock. */
const STEPS = 256
/** Milliseconds that pass before other work gets its turn. */
const HELD_MS = 4

/** Sorts beside other work of the process. @returns a new list; of equals, what stood first stays first */
export async function sortInTurns<T>(all: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  const turn = turns()
  let runs: T[][] = []
  for (let at = 0; at < all.length; at += RUN) {
    runs.push(all.slice(at, at + RUN).sort(compare))
    await turn()
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await mergedRuns(runs[at] ?? [], runs[at + 1] ?? [], compare, turn))
    runs = merged
  }
  return runs[0] ?? []
}

type Turn = () => Promise<void> | undefined

function turns(): Turn {
  let since = performance.now()
  return () => {
    if (performance.now() - since < HELD_MS) return undefined
    return nextTurn().then(() => {
      since = performance.now()
    })
  }
}

async function mergedRuns<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  turn: Turn,
): Promise<T[]> {
  const merged: T[] = []
  let from = 0
  for (const [at, each] of left.entries()) {
    for (let other = right[from]; other !== undefined && compare(other, each) < 0; other = right[from]) {
      merged.push(other)
      from += 1
      if (from % STEPS === 0) await turn()
    }
    merged.push(each)
    if (at % STEPS === 0) await turn()
  }
  for (; from < right.length; from++) merged.push(right[from] as T)
  return merged
}
