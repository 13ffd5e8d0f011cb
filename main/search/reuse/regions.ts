import type { Grams } from './grams'

/** A stretch of one text that stands in another, with what was edited in between. Token numbers, ends not included. */
export interface Region {
  asked: [from: number, to: number]
  found: [from: number, to: number]
  /** Words of the asked side that stand in the other to the letter; two characters of a script without spaces are one. */
  words: number
  /** Words of its longest run that does not differ. */
  longest: number
  /** Where the first thing that differs stands; null where nothing does. */
  changedAt: { asked: number; found: number } | null
}

/** A longer gap parts two passages. Tokens. */
const GAP = 24
/** A gram that stands in more places of one text is a refrain, and joins nothing by itself. */
const MOST_PLACES = 8
/** Less shared than this is a turn of phrase; of a short passage, this share of it does. Words. */
const LEAST_SHARED = 8
const LEAST_SHARE = 0.6
const LEAST_EVER = 4
/** Many short turns of phrase in a row are reuse; a few are not, unless one of them is a run like this. Words. */
const LEAST_RUN = 6
const MANY_SHARED = 12

/**
 * Finds the passages of one text that stand in the other, edited or not: runs of shared grams, joined over gaps.
 * @param within the tokens of the asked text that are meant
 * @returns those with the most words first; each token of the asked text is in one of them at most
 */
export function regionsOf(asked: Grams, found: Grams, within: readonly [from: number, to: number]): Region[] {
  const share = Math.floor(wordsIn(asked, within) * LEAST_SHARE)
  const least = Math.min(LEAST_SHARED, Math.max(LEAST_EVER, share))
  const taken = new Uint8Array(asked.tokens.length)
  const regions: Region[] = []
  for (const region of chainsOf(asked, found, within).sort((a, b) => b.words - a.words)) {
    if (region.words < least) break
    if (region.longest < Math.min(LEAST_RUN, least) && region.words < MANY_SHARED) continue
    if (overlaps(taken, region.asked)) continue
    taken.fill(1, region.asked[0], region.asked[1])
    regions.push(region)
  }
  return regions
}

/** @returns words from one token to another, not included; two characters of a script without spaces are one */
export function wordsIn({ halves }: Pick<Grams, 'halves'>, [from, to]: readonly [number, number]): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += halves[at] ?? 0
  return sum / 2
}

/** A passage that stands twice in the other text is told once, where it stands best. */
function overlaps(taken: Uint8Array, [from, to]: readonly [number, number]): boolean {
  let inside = 0
  for (let at = from; at < to; at++) inside += taken[at] ?? 0
  return inside * 2 > to - from
}

function chainsOf(asked: Grams, found: Grams, [from, to]: readonly [number, number]): Region[] {
  const places = placesOf(found)
  const done: Chain[] = []
  let open: Chain[] = []
  for (let at = from; at < to; at++) {
    const length = asked.lengths[at] ?? 0
    if (length === 0 || at + length > to) continue
    const here = places.get(asked.hashes[at] ?? 0)
    if (!here || here.length > MOST_PLACES) continue
    const still: Chain[] = []
    for (const chain of open) (at - chain.asked[1] > GAP ? done : still).push(chain)
    open = still
    for (const place of here) {
      const next = { at, place, length, foundLength: found.lengths[place] ?? 0 }
      const chain = nearest(open, next)
      if (chain) extend(asked, chain, next)
      else
        open.push({
          asked: [at, at + length],
          found: [place, place + next.foundLength],
          words: wordsIn(asked, [at, at + length]),
          run: wordsIn(asked, [at, at + length]),
          longest: wordsIn(asked, [at, at + length]),
          changedAt: null,
        })
    }
  }
  return [...done, ...open]
}

/** A passage while it is being put together. @property run words of the run that it ends with */
interface Chain extends Region {
  run: number
}

interface Shared {
  at: number
  place: number
  length: number
  foundLength: number
}

/** @returns the chain that this goes on, best without a gap */
function nearest(open: readonly Chain[], { at, place }: Shared): Chain | null {
  let best: Chain | null = null
  let bestGap = GAP + 1
  for (const chain of open) {
    const askedGap = at - chain.asked[1]
    const foundGap = place - chain.found[1]
    if (askedGap > GAP || foundGap > GAP || place <= chain.found[0]) continue
    // Where the one runs on in itself, so must the other.
    const gap = askedGap < 0 || foundGap < 0 ? Math.abs(askedGap - foundGap) * 2 : Math.max(askedGap, foundGap)
    if (gap < bestGap) {
      best = chain
      bestGap = gap
    }
  }
  return best
}

function extend(grams: Grams, chain: Chain, { at, place, length, foundLength }: Shared): void {
  const [, askedEnd] = chain.asked
  const [, foundEnd] = chain.found
  const runsOn = at <= askedEnd && askedEnd - at === foundEnd - place
  if (!runsOn) chain.changedAt ??= { asked: Math.min(at, askedEnd), found: Math.min(place, foundEnd) }
  const more = wordsIn(grams, [Math.max(at, askedEnd), Math.max(at + length, askedEnd)])
  chain.words += more
  chain.run = runsOn ? chain.run + more : wordsIn(grams, [at, at + length])
  chain.longest = Math.max(chain.longest, chain.run)
  chain.asked[1] = Math.max(askedEnd, at + length)
  chain.found[1] = Math.max(foundEnd, place + foundLength)
}

const known = new WeakMap<Grams, ReadonlyMap<number, number[]>>()

function placesOf(grams: Grams): ReadonlyMap<number, number[]> {
  const held = known.get(grams)
  if (held) return held
  const places = new Map<number, number[]>()
  grams.hashes.forEach((hash, at) => {
    if (hash === 0) return
    const all = places.get(hash)
    if (all) all.push(at)
    else places.set(hash, [at])
  })
  known.set(grams, places)
  return places
}
