import type { Rows, Vectors } from './vectors'

/** How alike units of two columns are, 0–1: the mean of the two cosines. */
export interface Similarity {
  /** Of one unit and another. Asking for one left unit after the other is fast, jumping about is not. */
  one(left: number, right: number): number
  /** Of several units taken together and several others. */
  joined(left: readonly number[], right: readonly number[]): number
}

export function similarity(left: Vectors, right: Vectors): Similarity {
  const words = family(left.words, right.words)
  const grams = family(left.grams, right.grams)
  return {
    one: (i, j) => (words.one(i, j) + grams.one(i, j)) / 2,
    joined: (i, j) => (words.joined(i, j) + grams.joined(i, j)) / 2,
  }
}

function family(left: Rows, right: Rows): Similarity {
  const spread = new Float64Array(left.features)
  let current: { rows: Rows; row: number } | null = null
  const write = (rows: Rows, row: number, clear: boolean) => {
    for (let k = rows.first[row] ?? 0; k < (rows.first[row + 1] ?? 0); k++) {
      spread[rows.feature[k] ?? 0] = clear ? 0 : (rows.weight[k] ?? 0)
    }
  }
  function dot(a: Rows, i: number, b: Rows, j: number): number {
    if (current?.rows !== a || current.row !== i) {
      if (current) write(current.rows, current.row, true)
      write(a, i, false)
      current = { rows: a, row: i }
    }
    let sum = 0
    const end = b.first[j + 1] ?? 0
    for (let k = b.first[j] ?? 0; k < end; k++) sum += (b.weight[k] ?? 0) * (spread[b.feature[k] ?? 0] ?? 0)
    return sum
  }
  function squareNorm(rows: Rows, units: readonly number[]): number {
    let sum = 0
    units.forEach((u, at) => {
      sum += (rows.norm[u] ?? 0) ** 2
      for (const v of units.slice(at + 1)) sum += 2 * dot(rows, u, rows, v)
    })
    return sum
  }
  return {
    one(i, j) {
      const norms = (left.norm[i] ?? 0) * (right.norm[j] ?? 0)
      return norms === 0 ? 0 : dot(left, i, right, j) / norms
    },
    joined(I, J) {
      let sum = 0
      for (const i of I) for (const j of J) sum += dot(left, i, right, j)
      if (sum === 0) return 0
      return sum / Math.sqrt(squareNorm(left, I) * squareNorm(right, J))
    },
  }
}
