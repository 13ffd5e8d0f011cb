import type { Article } from './model'

const DAY_MS = 86_400_000
/** How long an article lies in the trash before it is deleted for good. */
export const KEPT_DAYS = 30

/**
 * Tells when an article in the trash is due to be deleted for good: when it has lain there untouched for 30 days. What
 * is deleted too early is lost, and the clock may have been set while nobody looked. So the library notes when it looks
 * at its trash, which is once a day while it is open. Time begins when the article was last changed, but not before the
 * first of these looks; and as the longest pause between two of them may have been a clock that was set forward by as
 * much, it is waited for on top.
 * @param looks milliseconds, ascending; all by a clock that was not set back in between
 * @returns milliseconds; null where the article is not in the trash, or nobody has looked yet
 */
export function dueAt(
  { trashedAt, updatedAt }: Pick<Article, 'trashedAt' | 'updatedAt'>,
  looks: readonly number[],
): number | null {
  const [first] = looks
  if (trashedAt === null || first === undefined) return null
  const begin = Math.max(Date.parse(trashedAt), Date.parse(updatedAt), first)
  let last = begin
  let pause = 0
  for (const look of looks) {
    if (look <= last) continue
    pause = Math.max(pause, look - last)
    last = look
  }
  return begin + KEPT_DAYS * DAY_MS + pause
}

/** A third of a year of days; the looks of who is there less often reach back further. */
const KEPT_LOOKS = 120
/** A clock that is put back by less was put right, as clocks are all the time. */
const CORRECTION_MS = 3_600_000

/**
 * @returns the looks with a new one; only that one where the clock was set back since the last, for then nothing is
 *   known of the time before; null where it was put right by so little that the last look stands
 */
export function lookedAt(looks: readonly number[], now: number): number[] | null {
  const last = looks.at(-1)
  if (last !== undefined && now <= last) return last - now <= CORRECTION_MS ? null : [now]
  return [...looks.slice(1 - KEPT_LOOKS), now]
}
