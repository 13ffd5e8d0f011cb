import type { Box } from './ribbons'

export interface WantedMark {
  /** Where the mark would best stand; px in the flow. */
  top: number
  /** The passage it belongs to. */
  box: Box
}

/** A mark and the air below it; px. */
export const MARK_STEP = 15

/** A mark that would be pushed farther than this below its passage is left out; px. */
const FARTHEST = 10

/**
 * Keeps marks in one margin from lying on each other: each is pushed down below the one before.
 * @param wanted from top to bottom
 * @returns the top of each, or null where there is no room
 */
export function stackMarks(wanted: readonly WantedMark[]): (number | null)[] {
  let free = Number.NEGATIVE_INFINITY
  return wanted.map(({ top, box }) => {
    const at = Math.max(top, free)
    if (at > box.bottom + FARTHEST) return null
    free = at + MARK_STEP
    return at
  })
}
