const DAY_MS = 86_400_000

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const
const SHORT = { day: 'numeric', month: 'short', year: 'numeric' } as const
const LONG_MONTH = { month: 'long', year: 'numeric' } as const
const SHORT_MONTH = { month: 'short', year: 'numeric' } as const
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** Made once for each shape and zone: they cost more than a row of the list. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(date: Date, shape: Intl.DateTimeFormatOptions, timeZone?: string): string {
  const key = `${shape.month ?? 'time'} ${shape.day ?? ''} ${timeZone ?? ''}`
  const made = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...shape, timeZone })
  formats.set(key, made)
  return made.format(date)
}

/** @returns null where it is no date */
function dateOf(iso: string): Date | null {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? null : date
}

/**
 * Midnight in UTC stands for a day without a time, which must not slip into the day before for readers west of
 * Greenwich.
 */
const isDay = (date: Date): boolean => date.getTime() % DAY_MS === 0

/** "2021-03": no day is known. */
const MONTH_LENGTH = 7

/** @returns the year alone where no month is known either */
const partOf = (iso: string, month: string): string => (iso.length < MONTH_LENGTH ? iso : month)

/** Whole days since the epoch by the clock on the person's wall. */
const dayOf = (date: Date): number => Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / DAY_MS)

/**
 * A date of publication as the source line shows it: "30 March 2021, 06:30", in local time, with the hour where it
 * is known.
 * @param iso ISO 8601
 * @param timeZone IANA name; left out: the system's
 * @returns '' where it is no date
 */
export function publishedLine(iso: string, timeZone?: string): string {
  const date = dateOf(iso)
  if (date === null) return ''
  if (iso.length <= MONTH_LENGTH) return partOf(iso, format(date, LONG_MONTH, 'UTC'))
  if (isDay(date)) return format(date, LONG, 'UTC')
  return `${format(date, LONG, timeZone)}, ${format(date, TIME, timeZone)}`
}

/** A date of publication, short: "29 Mar 2021". @param iso ISO 8601 @returns '' where it is no date */
export function publishedDate(iso: string): string {
  const date = dateOf(iso)
  if (date === null) return ''
  if (iso.length <= MONTH_LENGTH) return partOf(iso, format(date, SHORT_MONTH, 'UTC'))
  return format(date, SHORT, isDay(date) ? 'UTC' : undefined)
}

/** A day, short: "29 Mar 2021", in local time. @param time milliseconds */
export const dayDate = (time: number): string => format(new Date(time), SHORT)

/** The day an article came in: "2 November 2025". @returns '' where it is no date */
export function addedLine(iso: string): string {
  const date = dateOf(iso)
  return date === null ? '' : format(date, LONG)
}

/** When an article came in, short: "Today", "Yesterday", or the date. @returns '' where it is no date */
export function addedDate(iso: string, now: Date = new Date()): string {
  const date = dateOf(iso)
  if (date === null) return ''
  const days = dayOf(now) - dayOf(date)
  if (days === 0) return 'Today'
  return days === 1 ? 'Yesterday' : format(date, SHORT)
}
