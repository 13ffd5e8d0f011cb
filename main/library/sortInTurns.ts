import { inTurns, nextTurn } from './nextTurn'

/** So many are sorted in one go. */
const AT_ONCE = 2_048

/** @returns a sorted copy, as `sort` makes it; among many, other work of the process has its turn in between */
export async function sortInTurns<T>(all: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  if (all.length <= AT_ONCE) return [...all].sort(compare)
  let runs: T[][] = []
  for (let from = 0; from < all.length; from += AT_ONCE) {
    runs.push(all.slice(from, from + AT_ONCE).sort(compare))
    await nextTurn()
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(await mergeInTurns(runs[index] ?? [], runs[index + 1] ?? [], compare))
    }
    runs = merged
  }
  return runs[0] ?? []
}

async function mergeInTurns<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  const merged: T[] = []
  let next = 0
  await inTurns(left, (each) => {
    for (let other = right[next]; next < right.length && other !== undefined; other = right[next]) {
      if (compare(other, each) >= 0) break
      merged.push(other)
      next += 1
    }
    merged.push(each)
  })
  for (; next < right.length; next += 1) {
    const other = right[next]
    if (other !== undefined) merged.push(other)
  }
  return merged
}
