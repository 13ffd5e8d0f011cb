const WRITTEN = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/

/**
 * @param written 2021, 2021-03 or 2021-03-14
 * @returns the first day of what is written, or for `next` the day after its last; YYYY-MM-DD; null for anything else
 */
export function dayOf(written: string, which: 'first' | 'next'): string | null {
  const [, year, month, day] = WRITTEN.exec(written) ?? []
  if (year === undefined) return null
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  const first = new Date(Date.UTC(2000, m - 1, d))
  first.setUTCFullYear(y)
  if (m < 1 || m > 12 || first.getUTCMonth() !== m - 1 || first.getUTCDate() !== d) return null
  if (which === 'next') {
    if (day !== undefined) first.setUTCDate(d + 1)
    else if (month !== undefined) first.setUTCMonth(m)
    else first.setUTCFullYear(y + 1)
  }
  return first.toISOString().slice(0, first.getUTCFullYear() > 9_999 ? 13 : 10)
}
