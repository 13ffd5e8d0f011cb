import type { Span, Unit } from '../../common/comparison'
import { sentences } from './sentences'

/** A longer piece (a transcript without full stops, a table in one line) is cut further. UTF-16 units. */
const LONGEST_UNIT = 1_000
/** No piece of such a cut is shorter. UTF-16 units. */
const SHORTEST_PIECE = 120

/**
 * Cuts a text into the pieces that are linked: sentences, headings, lines.
 * Paragraphs stand apart by a blank line, and their end is always a break.
 * @param lang BCP 47, or null where unknown
 * @returns units in order that together hold every character but white space; offsets in UTF-16 units of `text`
 */
export function segment(text: string, lang: string | null): Unit[] {
  const units: Unit[] = []
  let paragraph = 0
  for (const [start, end] of paragraphs(text)) {
    const spans = sentences(text.slice(start, end), start, lang)
    for (const span of spans) {
      for (const piece of shortened(text, span)) units.push({ start: piece[0], end: piece[1], paragraph })
    }
    if (spans.length > 0) paragraph++
  }
  return units
}

function paragraphs(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (const gap of text.matchAll(/\n\s*\n|\u2029/g)) {
    found.push([start, gap.index ?? 0])
    start = (gap.index ?? 0) + gap[0].length
  }
  found.push([start, text.length])
  return found
}

/**
 * Cuts what is too long at clauses, or else at words picked by their own letters: the same words
 * are picked in another text, so that the pieces of two versions still begin and end alike.
 */
function shortened(text: string, [start, end]: Span): Span[] {
  if (end - start <= LONGEST_UNIT) return [[start, end]]
  const pieces: Span[] = []
  let from = start
  for (const gap of text.slice(start, end).matchAll(/\s+/g)) {
    const at = start + (gap.index ?? 0)
    if (at - from < SHORTEST_PIECE) continue
    const clause = /[;:—–!?。．.]/.test(text.charAt(at - 1))
    if (!clause && at - from < LONGEST_UNIT && !isPicked(text.slice(at - 6, at))) continue
    pieces.push([from, at])
    from = at + gap[0].length
  }
  if (end > from) pieces.push([from, end])
  return pieces.flatMap((piece) => unbroken(text, piece))
}

/** One of about 24 endings of a word. */
const isPicked = (ending: string) =>
  [...ending].reduce((sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0)) % 65_521, 7) % 24 === 0

/** Cuts what has no white space to cut at, never inside a character. */
function unbroken(text: string, [start, end]: Span): Span[] {
  if (end - start <= 2 * LONGEST_UNIT) return [[start, end]]
  const pieces: Span[] = []
  let from = start
  const isInside = (at: number) =>
    /^(?:\p{M}|\u200D|\p{EMod}|[\uDC00-\uDFFF])/u.test(text.slice(at, at + 2)) || text[at - 1] === '\u200D'
  while (end - from > LONGEST_UNIT) {
    let at = from + LONGEST_UNIT
    while (at < end && isInside(at)) at++
    pieces.push([from, at])
    from = at
  }
  if (end > from) pieces.push([from, end])
  return pieces
}
