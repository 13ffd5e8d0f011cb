import type { CompareText, Unit } from '../../common/comparison'
import { type Lexicon, typeOf } from './lexicon'
import { segment } from './segment'
import { type Tokens, tokenize } from './tokens'

/** A text cut into units, with its words. */
export interface CutText {
  text: CompareText
  units: Unit[]
  tokens: Tokens
}

/** Cuts texts that are compared with one another into units. */
export function cutTogether(texts: readonly CompareText[], words: Lexicon): CutText[] {
  const cut = texts.map((text): CutText => tokenized(text, segment(text.text, text.lang), words))
  return withSharedCuts(cut, words)
}

export const tokenized = (text: CompareText, units: Unit[], words: Lexicon): CutText => ({
  text,
  units,
  tokens: tokenize(text.text, units, text.lang, words),
})

/**
 * Cuts a text where another one, with the same words around the place, has the end of a sentence: what someone wrote
 * without a full stop, and an editor gave one, is two sentences in both. The word after such a place begins with a
 * capital or a figure in both, for a sentence that was joined to the one before goes on in small letters.
 */
function withSharedCuts(columns: readonly CutText[], words: Lexicon): CutText[] {
  const ends = new Set<number>()
  const streams = columns.map((column) => streamOf(column, words))
  for (const { folds, begins } of streams) {
    for (let at = 1; at < folds.length; at++) if (begins[at]) for (const key of keysAt(folds, at)) ends.add(key)
  }
  return columns.map((column, index) => {
    const stream = streams[index]
    if (!stream) return column
    const cuts: number[] = []
    const { folds, begins, token, opens } = stream
    for (let at = 1; at < folds.length; at++) {
      if (begins[at] || !opens[at]) continue
      if (keysAt(folds, at).some((key) => ends.has(key))) cuts.push(token[at] ?? 0)
    }
    return cuts.length > 0 ? cutAt(column, cuts, words) : column
  })
}

/** The words of a text in order. */
interface Stream {
  /** What each word says, whatever its case. */
  folds: Int32Array
  /** Number of its token. */
  token: Int32Array
  /** 1 where it is the first of its unit. */
  begins: Uint8Array
  /** 1 where it could begin a sentence. */
  opens: Uint8Array
}

function streamOf({ text, units, tokens }: CutText, words: Lexicon): Stream {
  const folds: number[] = []
  const token: number[] = []
  const begins: number[] = []
  const opens: number[] = []
  units.forEach((_, unit) => {
    let isFirst = true
    for (let at = tokens.first[unit] ?? 0; at < (tokens.first[unit + 1] ?? 0); at++) {
      const type = typeOf(words, tokens.type[at] ?? 0)
      if (type.words === 0) continue
      folds.push(type.fold)
      token.push(at)
      begins.push(isFirst ? 1 : 0)
      opens.push(/^[\p{Lu}\p{N}]/u.test(text.text.slice(tokens.start[at], (tokens.start[at] ?? 0) + 2)) ? 1 : 0)
      isFirst = false
    }
  })
  return {
    folds: Int32Array.from(folds),
    token: Int32Array.from(token),
    begins: Uint8Array.from(begins),
    opens: Uint8Array.from(opens),
  }
}

/** Three words around a place: two before it and one after, and one before and two after. */
const keysAt = (folds: Int32Array, at: number): number[] => [
  keyOf(1, folds[at - 2] ?? -1, folds[at - 1] ?? -1, folds[at] ?? -1),
  keyOf(2, folds[at - 1] ?? -1, folds[at] ?? -1, folds[at + 1] ?? -1),
]

/** Exact as long as there are fewer than 2^17 different words; beyond that two places may share a key. */
const keyOf = (kind: number, a: number, b: number, c: number): number =>
  ((kind * 131_071 + a + 1) * 131_071 + b + 1) * 131_071 + c + 1

/** Marks that open what the next word begins. */
const OPENS = /^[([{«„“‘"'¿¡‚‹—–-]+$/u

function cutAt({ text, units, tokens }: CutText, cuts: readonly number[], words: Lexicon): CutText {
  const made: Unit[] = []
  const first: number[] = []
  let next = 0
  units.forEach((unit, index) => {
    let from = tokens.first[index] ?? 0
    const end = tokens.first[index + 1] ?? 0
    const push = (to: number) => {
      const isLast = to === end
      first.push(from)
      made.push({
        ...unit,
        start: from === (tokens.first[index] ?? 0) ? unit.start : (tokens.start[from] ?? 0),
        end: isLast ? unit.end : (tokens.end[to - 1] ?? 0),
      })
      from = to
    }
    for (; next < cuts.length && (cuts[next] ?? 0) < end; next++) {
      let at = cuts[next] ?? 0
      while (at - 1 > from && isOpening(at - 1)) at--
      if (at > from) push(at)
    }
    push(end)
  })
  first.push(tokens.first[units.length] ?? 0)
  return { text, units: made, tokens: { ...tokens, first: Int32Array.from(first) } }

  function isOpening(at: number): boolean {
    const [start, end] = [tokens.start[at] ?? 0, tokens.end[at] ?? 0]
    if (typeOf(words, tokens.type[at] ?? 0).words > 0 || !OPENS.test(text.text.slice(start, end))) return false
    // A closing quotation mark may look like an opening one: that stands right before its word.
    return (tokens.start[at + 1] ?? 0) === end || /\s/.test(text.text.charAt(start - 1))
  }
}
