import type { Span } from './comparison'
import type { Article } from './model'

/** What of a text stands elsewhere in the library, and which articles tell the same story. */

/** A passage found in more articles is furniture of their pages rather than evidence. */
export const FURNITURE_FROM = 50
/** The most articles of one suggested story. */
export const STORY_MOST = 8

/** How much of the library the fingerprints hold; nothing of nothing until that is known. */
export interface ReuseStatus {
  indexed: number
  total: number
}

/** A stretch of a found passage, told as a change of what was asked about. */
export interface ReusePiece {
  /** `here`: stands in the found article alone; `gone`: in what was asked about alone. */
  kind: 'same' | 'here' | 'gone'
  text: string
}

/** A passage that stands in both articles. */
export interface ReusePassage {
  /** UTF-16 units of the text of the article that was asked about, and of the one found, as they are compared. */
  asked: Span
  found: Span
  /** Words of what was asked about that stand in it. */
  words: number
  wording: 'verbatim' | 'edited'
  /** The passage, or where it is long a part of it that shows a change. */
  pieces: ReusePiece[]
}

/** What the list shows of an article. */
export type ReuseArticle = Pick<Article, 'id' | 'title' | 'site' | 'publishedAt' | 'state'>

/** An article that has something of what was asked about. */
export interface ReuseHit extends ReuseArticle {
  /** Words of what was asked about that stand in it, and how much of it that is, 0–1. */
  words: number
  share: number
  /** Those with the most words first; the longest of them. */
  passages: ReusePassage[]
  /** How many passages there are, shown or not. */
  passageCount: number
  /** All that it has stands in very many other articles as well. */
  furniture: boolean
}

export interface ReuseAnswer {
  /** Of what was asked about: the passage, or the whole article; as the reader counts them. */
  words: number
  part: 'passage' | 'article'
  /** Best first; furniture last. */
  hits: ReuseHit[]
  /** Articles that may have something of it too, and were not looked at any more. */
  more: number
  /** Share of it, 0–1, that stands in more than {@link FURNITURE_FROM} articles and counts little. */
  furniture: number
  status: ReuseStatus
}

/** Why two articles are taken for one story. */
export interface RelatedReasons {
  /** Passages that stand in both, and their words. */
  passages: number
  words: number
  /** What both have, the most telling first, as the text of the one that was asked about has it. */
  names: string[]
  figures: string[]
  days: string[]
  /** Days between the two; null where one of them has no date. */
  daysApart: number | null
}

export interface RelatedArticle extends ReuseArticle {
  reasons: RelatedReasons
  /** 0–1. */
  score: number
  /** False where it is related too loosely to be suggested as one story. */
  inStory: boolean
}

export interface Related {
  /** The nearest first. */
  articles: RelatedArticle[]
  /** The collection that holds the whole story already. */
  kept: { id: string; name: string } | null
  /** How many the person has said tell another story. */
  apart: number
  status: ReuseStatus
}
