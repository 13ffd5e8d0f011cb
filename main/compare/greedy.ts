import type { Candidate } from './candidates'
import { agreeing, isFree, type Matching, match } from './matching'
import { queue } from './queue'
import { THRESHOLDS } from './thresholds'

interface Entry {
  candidate: Candidate
  rank: number
}

/**
 * Links the best candidates one to one, free to cross. A link that is made lifts the candidates beside it,
 * and those are weighed again.
 * @param isShort whether a left unit says too little to be linked without a neighbour
 */
export function matchGreedy(found: readonly Candidate[], matching: Matching, isShort: (left: number) => boolean): void {
  const { alone, beside, neighbourBonus } = THRESHOLDS
  const width = matching.ofRight.length
  const byPlace = new Map(found.map((candidate) => [candidate.left * width + candidate.right, candidate]))
  const waiting = queue<Entry>(
    (a, b) =>
      a.rank > b.rank ||
      (a.rank === b.rank && (a.candidate.left - b.candidate.left || a.candidate.right - b.candidate.right) < 0),
  )
  const push = (candidate: Candidate | undefined) => {
    if (!candidate || !isFree(matching, candidate.left, candidate.right)) return
    const bonus = agreeing(matching, candidate.left, candidate.right) * neighbourBonus
    waiting.push({ candidate, rank: candidate.score + bonus })
  }
  found.forEach(push)
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const { left, right, score } = entry.candidate
    if (!isFree(matching, left, right)) continue
    const supported = agreeing(matching, left, right) > 0
    if (score < (supported ? beside : alone) || (isShort(left) && !supported)) continue
    match(matching, left, right)
    for (const step of [-1, 1]) {
      if (right + step >= 0 && right + step < width) push(byPlace.get((left + step) * width + right + step))
    }
  }
}
