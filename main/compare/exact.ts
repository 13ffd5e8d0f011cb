import type { PreparedColumn } from './column'
import { isFree, type Matching, match } from './matching'

/** A unit of fewer words says too little to be found by itself. */
const LEAST_WORDS = 4

/**
 * Links units that say the same to the letter: long ones that stand once in each text, then whatever
 * stands beside them, or beside the beginning or end of both, so that short and repeated ones find their place.
 */
export function matchExact(left: PreparedColumn, right: PreparedColumn, matching: Matching): void {
  const inLeft = places(left)
  const inRight = places(right)
  const n = left.units.length
  const m = right.units.length
  const sure: [number, number][] = [
    [-1, -1],
    [n, m],
  ]
  for (const [says, i] of inLeft) {
    const j = inRight.get(says)
    if (i < 0 || j === undefined || j < 0 || (left.unitWords[i] ?? 0) < LEAST_WORDS) continue
    match(matching, i, j)
    sure.push([i, j])
  }
  const same = (i: number, j: number) =>
    i >= 0 && j >= 0 && i < n && j < m && left.same[i] === right.same[j] && isFree(matching, i, j)
  for (const step of [1, -1]) {
    for (const [i, j] of sure) {
      for (let k = step; same(i + k, j + k); k += step) match(matching, i + k, j + k)
    }
  }
}

/** @returns for each saying the unit that says it, or -1 where several do */
function places({ same }: PreparedColumn): Map<number, number> {
  const found = new Map<number, number>()
  same.forEach((says, unit) => {
    found.set(says, found.has(says) ? -1 : unit)
  })
  return found
}
