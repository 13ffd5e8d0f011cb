import { FACETS, type Facet, type FacetCounts } from '../../../common/model'
import { fold, foldedWords } from '../../../common/text/fold'
import { TYPE_NAMES } from '../../../common/text/typeNames'
import { nextTurn } from '../nextTurn'
import type { LibraryData } from '../store/operations'
import type { FacetIndex, ValueCounts } from './facetIndex'
import type { Chosen } from './facets'

/** Values told for each facet; the rest is counted, and found by its name. */
const MOST = 100

interface Asked {
  /** The numbers of the articles of the view, whatever is chosen from its facets. */
  slots: Uint32Array
  chosen: Chosen
  /** Only values in whose names all these words stand; empty: any. */
  find: string
}

/**
 * Counts what the articles of a view can be told apart by. What is chosen from the other facets narrows the counts of
 * a facet; what is chosen from itself does not, so that one can choose more of it.
 */
export async function facetCounts(
  index: FacetIndex,
  { tags }: Pick<LibraryData, 'tags'>,
  { slots, chosen, find }: Asked,
): Promise<FacetCounts[]> {
  const counts = await index.counts(slots, chosen)
  const words = foldedWords(find)
  const matching = (facet: Facet) => (value: string) => {
    const name = facet === 'tag' ? (tags.get(value)?.name ?? '') : nameOf(facet, value)
    const folded = fold(name)
    return words.every((word) => folded.includes(word))
  }
  const told: FacetCounts[] = []
  for (const facet of FACETS) {
    const matches = words.length > 0 ? matching(facet) : () => true
    told.push(tell(facet, counts.get(facet) ?? NONE, { chosen: chosen[facet] ?? [], matches }))
    // A library may have nearly as many authors as articles.
    await nextTurn()
  }
  return told
}

const NONE: ValueCounts = { values: [], counts: new Int32Array() }

/** @returns the values with the highest counts, and those that are chosen wherever they stand */
function tell(
  facet: Facet,
  { values, counts }: ValueCounts,
  { chosen, matches }: { chosen: readonly string[]; matches(value: string): boolean },
): FacetCounts {
  const chosenHere = new Set(chosen)
  const never = new Set(chosen)
  const found: number[] = []
  for (let place = 0; place < counts.length; place++) {
    const value = values[place] ?? ''
    if (counts[place] === 0 && !chosenHere.has(value)) continue
    never.delete(value)
    if (matches(value)) found.push(place)
  }
  const entryOf = (place: number): [string, number] => [values[place] ?? '', counts[place] ?? 0]
  const least = leastOfMost(found.map((place) => counts[place] ?? 0))
  const most: [string, number][] = []
  const rest: [string, number][] = []
  for (const place of found) {
    const entry = entryOf(place)
    if (entry[1] >= least) most.push(entry)
    else if (chosenHere.has(entry[0])) rest.push(entry)
  }
  // Chosen once, and gone from the library since.
  const gone = [...never].filter(matches).map((value): [string, number] => [value, 0])
  most.sort(byCount)
  const told = [...most.filter(([value], place) => place < MOST || chosenHere.has(value)), ...rest, ...gone]
  return { facet, values: told.map(([value, count]) => ({ value, count })), total: found.length + gone.length }
}

/** The most frequent first; of the same count, the later year, else as their letters stand. */
const byCount = ([a, countA]: [string, number], [b, countB]: [string, number]): number =>
  countB - countA || (a < b ? -1 : 1) * (isYear(a) && isYear(b) ? -1 : 1)

const isYear = (value: string): boolean => /^\d{4}$/.test(value)

/** @returns the count of the last value that is told: with it only a part has to be sorted */
function leastOfMost(counts: number[]): number {
  if (counts.length <= MOST) return 0
  const sorted = Int32Array.from(counts).sort()
  return sorted[sorted.length - MOST] ?? 0
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
const typeNames = new Map<string, string>(Object.entries(TYPE_NAMES))

/** @returns what the person reads for a value */
function nameOf(facet: Facet, value: string): string {
  if (facet === 'type') return typeNames.get(value) ?? value
  if (facet !== 'lang' || value === '') return value
  try {
    return languages.of(value) ?? value
  } catch {
    return value
  }
}
