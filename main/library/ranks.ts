import { generateKeyBetween } from 'fractional-indexing'

/**
 * Ranks are the places of things that are ordered by hand: strings that compare as they stand, with room for
 * another between any two. So a move writes what is moved and nothing else.
 *
 * @param after, before the ranks between which the new ones go; null at either end
 * @returns as many new ranks, ascending; made one by one, so that many can be made in turns
 */
export function* ranksBetween(after: string | null, before: string | null, number: number): Generator<string, void> {
  if (number <= 0) return
  const middle = generateKeyBetween(after, before)
  // At the end ranks count upwards, which keeps them short however much is added; elsewhere the room is halved.
  const lower = before === null ? 0 : (number - 1) >> 1
  yield* ranksBetween(after, middle, lower)
  yield middle
  if (before !== null) {
    yield* ranksBetween(middle, before, number - 1 - lower)
    return
  }
  let last = middle
  for (let made = 1; made < number; made += 1) {
    last = generateKeyBetween(last, null)
    yield last
  }
}

/** The ranks next to a place, of those that do not move. */
export interface Gap {
  after: string | null
  before: string | null
}

/** @param place the rank that the gap lies before; null: the end */
export const gapBefore = (place: string | null) => {
  const gap: Gap = { after: null, before: null }
  return {
    gap,
    /** Takes in one of the ranks that stay where they are. */
    see: (rank: string): void => {
      if (place !== null && rank >= place) {
        if (gap.before === null || rank < gap.before) gap.before = rank
      } else if (gap.after === null || rank > gap.after) gap.after = rank
    },
  }
}

/** @returns whether something of this rank stands in the gap already */
export const isInGap = ({ after, before }: Gap, rank: string): boolean =>
  (after === null || rank > after) && (before === null || rank < before)
