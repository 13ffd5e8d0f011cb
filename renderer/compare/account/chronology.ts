import { siglum } from '../wording'
import { inWords, joined, numbered } from './counting'

/** When texts came, as far as their dates of publication tell. Nothing is claimed about who took from whom. */

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

type Precision = 'moment' | 'day' | 'month' | 'year'

/** The time in which a text came: a moment, or a day, month or year of which no more is known. */
interface Came {
  column: number
  precision: Precision
  /** Milliseconds by the clock on the person's wall; `end` is exclusive, and the same for a moment. */
  start: number
  end: number
}

export interface Chronology {
  /** The column that came before all others with a date; null where that is not known. */
  first: number | null
  /** Dated columns, the earliest first. */
  order: readonly number[]
  undated: readonly number[]
  sentences: readonly string[]
}

/**
 * @param dates of publication, ISO 8601, by column; null where it is not known
 * @param offsetMinutes of the person's zone at a time, as `Date.getTimezoneOffset` gives it; for tests
 */
export function chronologyOf(
  dates: readonly (string | null)[],
  offsetMinutes = (time: Date) => time.getTimezoneOffset(),
): Chronology {
  const came = dates
    .flatMap((iso, column) => cameOf(iso, column, offsetMinutes) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end || a.column - b.column)
  const order = came.map(({ column }) => column)
  const undated = dates.map((_, column) => column).filter((column) => !order.includes(column))
  const [earliest, ...later] = came
  const isFirst = earliest !== undefined && later.length > 0 && later.every((each) => isAfter(each, earliest))
  const first = isFirst ? earliest.column : null
  return { first, order, undated, sentences: sentencesOf(came, undated) }
}

function cameOf(iso: string | null, column: number, offsetMinutes: (time: Date) => number): Came | null {
  const time = iso === null ? Number.NaN : Date.parse(iso)
  if (iso === null || Number.isNaN(time)) return null
  const date = new Date(time)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  if (iso.length <= 4) return { column, precision: 'year', start: time, end: Date.UTC(year + 1, 0, 1) }
  if (iso.length <= 7) return { column, precision: 'month', start: time, end: Date.UTC(year, month + 1, 1) }
  // Midnight in UTC stands for a day without a time.
  if (time % DAY_MS === 0) return { column, precision: 'day', start: time, end: time + DAY_MS }
  const local = time - offsetMinutes(date) * MINUTE_MS
  return { column, precision: 'moment', start: local, end: local }
}

const isAfter = (late: Came, early: Came): boolean => late.start >= early.end && late.start > early.start

function sentencesOf(came: readonly Came[], undated: readonly number[]): string[] {
  const unknown = undated.map(siglum)
  if (came.length < 2) {
    const whose = unknown.length > 1 ? `${joined(unknown)} have` : `${joined(unknown)} has`
    return [`Which text came first is not known: ${whose} no date of publication.`]
  }
  const sentences = dated(came)
  if (unknown.length > 0) sentences.push(`When ${joined(unknown)} came is not known.`)
  return sentences
}

function dated(came: readonly Came[]): string[] {
  const [earliest, ...later] = came
  if (!earliest) return []
  const name = siglum(earliest.column)
  const unsure = later.filter((each) => !isAfter(each, earliest))
  if (unsure.length > 0) {
    const names = [earliest, ...unsure].map(({ column }) => siglum(column)).sort()
    const sentences = [`${joined(names)} came ${together(earliest, unsure)}; which came first is not known.`]
    const after = later.filter((each) => isAfter(each, earliest))
    if (after.length > 0) sentences.push(`${joined(after.map(({ column }) => siglum(column)))} came later.`)
    return sentences
  }
  if (later.length === 1 && later[0])
    return [`${siglum(later[0].column)} came ${gap(later[0], earliest)} after ${name}.`]
  const gaps = later.map((each) => `${siglum(each.column)} ${gap(each, earliest)}`)
  return [`${name} came first; ${joined(gaps)} after it.`]
}

/** How times lie together that do not tell which came first. */
function together(earliest: Came, unsure: readonly Came[]): string {
  const all = [earliest, ...unsure]
  if (all.every(({ precision }) => precision === 'moment')) return 'at the same time'
  const day = (time: number) => Math.floor(time / DAY_MS)
  if (
    all.every(
      ({ precision, start }) => (precision === 'moment' || precision === 'day') && day(start) === day(earliest.start),
    )
  )
    return 'on the same day'
  const year = (time: number) => new Date(time).getUTCFullYear()
  return all.every(({ start }) => year(start) === year(earliest.start)) ? 'in the same year' : 'at about the same time'
}

const WIDTH: readonly Precision[] = ['moment', 'day', 'month', 'year']

/** How long one came after the other, no more exactly than both dates are known: "3 h 45 min", "two days". */
function gap(late: Came, early: Came): string {
  const coarse = WIDTH[Math.max(WIDTH.indexOf(late.precision), WIDTH.indexOf(early.precision))]
  if (coarse === 'moment') return span(late.start - early.start)
  if (coarse === 'day') {
    return numbered(Math.floor(late.start / DAY_MS) - Math.floor(early.start / DAY_MS), 'day')
  }
  const [from, to] = [new Date(early.start), new Date(late.start)]
  const years = to.getUTCFullYear() - from.getUTCFullYear()
  const months = years * 12 + to.getUTCMonth() - from.getUTCMonth()
  if (coarse === 'year' || months >= 24) return `about ${numbered(Math.max(1, years), 'year')}`
  return `about ${numbered(Math.max(1, months), 'month')}`
}

/** @param ms more than 0 @returns "3 h 45 min", "5 days 1 h", "40 days" */
export function span(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS)
  if (minutes === 0) return 'less than a minute'
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  const unit = (count: number, name: string) => (count === 0 ? '' : `${count} ${name}`)
  const dayWords = days === 0 ? '' : `${days > 9 ? days : inWords(days)} ${days === 1 ? 'day' : 'days'}`
  const parts =
    days === 0 ? [unit(hours, 'h'), unit(rest, 'min')] : days > 9 ? [dayWords] : [dayWords, unit(hours, 'h')]
  return parts.filter((part) => part !== '').join(' ')
}
