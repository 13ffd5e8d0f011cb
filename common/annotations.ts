import type { ArticleId } from './model'
import type { QuoteAnchor } from './text/anchor/quoteAnchor'

/** What the person marks in articles and writes about them. */

export type AnnotationId = string

export const PENS = [1, 2, 3, 4, 5] as const
/** The colour of a highlight, by its number. */
export type Pen = (typeof PENS)[number]

/** A highlight, a note on a passage, or a note on an article as a whole: see {@link kindOf}. */
export interface Annotation {
  id: AnnotationId
  article: ArticleId
  /** The passage; null for what is about the article as a whole. */
  anchor: QuoteAnchor | null
  pen: Pen
  /** What the person wrote, in Markdown; empty for a mere highlight. */
  text: string
  /** Words of its own to be found by, as other services give them to highlights. */
  tags: string[]
  createdAt: string
  updatedAt: string
  device: string
  /** Where it came from; null for what was made here. */
  source: AnnotationSource | null
}

/** The service that a note was exported from, so that it does not come in twice. */
export interface AnnotationSource {
  service: string
  /** By which the service knows it; null where its export does not say. */
  id: string | null
}

export type AnnotationKind = 'highlight' | 'note' | 'article-note'

/** @returns what a person calls it: a passage with something written is a note on it */
export function kindOf({ anchor, text }: Pick<Annotation, 'anchor' | 'text'>): AnnotationKind {
  if (anchor === null) return 'article-note'
  return text.trim() === '' ? 'highlight' : 'note'
}

/** As a person says it after a verb: "a highlight". */
export const KIND_NAMES: Record<AnnotationKind, string> = {
  highlight: 'a highlight',
  note: 'a note',
  'article-note': 'a note on the article',
}

/** @returns those of one article as they stand in its text: notes on the whole first, what has no place last */
export function inTextOrder(annotations: readonly Annotation[]): Annotation[] {
  const placeOf = ({ anchor }: Annotation) =>
    anchor === null ? -1 : (anchor.position?.start ?? Number.POSITIVE_INFINITY)
  return [...annotations].sort((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)]
    return left === right ? (a.id < b.id ? -1 : 1) : left - right
  })
}

/** @returns whether two say the same of the same passage */
export const isSameAnnotation = (a: Said, b: Said): boolean =>
  a.text.trim() === b.text.trim() && wordsOf(a.anchor) === wordsOf(b.anchor)

type Said = Pick<Annotation, 'anchor' | 'text'>

const wordsOf = (anchor: QuoteAnchor | null): string | undefined => anchor?.quote.replace(/\s+/g, ' ').trim()

/** @returns all that is said in a note: what it is found by */
export const saidIn = ({ anchor, text, tags }: Annotation): string =>
  [text, anchor?.quote ?? '', tags.join(' ')].filter((part) => part !== '').join('\n')

/** Characters of what an annotation is called in a list. */
const LONGEST_NAME = 80

/** @returns what an annotation is told by in a line: its own first words, or those it marks */
export function nameOfAnnotation({ anchor, text }: Pick<Annotation, 'anchor' | 'text'>): string {
  const words = (text.trim() || (anchor?.quote ?? '')).replace(/\s+/g, ' ').trim()
  if (words.length <= LONGEST_NAME) return words
  // Never between the halves of one sign.
  return `${words
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`
}
