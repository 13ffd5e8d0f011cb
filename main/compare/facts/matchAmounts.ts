import type { Amount } from './amount'

/** Amounts of all articles that tell the same thing; one a column where not said otherwise. */
export type Cluster = Amount[]

/** Figures of different values are the same thing only in like surroundings; tuned on the sample and the gold pairs. */
const LIKE = { samePassage: 0.34, elsewhere: 0.62, equal: 0.14, several: 0.3 } as const

/** So many of one thing in two articles are the same ones; two of something may be any two. */
const MANY = 20

interface Edge {
  one: number
  other: number
  score: number
  isEqual: boolean
}

/** @param amounts of all columns. @returns every amount in exactly one cluster, in reading order */
export function matchAmounts(amounts: readonly Amount[]): Cluster[] {
  const weight = weights(amounts)
  const edges: Edge[] = []
  for (const group of groupsOf(amounts)) {
    for (let left = 0; left < group.length; left++) {
      for (let right = left + 1; right < group.length; right++) {
        const edge = edgeOf(amounts, group[left] ?? 0, group[right] ?? 0, weight)
        if (edge) edges.push(edge)
      }
    }
  }
  edges.sort((a, b) => Number(b.isEqual) - Number(a.isEqual) || b.score - a.score || a.one - b.one || a.other - b.other)
  const cluster: Amount[][] = amounts.map((amount) => [amount])
  for (const edge of edges) {
    const one = cluster[edge.one]
    const other = cluster[edge.other]
    if (!one || !other || one === other || !mayJoin(one, other, edge, weight)) continue
    one.push(...other)
    amounts.forEach((_, index) => {
      if (cluster[index] === other) cluster[index] = one
    })
  }
  return [...new Set(cluster)]
}

const groupsOf = (amounts: readonly Amount[]): number[][] => {
  const groups = new Map<string, number[]>()
  for (const [index, { dimension }] of amounts.entries()) {
    const group = groups.get(dimension)
    if (group) group.push(index)
    else groups.set(dimension, [index])
  }
  return [...groups.values()]
}

function edgeOf(amounts: readonly Amount[], at: number, to: number, weight: Weight): Edge | null {
  const one = amounts[at]
  const other = amounts[to]
  if (!one || !other) return null
  const isEqual = one.low === other.low && one.high === other.high
  const isSamePassage = one.sentence.passage !== -1 && one.sentence.passage === other.sentence.passage
  const likeness = alike(one.around, other.around, weight)
  const score = likeness + (isSamePassage ? 0.5 : 0)
  if (isEqual) {
    // A day or a rare figure is the same wherever it stands.
    const isSame = one.dimension === 'day' || one.dimension === 'month' || one.isRare || isSamePassage
    const isOther = one.nouns.length > 0 && other.nouns.length > 0 && !meet(one.nouns, other.nouns)
    const isMany = one.low >= MANY && meet(one.nouns, other.nouns)
    return (isSame || isMany || likeness >= LIKE.equal) && !isOther ? { one: at, other: to, score, isEqual } : null
  }
  if (one.column === other.column || one.dimension === 'month') return null
  if (likeness < (isSamePassage ? LIKE.samePassage : LIKE.elsewhere)) return null
  if (one.dimension === 'count' && !meet(one.nouns, other.nouns)) return null
  // What stands right before and right after says what is counted: killed or injured.
  const canBeOne = one.range[0] <= other.range[1] && other.range[0] <= one.range[1]
  const isAsNear = agreeWhereBoth(unlike(one, other), unlike(other, one)) && agreeWhereBoth(one.before, other.before)
  if (!canBeOne && !isAsNear) return null
  if (one.dimension !== 'count' && !meet(one.after, other.after) && !meet(one.before, other.before)) return null
  return { one: at, other: to, score, isEqual }
}

/** Different values of one column come together only where it gives several counts of one thing. */
function mayJoin(one: Cluster, other: Cluster, edge: Edge, weight: Weight): boolean {
  for (const a of one) {
    for (const b of other) {
      if (a.column !== b.column || (a.low === b.low && a.high === b.high)) continue
      if (edge.isEqual || a.dimension !== 'count') return false
      const isOfOne = a.nouns.length === 0 || b.nouns.length === 0 || meet(a.nouns, b.nouns)
      if (!isOfOne || (a.nouns.length > 0 && b.nouns.length > 0 && alike(a.around, b.around, weight) < LIKE.several))
        return false
    }
  }
  return true
}

const meet = (one: readonly string[], other: readonly string[]): boolean => one.some((stem) => other.includes(stem))
/** What is said of the thing counted: the first word after it, as the day it happened is the same for all of it. */
const unlike = (one: Amount, other: Amount): string[] =>
  one.dimension === 'count' ? one.after.filter((stem) => !other.nouns.includes(stem)).slice(0, 1) : one.after
const agreeWhereBoth = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || meet(one, other)

type Weight = (stem: string) => number

/** Words that stand around many figures say little about any. */
function weights(amounts: readonly Amount[]): Weight {
  const count = new Map<string, number>()
  for (const { around } of amounts) for (const one of new Set(around)) count.set(one, (count.get(one) ?? 0) + 1)
  return (one) => Math.log(1 + amounts.length / (count.get(one) ?? 1))
}

/** Dice's coefficient of two sets of weighted words, 0–1. */
function alike(one: readonly string[], other: readonly string[], weight: Weight): number {
  const left = new Set(one)
  const right = new Set(other)
  const sum = (stems: Iterable<string>) => [...stems].reduce((total, stem) => total + weight(stem), 0)
  const all = sum(left) + sum(right)
  return all === 0 ? 0 : (2 * sum([...left].filter((stem) => right.has(stem)))) / all
}
