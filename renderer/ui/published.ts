const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const DAY_MS = 86_400_000

/**
 * A date as the source line shows it: "30 March 2021, 06:30", in local time, with the hour where it is known.
 * @param iso ISO 8601. Midnight in UTC stands for a day without a time, which is the same day everywhere
 * @param timeZone IANA name; left out: the system's
 * @returns '' where it is no date
 */
export function publishedLine(iso: string, timeZone?: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return ''
  if (date.getTime() % DAY_MS === 0) return new Intl.DateTimeFormat('en-GB', { ...day, timeZone: 'UTC' }).format(date)
  const onDay = new Intl.DateTimeFormat('en-GB', { ...day, timeZone }).format(date)
  return `${onDay}, ${new Intl.DateTimeFormat('en-GB', { ...time, timeZone }).format(date)}`
}

/** The day an article came in: "2 November 2025". */
export const addedLine = (iso: string): string => new Intl.DateTimeFormat('en-GB', day).format(new Date(iso))
