const DAY_MS = 86_400_000

const local = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const utc = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** Whole days since the epoch by the clock on the person's wall. */
const dayOf = (date: Date) => Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / DAY_MS)

/**
 * A date of publication, short: "29 Mar 2021".
 * @param iso ISO 8601. Midnight in UTC stands for a day without a time, which must not slip into the day
 *   before for readers west of Greenwich.
 */
export function publishedDate(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return ''
  return (date.getTime() % DAY_MS === 0 ? utc : local).format(date)
}

/** When an article came in: "Today", "Yesterday", or the date. */
export function arrivalDate(iso: string, now: Date = new Date()): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return ''
  const days = dayOf(now) - dayOf(date)
  if (days === 0) return 'Today'
  return days === 1 ? 'Yesterday' : local.format(date)
}
