import { candidates } from './candidates'
import { heaviestChain } from './chain'
import type { PreparedColumn } from './column'
import { matchExact } from './exact'
import { alignGap, type Free, type Gap, gapBeside, gapsBetween } from './gaps'
import { matchGreedy } from './greedy'
import { type Group, inLeftOrder } from './group'
import { noMatches } from './matching'
import { attachNeighbours } from './shapes'
import { type Similarity, similarity } from './similarity'
import { THRESHOLDS } from './thresholds'
import type { Vectors } from './vectors'

/** One side of an alignment. */
export interface Side {
  column: PreparedColumn
  vectors: Vectors
}

/** A unit of fewer words is linked only where a neighbour agrees. */
const SHORT_UNIT = 3

/** Links the passages of two texts that tell the same thing. @returns in left order; no unit is in two of them */
export function align(left: Side, right: Side): { groups: Group[]; alike: Similarity } {
  const alike = similarity(left.vectors, right.vectors)
  const matching = noMatches(left.column.units.length, right.column.units.length)
  matchExact(left.column, right.column, matching)
  const free = { left: freeUnits(matching.ofLeft), right: freeUnits(matching.ofRight) }
  const found = candidates(left.vectors, right.vectors, alike, free)
  matchGreedy(found, matching, (unit) => (left.column.unitWords[unit] ?? 0) < SHORT_UNIT)

  let groups: Group[] = []
  matching.ofLeft.forEach((j, i) => {
    if (j >= 0) groups.push({ left: [i], right: [j] })
  })
  groups = attachNeighbours(groups, alike, taken(groups, free))
  groups = fillGaps(groups, left, right, alike)
  return { groups: groups.sort(inLeftOrder), alike }
}

/** Links what stands between links that keep their order, then what stands beside any link, moved ones as well. */
function fillGaps(groups: Group[], left: Side, right: Side, alike: Similarity): Group[] {
  const chain = heaviestChain(groups, left.column.units, right.column.units)
  const free = freeOutside(groups, left.column.units.length, right.column.units.length)
  const inOrder = groups.filter((_, index) => chain[index]).sort(inLeftOrder)
  const all = [...groups]
  const add = (gap: Gap, least: number) => {
    if (gap.left.length === 0 || gap.right.length === 0) return
    const found = alignGap(gap, alike, least)
    all.push(...found)
    taken(found, free)
  }
  // Without a single sure link nothing speaks for a likeness that is not enough alone.
  if (inOrder.length > 0) for (const gap of gapsBetween(inOrder, free)) add(gap, leastInside(gap))
  for (const group of [...all]) {
    add(gapBeside(group, free, 1), THRESHOLDS.edge)
    add(gapBeside(group, free, -1), THRESHOLDS.edge)
  }
  return all
}

/** The more there is to choose from, the less a place between two links proves. */
const leastInside = ({ left, right }: Gap): number =>
  THRESHOLDS.between + THRESHOLDS.betweenMany * Math.log2(Math.max(left.length, right.length))

const freeUnits = (matches: Int32Array) => Uint8Array.from(matches, (other) => (other < 0 ? 1 : 0))

function freeOutside(groups: readonly Group[], left: number, right: number): Free {
  return taken(groups, { left: new Uint8Array(left).fill(1), right: new Uint8Array(right).fill(1) })
}

function taken(groups: readonly Group[], free: Free): Free {
  for (const group of groups) {
    for (const unit of group.left) free.left[unit] = 0
    for (const unit of group.right) free.right[unit] = 0
  }
  return free
}
