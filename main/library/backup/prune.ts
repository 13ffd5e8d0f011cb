import type { Backup } from '../../../common/upkeep'

/** The newest of so many days, weeks and months that have a backup are kept. */
const KEPT = { days: 7, weeks: 4, months: 6 } as const
/** What the person asked for, or a restore relies on, is kept this long whatever came after it. Milliseconds. */
const ASKED_FOR_MS = 30 * 86_400_000
const DAY_MS = 86_400_000

export type Dated = Pick<Backup, 'id' | 'madeAt' | 'cause'>

/** @returns the ids of those that are kept: daily 7, weekly 4, monthly 6, and what was asked for of late */
export function kept(backups: readonly Dated[], now: Date): Set<string> {
  const newestFirst = [...backups].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  const ids = new Set<string>()
  for (const [limit, nameOf] of PERIODS) {
    const seen = new Set<string>()
    for (const { id, madeAt } of newestFirst) {
      const period = nameOf(new Date(madeAt))
      if (seen.has(period)) continue
      if (seen.size === limit) break
      seen.add(period)
      ids.add(id)
    }
  }
  for (const { id, madeAt, cause } of newestFirst) {
    if (cause !== 'automatic' && now.getTime() - Date.parse(madeAt) < ASKED_FOR_MS) ids.add(id)
  }
  return ids
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
const monthOf = (date: Date): string => date.toISOString().slice(0, 7)
/** Weeks begin on Mondays: the fourth day of the epoch was the first of them. */
const weekOf = (date: Date): string => String(Math.floor((date.getTime() / DAY_MS + 3) / 7))

const PERIODS = [
  [KEPT.days, dayOf],
  [KEPT.weeks, weekOf],
  [KEPT.months, monthOf],
] as const
