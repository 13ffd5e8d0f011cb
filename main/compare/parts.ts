import type { LinkPart, Span, Unit } from '../../common/comparison'
import { type PreparedColumn, stretchOf, wordsIn } from './column'
import { alignGap } from './gaps'
import type { Group } from './group'
import { item } from './item'
import { type Lexicon, typeOf } from './lexicon'
import { similarity } from './similarity'
import type { Tokens } from './tokens'
import { vectors } from './vectors'

/** A link is taken apart where it has so many words on both sides. Tuned on tests/evaluate, as are the next two. */
const LONG = 36
/** No part has fewer words. */
const LEAST_WORDS = 18
/** Similarity of two parts that is not by chance, 0–1. */
const LEAST_ALIKE = 0.1

/** Marks after which a sentence can be taken apart. */
const MARK = /^[;:.!?…—–)\],，、；：。]+$/u

/**
 * Finds which piece of one side tells which piece of the other, inside links that are longer than what they tell bit by
 * bit: clauses, and sentences of a link that has several.
 * @returns for each group its parts in the left text's order; [] where it is one piece
 */
export function partsOf(
  left: PreparedColumn,
  right: PreparedColumn,
  groups: readonly Group[],
  words: Lexicon,
): LinkPart[][] {
  const long = groups.map((group) => wordsIn(left, group.left) >= LONG && wordsIn(right, group.right) >= LONG)
  if (!long.includes(true)) return groups.map(() => [])
  const lefts = pieced(
    left,
    groups.map(({ left: units }, at) => (long[at] ? units : [])),
    words,
  )
  const rights = pieced(
    right,
    groups.map(({ right: units }, at) => (long[at] ? units : [])),
    words,
  )
  const [a, b] = vectors([lefts.column, rights.column], words)
  if (!a || !b) return groups.map(() => [])
  const alike = similarity(a, b)
  return groups.map((_, at) => {
    const gap = { left: item(lefts.of, at), right: item(rights.of, at) }
    if (gap.left.length < 2 || gap.right.length < 2) return []
    const found = alignGap(gap, alike, LEAST_ALIKE)
    if (found.length < 2) return []
    return wholes(found, gap).map((group) => ({
      left: stretchOf(lefts.column, group.left),
      right: stretchOf(rights.column, group.right),
    }))
  })
}

/** What no piece of the other side tells goes with the part before it, or at the beginning with the one after. */
function wholes(found: readonly Group[], gap: { left: number[]; right: number[] }): Group[] {
  const side = (of: 'left' | 'right') => {
    const all = gap[of]
    const starts = found.map((group, at) => (at === 0 ? item(all, 0) : item(group[of], 0)))
    return starts.map((start, at) =>
      all.filter((piece) => piece >= start && piece < (starts[at + 1] ?? Number.POSITIVE_INFINITY)),
    )
  }
  const [left, right] = [side('left'), side('right')]
  return found.map((_, at) => ({ left: item(left, at), right: item(right, at) }))
}

export interface Pieced {
  /** Its units are the pieces of all links. */
  column: PreparedColumn
  /** For each link the numbers of its pieces. */
  of: number[][]
}

/** Takes the units of some links to pieces. */
export function pieced(column: PreparedColumn, links: readonly (readonly number[])[], words: Lexicon): Pieced {
  const units: Unit[] = []
  const start: number[] = []
  const end: number[] = []
  const type: number[] = []
  const first: number[] = []
  const of = links.map((link) => {
    const from = units.length
    for (const unit of link) {
      for (const [begin, stop] of piecesOf(column, unit, words)) {
        first.push(start.length)
        for (let token = begin; token < stop; token++) {
          start.push(column.tokens.start[token] ?? 0)
          end.push(column.tokens.end[token] ?? 0)
          type.push(column.tokens.type[token] ?? 0)
        }
        units.push({
          start: column.tokens.start[begin] ?? 0,
          end: column.tokens.end[stop - 1] ?? 0,
          paragraph: item(column.units, unit).paragraph,
        })
      }
    }
    return units.slice(from).map((_, at) => from + at)
  })
  first.push(start.length)
  const tokens: Tokens = {
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    type: Int32Array.from(type),
    first: Int32Array.from(first),
  }
  return { column: { ...column, units, tokens }, of }
}

/** @returns tokens from, to; every piece has some words, and ends at a mark */
function piecesOf({ tokens, text }: PreparedColumn, unit: number, words: Lexicon): Span[] {
  const begin = tokens.first[unit] ?? 0
  const stop = tokens.first[unit + 1] ?? 0
  const pieces: Span[] = []
  let from = begin
  let count = 0
  let left = 0
  for (let token = begin; token < stop; token++) left += typeOf(words, tokens.type[token] ?? 0).words
  for (let token = begin; token < stop; token++) {
    const here = typeOf(words, tokens.type[token] ?? 0).words
    count += here
    left -= here
    if (here > 0 || token + 1 >= stop || left < LEAST_WORDS) continue
    const mark = text.text.slice(tokens.start[token], tokens.end[token])
    if (count < LEAST_WORDS || !MARK.test(mark)) continue
    // A closing quotation mark belongs to what it closes.
    const next = text.text.slice(tokens.start[token + 1], tokens.end[token + 1])
    const to = /^[”“"»’)\]]$/.test(next) && tokens.start[token + 1] === tokens.end[token] ? token + 2 : token + 1
    if (to >= stop) continue
    pieces.push([from, to])
    from = to
    count = 0
  }
  pieces.push([from, stop])
  return pieces
}
