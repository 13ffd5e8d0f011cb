/**
 * What the person says of the links of a comparison: pure data that holds its ground when the columns change places
 * and, where the passages still stand, when a text changes.
 */

/** A stretch of one article's text, found again by its words and by what stood around them. */
export interface Anchor {
  /** Id of the article. */
  article: string
  /** SHA-256 (hex) of the whole text that start and end count in, in UTF-16 units. */
  textHash: string
  start: number
  end: number
  /** The words themselves. */
  quote: string
  /** What stood right before and right after, at most {@link CONTEXT} UTF-16 units of it. */
  prefix: string
  suffix: string
}

/** UTF-16 units that are kept of what stands beside a passage. */
export const CONTEXT = 48

/**
 * Two passages are not the same (cut), or are (link); or they tell the same event and make different claims about it
 * (claim), which is said of a link.
 */
export const CORRECTION_KINDS = ['cut', 'link', 'claim'] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

export type CorrectionId = string

/** As the page asks for it. */
export interface NewCorrection {
  kind: CorrectionKind
  /** Passages of two articles; which of them stands first means nothing. */
  sides: [Anchor, Anchor]
}

export interface Correction extends NewCorrection {
  id: CorrectionId
  madeAt: string
}

/** @returns the stretch of a text as it is found again */
export function anchorOf(
  { id, text, hash }: { id: string; text: string; hash: string },
  start: number,
  end: number,
): Anchor {
  return {
    article: id,
    textHash: hash,
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}

/** Whether two anchors mean the same stretch of the same text. */
const isSamePlace = (a: Anchor, b: Anchor): boolean =>
  a.article === b.article &&
  a.quote === b.quote &&
  (a.textHash === b.textHash ? a.start === b.start : a.prefix === b.prefix && a.suffix === b.suffix)

/** Whether two corrections speak of the same two passages. */
export const isAboutSame = ({ sides: [a, b] }: NewCorrection, { sides: [c, d] }: NewCorrection): boolean =>
  (isSamePlace(a, c) && isSamePlace(b, d)) || (isSamePlace(a, d) && isSamePlace(b, c))

/**
 * The last word counts: a new correction takes the place of those about the same two passages that it contradicts or
 * repeats. That two passages make different claims stands beside the link that joins them, and goes with its cut.
 * @returns all corrections, in the order in which they were made
 */
export const withCorrection = (all: readonly Correction[], added: Correction): Correction[] => [
  ...all.filter((each) => !isAboutSame(each, added) || !gives(each.kind, added.kind)),
  added,
]

/** Whether one kind gives way to a later one about the same passages. */
const gives = (earlier: CorrectionKind, later: CorrectionKind): boolean =>
  earlier === later || (later === 'cut' ? true : later === 'link' && earlier === 'cut')
