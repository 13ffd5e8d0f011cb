import type { Line } from './lines'

/** A white strip from top to bottom that is as wide parts columns. Times the usual height of letters. */
const GUTTER = 0.9
/** A column has at least so many lines, … */
const LEAST_LINES = 3
/** … and holds running text: lines of so many letters. */
const LEAST_LETTERS = 14

/**
 * Puts the lines of a page in the order in which they are read: columns one after another, below what spans them.
 * By recursive cuts along white strips (Nagy and Seth 1984, XY-cut), columns before rows.
 * @returns blocks of lines, none of which reaches from one column into another
 */
export function readingOrder(lines: readonly Line[]): Line[][] {
  const size = median(lines.map((line) => line.size))
  return cut([...lines], size, 0)
}

/** Deeper than any layout. */
const DEEPEST = 40

function cut(lines: Line[], size: number, depth: number): Line[][] {
  if (lines.length === 0) return []
  if (lines.length < LEAST_LINES * 2 || depth > DEEPEST) return [fromTop(lines)]
  const columns = columnsOf(lines, size)
  if (columns) return columns.flatMap((column) => cut(column, size, depth + 1))
  const rows = partedBySpanning(lines, size)
  if (rows) return rows.flatMap((row) => cut(row, size, depth + 1))
  return [fromTop(lines)]
}

const fromTop = (lines: Line[]) => lines.sort((a, b) => a.baseline - b.baseline || a.left - b.left)

/** Columns side by side, where a white strip runs between them from top to bottom. */
function columnsOf(lines: readonly Line[], size: number): Line[][] | null {
  const sorted = [...lines].sort((a, b) => a.left - b.left)
  let right = Number.NEGATIVE_INFINITY
  const starts: number[] = []
  sorted.forEach((line, index) => {
    if (index > 0 && line.left - right > size * GUTTER) starts.push(index)
    right = Math.max(right, line.right)
  })
  if (starts.length === 0) return null
  const columns = [0, ...starts].map((start, index) => sorted.slice(start, starts[index] ?? sorted.length))
  return columns.every(isRunning) ? columns : null
}

const isRunning = (lines: readonly Line[]) =>
  lines.length >= LEAST_LINES && median(lines.map(({ text }) => text.length)) >= LEAST_LETTERS

/**
 * Parts above from below what reaches over the strip between columns: a headline, a picture's caption, a table.
 * @returns null where nothing would be gained by it
 */
function partedBySpanning(lines: readonly Line[], size: number): Line[][] | null {
  const sorted = fromTop([...lines])
  const left = Math.min(...sorted.map((line) => line.left))
  const right = Math.max(...sorted.map((line) => line.right))
  const gutter = likeliestGutter(sorted, left, right, size)
  if (gutter === null) return null
  const groups: Line[][] = []
  let wasSpanning: boolean | undefined
  for (const line of sorted) {
    const spans = line.left < gutter - size * 0.3 && line.right > gutter + size * 0.3
    if (spans !== wasSpanning) groups.push([])
    groups.at(-1)?.push(line)
    wasSpanning = spans
  }
  return groups.length > 1 ? groups : null
}

/** Where most lines end on one side and begin on the other. Points from the left; null where there is no such place. */
function likeliestGutter(lines: readonly Line[], left: number, right: number, size: number): number | null {
  let best: { at: number; spanning: number } | null = null
  const width = right - left
  for (let at = left + width * 0.25; at <= left + width * 0.75; at += Math.max(1, size / 4)) {
    const before = lines.filter((line) => line.right <= at + size * 0.2)
    const after = lines.filter((line) => line.left >= at - size * 0.2)
    const spanning = lines.length - before.length - after.length
    const isGutter = isRunning(before) && isRunning(after) && spanning <= lines.length * 0.4
    if (isGutter && (!best || spanning < best.spanning)) best = { at, spanning }
  }
  return best?.at ?? null
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
