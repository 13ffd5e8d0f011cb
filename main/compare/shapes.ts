import type { Free } from './gaps'
import { firstOf, type Group, lastOf } from './group'
import type { Similarity } from './similarity'
import { THRESHOLDS } from './thresholds'

/** No link takes in more units of one side. */
const MOST_UNITS = 4

/** Takes free neighbours into links that they make more alike: a sentence that was split, or two that were merged. */
export function attachNeighbours(groups: readonly Group[], alike: Similarity, free: Free): Group[] {
  return groups.map((group) => {
    let grown = group
    let score = alike.joined(group.left, group.right)
    for (;;) {
      const options = neighbours(grown, free).map((option) => ({
        option,
        score: alike.joined(option.left, option.right),
      }))
      const best = options.reduce<(typeof options)[number] | null>(
        (top, next) => (top && top.score >= next.score ? top : next),
        null,
      )
      if (!best || best.score < score + THRESHOLDS.rise) return grown
      grown = best.option
      score = best.score
      for (const unit of grown.left) free.left[unit] = 0
      for (const unit of grown.right) free.right[unit] = 0
    }
  })
}

/** @returns the group with each free unit beside it; a group grows on one side only, or it would swallow its surroundings */
function neighbours({ left, right }: Group, free: Free): Group[] {
  const found: Group[] = []
  if (right.length === 1 && left.length < MOST_UNITS) {
    if (free.left[firstOf(left) - 1]) found.push({ left: [firstOf(left) - 1, ...left], right })
    if (free.left[lastOf(left) + 1]) found.push({ left: [...left, lastOf(left) + 1], right })
  }
  if (left.length === 1 && right.length < MOST_UNITS) {
    if (free.right[firstOf(right) - 1]) found.push({ left, right: [firstOf(right) - 1, ...right] })
    if (free.right[lastOf(right) + 1]) found.push({ left, right: [...right, lastOf(right) + 1] })
  }
  return found
}
