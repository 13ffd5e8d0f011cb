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
