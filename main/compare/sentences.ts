import type { Span } from '../../common/comparison'
import { BEFORE_FIGURE, EITHER, IN_NAMES, JOINED, OPENERS, STARTERS } from './abbreviations'
import { type CalendarWords, calendarWords } from './calendarWords'
import { folded } from './fold'
import { item } from './item'

/** Languages that write an ordinal as a figure and a full stop: "am 3. Oktober". */
const ORDINAL_STOP = /^(?:de|da|nb|nn|no|fi|cs|sk|hu|pl|sl|hr|sr|bs|lb|et|lv|tr|is)\b/
/** A line that is shorter was ended on purpose, a longer one by the width of a screen or page. UTF-16 units. */
const WRAPPED_LINE = 60

/** A dash that opens someone's speech: "Добре. — Це Боб." Intl takes any dash for a continuation. */
const BEFORE_SPEECH = /(?<=[.!?…]["'’”»)\]]*)(?=\s+[—–-]\s*\p{Lu})/u

/**
 * A capital that begins a word which begins sentences, after a clause or after nothing at all: verses, lines that lost
 * their breaks, a sentence whose full stop was forgotten. Articles and prepositions begin names as well ("The Hague"),
 * so they count after a semicolon only.
 */
const CAPITAL_WORD =
  /(?<=[\p{L}\p{N}»”"’)\]]([,;:—–-]?)["'’”»)\]]*)\s+(?=["'‘“«„([]*(\p{Lu}\p{Ll}*)(?![\p{L}\p{N}.’'-]))/gu

/** After a full stop, in small letters. */
const SMALL_WORD = /(?<=\p{Ll}{5}\.)\s+(?=\p{Ll})/gu

/** Behind a smile, which needs no bracket before it; the white space stays with what comes after. */
const AFTER_SMILE = /(?<=(?<![([][^()[\]]{0,200})[:;]?-?\)+)(?=\s+\p{Lu})/u

/** The quotation mark that ends what was said, set apart by a space, or as German has it: "Gut. “ Er ging." */
const LOST_QUOTE = /^["“”»’]+(?=\s)/u

/** A time of day that ends with a full stop: "3 p.m.", "9.30 a. m." */
const CLOCK_TIME = /\p{N}[\s\u00A0\u202F]?[ap]\.[\s\u00A0\u202F]?m\.$/iu
/** What may follow it in the same sentence, with a capital of its own: "GMT", "Moscow time". */
const TIME_ZONE =
  /^(?:GMT|UTC|[CEMP][SD]?T|[BIJ]ST|EES?T|CES?T)(?!\p{L})|^\p{Lu}\p{L}+ (?:[Ss]tandard |[Dd]aylight |[Ss]ummer )?[Tt]ime(?!\p{L})/u

const segmenters = new Map<string, Intl.Segmenter>()

/** @param lang BCP 47; an unknown or malformed one is cut by the rules for all languages */
export function segmenter(lang: string | null, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${lang}`
  const known = segmenters.get(key)
  if (known) return known
  const made = new Intl.Segmenter(supported(lang), { granularity })
  segmenters.set(key, made)
  return made
}

function supported(lang: string | null): string {
  try {
    // Without a language Intl takes the machine's, and the same texts would compare differently elsewhere.
    return lang === null ? 'en' : (Intl.Segmenter.supportedLocalesOf(lang)[0] ?? 'en')
  } catch {
    return 'en'
  }
}

/**
 * Cuts one paragraph into sentences.
 * @param offset where the paragraph begins in its text; the spans returned count from the text's beginning
 * @returns spans without surrounding white space, in order; [] when there is nothing but white space
 */
export function sentences(paragraph: string, offset: number, lang: string | null): Span[] {
  const pieces: [start: number, end: number][] = []
  for (const { segment, index } of segmenter(lang, 'sentence').segment(paragraph)) {
    let from = index
    for (const part of partsOf(segment)) {
      const lead = part.length - part.trimStart().length
      const body = part.trim()
      const lost = LOST_QUOTE.exec(body)?.[0].length ?? 0
      const before = pieces.at(-1)
      if (lost > 0 && before) before[1] = from + lead + lost
      const start = lost > 0 && before ? lost + (/\S/.exec(body.slice(lost))?.index ?? 0) : 0
      if (body.length > start) pieces.push([from + lead + start, from + lead + body.length])
      from += part.length
    }
  }
  const mended: Span[] = []
  for (const piece of pieces) {
    const before = mended.at(-1)
    if (before && belongsTogether(paragraph, before, piece, lang)) mended[mended.length - 1] = [before[0], piece[1]]
    else mended.push(piece)
  }
  return mended.map(([start, end]) => [start + offset, end + offset])
}

/** What Intl takes for one sentence, cut where another begins without a full stop before it. */
function partsOf(segment: string): string[] {
  return segment.split(BEFORE_SPEECH).flatMap((part) => part.split(AFTER_SMILE).flatMap(atSigns))
}

function atSigns(part: string): string[] {
  const cuts: number[] = []
  for (const { index, 1: mark, 2: word } of part.matchAll(CAPITAL_WORD)) {
    if (begins(word ?? '', mark ?? '')) cuts.push(index)
  }
  for (const { index } of part.matchAll(SMALL_WORD)) if (isFullStop(part.slice(0, index))) cuts.push(index)
  cuts.sort((a, b) => a - b)
  return cuts.length === 0 ? [part] : [0, ...cuts].map((from, at) => part.slice(from, cuts[at]))
}

function begins(word: string, mark: string): boolean {
  // After a colon stands what is announced, a question or a title, and that belongs to it.
  if (mark === '' || mark === ':') return OPENERS.has(word)
  const small = word.toLowerCase()
  return word !== 'I' && STARTERS.has(small) && (mark === ';' || !IN_NAMES.has(small))
}

function belongsTogether(text: string, before: Span, after: Span, lang: string | null): boolean {
  const left = text.slice(Math.max(before[0], before[1] - 40), before[1])
  const right = text.slice(after[0], Math.min(after[1], after[0] + 40))
  if (text.slice(before[1], after[0]).includes('\n')) return isWrapped(text, before, right)
  if (!/[\p{L}\p{N}]/u.test(right)) return true
  if (/^[^\p{L}\p{N}]*\p{Ll}/u.test(right)) return !isFullStop(left)
  // 「はい。」と言った。 The quotation is a part of what is said.
  if (/[」』]$/.test(left) && /^(?:と|って|など|に|を|は|が|の)/.test(right)) return true
  return /\.$/.test(left) && goesOn(text, before, right, lang)
}

/** A full stop after a whole word ends a sentence even where the next begins with a small letter: people write so. */
function isFullStop(left: string): boolean {
  const word = /(?<![\p{L}\p{N}.'’-])(\p{Ll}{5,})\.$/u.exec(left)?.[1]
  return word !== undefined && !JOINED.has(word) && !EITHER.has(word) && !BEFORE_FIGURE.has(word)
}

/** A full stop ends an abbreviation, an initial, an ordinal or a list's number rather than a sentence. */
function goesOn(text: string, before: Span, right: string, lang: string | null): boolean {
  const sentence = text.slice(before[0], before[1])
  if (/^[([]?(?:\p{N}{1,3}|\p{L})\.$/u.test(sentence)) return true
  const last = /([\p{L}\p{M}\p{N}°]+(?:[.’'-][\p{L}\p{M}\p{N}]+)*)\.$/u.exec(
    text.slice(Math.max(before[0], before[1] - 40), before[1]),
  )
  if (!last) return false
  const raw = item(last, 1)
  const word = raw.toLowerCase()
  const next = /^[^\p{L}\p{N}]*([\p{L}\p{M}\p{N}]+)/u.exec(right)?.[1] ?? ''
  const figure = /^\p{N}/u.test(next)
  const starter = STARTERS.has(next.toLowerCase())
  if (JOINED.has(word)) return true
  if (CLOCK_TIME.test(sentence)) return isDay(next, lang) || TIME_ZONE.test(right)
  if (BEFORE_FIGURE.has(word)) return figure
  if (EITHER.has(word)) return figure ? false : !starter
  if (/^\p{L}$/u.test(raw) || /^\p{L}(?:\.\p{L})+$/u.test(raw)) return !starter && !figure
  if (/^(?:\p{N}{1,2}|[IVX]{1,5})$/u.test(raw)) return ORDINAL_STOP.test(lang ?? '') && !starter && !figure
  return false
}

const calendars = new Map<string | null, CalendarWords>()

/** The name of a weekday or a month. */
function isDay(word: string, lang: string | null): boolean {
  const known = calendars.get(lang) ?? calendarWords(lang)
  calendars.set(lang, known)
  const name = folded(word)
  return known.weekdays.has(name) || known.months.has(name)
}

/** The line break stands inside a sentence: the text was wrapped to a width. */
function isWrapped(text: string, before: Span, right: string): boolean {
  if (/^\p{Ll}/u.test(right)) return true
  const line = text.slice(text.lastIndexOf('\n', before[1] - 1) + 1, before[1])
  return line.trimStart().length >= WRAPPED_LINE && !/[\p{P}]$/u.test(line) && /^[\p{L}\p{N}]/u.test(right)
}
