import type { Span, Unit } from '../../common/comparison'
import type { Lexicon } from './lexicon'
import { segmenter } from './sentences'

/** The tokens of one text. Those of unit `u` are `first[u]` up to, not including, `first[u + 1]`. */
export interface Tokens {
  start: Int32Array
  end: Int32Array
  type: Int32Array
  first: Int32Array
}

const WORD = String.raw`[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]`
const NUMBER = String.raw`\p{N}+(?:[.,:/’'\-–\u00A0\u202F]\p{N}+)*`
const SCALE =
  'hundred|thousand|million|billion|trillion|mn|bn|tn|Millionen|Million|Milliarden|Milliarde|Mio\\.?|Mrd\\.?|Tsd\\.?|millions?|milliards?|тисяч[аіу]?|тис\\.?|мільйон(?:ів|и|а)?|мільярд(?:ів|и|а)?|млн\\.?|млрд\\.?|миллион(?:ов|а)?|миллиард(?:ов|а)?'
const MAGNITUDE = String.raw`(?:[\s\u00A0\u202F]?(?:${SCALE})(?![\p{L}\p{M}]))`
const SIGN = String.raw`[\p{Sc}]`
const AMOUNT = `${SIGN}\\s?${NUMBER}(?:[kKmM](?![\\p{L}\\p{N}])|${MAGNITUDE})?|${NUMBER}${MAGNITUDE}(?:\\s?${SIGN})?|${NUMBER}\\s?(?:${SIGN}|[%‰°])`
const PLAIN_NUMBER = `${NUMBER}(?!${WORD})`
const PLAIN_WORD = String.raw`${WORD}+(?:[’'ʼ\-‐‑״׳.]${WORD}+)*`
const ACRONYM = String.raw`(?:\p{L}\.){2,}(?!${WORD})`
const EMOJI = String.raw`\p{RI}\p{RI}|\p{Extended_Pictographic}(?:[\p{EMod}\uFE0F]|\u200D\p{Extended_Pictographic})*`
const OTHER = String.raw`\.{2,}|[^\s]\p{M}*`
const TOKEN = new RegExp(`${AMOUNT}|${PLAIN_NUMBER}|${ACRONYM}|${PLAIN_WORD}|${EMOJI}|${OTHER}`, 'gu')
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Cuts the units of a text into words, amounts and marks; white space is between them and in none. */
export function tokenize(text: string, units: readonly Unit[], lang: string | null, words: Lexicon): Tokens {
  const start: number[] = []
  const end: number[] = []
  const type: number[] = []
  const first = new Int32Array(units.length + 1)
  const push = (from: number, token: string) => {
    start.push(from)
    end.push(from + token.length)
    type.push(words.intern(token))
  }
  units.forEach((unit, index) => {
    first[index] = start.length
    for (const match of text.slice(unit.start, unit.end).matchAll(TOKEN)) {
      const from = unit.start + match.index
      if (!UNSPACED.test(match[0])) push(from, match[0])
      else for (const part of segmenter(lang, 'word').segment(match[0])) push(from + part.index, part.segment)
    }
  })
  first[units.length] = start.length
  return { start: Int32Array.from(start), end: Int32Array.from(end), type: Int32Array.from(type), first }
}

/** @returns the numbers of the tokens of some units, in order */
export function tokensOf(tokens: Tokens, units: readonly number[]): number[] {
  const found: number[] = []
  for (const unit of units) {
    for (let token = tokens.first[unit] ?? 0; token < (tokens.first[unit + 1] ?? 0); token++) found.push(token)
  }
  return found
}

/** @returns from the first token's start to the last one's end; `from` and `to` are token numbers, `to` not included */
export function spanOf(tokens: Tokens, from: number, to: number): Span {
  return [tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0]
}
