import { createHash } from 'node:crypto'

/** Scripts whose words stand without spaces between them; only these need a dictionary to be counted. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Words as Unicode cuts them, for texts with spaces: 3.14, don’t and U.S are one word, well-known is two. */
const SPACED_WORD =
  /[\p{L}\p{M}\p{Nd}\p{Nl}_]+(?:(?:(?<=[\p{L}\p{M}])['’.:·](?=\p{L})|(?<=\p{Nd})[.,;'’](?=\p{Nd}))[\p{L}\p{M}\p{Nd}\p{Nl}_]+)*/gu

/** Text that is cut at once; a segmenter works in time that grows with what it is given. Characters. */
const SEGMENTED_AT_ONCE = 2_000

/** @returns how many words a reader would count, in any script */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(SPACED_WORD)?.length ?? 0
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  let words = 0
  for (const part of pieces(text)) for (const segment of segmenter.segment(part)) if (segment.isWordLike) words++
  return words
}

function* pieces(text: string): Generator<string> {
  let start = 0
  while (start < text.length) {
    let end = Math.min(text.length, start + SEGMENTED_AT_ONCE)
    if (end < text.length) {
      // Between paragraphs or sentences no word is cut.
      const line = Math.max(text.lastIndexOf('\n', end), text.lastIndexOf('。', end), text.lastIndexOf(' ', end))
      if (line > start) end = line + 1
    }
    yield text.slice(start, end)
    start = end
  }
}

/** Words joined by one space, letter case and width folded; marks stay, they make other words in many scripts. */
export const foldedWords = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')

/** SHA-256 (hex) of the words: equal for the same text from whatever source, whatever its spaces, quotes and dashes. */
export const textHash = (text: string): string => createHash('sha256').update(foldedWords(text)).digest('hex')

/** @param longest in characters; the text is shortened at the end of a word */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const room = text.slice(0, longest)
  const space = room.lastIndexOf(' ')
  // Scripts without spaces are cut between characters, but never inside one.
  const cut = space > longest * 0.6 ? room.slice(0, space) : room.replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/[\s\p{P}]+$/u, '')}…`
}

const EXCERPT_LENGTH = 240

/** The first words of a text, on one line. */
export const excerptOf = (text: string): string =>
  shorten(
    text
      .slice(0, EXCERPT_LENGTH * 4)
      .replace(/\s+/g, ' ')
      .trim(),
    EXCERPT_LENGTH,
  )
