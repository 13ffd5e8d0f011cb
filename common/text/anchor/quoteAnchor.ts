/**
 * A passage of an article's text, found again by its words, by what stands around it and by its place. Like the
 * quote and position selectors of the Web Annotation model. Offsets in UTF-16 units, end exclusive.
 */
export interface QuoteAnchor {
  /** The words themselves. */
  quote: string
  /** What stood right before and right after, at most {@link CONTEXT} units of it; empty where nobody knows. */
  prefix: string
  suffix: string
  /** Where it stood when it was marked, in the text with everything that was cut; null where nobody knows. */
  position: { start: number; end: number; block: number } | null
}

/** UTF-16 units that are kept of what stands beside a passage. */
export const CONTEXT = 32

interface Span {
  start: number
  end: number
}

/** @returns the stretch of a text as it is found again. @param block index of the block in which it begins */
export function quoteAnchor(text: string, { start, end }: Span, block: number): QuoteAnchor {
  return {
    quote: text.slice(start, end),
    prefix: wellFormed(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: wellFormed(text.slice(end, end + CONTEXT)),
    position: { start, end, block },
  }
}

/** Without half a character at either end: it would not survive being written down. */
const wellFormed = (text: string): string => text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '')
