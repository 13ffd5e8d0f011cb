import type { Features } from './features'

/** Neighbouring pieces of both texts that tell the same, in order; one side is empty where the other has more. */
export interface Bead {
  left: number[]
  right: number[]
  /** How much besides their lengths speaks for it, 0–1. */
  likeness: number
}

/** How likely so many pieces become so many (after Gale and Church 1993), as a cost: the natural logarithm, negative. */
const SHAPES: readonly (readonly [left: number, right: number, cost: number])[] = [
  [1, 1, 0.12],
  [1, 0, 3.6],
  [0, 1, 3.6],
  [1, 2, 3.1],
  [2, 1, 3.1],
  [2, 2, 4.5],
  [1, 3, 5.2],
  [3, 1, 5.2],
]
/** Variance of the length a character becomes in another language (Gale and Church 1993). */
const VARIANCE = 6.8
/** Lengths alone never say more against a bead than this. */
const MOST_AGAINST = 8
/** What a likeness of one speaks for a bead. */
const FOR_LIKENESS = 28
/** The way through the texts leaves the straight line by no more pieces than this, or a share of all. */
const BAND = { pieces: 200, share: 0.25 }

/**
 * The cheapest way through both texts, by lengths and likeness.
 * @param likeness of some pieces of the left and some of the right, 0–1
 */
export function cheapestBeads(
  left: Features,
  right: Features,
  likeness: (left: readonly number[], right: readonly number[]) => number,
): Bead[] {
  const n = left.length.length
  const m = right.length.length
  const total = (lengths: Float64Array) => lengths.reduce((sum, each) => sum + each, 0)
  const growth = total(right.length) / Math.max(1, total(left.length))
  const width = m + 1
  const cost = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY)
  const step = new Int8Array((n + 1) * width).fill(-1)
  const alike = new Float32Array((n + 1) * width)
  cost[0] = 0
  const reach = Math.max(BAND.pieces, Math.max(n, m) * BAND.share)
  for (let i = 0; i <= n; i++) {
    const middle = (i * m) / Math.max(1, n)
    const from = Math.max(0, Math.floor(middle - reach))
    const to = Math.min(m, Math.ceil(middle + reach))
    for (let j = from; j <= to; j++) {
      const at = i * width + j
      SHAPES.forEach(([a, b, prior], shape) => {
        if (a > i || b > j) return
        const before = cost[at - a * width - b] ?? Number.POSITIVE_INFINITY
        if (before + prior >= (cost[at] ?? 0) + FOR_LIKENESS || before === Number.POSITIVE_INFINITY) return
        let here = before + prior
        let like = 0
        if (a > 0 && b > 0) {
          const I = run(i - a, a)
          const J = run(j - b, b)
          like = likeness(I, J)
          here += lengthCost(sum(left.length, I), sum(right.length, J), growth) - FOR_LIKENESS * like
        }
        if (here >= (cost[at] ?? 0)) return
        cost[at] = here
        step[at] = shape
        alike[at] = like
      })
    }
  }
  const beads: Bead[] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const at = i * width + j
    const shape = SHAPES[step[at] ?? -1]
    if (!shape) break
    const [a, b] = shape
    beads.push({ left: run(i - a, a), right: run(j - b, b), likeness: alike[at] ?? 0 })
    i -= a
    j -= b
  }
  return beads.reverse()
}

const run = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index)
const sum = (lengths: Float64Array, pieces: readonly number[]): number =>
  pieces.reduce((total, piece) => total + (lengths[piece] ?? 0), 0)

/** How little two lengths fit each other, as the natural logarithm of the chance of it, negative. */
function lengthCost(left: number, right: number, growth: number): number {
  const mean = (left + right / growth) / 2
  const deviation = Math.abs(right - left * growth) / Math.sqrt(VARIANCE * mean * Math.max(1, growth))
  return Math.min(MOST_AGAINST, -Math.log(Math.max(1e-9, 2 * (1 - normal(deviation)))))
}

/** Distribution function of the normal distribution (Abramowitz and Stegun 1964, 26.2.17), for numbers from 0 on. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - 0.3989423 * Math.exp((-z * z) / 2) * tail
}
