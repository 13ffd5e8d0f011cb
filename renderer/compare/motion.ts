type Places = readonly number[]

/** A scroll to a place, eased. */
export interface Motion {
  from: Places
  to: Places
  startedAt: number
  durationMs: number
}

/** @returns the time a scroll to a passage takes, as the tokens say it; 0 where motion is to be reduced */
export function scrollDuration(): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue('--slow').trim()
  const amount = Number.parseFloat(value)
  if (!Number.isFinite(amount)) return 0
  return value.endsWith('ms') ? amount : amount * 1000
}

/** Quick to leave, gentle to arrive. @param share of the time that has passed, 0–1 */
export const ease = (share: number): number => 1 - (1 - share) ** 4

/** @param now in the same clock as `startedAt`, ms */
export function placesAt(motion: Motion, now: number): { places: Places; isOver: boolean } {
  const share = motion.durationMs <= 0 ? 1 : Math.min(1, Math.max(0, (now - motion.startedAt) / motion.durationMs))
  const part = ease(share)
  const places = motion.from.map((from, column) => from + ((motion.to[column] ?? from) - from) * part)
  return { places, isOver: share >= 1 }
}

/** How quickly a wheel's step is taken: after this time a third of the way is left; ms. */
const GLIDE_MS = 48

/** @returns how much of the remaining way a glide takes in one frame, 0–1 */
export const glideShare = (elapsedMs: number): number => 1 - Math.exp(-Math.min(100, elapsedMs) / GLIDE_MS)
