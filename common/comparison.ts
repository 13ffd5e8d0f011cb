/**
 * The comparison's interface: 2–4 texts in, one serializable result out.
 * All offsets are UTF-16 units into the text that was given, end exclusive.
 */

import { BOILERPLATE_RULES, type BoilerplateRule, type SetApartRule } from './setApart'

export type Span = readonly [start: number, end: number]

export interface CompareText {
  id: string
  text: string
  /** BCP 47, or null where unknown: decides how sentences and words are cut. */
  lang: string | null
  /** What kinds of block it is made of, where that is known: captions and quotations can be set apart. */
  blocks?: readonly TextBlock[]
}

/** The smallest thing that is linked: a sentence, or a heading, or a line. */
export interface Unit {
  start: number
  end: number
  /** Index of the paragraph it stands in. */
  paragraph: number
  /** The rule by which it is set apart as a whole: it is in no link, and alone in its passage. */
  apart?: SetApartRule
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
  /**
   * Which piece of one side tells which piece of the other, where the link is longer than what it tells bit by bit.
   * In the left text's order, two at least, without overlap on either side; empty where the link is one piece.
   */
  parts: LinkPart[]
}

/** Pieces inside a link, clauses mostly, that tell the same thing. */
export interface LinkPart {
  left: Span
  right: Span
}

/** Words that stand in both texts to the letter, wherever they stand: five or more, where not asked otherwise. */
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
  /**
   * The texts are in two languages: passages are linked by their order, lengths, figures, names and kindred words, and
   * may be wrong. Every link is `paraphrased`, without changes, and there are no runs.
   */
  approximate: boolean
  /** In the left text's order. */
  links: Link[]
  runs: Run[]
  leftShare: Share
  rightShare: Share
  /** Share of the left text's words that stand in the right one, and the other way round, 0–1. */
  leftInRight: number
  rightInLeft: number
}

/** A stretch of a text that does not take part in the comparison. */
export interface SetApart {
  rule: SetApartRule
  start: number
  end: number
  /** Not among the column's words. */
  words: number
}

export interface Column {
  id: string
  units: Unit[]
  /** Those that take part. */
  words: number
  /** In reading order, without overlap; whole units, but for quotes, which may stand inside one. */
  setApart: SetApart[]
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

/** What counts as a difference, what is left out, and what is too short to tell. */
export interface CompareOptions {
  ignoreCase: boolean
  ignorePunctuation: boolean
  /** How words are parted: by one space or several, a line break, a space that does not break, none inside an amount. */
  ignoreWhiteSpace: boolean
  /** Whether “so”, "so", ‘so’, „so“ or «so». Apostrophes are told apart in no case. */
  ignoreQuotationStyle: boolean
  /** What stands between quotation marks, and whole blocks that are quotations, are set apart. */
  leaveOutQuotes: boolean
  /** A verbatim run has so many words at least; see `LEAST_MATCH`. */
  leastRunWords: number
  /** A link has so many words at least on its longer side. */
  leastLinkWords: number
  /** Rules of what is no part of an article's own text; each can be switched off. */
  setApart: BoilerplateRule[]
}

/** Bounds of the least length of a match, in words. */
export const LEAST_MATCH = { run: { least: 3, most: 50 }, link: { least: 1, most: 50 } } as const

export const DEFAULT_COMPARE_OPTIONS: CompareOptions = {
  ignoreCase: false,
  ignorePunctuation: false,
  ignoreWhiteSpace: true,
  ignoreQuotationStyle: true,
  leaveOutQuotes: false,
  leastRunWords: 5,
  leastLinkWords: 1,
  setApart: [...BOILERPLATE_RULES],
}

/** @returns options that were kept when there were fewer of them, with what is usual for the others */
export const completeOptions = (kept: Partial<CompareOptions>): CompareOptions => ({
  ...DEFAULT_COMPARE_OPTIONS,
  ...kept,
})

/** A block of an article as the comparison shows it. */
export interface TextBlock {
  kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'code' | 'caption'
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
