import { type Grammar, LANGUAGES, type Unspaced } from './languages'
import { below, pick, pickUneven, type Random, streamOf } from './random'

/** Words that a language has, the most frequent first; what comes beyond is made up as it is needed. */
const WORDS = 60_000
/** Of 1,000 words this many stand in no list: names, slips, coinages. So that a library's vocabulary never ends. */
const UNHEARD = 4
/** Steps in which Zipf's law is laid out, so that drawing a word is one look into a table. */
const STEPS = 1 << 20

export interface Vocabulary {
  grammar: Grammar
  /** @returns a word, the n-th most frequent about n times as rare as the most frequent one */
  word(random: Random): string
  /** @returns the word of that rank, from 0 */
  ranked(rank: number): string
}

let ranks: Int32Array | undefined

/** @returns ranks by Zipf's law with Mandelbrot's shift, which real texts keep to, at each of the steps */
function zipfRanks(): Int32Array {
  if (ranks) return ranks
  const weights = Float64Array.from({ length: WORDS }, (_, rank) => 1 / (rank + 2.7))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const table = new Int32Array(STEPS)
  let reached = 0
  let at = 0
  for (let rank = 0; rank < WORDS; rank++) {
    reached += (weights[rank] ?? 0) / total
    for (; at < STEPS && at / STEPS < reached; at++) table[at] = rank
  }
  table.fill(WORDS - 1, at)
  ranks = table
  return table
}

const made = new Map<string, Vocabulary>()

/** @returns the words of a language; the same in every library, made at first use */
export function vocabularyOf(grammar: Grammar): Vocabulary {
  const known = made.get(grammar.lang)
  if (known) return known
  const words = wordList(grammar)
  const table = zipfRanks()
  const ranked = (rank: number) => words[rank % words.length] ?? ''
  const vocabulary: Vocabulary = {
    grammar,
    ranked,
    word: (random) => {
      if (random() * 1_000 < UNHEARD) return coined(grammar, random, 3)
      return ranked(table[Math.floor(random() * STEPS)] ?? 0)
    },
  }
  made.set(grammar.lang, vocabulary)
  return vocabulary
}

/** Frequent words are short ones, as in every language. */
function wordList(grammar: Grammar): string[] {
  const random = streamOf(0, `vocabulary ${grammar.lang}`)
  const words = new Set<string>()
  while (words.size < WORDS) {
    const syllables = words.size < 250 ? 1 : words.size < 6_000 ? 2 : 3
    words.add(coined(grammar, random, syllables))
  }
  return [...words]
}

/** @param syllables at most; where all of that length are taken, a word grows by chance */
function coined(grammar: Grammar, random: Random, syllables: number): string {
  if (grammar.unspaced) return compound(grammar.unspaced, random, syllables)
  let word = ''
  const count = Math.max(1, syllables - (random() < 0.2 ? 1 : 0) + (random() < 0.15 ? 1 : 0))
  for (let each = 0; each < count; each++) {
    word += pick(random, grammar.onsets) + pick(random, grammar.nuclei)
    if (each === count - 1 || random() < 0.4) word += pick(random, grammar.codas)
  }
  word += pick(random, grammar.endings)
  return random() * 100 < grammar.capitals ? capitalized(word) : word
}

function compound({ signs, borrowed }: Unspaced, random: Random, syllables: number): string {
  const isBorrowed = random() < 0.2
  const length = isBorrowed ? 2 + below(random, 4) : random() < 0.1 ? 1 : syllables < 3 ? 2 : 2 + below(random, 2)
  const from = isBorrowed ? borrowed : signs
  return Array.from({ length }, () => pick(random, from)).join('')
}

export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** @returns a proper name, such as that of a person or a place */
export function properName(grammar: Grammar, random: Random): string {
  if (grammar.unspaced) return compound(grammar.unspaced, random, 2)
  return capitalized(
    pick(random, grammar.onsets) +
      pick(random, grammar.nuclei) +
      pick(random, grammar.onsets).concat(pick(random, grammar.nuclei), pick(random, grammar.codas)),
  )
}

const shares = LANGUAGES.flatMap((grammar) => Array.from({ length: grammar.share }, () => grammar))
/** @returns a language as often as it is spoken in the library */
export const someLanguage = (random: Random): Grammar => pick(random, shares)

/** One of the words that hold sentences together, the frequent ones more often. */
export const smallWord = ({ small }: Grammar, random: Random): string => pickUneven(random, small)
