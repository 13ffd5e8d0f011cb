import { firstOf, type Group, lastOf } from './group'
import type { Similarity } from './similarity'
import { THRESHOLDS } from './thresholds'

/** For each unit of a side 1 where it has no link yet. */
export interface Free {
  left: Uint8Array
  right: Uint8Array
}

/** Units without a link that stand between two links. */
export interface Gap {
  left: number[]
  right: number[]
}

/** A gap with more pairs to weigh is left alone: so much new text on both sides is no rewording. */
const LARGEST_GAP = 3_600
const SHAPES = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
] as const

/** @param links in left order, each after the one before on both sides */
export function gapsBetween(links: readonly Group[], free: Free): Gap[] {
  const found: Gap[] = []
  let left = 0
  let right = 0
  const close = (leftEnd: number, rightEnd: number) => {
    const gap = { left: freeIn(free.left, left, leftEnd), right: freeIn(free.right, right, rightEnd) }
    if (gap.left.length > 0 && gap.right.length > 0) found.push(gap)
  }
  for (const link of links) {
    close(firstOf(link.left), firstOf(link.right))
    left = lastOf(link.left) + 1
    right = lastOf(link.right) + 1
  }
  close(free.left.length, free.right.length)
  return found
}

function freeIn(free: Uint8Array, from: number, to: number): number[] {
  const found: number[] = []
  for (let unit = from; unit < to; unit++) if (free[unit]) found.push(unit)
  return found
}

/** So far does a link speak for the units beside it. */
const REACH = 6

/** @returns the free units right after (or before) a link on both sides, up to the next link of each */
export function gapBeside({ left, right }: Group, free: Free, direction: 1 | -1): Gap {
  const from = direction === 1 ? lastOf : firstOf
  return { left: freeBeside(free.left, from(left), direction), right: freeBeside(free.right, from(right), direction) }
}

function freeBeside(free: Uint8Array, from: number, direction: 1 | -1): number[] {
  const found: number[] = []
  for (let unit = from + direction; free[unit] && found.length < REACH; unit += direction) found.push(unit)
  return direction === 1 ? found : found.reverse()
}

/**
 * Links what keeps its order inside a gap: one to one, one to two or three, two or three to one, or not at all.
 * @param least similarity that is not by chance, 0–1
 */
export function alignGap({ left, right }: Gap, alike: Similarity, least: number): Group[] {
  const rows = left.length
  const columns = right.length
  if (rows * columns > LARGEST_GAP) return []
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const step = new Int8Array((rows + 1) * width).fill(-1)
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      const at = i * width + j
      if (i > 0) consider(at, best[at - width] ?? 0, -2)
      if (j > 0) consider(at, best[at - 1] ?? 0, -3)
      SHAPES.forEach(([a, b], shape) => {
        if (a > i || b > j) return
        const I = left.slice(i - a, i)
        const J = right.slice(j - b, j)
        if (!isRun(I) || !isRun(J)) return
        const score = alike.joined(I, J)
        const gain = worth(score - least, a + b)
        if (gain > 0 && isBestWhole(I, J, score, alike)) consider(at, (best[at - a * width - b] ?? 0) + gain, shape)
      })
    }
  }
  function consider(at: number, value: number, how: number): void {
    if (value > (best[at] ?? 0) || step[at] === -1) {
      best[at] = value
      step[at] = how
    }
  }
  const groups: Group[] = []
  for (let i = rows, j = columns; i > 0 && j > 0; ) {
    const how = step[i * width + j] ?? -1
    const shape = SHAPES[how]
    if (shape) {
      groups.push({ left: left.slice(i - shape[0], i), right: right.slice(j - shape[1], j) })
      i -= shape[0]
      j -= shape[1]
    } else if (how === -2) i--
    else j--
  }
  return groups.reverse()
}

const isRun = (units: readonly number[]) => lastOf(units) - firstOf(units) === units.length - 1

/** No unit of the group could be left out without making the rest less alike. */
function isBestWhole(I: readonly number[], J: readonly number[], score: number, alike: Similarity): boolean {
  const rests = (units: readonly number[]) =>
    units.length > 1 ? units.map((_, at) => units.filter((_unit, other) => other !== at)) : []
  return (
    rests(I).every((rest) => alike.joined(rest, J) <= score) && rests(J).every((rest) => alike.joined(I, rest) <= score)
  )
}

/** @param excess of the similarity over the least */
function worth(excess: number, units: number): number {
  return excess * (1 + (units - 2) * THRESHOLDS.groupWeight) - THRESHOLDS.groupCost * (units - 2)
}
