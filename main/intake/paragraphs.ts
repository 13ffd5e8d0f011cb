import { withoutSoftHyphens } from './controls'
import { linesAsParagraph } from './phrasing'
import { isList, listFrom } from './textLists'
import { type Element, element } from './tree'

/** A paragraph of a plain text: lines that belong together. */
export interface Paragraph {
  lines: string[]
  /** Set where the lines were broken to fit a width and are one text. */
  wrapped: boolean
}

/** Lines broken to a width are at most this long. Characters. */
const WIDEST = 120
const NARROWEST = 30
/** A line of running text that was not broken is longer than this. Characters. */
const LONG_LINE = 150

const ENDS_SENTENCE = /[.!?…:。！？]["'”’»)\]]*$/u
const BULLET = /^(?:[-*•‣·–—]|\d{1,3}[.)]|\p{L}[.)])\s+\S/u

/**
 * Cuts a plain text into paragraphs: by blank lines; where there are none, by indents or line by
 * line; and joins again what was broken to fit a width.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const groups: string[][] = [[]]
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      if (groups.at(-1)?.length) groups.push([])
    } else groups.at(-1)?.push(line.trimEnd())
  }
  const filled = groups.filter((group) => group.length > 0)
  const width = widthOf(filled)
  return filled.flatMap((group) => splitGroup(group, width))
}

/** The width a text was broken to, or null where its lines are no broken ones. */
function widthOf(groups: readonly string[][]): number | null {
  const lengths = groups
    .flatMap((group) => group.slice(0, -1))
    .filter((line) => !BULLET.test(line.trim()))
    .map((line) => line.length)
    .sort((a, b) => a - b)
  if (lengths.length === 0) return null
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const full = lengths.filter((length) => length >= width * 0.7).length
  return width >= NARROWEST && width <= WIDEST && full >= lengths.length * 0.6 ? width : null
}

function splitGroup(group: string[], width: number | null): Paragraph[] {
  const trimmed = group.map((line) => line.trim())
  if (group.length === 1) return [{ lines: trimmed, wrapped: false }]
  const bullets = trimmed.filter((line) => BULLET.test(line)).length
  if (width !== null && bullets <= 1 && isWrapped(group, width)) return splitWrapped(group, width)
  const isProse = trimmed.filter((line) => line.length > LONG_LINE || (line.length > 80 && ENDS_SENTENCE.test(line)))
  // Every line is a paragraph: the longer ones say so for the short ones between them.
  if (isProse.length >= Math.max(1, trimmed.length * 0.4))
    return trimmed.map((line) => ({ lines: [line], wrapped: false }))
  return [{ lines: trimmed, wrapped: false }]
}

/** Broken lines fill the width, all but the last of a paragraph, and most of them stop inside a sentence. */
function isWrapped(group: readonly string[], width: number): boolean {
  const inner = group.slice(0, -1)
  const full = inner.filter((line) => line.length >= width * 0.6).length
  const open = inner.filter((line) => !ENDS_SENTENCE.test(line.trim())).length
  return full >= inner.length * 0.7 && open >= inner.length * 0.5
}

function splitWrapped(group: readonly string[], width: number): Paragraph[] {
  const out: Paragraph[] = []
  let lines: string[] = []
  const margin = group.reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY)
  group.forEach((line, index) => {
    const previous = group[index - 1]
    const indented = indentOf(line) > margin && previous !== undefined && indentOf(previous) <= margin
    const endedShort = previous !== undefined && previous.length < width * 0.6 && ENDS_SENTENCE.test(previous.trim())
    if (lines.length > 0 && (indented || endedShort)) {
      out.push({ lines, wrapped: true })
      lines = []
    }
    lines.push(line.trim())
  })
  out.push({ lines, wrapped: true })
  return out
}

const indentOf = (line: string) => line.length - line.trimStart().length

/** Words whose hyphen stays when a line ends with it. */
const KEEPS_HYPHEN =
  /(?:^|[\s(])(?:self|well|non|ex|half|all|cross|anti|mid|far|vice|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-$/iu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」！？]/u

/** The words of a text that stand in it with a hyphen, in small letters. */
export const hyphenatedWords = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/(?<!\p{L})\p{L}{1,40}[-‐]\p{L}{1,40}/gu) ?? [])

/**
 * Joins lines that were broken to fit a width, and mends words that were divided there.
 * @param hyphenated words that keep their hyphen: those that stand so elsewhere in the text
 */
export function joinLines(lines: readonly string[], hyphenated: ReadonlySet<string>): string {
  const parts: string[] = []
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    parts.push(next === undefined ? line : joined(line, next, hyphenated))
  })
  return parts.join('')
}

/** A line as it stands before the next one: with a space, or without its hyphen. */
function joined(line: string, next: string, hyphenated: ReadonlySet<string>): string {
  if (line.endsWith('\u00ad')) return line.slice(0, -1)
  const divided = /(\p{L}{1,40})[-‐]$/u.exec(line.slice(-42))?.[1]
  const rest = /^\p{Ll}{1,40}/u.exec(next)?.[0]
  if (divided && rest) {
    const keeps = hyphenated.has(`${divided}-${rest}`.toLowerCase()) || KEEPS_HYPHEN.test(line.slice(-42))
    return keeps ? line : line.slice(0, -1)
  }
  return UNSPACED.test(line.at(-1) ?? '') && UNSPACED.test(next[0] ?? '') ? line : `${line} `
}

/** A paragraph as a block of a body. */
export function blockOf(paragraph: Paragraph, hyphenated: ReadonlySet<string>): Element {
  if (paragraph.wrapped) return element('p', [withoutSoftHyphens(joinLines(paragraph.lines, hyphenated))])
  const lines = paragraph.lines.map(withoutSoftHyphens)
  return isList(lines) ? listFrom(lines) : linesAsParagraph(lines)
}
