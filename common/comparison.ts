/**
 * The comparison's interface: 2–4 texts in, one serializable result out.
 * All offsets are UTF-16 units into the text that was given, end exclusive.
 */

export type Span = readonly [start: number, end: number]

export interface CompareText {
  id: string
  text: string
  /** BCP 47, or null where unknown: decides how sentences and words are cut. */
  lang: string | null
}

/** The smallest thing that is linked: a sentence, or a heading, or a line. */
export interface Unit {
  start: number
  end: number
  /** Index of the paragraph it stands in. */
  paragraph: number
}

export type TextChange = 'identical' | 'edited' | 'paraphrased'
export type Shape = 'one' | 'split' | 'merge' | 'many'

/** A run of words that differs inside a link; one side is empty where the other has more. */
export interface WordChange {
  left: Span
  right: Span
}

/** Why two passages are linked. */
export interface Evidence {
  /** Words that stand on both sides, rarest first, at most eight; common ones only where there are hardly others. */
  shared: string[]
  sharedWords: number
  leftWords: number
  rightWords: number
  /** How many of the two neighbours (before, after) are linked to each other as well. */
  neighbours: number
}

/** Passages of two columns that tell the same thing. Moved, text and shape are independent of one another. */
export interface Link {
  /** Unit indices, ascending. */
  left: number[]
  right: number[]
  /** Similarity, 0–1. */
  score: number
  text: TextChange
  /** Stands outside the heaviest chain of links that keep their order. */
  moved: boolean
  shape: Shape
  evidence: Evidence
  /** In reading order; empty when identical. */
  changes: WordChange[]
}

/** Five words or more that stand in both texts to the letter, wherever they stand. */
export interface Run {
  left: Span
  right: Span
  words: number
}

/** Words by what happened to them, as seen from one side. They add up to `words`. */
export interface Share {
  words: number
  same: number
  edited: number
  moved: number
  only: number
}

export interface Pair {
  /** Column indices, left < right. */
  left: number
  right: number
  /** In the left text's order. */
  links: Link[]
  runs: Run[]
  leftShare: Share
  rightShare: Share
  /** Share of the left text's words that stand in the right one, and the other way round, 0–1. */
  leftInRight: number
  rightInLeft: number
}

export interface Column {
  id: string
  units: Unit[]
  words: number
}

/** One row of the edition: what every column has of one passage. Units of one column belong to one passage at most. */
export interface Passage {
  /** For each column the unit indices, ascending; empty where the column does not have it. */
  units: number[][]
}

export interface Comparison {
  format: 1
  columns: Column[]
  /** All pairs: 0-1, 0-2, …; one for two texts. */
  pairs: Pair[]
  /** In reading order of the first column, others where they would stand. Every unit is in exactly one. */
  passages: Passage[]
}

export interface CompareOptions {
  ignoreCase: boolean
  ignorePunctuation: boolean
}

export const DEFAULT_COMPARE_OPTIONS: CompareOptions = { ignoreCase: false, ignorePunctuation: false }

/** A block of an article as the comparison shows it. */
export interface TextBlock {
  kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'code'
  start: number
  end: number
}

/** An article made ready for comparison. */
export interface ComparedText extends CompareText {
  title: string
  site: string | null
  byline: string | null
  publishedAt: string | null
  addedAt: string
  /** As the reader counts them. */
  wordCount: number
  blocks: TextBlock[]
}

export interface ComparedArticles {
  texts: ComparedText[]
  comparison: Comparison
}
