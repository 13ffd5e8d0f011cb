import type { Kind } from './passages'
import type { Box } from './ribbons'

/** Cells are at least this high and stand this far apart; px. */
const LEAST = 2
const AIR = 1
/** A moved passage is dashed: so much drawn, so much left out; px. */
const DASH = 3
const SPACE = 2

/** Width of a cell, as a share of the strip: the more it differs, the wider. */
const WIDTHS: Record<Kind, number> = { same: 0.24, edited: 0.5, moved: 0.5, only: 0.8 }

interface Drawn {
  /** px of the strip for a px of the text. */
  scale: number
  /** Of the strip, across the way of the text; px. */
  width: number
  kind: Kind
  way: 'upright' | 'flat'
}

/** @returns one path for all cells of a kind */
export function stripCells(boxes: readonly Box[], { scale, width, kind, way }: Drawn): string {
  const wide = round(width * WIDTHS[kind])
  const x = round((width - wide) / 2)
  const cell = (y: number, height: number) =>
    way === 'flat'
      ? `M${round(y)} ${x}v${wide}h${round(height)}v${-wide}z`
      : `M${x} ${round(y)}h${wide}v${round(height)}h${-wide}z`
  let path = ''
  for (const box of boxes) {
    const top = box.top * scale
    const height = Math.max(LEAST, (box.bottom - box.top) * scale - AIR)
    if (kind !== 'moved') path += cell(top, height)
    else for (let at = 0; at < height; at += DASH + SPACE) path += cell(top + at, Math.min(DASH, height - at))
  }
  return path
}

const round = (value: number) => Math.round(value * 100) / 100
