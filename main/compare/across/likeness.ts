import type { Bead } from './beads'
import type { Features } from './features'

export type Likeness = (left: readonly number[], right: readonly number[]) => number

/** By what stands in both languages: figures, names, kindred words. Rare ones weigh more. */
export function kindredLikeness(left: Features, right: Features): Likeness {
  const weight = rarity([...left.kindred, ...right.kindred])
  return (I, J) => {
    const a = united(left.kindred, I)
    const b = united(right.kindred, J)
    let shared = 0
    for (const feature of a) if (b.has(feature)) shared += weight(feature)
    return shared === 0 ? 0 : shared / Math.sqrt(total(a, weight) * total(b, weight))
  }
}

/** Two words that stand in the same beads so often are taken for translations of each other. Dice coefficient, 0–1. */
const LEAST_DICE = 0.3
/** A word in a greater share of all pieces translates by nothing but grammar. */
const COMMON = 0.2

/** By which words stood in the same beads of an earlier way through the texts (after Melamed 2000, in its simplest form). */
export function learnedLikeness(left: Features, right: Features, beads: readonly Bead[]): Likeness {
  const leftUses = usesOf(left.words)
  const rightUses = usesOf(right.words)
  const isCommon = (uses: number, pieces: number) => uses > Math.max(3, pieces * COMMON)
  const together = new Map<number, Map<number, number>>()
  for (const bead of beads) {
    const b = united(right.words, bead.right)
    for (const word of united(left.words, bead.left)) {
      if (isCommon(leftUses.get(word) ?? 0, left.words.length)) continue
      const beside = together.get(word) ?? new Map<number, number>()
      together.set(word, beside)
      for (const other of b) {
        if (!isCommon(rightUses.get(other) ?? 0, right.words.length)) beside.set(other, (beside.get(other) ?? 0) + 1)
      }
    }
  }
  const pairs = new Map<number, Map<number, number>>()
  for (const [word, others] of together) {
    for (const [other, count] of others) {
      const dice = (2 * count) / ((leftUses.get(word) ?? 0) + (rightUses.get(other) ?? 0))
      // What was met once may be chance.
      if (dice < LEAST_DICE || count < 2) continue
      const known = pairs.get(word) ?? new Map<number, number>()
      known.set(other, dice)
      pairs.set(word, known)
    }
  }
  const weight = rarity(left.words)
  return (I, J) => {
    const b = united(right.words, J)
    let found = 0
    let all = 0
    for (const word of united(left.words, I)) {
      const others = pairs.get(word)
      if (!others) continue
      const w = weight(word)
      all += w
      let best = 0
      for (const [other, dice] of others) if (dice > best && b.has(other)) best = dice
      found += best * w
    }
    return all === 0 ? 0 : found / all
  }
}

function usesOf(pieces: readonly (readonly number[])[]): Map<number, number> {
  const uses = new Map<number, number>()
  for (const piece of pieces) for (const feature of piece) uses.set(feature, (uses.get(feature) ?? 0) + 1)
  return uses
}

function rarity(pieces: readonly (readonly number[])[]): (feature: number) => number {
  const uses = usesOf(pieces)
  return (feature) => Math.log(1 + pieces.length / (uses.get(feature) ?? 1))
}

function united(pieces: readonly (readonly number[])[], of: readonly number[]): ReadonlySet<number> {
  const all = new Set<number>()
  for (const piece of of) for (const feature of pieces[piece] ?? []) all.add(feature)
  return all
}

const total = (features: ReadonlySet<number>, weight: (feature: number) => number): number => {
  let sum = 0
  for (const feature of features) sum += weight(feature)
  return sum
}
