import { fold as foldText } from '../../common/text/fold'

/** Finding by what is half remembered: the letters of a query, in their order, anywhere in a text. */

export interface Match {
  /** Higher is nearer. Comparable between texts for the same query. */
  score: number
  /** Offsets of the matched letters in the text, in UTF-16 units, ascending. */
  at: number[]
}

const LETTER = 1
const WORD_START = 4
const TEXT_START = 2
const FOLLOWS = 5
const GAP = -1
/** A query hardly ever begins in the middle of a word. */
const MIDDLE_START = -2
const PER_LENGTH = -0.02
/** Below this, a letter, a match is chance: letters strewn over several words. */
const LEAST = 3

/** @returns the text without case and accents, as long as before, so that offsets stay true */
export function fold(text: string): string {
  let result = ''
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index)
    result += sign < '\x80' ? sign.toLowerCase() : foldText(sign).charAt(0) || sign
  }
  return result
}

/**
 * Matches a query against a text, best placing first: at the start of words, and in one piece.
 * @param query spaces in it do not count
 * @returns null where a letter is missing or the letters lie strewn
 */
export function match(query: string, text: string): Match | null {
  const letters = fold(query).replace(/\s+/g, '')
  if (letters === '') return { score: 0, at: [] }
  const folded = fold(text)
  const size = folded.length
  let row: number[] = []
  const from: number[][] = []
  for (let i = 0; i < letters.length; i += 1) {
    const next = new Array<number>(size).fill(Number.NEGATIVE_INFINITY)
    const origin = new Array<number>(size).fill(-1)
    /** The best place of the letter before, anywhere left of the one just before this. */
    let far = Number.NEGATIVE_INFINITY
    let farAt = -1
    for (let j = 0; j < size; j += 1) {
      const twoBack = row[j - 2] ?? Number.NEGATIVE_INFINITY
      if (twoBack > far) {
        far = twoBack
        farAt = j - 2
      }
      if (folded[j] !== letters[i]) continue
      const near = (row[j - 1] ?? Number.NEGATIVE_INFINITY) + FOLLOWS
      const best = i === 0 ? 0 : Math.max(near, far + GAP)
      const place = placeScore(folded, j)
      next[j] = best + LETTER + place + (i === 0 && place === 0 ? MIDDLE_START : 0)
      origin[j] = i === 0 ? -1 : near >= far + GAP ? j - 1 : farAt
    }
    row = next
    from.push(origin)
  }
  const score = Math.max(...row, Number.NEGATIVE_INFINITY)
  if (score < LEAST * letters.length) return null
  return { score: score + size * PER_LENGTH, at: trace(from, row.indexOf(score)) }
}

function placeScore(folded: string, at: number): number {
  if (at === 0) return WORD_START + TEXT_START
  return /[\p{L}\p{N}]/u.test(folded.charAt(at - 1)) ? 0 : WORD_START
}

function trace(from: number[][], end: number): number[] {
  const at: number[] = []
  let here = end
  for (const origin of [...from].reverse()) {
    at.unshift(here)
    here = origin[here] ?? -1
  }
  return at
}

/** @returns where the words of a query stand in a text, as offsets; for marking what a search has found */
export function wordsIn(query: string, text: string): number[] {
  const folded = fold(text)
  const at = new Set<number>()
  for (const word of fold(query).split(/\s+/).filter(Boolean)) {
    for (let start = folded.indexOf(word); start !== -1; start = folded.indexOf(word, start + word.length)) {
      for (let offset = start; offset < start + word.length; offset += 1) at.add(offset)
    }
  }
  return [...at].sort((a, b) => a - b)
}
