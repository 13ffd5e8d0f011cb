import { isUnspaced, type Token, tokensOf } from '../../../common/search/tokens'

/** Words that are looked at together. */
export const GRAM_WORDS = 4
/** Of so many neighbouring grams one at least is kept as a fingerprint. */
export const WINDOW = 8
/** A copy of so many words, to the letter but for case, accents and marks, has a fingerprint in common with its source. */
export const GUARANTEED_WORDS = GRAM_WORDS + WINDOW - 1
/** In scripts without spaces a token begins with each character; two of them tell about as much as a word. */
const UNSPACED_TOKENS = 2 * GRAM_WORDS
/** As {@link GUARANTEED_WORDS}, for scripts without spaces. Each token holds the next character as well. */
export const GUARANTEED_CHARACTERS = UNSPACED_TOKENS + WINDOW

/** A text cut into words, and a number for each place where a gram begins. */
export interface Grams {
  tokens: readonly Token[]
  /** By token: the hash of the gram that begins there, 0 where none does. */
  hashes: Uint32Array
  /** By token: how many tokens its gram holds. */
  lengths: Uint8Array
  /** By token: how much it tells, in half words. */
  halves: Uint8Array
}

export function gramsOf(text: string): Grams {
  const tokens = tokensOf(text)
  const words = Uint32Array.from(tokens, ({ text: word }) => hashOf(word))
  const halves = Uint8Array.from(tokens, ({ text: word }) => (isUnspaced(word) ? 1 : 2))
  const hashes = new Uint32Array(tokens.length)
  const lengths = new Uint8Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    let hash = 0x9747b28c
    let weight = 0
    let length = 0
    while (weight < UNSPACED_TOKENS && at + length < tokens.length) {
      hash = mixed(hash ^ (words[at + length] ?? 0))
      weight += halves[at + length] ?? 0
      length += 1
    }
    if (weight < UNSPACED_TOKENS) break
    // Nothing is 0: that stands for no gram.
    hashes[at] = hash || 1
    lengths[at] = length
  }
  return { tokens, hashes, lengths, halves }
}

/**
 * Chooses the fingerprints of a text: of each window of neighbouring grams the least, so that two texts with a long
 * enough run of words in common choose one of it alike, wherever it stands.
 * Source: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document Fingerprinting",
 * SIGMOD 2003: robust winnowing.
 * @returns each once, ascending; all grams of a text that has fewer than a window
 */
export function fingerprintsOf({ hashes }: Pick<Grams, 'hashes'>): Uint32Array {
  const end = hashes.indexOf(0)
  const grams = end < 0 ? hashes : hashes.subarray(0, end)
  const kept = new Set<number>()
  if (grams.length < WINDOW) return Uint32Array.from(grams).sort()
  let least = -1
  for (let last = WINDOW - 1; last < grams.length; last++) {
    const first = last - WINDOW + 1
    if (least < first) {
      // The one before is out of the window: the rightmost least of it comes in its place.
      least = first
      for (let at = first + 1; at <= last; at++) if (of(grams, at) <= of(grams, least)) least = at
      kept.add(of(grams, least))
    } else if (of(grams, last) < of(grams, least)) {
      least = last
      kept.add(of(grams, least))
    }
  }
  return Uint32Array.from(kept).sort()
}

/** @returns every gram of a part, each once: for a passage, which is short, nothing is left to chance */
export const allOf = (hashes: Uint32Array): Uint32Array =>
  Uint32Array.from(new Set(hashes.filter((hash) => hash !== 0))).sort()

/** FNV-1a. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

/** The last step of MurmurHash3: each bit comes to depend on all others. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const of = (grams: Uint32Array, at: number): number => grams[at] ?? 0
