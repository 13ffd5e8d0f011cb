/** Pieces of a pattern that are looked for to the letter. */
const MOST_SEEDS = 48
/** A piece that stands in more places tells nothing. */
const MOST_PLACES = 64
/** Stretches that are looked at closely; one for which much less speaks than for the likeliest is not. */
const MOST_WINDOWS = 6
const LEAST_VOTES = 0.5

/** A stretch of a text where a pattern may stand, with some room around it. */
export interface Window {
  from: number
  to: number
  /** How many pieces of the pattern stand there, where they should. */
  votes: number
}

/**
 * Finds where a pattern may stand that is not there to the letter: where several of its pieces stand as far from each
 * other as in the pattern.
 * @returns the likeliest first; none where no piece stands anywhere
 */
export function windowsFor(text: string, pattern: string): Window[] {
  const size = pattern.length < 24 ? 4 : 7
  const stride = Math.max(1, Math.ceil((pattern.length - size + 1) / MOST_SEEDS))
  const room = Math.ceil(pattern.length * 0.3) + size
  const votes = new Map<number, { count: number; least: number; most: number }>()
  for (let at = 0; at + size <= pattern.length; at += stride) {
    for (const place of placesOf(text, pattern.slice(at, at + size))) {
      const begin = place - at
      const bucket = Math.floor(begin / room)
      const known = votes.get(bucket) ?? { count: 0, least: begin, most: begin }
      known.count += 1
      known.least = Math.min(known.least, begin)
      known.most = Math.max(known.most, begin)
      votes.set(bucket, known)
    }
  }
  const windows = [...votes.entries()]
    .map(([bucket, { count, least, most }]) => ({
      from: Math.max(0, least - room),
      to: Math.min(text.length, most + pattern.length + room),
      // What lies on the border of two buckets counts in both.
      votes: count + Math.max(votes.get(bucket - 1)?.count ?? 0, votes.get(bucket + 1)?.count ?? 0),
    }))
    .sort((a, b) => b.votes - a.votes || a.from - b.from)
  const least = (windows[0]?.votes ?? 0) * LEAST_VOTES
  return windows.slice(0, MOST_WINDOWS).filter((window) => window.votes >= least)
}

function placesOf(text: string, seed: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(seed); at >= 0; at = text.indexOf(seed, at + 1)) {
    if (places.length >= MOST_PLACES) return []
    places.push(at)
  }
  return places
}
