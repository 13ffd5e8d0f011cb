import type { Line } from './lines'
import { median } from './readingOrder'

/** Lines that make one paragraph or heading. */
export interface PdfBlock {
  kind: 'paragraph' | 'heading'
  lines: string[]
  /** Height of its letters. Points. */
  size: number
}

/** Wider apart than usual by so much, lines belong to two paragraphs. */
const WIDER = 1.3
/** Set in by more, a line begins a paragraph. Times the height of the letters. */
const INDENT = 0.7
/** Letters that are larger by so much are a heading's. */
const LARGER = 1.12
const LONGEST_HEADING = 220

const ENDS_SENTENCE = /[.!?…:;。！？][”"’»)\]⁰-⁹¹²³]*$/u
const BULLET = /^(?:[•‣·▪◦*–—-]|\(?\d{1,3}[.)]|\(?\p{L}[.)])\s+\S/u

/**
 * Makes paragraphs and headings of the lines of a text.
 * @param pages of blocks of lines in reading order
 */
export function blocksOf(pages: readonly (readonly Line[][])[]): PdfBlock[] {
  const all = pages.flat(2)
  const body = usualSize(all)
  const out: PdfBlock[] = []
  for (const block of pages.flat()) {
    const found = paragraphsIn(block, body)
    const [first, ...rest] = found
    const last = out.at(-1)
    // A paragraph that is cut by the end of a column or a page goes on in the next.
    if (first && last && goesOn(last, first)) last.lines.push(...first.lines)
    else if (first) out.push(first)
    out.push(...rest)
  }
  return out
}

/** Height of the letters that most of the text is set in. Points. */
export function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0] as [number, number])[0]
}

function goesOn(last: PdfBlock, next: PdfBlock): boolean {
  if (last.kind !== 'paragraph' || next.kind !== 'paragraph') return false
  if (Math.abs(last.size - next.size) > last.size * 0.06) return false
  const end = last.lines.at(-1) ?? ''
  const [begin = ''] = next.lines
  if (BULLET.test(begin)) return false
  return /[\p{L}][-‐]$/u.test(end) || (!ENDS_SENTENCE.test(end) && !/^\p{Lu}/u.test(begin)) || /[,;]$/u.test(end)
}

function paragraphsIn(lines: readonly Line[], body: number): PdfBlock[] {
  const leading = usualLeading(lines)
  const left = median(lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const out: PdfBlock[] = []
  let before: Line | undefined
  for (const line of lines) {
    const kind = line.size > body * LARGER && line.text.length <= LONGEST_HEADING ? 'heading' : 'paragraph'
    const open = out.at(-1)
    if (
      open &&
      before &&
      open.kind === kind &&
      isSameBlock(before, line, { kind, leading, left, right, hangs: BULLET.test(open.lines[0] ?? '') })
    )
      open.lines.push(line.text)
    else out.push({ kind, lines: [line.text], size: line.size })
    before = line
  }
  return out
}

interface Setting {
  kind: PdfBlock['kind']
  leading: number
  left: number
  right: number
  /** An item of a list, whose further lines are set in. */
  hangs: boolean
}

function isSameBlock(before: Line, line: Line, { kind, leading, left, right, hangs }: Setting): boolean {
  const apart = line.baseline - before.baseline
  const larger = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > larger * 0.12) return false
  if (apart > Math.max(leading * WIDER, larger * 1.1) || apart < 0)
    return kind === 'heading' && apart > 0 && apart < larger * 1.6
  if (kind === 'heading') return true
  if (BULLET.test(line.text)) return false
  const isSetIn = !hangs && line.left > left + line.size * INDENT && before.left <= left + before.size * INDENT
  const endedShort = before.right < right - (right - left) * 0.18 && ENDS_SENTENCE.test(before.text)
  return !isSetIn && !endedShort
}

/** From line to line, where lines follow each other. Points. */
function usualLeading(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    const step = next ? next.baseline - line.baseline : 0
    return step > 0 && step < line.size * 3 ? [step] : []
  })
  return steps.length > 0 ? median(steps) : Number.POSITIVE_INFINITY
}
