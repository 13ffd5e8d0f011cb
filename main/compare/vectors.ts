import type { PreparedColumn } from './column'
import { item } from './item'
import type { Lexicon } from './lexicon'
import { numbered } from './numbered'

/** For each unit its features and their weights: those of unit `u` are `first[u]` up to, not including, `first[u + 1]`. */
export interface Rows {
  first: Int32Array
  feature: Int32Array
  weight: Float64Array
  /** Length of each unit's vector. */
  norm: Float64Array
  /** How many features there are in all columns. */
  features: number
}

/** What units are compared by: word beginnings and short strings of letters, rare ones weighing more. */
export interface Vectors {
  words: Rows
  grams: Rows
}

/** Letters of a word that count: endings change with grammar. UTF-16 units. */
const PREFIX = 6
/** Length of the strings of letters, and where words are of one or two signs. UTF-16 units. */
const GRAM = 4
const SHORT_GRAM = 2
const SHORT_WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** @returns one for each column; weights are shared, so that the vectors of any two columns can be compared */
export function vectors(columns: readonly PreparedColumn[], words: Lexicon): Vectors[] {
  const prefixes = new Map<string, number>()
  const prefixOf = words.types.map(({ form }) =>
    form.split(' ').map((word) => numbered(prefixes, word.slice(0, PREFIX))),
  )
  const wordRows = rows(columns, (column, unit, add) => {
    eachType(column, unit, (type) => {
      if (item(words.types, type).words > 0) item(prefixOf, type).forEach(add)
    })
  })
  const grams = new Map<number, number>()
  const gramRows = rows(columns, (column, unit, add) => {
    let says = ' '
    eachType(column, unit, (type) => {
      const { form } = item(words.types, type)
      if (form) says += `${form} `
    })
    const size = SHORT_WORDS.test(says) ? SHORT_GRAM : GRAM
    for (let at = 0; at + size <= says.length; at++) add(numbered(grams, hash(says, at, size)))
  })
  return columns.map((_, index) => ({ words: item(wordRows, index), grams: item(gramRows, index) }))
}

function eachType(column: PreparedColumn, unit: number, visit: (type: number) => void): void {
  const { first, type } = column.tokens
  const end = first[unit + 1] ?? 0
  for (let token = first[unit] ?? 0; token < end; token++) visit(type[token] ?? 0)
}

function hash(text: string, at: number, size: number): number {
  let sum = 0x811c9dc5
  for (let k = 0; k < size; k++) sum = Math.imul(sum ^ text.charCodeAt(at + k), 0x01000193)
  return sum >>> 2
}

type FeaturesOf = (column: PreparedColumn, unit: number, add: (feature: number) => void) => void

function rows(columns: readonly PreparedColumn[], featuresOf: FeaturesOf): Rows[] {
  /** In how many units of all columns a feature stands. */
  const spread: number[] = []
  const counts: number[] = []
  const counted = columns.map((column) => {
    const first = new Int32Array(column.units.length + 1)
    const feature: number[] = []
    const count: number[] = []
    for (let unit = 0; unit < column.units.length; unit++) {
      const begin = feature.length
      first[unit] = begin
      featuresOf(column, unit, (f) => {
        const before = counts[f] ?? 0
        counts[f] = before + 1
        if (before === 0) feature.push(f)
      })
      for (let k = begin; k < feature.length; k++) {
        const f = feature[k] ?? 0
        count.push(counts[f] ?? 0)
        counts[f] = 0
        spread[f] = (spread[f] ?? 0) + 1
      }
    }
    first[column.units.length] = feature.length
    return { first, feature, count }
  })
  const units = columns.reduce((sum, column) => sum + column.units.length, 0)
  const rarity = Float64Array.from(spread, (n) => Math.log(1 + units / n))
  return counted.map(({ first, feature, count }) => {
    const weight = new Float64Array(feature.length)
    const norm = new Float64Array(first.length - 1)
    for (let unit = 0; unit < norm.length; unit++) {
      let square = 0
      for (let k = first[unit] ?? 0; k < (first[unit + 1] ?? 0); k++) {
        const w = (count[k] ?? 0) * (rarity[feature[k] ?? 0] ?? 0)
        weight[k] = w
        square += w * w
      }
      norm[unit] = Math.sqrt(square)
    }
    return { first, feature: Int32Array.from(feature), weight, norm, features: spread.length }
  })
}
