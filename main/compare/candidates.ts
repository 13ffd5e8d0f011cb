import type { Similarity } from './similarity'
import type { Rows, Vectors } from './vectors'

/** Two units that may belong together. */
export interface Candidate {
  left: number
  right: number
  /** 0–1. */
  score: number
}

/** A feature that stands in more units than this finds nothing: it is left out of the search. */
const COMMON = 48
/** So many of the most alike units are weighed for each unit. */
const BEST = 8
/** Less alike than this is not worth weighing. */
const LEAST = 0.1

/** Finds for each free left unit the right units most like it. Work grows with the length of the texts, not its square. */
export function candidates(
  left: Vectors,
  right: Vectors,
  alike: Similarity,
  free: { left: Uint8Array; right: Uint8Array },
): Candidate[] {
  const sums = new Float64Array(free.right.length)
  const families = [
    { rows: left.words, index: invert(right.words, free.right), norm: right.words.norm },
    { rows: left.grams, index: invert(right.grams, free.right), norm: right.grams.norm },
  ]
  const found: Candidate[] = []
  for (let i = 0; i < free.left.length; i++) {
    if (!free.left[i]) continue
    const touched: number[] = []
    for (const { rows, index, norm } of families) {
      const own = rows.norm[i] ?? 0
      for (let k = rows.first[i] ?? 0; k < (rows.first[i + 1] ?? 0); k++) {
        const feature = rows.feature[k] ?? 0
        const begin = index.first[feature] ?? 0
        const end = index.first[feature + 1] ?? 0
        if (end - begin > COMMON) continue
        const weight = (rows.weight[k] ?? 0) / own
        for (let p = begin; p < end; p++) {
          const j = index.unit[p] ?? 0
          if (sums[j] === 0) touched.push(j)
          sums[j] = (sums[j] ?? 0) + (weight * (index.weight[p] ?? 0)) / (norm[j] ?? 1)
        }
      }
    }
    const best = touched.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b).slice(0, BEST)
    for (const j of touched) sums[j] = 0
    for (const j of best) {
      const score = alike.one(i, j)
      if (score >= LEAST) found.push({ left: i, right: j, score })
    }
  }
  return found
}

interface Index {
  first: Int32Array
  unit: Int32Array
  weight: Float64Array
}

function invert(rows: Rows, free: Uint8Array): Index {
  const first = new Int32Array(rows.features + 1)
  const each = (visit: (unit: number, k: number) => void) => {
    for (let unit = 0; unit < free.length; unit++) {
      if (!free[unit]) continue
      for (let k = rows.first[unit] ?? 0; k < (rows.first[unit + 1] ?? 0); k++) visit(unit, k)
    }
  }
  each((_, k) => {
    const at = (rows.feature[k] ?? 0) + 1
    first[at] = (first[at] ?? 0) + 1
  })
  for (let f = 0; f < rows.features; f++) first[f + 1] = (first[f + 1] ?? 0) + (first[f] ?? 0)
  const next = first.slice()
  const unit = new Int32Array(first[rows.features] ?? 0)
  const weight = new Float64Array(unit.length)
  each((u, k) => {
    const f = rows.feature[k] ?? 0
    const at = next[f] ?? 0
    next[f] = at + 1
    unit[at] = u
    weight[at] = rows.weight[k] ?? 0
  })
  return { first, unit, weight }
}
