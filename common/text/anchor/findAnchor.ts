import { contextFit, hasContext } from './context'
import { type FoldedText, folded, foldedIndex, foldText, unfolded } from './foldedText'
import { nearestStretch } from './nearMatch'
import type { QuoteAnchor } from './quoteAnchor'
import { windowsFor } from './seeds'

/** Where a passage stands in a text. */
export interface FoundAnchor {
  start: number
  end: number
  /** `alike`: the words there are not quite those that were marked. */
  as: 'exact' | 'alike'
}

/** A text in which passages are found; what that takes is worked out once. */
export class AnchoringText {
  readonly text: string
  #folded: FoldedText | null = null

  constructor(text: string) {
    this.text = text
  }

  get folded(): FoldedText {
    this.#folded ??= foldText(this.text)
    return this.#folded
  }
}

/** A passage of so many signs is hardly there twice by chance: it is known by itself. UTF-16 units. */
const TELLING = 24
/** Of several places that are the same but for what is around them, one is a guess unless the words say enough. */
const WORTH_GUESSING = 12
/** From this fit on, what stands around a passage says that it is the one. */
const FITS = 0.4
/** More places of the same words are not weighed. */
const MOST_PLACES = 2_000
/** Share of signs that may differ, by whether what stands around the passage is still there. */
const EDITS = 0.2
const EDITS_IN_PLACE = 0.35
/** Fewer signs are too few to be recognized by most of them. */
const SHORTEST_NEAR = 10
/** Longer passages are found by their beginning and their end. UTF-16 units. */
const LONG = 400
const END_PIECE = 160
/** So far from where it was a passage is looked for first. UTF-16 units. */
const NEARBY = 12_000

/**
 * Finds a passage in a text: where it was; else where its very words stand; else where they stand but for white
 * space, case and the form of signs; else where most of them do. Of several places the one wins whose
 * surroundings fit best, then the one nearest to where it was.
 * @returns null where it is not found, or where it stands several times and nothing tells which is meant
 */
export function findAnchor(searched: AnchoringText, anchor: QuoteAnchor): FoundAnchor | null {
  if (!/\S/.test(anchor.quote)) return null
  const { text } = searched
  const there = asItWas(text, anchor)
  if (there) return there
  const exact = chosen(text, anchor, occurrences(text, anchor.quote))
  if (exact) return { ...exact, as: 'exact' }
  const quote = folded(anchor.quote)
  if (quote === '') return null
  const places = occurrences(searched.folded.text, quote).map(({ start, end }) => unfolded(searched.folded, start, end))
  const same = chosen(text, anchor, places)
  if (same) return { ...same, as: 'exact' }
  const near = nearIn(searched, anchor, quote)
  return near && { ...near, as: 'alike' }
}

function asItWas(text: string, { quote, prefix, suffix, position }: QuoteAnchor): FoundAnchor | null {
  if (!position || !text.startsWith(quote, position.start)) return null
  const { start } = position
  const end = start + quote.length
  const isThere = text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end)
  return isThere ? { start, end, as: 'exact' } : null
}

interface Place {
  start: number
  end: number
}

function occurrences(text: string, words: string): Place[] {
  const places: Place[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length })
  }
  return places
}

/** @returns the place that is meant, or null where none can be told */
function chosen(text: string, anchor: QuoteAnchor, places: readonly Place[]): Place | null {
  const isTelling = anchor.quote.length >= TELLING
  if (!hasContext(anchor)) {
    if (places.length > 1 && anchor.position === null && anchor.quote.length < WORTH_GUESSING) return null
    return nearest(places, anchor) ?? null
  }
  let best: Place | null = null
  let bestFit = isTelling ? -1 : FITS
  for (const place of places) {
    const fit = contextFit(text, place, anchor)
    const isNearer = best !== null && fit === bestFit && distance(place, anchor) < distance(best, anchor)
    if (fit > bestFit || (best === null && fit === bestFit) || isNearer) {
      best = place
      bestFit = fit
    }
  }
  return best
}

const distance = ({ start }: Place, { position }: QuoteAnchor): number =>
  position === null ? start : Math.abs(start - position.start)

const nearest = (places: readonly Place[], anchor: QuoteAnchor): Place | undefined =>
  places.reduce<Place | undefined>(
    (best, place) => (best && distance(best, anchor) <= distance(place, anchor) ? best : place),
    undefined,
  )

/** @param quote folded */
function nearIn(searched: AnchoringText, anchor: QuoteAnchor, quote: string): Place | null {
  if (quote.length < SHORTEST_NEAR) return null
  if (quote.length > LONG) return nearByEnds(searched, anchor, quote)
  return nearbyIn(searched, anchor, quote) ?? likeliestIn(searched, anchor, { quote, from: 0, to: Infinity })
}

/** Most edits move a passage by little, and a part of a text is looked through sooner than a book. */
function nearbyIn(searched: AnchoringText, anchor: QuoteAnchor, quote: string): Place | null {
  if (!anchor.position) return null
  const at = foldedIndex(searched.folded, anchor.position.start)
  const near = likeliestIn(searched, anchor, { quote, from: Math.max(0, at - NEARBY), to: at + NEARBY })
  return near && contextFit(searched.text, near, anchor) >= FITS ? near : null
}

interface Stretch {
  quote: string
  /** Indices in the folded text. */
  from: number
  to: number
}

function likeliestIn(searched: AnchoringText, anchor: QuoteAnchor, { quote, from, to }: Stretch): Place | null {
  const text = searched.folded.text.slice(from, to)
  let best: (Place & { cost: number }) | null = null
  for (const window of windowsFor(text, quote)) {
    const near = nearestStretch(text.slice(window.from, window.to), quote)
    if (!near || near.end === near.start) continue
    const begin = from + window.from
    const place = unfolded(searched.folded, begin + near.start, begin + near.end)
    const fit = contextFit(searched.text, place, anchor)
    const cost = near.edits / quote.length
    if (cost > (fit >= FITS ? EDITS_IN_PLACE : EDITS)) continue
    // Surroundings that fit weigh as much as a tenth of the words.
    const weighed = cost - fit * 0.1
    if (!best || weighed < best.cost) best = { ...place, cost: weighed }
  }
  return best && trimmed(searched.text, best)
}

function trimmed(text: string, { start, end }: Place): Place {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }
}

/** Finds a long passage by its beginning and its end: what lies between may have changed as it likes, but for its length. */
function nearByEnds(searched: AnchoringText, anchor: QuoteAnchor, quote: string): Place | null {
  const head = { ...anchor, quote: quote.slice(0, END_PIECE), suffix: '' }
  const tail = { ...anchor, quote: quote.slice(-END_PIECE), prefix: '', position: null }
  const begin = findPiece(searched, head)
  if (!begin) return null
  const behind = foldedIndex(searched.folded, begin.start)
  const rest = searched.folded.text.slice(behind, behind + quote.length * 2)
  const [own] = windowsFor(rest, tail.quote)
  const near = own && nearestStretch(rest.slice(own.from, own.to), tail.quote)
  if (!near || near.edits > tail.quote.length * EDITS_IN_PLACE) return null
  const end = own.from + near.end
  if (end < quote.length / 2) return null
  return unfolded(searched.folded, behind, behind + end)
}

function findPiece(searched: AnchoringText, piece: QuoteAnchor): Place | null {
  const places = occurrences(searched.folded.text, piece.quote).map(({ start, end }) =>
    unfolded(searched.folded, start, end),
  )
  return chosen(searched.text, piece, places) ?? nearIn(searched, piece, piece.quote)
}
