import { haystackOf, initialsOf, lettersOf } from './haystack'

/** How a name answers what is typed; higher is nearer. */
export const NEARNESS = {
  none: 0,
  /** Letters are left out: `clmte` for climate. */
  scattered: 1,
  /** Each word by the beginnings of words: `lafe` for last ferry. */
  beginnings: 2,
  /** A word stands within another. */
  inside: 3,
  /** Every word begins a word. */
  words: 4,
  /** The name begins with it. */
  prefix: 5,
  exact: 6,
} as const

/** A word longer than this is looked for in one piece only. Letters. */
const LONGEST_SPREAD = 32
/** A number is meant as it is typed. */
const NUMBER = /^\p{N}/u
/** Two letters with others between them are chance. */
const LEAST_SCATTERED = 3

interface WantedWord {
  text: string
  /** At the start of a word: after a space. */
  atStart: string
  /** Bit of its first letter; 0 where its letters must stand in one piece. */
  initial: number
}

/** What is typed, made ready to be held against many names. */
export interface Wanted {
  phrase: string
  words: readonly WantedWord[]
  letters: number
}

/** @returns null where there is no letter in it */
export function wantedOf(typed: string): Wanted | null {
  const phrase = haystackOf(typed)
  if (phrase === '') return null
  const words = phrase
    .slice(1)
    .split(' ')
    .map((text) => {
      const atStart = ` ${text}`
      const isWhole = NUMBER.test(text) || text.length > LONGEST_SPREAD
      return { text, atStart, initial: isWhole ? 0 : initialsOf(atStart) }
    })
  return { phrase, words, letters: lettersOf(phrase) }
}

/** @returns whether all that the later query finds the earlier found too: letters were appended, or words */
export function narrows({ words: later }: Wanted, { words: earlier }: Wanted): boolean {
  return earlier.every(({ text }, index) => later[index]?.text.startsWith(text))
}

/** Two kinds of answer to one query compare as numbers: first how near, then how well. */
const QUALITIES = 64
const HIGHEST_QUALITY = QUALITIES - 1
const ranked = (nearness: number, quality: number) => nearness * QUALITIES + quality

/** @returns the least rank that is as near as this */
export const rankOf = (nearness: number): number => ranked(nearness, 0)
export const nearnessOf = (rank: number): number => Math.floor(rank / QUALITIES)

/**
 * Looks for every word in one piece.
 * @param least what is less near need not be told from none
 * @returns the rank, 0 where a word is missing
 */
export function wholeRank(haystack: string, { phrase, words }: Wanted, least: number): number {
  if (haystack.startsWith(phrase)) {
    if (haystack.length === phrase.length) return ranked(NEARNESS.exact, 0)
    // "Art of war" stands before "Article five".
    return ranked(NEARNESS.prefix, haystack.charCodeAt(phrase.length) === 32 ? 1 : 0)
  }
  if (least > NEARNESS.words) return 0
  let nearness: number = NEARNESS.words
  for (const { text, atStart } of words) {
    if (haystack.includes(atStart)) continue
    if (least > NEARNESS.inside || !haystack.includes(text)) return 0
    nearness = NEARNESS.inside
  }
  // Beside each other, as they were typed.
  const together = words.length > 1 && nearness === NEARNESS.words && haystack.includes(phrase)
  return ranked(nearness, together ? 1 : 0)
}

/**
 * Looks for every word by its letters: each piece of it begins a word of the name, the pieces in their order.
 * @param initials of the haystack
 * @returns `rank`, 0 where a word is missing or found by chance; `reachable`: the letters are there in this way, so
 *   that what is longer may be as well
 */
export function spreadRank(haystack: string, wanted: Wanted, initials: number): { rank: number; reachable: boolean } {
  let nearness: number = NEARNESS.beginnings
  let missed = 0
  let isChance = false
  for (const { text, initial } of wanted.words) {
    if (haystack.includes(text)) continue
    const cost = (initial & initials) === 0 ? UNREACHED : spreadCost(haystack, text)
    if (cost === UNREACHED) return { rank: 0, reachable: false }
    const gaps = Math.floor(cost / GAP)
    missed += cost % GAP
    missed += gaps * 2
    if (gaps === 0) continue
    nearness = NEARNESS.scattered
    if (text.length < LEAST_SCATTERED || gaps > text.length) isChance = true
  }
  const quality = Math.max(0, HIGHEST_QUALITY - missed)
  return { rank: isChance ? 0 : ranked(nearness, quality), reachable: true }
}

const UNREACHED = -1
/** A letter left out costs more than any number of pieces. */
const GAP = 64
const costs = new Int32Array(LONGEST_SPREAD + 1)

/**
 * @returns the least cost of spreading the word over words of the haystack: GAP for each letter that is left out
 *   between two of one piece, 1 for each piece
 */
function spreadCost(haystack: string, word: string): number {
  const size = word.length
  costs.fill(UNREACHED, 0, size + 1)
  costs[0] = 0
  let reached = 0
  for (let start = 1; start < haystack.length; start = haystack.indexOf(' ', start) + 1 || haystack.length) {
    const first = haystack.charCodeAt(start)
    // From the far end, so that one word of the name takes one piece.
    for (let from = Math.min(reached, size - 1); from >= 0; from--) {
      if (first !== word.charCodeAt(from) || costs[from] === UNREACHED) continue
      reached = Math.max(reached, takePiece(haystack, word, { start, from }))
    }
  }
  return costs[size] ?? UNREACHED
}

/** Takes one piece from the word that begins at `start`. @returns how many letters it reaches */
function takePiece(haystack: string, word: string, { start, from }: { start: number; from: number }): number {
  let cost = (costs[from] ?? 0) + 1
  let taken = from
  let skipped = 0
  for (let at = start; at < haystack.length && taken < word.length; at++) {
    const code = haystack.charCodeAt(at)
    if (code === 32) break
    if (code !== word.charCodeAt(taken)) {
      skipped += 1
      continue
    }
    cost += skipped * GAP
    skipped = 0
    taken += 1
    const before = costs[taken] ?? UNREACHED
    if (before === UNREACHED || cost < before) costs[taken] = cost
  }
  return taken
}
