import type { Fragment } from './pages'

/** Fragments that stand side by side on one line of one column. */
export interface Line {
  text: string
  left: number
  right: number
  baseline: number
  /** Height of most of its letters. Points. */
  size: number
}

/** A wider gap within one line of print parts columns or cells. Times the height of the letters. */
const COLUMN_GAP = 1.6
/** A gap that is a space, and not the room between letters. Times the height of the letters. */
const SPACE = 0.18
/** Raised or lowered by less, a small figure belongs to the line. Times the height of the letters. */
const RAISED = 0.6

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」！？]/u
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** @returns the lines of a page, in no promised order: what stands in another column is a line of its own */
export function linesOf(fragments: readonly Fragment[]): Line[] {
  const rows = rowsOf(fragments)
  return rows.flatMap(segments).flatMap((segment) => lineOf(segment) ?? [])
}

/** Fragments on one height, from the left. */
function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const sorted = [...fragments].sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  const rows: Fragment[][] = []
  let open: Fragment[] = []
  for (const fragment of sorted) {
    const [first] = open
    // A row is as high as its largest letters; what is smaller may be a raised figure.
    const largest = open.reduce((most, { size }) => Math.max(most, size), fragment.size)
    const isSame = first && open.some((each) => fragment.baseline - each.baseline < Math.min(each.size, largest) * 0.3)
    if (first && !isSame) {
      rows.push(open)
      open = []
    }
    open.push(fragment)
  }
  if (open.length > 0) rows.push(open)
  return withRaised(rows).map((row) => row.sort((a, b) => a.left - b.left))
}

/** Joins rows of nothing but small figures with the line they are raised above. */
function withRaised(rows: readonly Fragment[][]): Fragment[][] {
  const out: Fragment[][] = []
  rows.forEach((row, index) => {
    const below = rows[index + 1]
    const isRaised =
      below !== undefined &&
      row.every(({ text }) => /^[\d,*†‡§\s]{1,8}$/.test(text)) &&
      row.every((small) =>
        below.some(
          (each) =>
            small.size < each.size * 0.85 &&
            each.baseline - small.baseline < each.size * RAISED &&
            small.left >= each.left - each.size &&
            small.left <= each.right + each.size,
        ),
      )
    if (isRaised) below.push(...row.map((small) => ({ ...small, text: raised(small.text) })))
    else out.push(row)
  })
  return out
}

const raised = (text: string) => text.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? digit)

/** Parts a row where columns are parted. */
function segments(row: readonly Fragment[]): Fragment[][] {
  const out: Fragment[][] = []
  let open: Fragment[] = []
  let right = Number.NEGATIVE_INFINITY
  for (const fragment of row) {
    const last = open.at(-1)
    if (last && fragment.left - right > Math.max(last.size, fragment.size) * COLUMN_GAP) {
      out.push(open)
      open = []
    }
    open.push(fragment)
    right = Math.max(open.length > 1 ? right : Number.NEGATIVE_INFINITY, fragment.right)
  }
  if (open.length > 0) out.push(open)
  return out
}

function lineOf(segment: readonly Fragment[]): Line | null {
  const rightToLeft = segment.filter(({ isRightToLeft }) => isRightToLeft).length > segment.length / 2
  const ordered = rightToLeft ? [...segment].reverse() : segment
  const parts: string[] = []
  let before: Fragment | undefined
  for (const fragment of ordered) {
    if (before && isApart(before, fragment, rightToLeft)) parts.push(' ')
    parts.push(fragment.text)
    before = fragment
  }
  const text = parts.join('').replace(/\s+/gu, ' ').trim()
  const [first] = segment
  if (text === '' || !first) return null
  const main = segment.reduce((most, each) => (each.text.length > most.text.length ? each : most), first)
  return {
    text,
    left: first.left,
    right: segment.reduce((most, { right }) => Math.max(most, right), first.right),
    baseline: main.baseline,
    size: main.size,
  }
}

function isApart(before: Fragment, next: Fragment, rightToLeft: boolean): boolean {
  if (/\s$/u.test(before.text) || /^\s/u.test(next.text)) return false
  if (UNSPACED.test(before.text.at(-1) ?? '') && UNSPACED.test(next.text[0] ?? '')) return false
  const gap = rightToLeft ? before.left - next.right : next.left - before.right
  return gap > Math.min(before.size, next.size) * SPACE
}
