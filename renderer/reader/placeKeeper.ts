import { hasMoved, type Place } from './position'

/**
 * Writes a place down where it differs from the one written last.
 * @param kept the place that is known to be written
 */
export function placeKeeper(kept: Place, write: (place: Place) => Promise<unknown>): (place: Place) => void {
  return (place) => {
    if (!hasMoved(kept, place)) return
    const before = kept
    kept = place
    // A place that could not be kept is no reason to interrupt reading; the next rest tries again.
    write(place).catch(() => {
      if (kept === place) kept = before
    })
  }
}
