import type { Span } from '../../../common/comparison'
import { type Sentence, wordsOf } from './words'

/** What stands between quotation marks, with who is said to have said it. */
export interface Quote {
  column: number
  span: Span
  /** Its words, lower case. */
  words: string[]
  /** As the article names the speaker; null where it is not read. */
  speaker: string | null
  sentence: Sentence
}

/** Shorter ones are titles and words held at a distance. */
const LEAST_WORDS = 4
/** A quotation without its end is no longer than this; UTF-16 units. */
const LONGEST = 3_000

const MARKS: readonly RegExp[] = [
  /“([^“”„]+)”/gu,
  /„([^“”„]+)[“”]/gu,
  /«([^«»]+)»/gu,
  /»([^«»]+)«/gu,
  /(?<![\p{L}\p{N}])"([^"\n]+)"(?!\p{L})/gu,
]

const NAME = "(\\p{Lu}[\\p{L}'’-]+(?:[ \\u00a0]\\p{Lu}[\\p{L}'’.-]*){0,3})"
const SAYS =
  '(?:said|says|told|added|wrote|tweeted|announced|stated|explained|warned|sagte|sagt|erklärte|schrieb|so|betonte|a déclaré|a dit|dit|affirme|explique|a affirmé|dijo|afirmó|declaró|сказав|сказала|заявив|заявила|зазначив|повідомив)'
const AFTER = [
  new RegExp(`^[,.!?]?\\s*[,—–-]?\\s*${SAYS}\\s+(?:the \\p{Ll}+ )?${NAME}`, 'u'),
  new RegExp(`^[,.!?]?\\s*[,—–-]?\\s*${NAME}(?:,[^.“„«"]{0,60},)?\\s+${SAYS}`, 'u'),
]
const BEFORE = [new RegExp(`${NAME}(?:,[^.“„«"]{0,60},)?\\s+${SAYS}[^.“„«"]{0,20}$`, 'u')]

/** @returns the quotations of a text of four words and more, in reading order */
export function quotesIn(text: string, sentences: readonly Sentence[], column: number, lang: string | null): Quote[] {
  const found: Quote[] = []
  for (const pattern of MARKS) {
    for (const match of text.matchAll(pattern)) {
      const start = (match.index ?? 0) + 1
      const inside = match[1] ?? ''
      const span: Span = [start, start + inside.length]
      const words = quoteWords(inside, lang)
      const sentence = sentences.find((one) => one.start <= span[0] && span[0] < one.end)
      if (words.length < LEAST_WORDS || inside.length > LONGEST || !sentence) continue
      if (found.some((one) => one.span[0] < span[1] && span[0] < one.span[1])) continue
      found.push({ column, span, words, sentence, speaker: speakerOf(text, span) })
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

export const quoteWords = (said: string, lang: string | null): string[] =>
  wordsOf(said, [0, said.length], lang).flatMap(({ low, kind }) => (kind === 'sign' ? [] : [low]))

function speakerOf(text: string, [start, end]: Span): string | null {
  const after = text.slice(end + 1, end + 160).split(/\n/)[0] ?? ''
  const before =
    text
      .slice(Math.max(0, start - 160), start - 1)
      .split(/\n/)
      .at(-1) ?? ''
  for (const pattern of AFTER) {
    const name = pattern.exec(after)?.[1]
    if (name) return name
  }
  for (const pattern of BEFORE) {
    const name = pattern.exec(before)?.[1]
    if (name) return name
  }
  return null
}
