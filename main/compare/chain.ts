import type { Unit } from '../../common/comparison'
import { firstOf, type Group, inLeftOrder, lastOf } from './group'
import { item } from './item'

/**
 * The heaviest chain of groups that keep their order on both sides; what stands outside it has moved.
 * A group weighs as much as it has characters, so that of two that cross the shorter one moved.
 * @returns for each group whether it is in the chain
 */
export function heaviestChain(groups: readonly Group[], left: readonly Unit[], right: readonly Unit[]): boolean[] {
  const order = groups.map((_, index) => index).sort((a, b) => inLeftOrder(item(groups, a), item(groups, b)))
  const size = right.length + 1
  const best = new Float64Array(size + 1)
  const bestGroup = new Int32Array(size + 1).fill(-1)
  const total = new Float64Array(groups.length)
  const before = new Int32Array(groups.length).fill(-1)
  let top = -1
  for (const index of order) {
    const group = item(groups, index)
    let weight = 0
    let previous = -1
    for (let at = firstOf(group.right); at > 0; at -= at & -at) {
      if ((best[at] ?? 0) > weight) {
        weight = best[at] ?? 0
        previous = bestGroup[at] ?? -1
      }
    }
    weight += length(left, group.left) + length(right, group.right)
    total[index] = weight
    before[index] = previous
    for (let at = lastOf(group.right) + 1; at <= size; at += at & -at) {
      if (weight > (best[at] ?? 0)) {
        best[at] = weight
        bestGroup[at] = index
      }
    }
    if (top < 0 || weight > (total[top] ?? 0)) top = index
  }
  const kept = groups.map(() => false)
  for (let index = top; index >= 0; index = before[index] ?? -1) kept[index] = true
  return kept
}

const length = (units: readonly Unit[], indices: readonly number[]): number =>
  indices.reduce((sum, index) => sum + item(units, index).end - item(units, index).start, 0)
