import type { Column, ComparedText, Span, TextBlock } from '../../common/comparison'
import { inColumn } from './inColumn'
import { runsOf, type ShownPassage } from './passages'

/** A run of text inside a passage. A gap is empty: there another version has more. */
export interface Part {
  kind: 'plain' | 'changed' | 'gap'
  start: number
  end: number
}

export interface Piece {
  /** Index of the passage, or null for space between passages. */
  passage: number | null
  /** Which of the passage's runs of units; 0 unless its sentences stand apart. */
  run: number
  start: number
  end: number
  parts: Part[]
  /** The passage ends here on this side, so that a note can follow. */
  isLast: boolean
}

export interface ShownBlock extends TextBlock {
  /** Pieces that fill the block without a gap, in order. */
  pieces: Piece[]
}

interface Stretch {
  passage: number
  changes: readonly Span[]
  run: number
  start: number
  end: number
  isLast: boolean
}

/**
 * Cuts the blocks of one column into the passages they hold and the words that changed in them.
 * @param at index of the column
 */
export function cutBlocks(
  text: ComparedText,
  column: Column,
  passages: readonly ShownPassage[],
  at: number,
): ShownBlock[] {
  const stretches = stretchesOf(text.text, column, passages, at)
  return text.blocks.map((block) => {
    const inside = stretches.filter((stretch) => stretch.start < block.end && stretch.end > block.start)
    return { ...block, pieces: piecesOf(block, inside) }
  })
}

function stretchesOf(text: string, column: Column, passages: readonly ShownPassage[], at: number): Stretch[] {
  const stretches: Stretch[] = []
  for (const passage of passages) {
    const changes = changesOf(text, passage, at)
    const runs = runsOf(inColumn(passage.units, at))
    for (const [run, units] of runs.entries()) {
      const first = column.units[units.at(0) ?? -1]
      const last = column.units[units.at(-1) ?? -1]
      if (!first || !last) continue
      const isLast = run === runs.length - 1
      stretches.push({ passage: passage.index, changes, run, start: first.start, end: last.end, isLast })
    }
  }
  return stretches.sort((a, b) => a.start - b.start)
}

/**
 * What changed in one column against any other, without the space around it; empty spans say that another has more.
 * A passage that is the same as in most others stays quiet: what differs is marked where it differs.
 */
function changesOf(text: string, { relations, kinds }: ShownPassage, column: number): Span[] {
  const changes: Span[] = []
  if (kinds[column] === 'same') return changes
  for (const { left, right, links } of relations) {
    if (left !== column && right !== column) continue
    for (const link of links) {
      for (const change of link.changes) changes.push(trimmed(text, left === column ? change.left : change.right))
    }
  }
  return merged(changes)
}

/** Spans that overlap as one, in order; a gap inside or at the edge of words that changed adds nothing to them. */
function merged(spans: readonly Span[]): Span[] {
  const result: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1)
    const touches = last && (start < last[1] || (start === last[1] && (start === end || last[0] === last[1])))
    if (last && touches) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}

function trimmed(text: string, [from, to]: Span): Span {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return [start, end]
}

function piecesOf(block: TextBlock, stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = []
  let at = block.start
  const between = (end: number) => {
    const parts: Part[] = [{ kind: 'plain', start: at, end }]
    if (end > at) pieces.push({ passage: null, run: 0, start: at, end, parts, isLast: false })
  }
  for (const stretch of stretches) {
    const start = Math.max(at, stretch.start)
    const end = Math.min(block.end, stretch.end)
    if (end <= start) continue
    between(start)
    const isLast = stretch.isLast && stretch.end <= block.end
    pieces.push({
      passage: stretch.passage,
      run: stretch.run,
      start,
      end,
      parts: partsOf(start, end, stretch.changes),
      isLast,
    })
    at = end
  }
  between(block.end)
  return pieces
}

function partsOf(start: number, end: number, changes: readonly Span[]): Part[] {
  const parts: Part[] = []
  let at = start
  for (const [from, to] of changes) {
    const isGap = from === to
    if (from > end || to < at || (!isGap && (from === end || to === at))) continue
    const first = Math.max(at, from)
    const last = Math.min(end, to)
    if (first > at) parts.push({ kind: 'plain', start: at, end: first })
    parts.push({ kind: isGap ? 'gap' : 'changed', start: first, end: last })
    at = last
  }
  if (at < end) parts.push({ kind: 'plain', start: at, end })
  return parts
}
