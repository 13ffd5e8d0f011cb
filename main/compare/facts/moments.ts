import { MONTH_OF, WEEKDAY_OF } from '../../../common/text/calendarNames'
import { type Amount, amountOf, type Known } from './amount'
import { qualifierOf } from './qualifiers'
import type { Sentence, Word } from './words'

const DAY_MS = 86_400_000

/** Days and times of day in a sentence, and which of its words they take. */
export interface Moments {
  found: Amount[]
  taken: Set<number>
}

const LINK = /^(?:of|de|del|the|,|\.|st|nd|rd|th|er|º)$/
const YEAR = /^(?:1[5-9]|20)\d\d$/

/**
 * Dates and times: whole ones, ones without a year (the nearest to the article's date), weekdays and "yesterday"
 * (the last before it), months with a year, and times of day.
 * @param published ISO 8601, or null where unknown; what needs it is then left out
 */
export function momentsIn(sentence: Sentence, published: string | null): Moments {
  const { words } = sentence
  const taken = new Set<number>()
  const found: Amount[] = []
  const today = published ? Math.floor(Date.parse(published) / DAY_MS) : Number.NaN
  for (let at = 0; at < words.length; at++) {
    if (taken.has(at)) continue
    const moment = dateAt(words, at, today) ?? frenchHour(words, at) ?? clockAt(words, at)
    if (!moment) continue
    for (let word = at; word <= moment.to; word++) taken.add(word)
    if (Number.isNaN(moment.low)) continue
    const start = words[at - 1]?.low === 'the' ? at - 1 : at
    const before = words.slice(Math.max(0, start - 3), start).map(({ low }) => low)
    const { bound, phrase } = qualifierOf(before)
    found.push(
      amountOf(sentence, {
        ...moment,
        kind: 'date',
        bound: bound === 'after' ? 'about' : bound,
        phrase,
        // A quarter of an hour around a time that is not given exactly.
        grain: moment.dimension === 'clock' && (bound !== 'none' || moment.low % 60 === 0) ? 14 : 0,
        from: at,
      }),
    )
    at = moment.to
  }
  return { found, taken }
}

interface Moment {
  dimension: 'day' | 'month' | 'clock'
  low: number
  high: number
  says: string
  known: Known
  isRare: boolean
  to: number
}

function dateAt(words: readonly Word[], at: number, today: number): Moment | null {
  const word = words[at]
  if (!word) return null
  const iso = /^\d{4}$/.test(word.text) && words[at + 1]?.text === '-' && words[at + 3]?.text === '-'
  if (iso) return day(Number(word.text), Number(words[at + 2]?.text), Number(words[at + 4]?.text), at + 4)
  const points = pointed(words, at)
  if (points) return points
  const month = MONTH_OF.get(word.low)
  // "may" and "march" are words; a month has a capital in English and German, and a day or year beside it.
  if (month !== undefined) {
    const next = skip(words, at + 1)
    const number = words[next]
    if (number && YEAR.test(number.text)) return monthOf(Number(number.text), month, next)
    if (number && isDay(number) && /^\p{Lu}/u.test(word.text))
      return withYear(words, next, month, Number(number.text), today)
    return null
  }
  if (isDay(word)) {
    const next = skip(words, at + 1)
    const named = MONTH_OF.get(words[next]?.low ?? '')
    if (named !== undefined && !/^(?:mar|mai|may|ago|set)$/.test(words[next]?.text ?? '')) {
      return withYear(words, next, named, Number(word.text), today)
    }
    return null
  }
  const weekday = WEEKDAY_OF.get(word.low)
  if (weekday !== undefined && (/^\p{Lu}/u.test(word.text) || !/^(?:so|do|mi|sa|sun|sat|di|mar)$/.test(word.low))) {
    // "Tuesday, 23 March": the date says it itself.
    const after = words[at + 1]?.text === ',' ? at + 2 : at + 1
    const date = dateAt(words, after, today)
    if (date && date.dimension === 'day' && date.known !== 'derived') return date
    const ago = (((Math.floor(today) + 4 - weekday) % 7) + 7) % 7
    return { ...ofDay(today - ago, at), known: 'derived' }
  }
  if (/^(?:yesterday|gestern|hier|ayer|вчора)$/.test(word.low)) return { ...ofDay(today - 1, at), known: 'derived' }
  return null
}

/** "23.03.2021", "23. 3. 2021": the number reader has taken the first two together. */
function pointed(words: readonly Word[], at: number): Moment | null {
  const said = words.slice(at, at + 6)
  const joined = said.map(({ text }) => text).join('')
  const match = /^(\d{1,2})\.(\d{1,2})\.((?:1[5-9]|20)\d\d)(?!\d)/.exec(joined)
  if (!match) return null
  let length = 0
  const last = said.findIndex(({ text }) => {
    length += text.length
    return length >= match[0].length
  })
  return day(Number(match[3]), Number(match[2]), Number(match[1]), at + last)
}

const isDay = ({ text }: Word): boolean => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31

/** @returns the index of the next word that is no link between the parts of a date */
function skip(words: readonly Word[], from: number): number {
  let at = from
  while (at < from + 2 && LINK.test(words[at]?.low ?? '')) at++
  return at
}

function withYear(words: readonly Word[], at: number, month: number, date: number, today: number): Moment | null {
  const number = words.slice(at + 1, at + 3).find(({ text }) => text !== ',' && text !== 'de' && text !== 'del')
  if (number && YEAR.test(number.text)) return day(Number(number.text), month, date, words.indexOf(number))
  if (Number.isNaN(today)) return { ...ofDay(Number.NaN, at), known: 'derived' }
  const year = new Date(today * DAY_MS).getUTCFullYear()
  const near = [year - 1, year, year + 1]
    .map((one) => Math.floor(Date.UTC(one, month - 1, date) / DAY_MS))
    .sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0]
  return near === undefined ? null : { ...ofDay(near, at), known: 'without year' }
}

function day(year: number, month: number, date: number, to: number): Moment | null {
  const at = new Date(Date.UTC(year, month - 1, date))
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null
  return ofDay(at.getTime() / DAY_MS, to)
}

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const ofDay = (day: number, to: number): Moment => ({
  dimension: 'day',
  low: day,
  high: day,
  says: Number.isNaN(day) ? '' : DATE.format(day * DAY_MS),
  ...{ known: 'said', isRare: true, to },
})

const monthOf = (year: number, month: number, to: number): Moment => ({
  dimension: 'month',
  low: year * 12 + month,
  high: year * 12 + month,
  says: MONTH.format(Date.UTC(year, month - 1, 1)),
  ...{ known: 'derived', isRare: true, to },
})

/** "à 19 heures" is a time of day; "19 heures" alone is a length. */
function frenchHour(words: readonly Word[], at: number): Moment | null {
  const hour = Number(words[at]?.text)
  const isTime = words[at - 1]?.low === 'à' && /^heures?$/.test(words[at + 1]?.low ?? '')
  if (!isTime || !Number.isInteger(hour) || hour > 23) return null
  const says = `${String(hour).padStart(2, '0')}:00`
  return { dimension: 'clock', low: hour * 60, high: hour * 60, says, known: 'said', isRare: false, to: at + 1 }
}

/** "15:05", "3 p.m.", "3.30 pm", "15 Uhr", "15h05": minutes of the day. */
function clockAt(words: readonly Word[], at: number): Moment | null {
  const said = words.slice(at, at + 7)
  if (said[0]?.kind !== 'number') return null
  const joined = said
    .map(({ low }, index) => (index > 0 && said[index - 1]?.end !== said[index]?.start ? ` ${low}` : low))
    .join('')
  const match = /^(\d{1,2})(?:[:.h](\d\d))?(?: ?(a\.? ?m|p\.? ?m)\b\.?| uhr(?: (\d\d)(?!\d))?| hrs\b)?/u.exec(joined)
  if (!match) return null
  const [all, hour = '', minute, half, late] = match
  const isTime = /[:h]\d\d/.test(all) || half !== undefined || / (?:uhr|hrs)/.test(all)
  if (!isTime) return null
  const base = Number(hour) % (half ? 12 : 24)
  const minutes = (base + (half?.startsWith('p') ? 12 : 0)) * 60 + Number(minute ?? late ?? 0)
  if (Number(hour) > 24 || Number(minute ?? 0) > 59 || /^[:\d]/.test(joined.slice(all.length))) return null
  let length = 0
  const last = said.findIndex(({ low }, index) => {
    length += low.length + (index > 0 && said[index - 1]?.end !== said[index]?.start ? 1 : 0)
    return length >= all.length
  })
  const says = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return { dimension: 'clock', low: minutes, high: minutes, says, known: 'said', isRare: false, to: at + last }
}
