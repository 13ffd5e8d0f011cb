import { folded } from './fold'

export interface CalendarWords {
  months: ReadonlySet<string>
  weekdays: ReadonlySet<string>
}

/** The names of months and weekdays in a language, folded; in English too, where the language is unknown. */
export function calendarWords(lang: string | null): CalendarWords {
  const names = (options: Intl.DateTimeFormatOptions, dates: number[]) => {
    const format = new Intl.DateTimeFormat(supported(lang), { ...options, timeZone: 'UTC' })
    // A date's own words: many languages decline the month beside a day.
    return new Set(dates.flatMap((date) => folded(format.format(date)).match(/\p{L}{3,}/gu) ?? []))
  }
  const DAY_MS = 86_400_000
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2021, month, 10))
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2021, 0, 10) + day * DAY_MS)
  return { months: names({ day: 'numeric', month: 'long' }, months), weekdays: names({ weekday: 'long' }, days) }
}

function supported(lang: string | null): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang ?? 'en')[0] ?? 'en'
  } catch {
    return 'en'
  }
}
