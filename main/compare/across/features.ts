import type { PreparedColumn } from '../column'
import { type Lexicon, typeOf } from '../lexicon'
import { numbered } from '../numbered'
import { tokensOf } from '../tokens'

/** What a piece of text has in common with its translation: figures, names, kindred words; and its own words. */
export interface Features {
  /** For each piece what may stand in both languages, numbered over both columns; each once. */
  kindred: number[][]
  /** For each piece its words, numbered over its own column; each once. */
  words: number[][]
  /** For each piece its length. UTF-16 units. */
  length: Float64Array
}

/** So many letters of a word are mostly the same in kindred languages: "habitants" and "inhabitants" are lost, "nation" is found. */
const PREFIX = 4

/** @param numbers of what is kindred, shared by both columns */
export function featuresOf(column: PreparedColumn, words: Lexicon, numbers: Map<string, number>): Features {
  const own = new Map<string, number>()
  const kindred: number[][] = []
  const said: number[][] = []
  const length = new Float64Array(column.units.length)
  column.units.forEach(({ start, end }, unit) => {
    length[unit] = Math.max(1, end - start)
    const shared = new Set<number>()
    const mine = new Set<number>()
    for (const token of tokensOf(column.tokens, [unit])) {
      const { form, kind } = typeOf(words, column.tokens.type[token] ?? 0)
      if (kind === 'punctuation') continue
      for (const word of form.split(' ')) {
        const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
        mine.add(numbered(own, plain))
        if (/\p{N}/u.test(plain)) shared.add(numbered(numbers, plain.replace(/[^\p{N}]/gu, '')))
        else if (plain.length >= PREFIX) shared.add(numbered(numbers, plain.slice(0, PREFIX)))
      }
    }
    kindred.push([...shared])
    said.push([...mine])
  })
  return { kindred, words: said, length }
}
