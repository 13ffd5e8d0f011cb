import { nearnessOf } from './nearness'

/** Nearness counts most, then how lately it was opened, how well it answers, of what kind it is, how short. */
const SHORTNESS = 2 ** 12
const KINDS = 2 ** 3
const QUALITIES = 2 ** 6
const RECENT = 2 ** 6
const STEP = RECENT * QUALITIES * KINDS * SHORTNESS

/** Opened articles that count as recent; the later the more. */
export const RECENT_KEPT = RECENT - 1

interface Found {
  /** As `wholeRank` and `spreadRank` tell. */
  rank: number
  /** 1 – RECENT_KEPT, the higher the later it was opened; 0: not lately. */
  recent: number
  /** 0 – 7; of two that are as near the higher stands first. */
  kind: number
  /** Letters. */
  length: number
}

/** @returns one number, higher for what should stand before */
export function placeOf({ rank, recent, kind, length }: Found): number {
  const quality = rank % QUALITIES
  const shortness = Math.max(0, SHORTNESS - 1 - length)
  return (((nearnessOf(rank) * RECENT + recent) * QUALITIES + quality) * KINDS + kind) * SHORTNESS + shortness
}

/** @returns how near a thing must be to reach this place at all */
export const leastNearness = (place: number): number => (place > 0 ? Math.floor(place / STEP) : 0)
