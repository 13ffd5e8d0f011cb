import type { CompareOptions, Run } from '../../common/comparison'
import type { PreparedColumn } from './column'
import { type Lexicon, type TokenType, typeOf } from './lexicon'
import { spanOf } from './tokens'

const LEAST_WORDS = 5
/** Tokens that are looked up together. Any run of five words holds so many. */
const SEED = 5
/** A seed is tried at no more places: a phrase that stands everywhere proves nothing. */
const MOST_PLACES = 16

interface Sequence {
  column: PreparedColumn
  tokens: number[]
  types: TokenType[]
}

interface Match {
  left: number
  right: number
  /** Tokens. */
  length: number
}

/** Finds what stands in both texts to the letter, five words and more, wherever it stands and whatever is linked. */
export function verbatimRuns(
  left: PreparedColumn,
  right: PreparedColumn,
  words: Lexicon,
  options: CompareOptions,
): Run[] {
  const a = sequence(left, words, options)
  const b = sequence(right, words, options)
  const matches = longestMatches(a, b).sort((x, y) => y.length - x.length || x.left - y.left)
  const used = { left: new Uint8Array(a.types.length), right: new Uint8Array(b.types.length) }
  const runs: Run[] = []
  for (const match of matches) {
    for (const piece of unusedPieces(match, used)) {
      const trimmed = withoutOuterMarks(piece, a)
      const count = a.types
        .slice(trimmed.left, trimmed.left + trimmed.length)
        .reduce((sum, type) => sum + type.words, 0)
      if (count < LEAST_WORDS) continue
      for (let k = 0; k < trimmed.length; k++) used.left[trimmed.left + k] = used.right[trimmed.right + k] = 1
      runs.push({
        left: span(a, trimmed.left, trimmed.length),
        right: span(b, trimmed.right, trimmed.length),
        words: count,
      })
    }
  }
  return runs
}

function sequence(column: PreparedColumn, words: Lexicon, options: CompareOptions): Sequence {
  const tokens: number[] = []
  const types: TokenType[] = []
  column.tokens.type.forEach((number, token) => {
    const type = typeOf(words, number)
    if (options.ignorePunctuation && type.kind === 'punctuation') return
    tokens.push(token)
    types.push(type)
  })
  return { column, tokens, types }
}

/** Walks the left text; where a seed is found, takes the longest match that begins there and goes on after it. */
function longestMatches(a: Sequence, b: Sequence): Match[] {
  const places = new Map<number, number[]>()
  for (let j = 0; j + SEED <= b.types.length; j++) {
    const seed = seedAt(b, j)
    const known = places.get(seed)
    if (!known) places.set(seed, [j])
    else if (known.length < MOST_PLACES) known.push(j)
  }
  const found: Match[] = []
  for (let i = 0; i + SEED <= a.types.length; ) {
    let best: Match | null = null
    for (const j of places.get(seedAt(a, i)) ?? []) {
      let length = 0
      while (i + length < a.types.length && a.types[i + length]?.key === b.types[j + length]?.key) length++
      if (length >= SEED && length > (best?.length ?? 0)) best = { left: i, right: j, length }
    }
    if (best) found.push(best)
    // The last words of one run may begin another.
    i += best ? Math.max(1, best.length - SEED + 1) : 1
  }
  return found
}

function seedAt({ types }: Sequence, at: number): number {
  let sum = 17
  for (let k = 0; k < SEED; k++) sum = (Math.imul(sum, 31) + Math.imul((types[at + k]?.key ?? 0) + 1, 0x9e3779b1)) | 0
  return sum
}

function unusedPieces({ left, right, length }: Match, used: { left: Uint8Array; right: Uint8Array }): Match[] {
  const pieces: Match[] = []
  let from = 0
  for (let k = 0; k <= length; k++) {
    if (k < length && !used.left[left + k] && !used.right[right + k]) continue
    if (k > from) pieces.push({ left: left + from, right: right + from, length: k - from })
    from = k + 1
  }
  return pieces
}

function withoutOuterMarks({ left, right, length }: Match, { types }: Sequence): Match {
  let skip = 0
  while (skip < length && types[left + skip]?.words === 0) skip++
  let end = length
  while (end > skip && types[left + end - 1]?.words === 0) end--
  return { left: left + skip, right: right + skip, length: end - skip }
}

function span({ column, tokens }: Sequence, from: number, length: number) {
  return spanOf(column.tokens, tokens[from] ?? 0, (tokens[from + length - 1] ?? 0) + 1)
}
