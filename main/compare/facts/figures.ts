import { BEFORE_FIGURE } from '../abbreviations'
import { type Amount, amountOf } from './amount'
import { isOne, numberWord, scaleOf } from './numberWords'
import { isDenied, qualifierOf } from './qualifiers'
import { type Measure, measureAt } from './units'
import { hasCommaThousands, type Sentence, stem, type Word } from './words'

/** A number as it is written, from word `from` to word `to`. */
interface Numeral {
  value: number
  /** The value of one in the last place that is given. */
  place: number
  digits: number
  from: number
  to: number
}

/** What stands between the two ends of a range: "12 to 14", "6–10", "12 bis 14". */
const TO = /^(?:to|and|bis|und|à|et|a|y|до|і|[-–—])$/
const CURRENCY: ReadonlyMap<string, string> = new Map([...'$€£¥₴'].map((sign) => [sign, `money ${sign}`]))

/**
 * The figures of a sentence: how many, how much, how long; years, dates, times and numbers in names are none.
 * @param taken places of dates and times, which are not read again
 */
export function figuresIn(sentence: Sentence, lang: string | null, taken: ReadonlySet<number>): Amount[] {
  const { words } = sentence
  const found: Amount[] = []
  for (let at = 0; at < words.length; at++) {
    const first = taken.has(at) ? null : numeralAt(words, at, lang)
    if (!first) continue
    const second = secondOf(words, first, lang)
    const numeral = second ?? first
    const low = second && first.value < 1_000 && second.scale > 1 ? first.value * second.scale : first.value
    const figure = figureOf(sentence, lang, { ...numeral, from: first.from, low })
    if (figure) found.push(figure)
    at = numeral.to
  }
  return found
}

/** The other end of a range, with the scale that it gives to both: "12 to 14 million". */
function secondOf(words: readonly Word[], first: Numeral, lang: string | null): (Numeral & { scale: number }) | null {
  const joint = words[first.to + 1]
  if (!joint || !TO.test(joint.low)) return null
  const second = numeralAt(words, first.to + 2, lang)
  if (!second || second.value <= first.value) return null
  const before = words[first.from - 1]?.low ?? ''
  const isBetween = /^(?:between|from|zwischen|von|entre|de|від|між)$/.test(before)
  if (/^(?:and|und|et|y|і)$/.test(joint.low) && !isBetween) return null
  const last = words[second.to]
  const scale = (last && second.to > second.from && scaleOf(last.low, lang)) || 1
  return { ...second, scale }
}

function figureOf(sentence: Sentence, lang: string | null, numeral: Numeral & { low: number }): Amount | null {
  const { words } = sentence
  const { from, to, value, low } = numeral
  const sign = CURRENCY.get(words[from - 1]?.text ?? '')
  const start = sign ? from - 1 : from
  const before = words.slice(Math.max(0, start - 3), start).map((word) => word.low)
  if (isDenied(before)) return null
  const rest = words.slice(to + 1, to + 4)
  const measure: Measure | null = sign
    ? { dimension: sign, factor: 1, short: sign.slice(-1), words: 0 }
    : measureAt(rest.map((word) => word.low))
  const previous = words[start - 1]
  if (!measure && (isPartOfName(words, start, lang) || isYear(words, numeral))) return null
  // "3rd", "5a", "F-16", "16:9", "2/3": no amounts.
  const next = words[to + 1]
  const touches = (word: Word | undefined, edge: number, side: 'start' | 'end') => word?.[side] === edge
  if (!measure && next && touches(next, words[to]?.end ?? -1, 'start') && /^(?:[\p{L}/:°#]|-$)/u.test(next.text))
    return null
  if (previous && touches(previous, words[start]?.start ?? -1, 'end') && /[-/:.#№\p{L}]$/u.test(previous.text))
    return null
  const factor = measure?.factor ?? 1
  const nouns = measure ? [] : nounsAfter(rest)
  if (!measure && nouns.length === 0 && value < 100 && words[from]?.kind === 'word') return null
  const { bound, phrase } = qualifierOf(before)
  const span = measure?.words ?? 0
  const grain = grainOf(numeral, measure) * factor + value * factor * (measure?.loose ?? 0)
  return amountOf(sentence, {
    kind: 'figure',
    dimension: measure?.dimension ?? 'count',
    low: low * factor,
    high: value * factor,
    grain,
    bound,
    phrase,
    says: sayFigure(low, value, measure),
    isRare: significant(value) >= 3,
    from: start,
    to: to + span,
    nouns,
  })
}

/** Half of the last place; of a round number, half of its last figure that is not nought, as "about" is often left out. */
function grainOf({ value, place, digits }: Numeral, measure: Measure | null): number {
  if (place < 1) return place / 2
  if (measure?.dimension === 'time') return 0.99
  if (measure?.dimension === 'percent') return value % 10 === 0 ? 2.5 : 0.5
  // "9 billion" stands for 9.6 as well as for 8.6: some round, some cut off.
  if (digits === 1 && place > 1) return place
  if (digits < 3 && place === 1) return measure ? 0.5 : 0
  let round = place
  while (value >= 100 && value % (round * 10) === 0 && round * 10 <= value) round *= 10
  return round > 1 ? round / 2 : measure ? 0.5 : 0
}

const significant = (value: number): number =>
  String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length

/** @returns the number that begins at a word: digits or words, with its scale; null where none does */
function numeralAt(words: readonly Word[], at: number, lang: string | null): Numeral | null {
  const word = words[at]
  if (!word) return null
  if (word.kind === 'number') return scaled(digitsOf(word.text, lang), words, at, lang)
  if (word.kind !== 'word') return null
  if (isOne(word.low)) {
    const scale =
      scaleOf(words[at + 1]?.low ?? '', lang) ??
      (/^(?:dozen|dutzend|douzaine|docena)$/.test(words[at + 1]?.low ?? '') ? 12 : null)
    if (scale !== null) return { value: scale, place: scale, digits: 1, from: at, to: at + 1 }
    const before = words.slice(Math.max(0, at - 3), at).map((one) => one.low)
    const isTime = measureAt([words[at + 1]?.low ?? ''])?.dimension === 'time'
    // "A day" is a rate as often as a length; "almost a week" is a length.
    return isTime && qualifierOf(before).bound !== 'none' ? { value: 1, place: 1, digits: 1, from: at, to: at } : null
  }
  const value = numberWord(word.low)
  return value === null ? null : scaled({ value, place: value >= 1_000 ? 1_000 : 1, digits: 1 }, words, at, lang)
}

/** Goes on with what adds to it or multiplies it: "three hundred and twenty", "30 mn", "veinte mil". */
function scaled(
  start: Pick<Numeral, 'value' | 'place' | 'digits'>,
  words: readonly Word[],
  from: number,
  lang: string | null,
): Numeral {
  let { value, place } = start
  let to = from
  const isInWords = words[from]?.kind === 'word'
  for (let next = words[to + 1]; next; next = words[to + 1]) {
    // "5 m" is metres where nothing is said of money; a full stop may belong to "Mio." and "млн."
    const scale = next.low === 'm' ? null : scaleOf(next.low, lang)
    const added = isInWords && next.kind === 'word' ? numberWord(next.low) : null
    // "Two hundred and fifty"; "two and fifty" is two numbers.
    const last =
      /^(?:and|et|y)$/.test(next.low) && isInWords && place === 100 ? numberWord(words[to + 2]?.low ?? '') : null
    if (last !== null && last < 100) {
      value += last
      place = 1
      to += 2
      continue
    }
    if (scale !== null && scale > place) {
      value *= scale
      place *= scale
      to++
      if (words[to + 1]?.text === '.' && /^(?:mio|mrd|tsd|тис|млн|млрд)$/.test(next.low)) to++
    } else if (added !== null && added < place * (place > 1 ? 1 : 0)) {
      value += added
      place = 1
      to++
    } else break
  }
  return { value, place, digits: start.digits, from, to }
}

/** @param text digits with their marks. @returns the value, and that of one in its last place */
export function digitsOf(text: string, lang: string | null): { value: number; place: number; digits: number } {
  const decimal = hasCommaThousands(lang) ? '.' : ','
  const isGrouped = new RegExp(`^\\d{1,3}(?:[^\\d${decimal}]\\d{3})+(?:[${decimal}]\\d+)?$`, 'u').test(text)
  const plain = isGrouped
    ? text.replace(new RegExp(`[^\\d${decimal}]`, 'gu'), '').replace(decimal, '.')
    : text.replace(',', '.')
  const decimals = plain.split('.')[1]?.length ?? 0
  return { value: Number(plain), place: 10 ** -decimals, digits: plain.replace('.', '').length }
}

/** "Boeing 737", "Article 5", "Hall 3": not where nouns have capitals and something is counted. */
function isPartOfName(words: readonly Word[], at: number, lang: string | null): boolean {
  const before =
    words[at - 1]?.text === '.' && BEFORE_FIGURE.has(words[at - 2]?.low ?? '') ? words[at - 2] : words[at - 1]
  if (before?.kind !== 'word') return /^(?:№|#)$/.test(before?.text ?? '')
  if (/^(?:no|nr|number|article|chapter|page|section|seite|kapitel|artikel|article|стаття|ст)$/.test(before.low))
    return true
  const isCapital = /^\p{Lu}/u.test(before.text)
  if (!isCapital || at === 1) return false
  return !(lang ?? '').startsWith('de') || !/^\p{Lu}/u.test(words[at + 1]?.text ?? '')
}

/** Four digits from 1500 to 2100 without a mark, and nothing counted: "in 2021"; not "2021 ships". */
function isYear(words: readonly Word[], { from, to, value }: Numeral): boolean {
  if (from !== to || !/^(?:1[5-9]|20)\d\d$/.test(words[from]?.text ?? '') || value > 2_100) return false
  const before = words[from - 1]?.low ?? ''
  return !/^(?:least|than|over|about|some|around|nearly|almost|rund|etwa|über|environ|понад|близько)$/.test(before)
}

/** Stems of the words that may name what is counted: up to three, until something else begins. */
function nounsAfter(rest: readonly Word[]): string[] {
  const nouns: string[] = []
  for (const word of rest) {
    if (word.kind !== 'word') break
    const found = stem(word.low)
    if (found === '') break
    nouns.push(found)
  }
  return nouns
}

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

function sayFigure(low: number, high: number, measure: Measure | null): string {
  const isMoney = measure?.dimension.startsWith('money') ?? false
  const scale = high >= 1e9 ? 1e9 : high >= 1e6 ? 1e6 : 1
  const word = scale === 1e9 ? ' bn' : scale === 1e6 ? ' m' : ''
  const one = (value: number) => NUMBER.format(value / scale)
  const value = `${low === high ? one(high) : `${one(low)}–${one(high)}`}${word}`
  if (!measure) return value
  if (isMoney) return `${measure.short}${value}`
  if (measure.dimension === 'percent') return `${value}%`
  return `${value} ${low === 1 && high === 1 ? measure.short.replace(/s$/, '') : measure.short}`
}
