import type { ArticleId } from '../../../common/model'
import type { ReusePassage } from '../../../common/reuse'
import type { Indexable, Indexed } from '../asked'

/** What the main process and that of the fingerprints say to each other. */

/** An article as its text is read. */
export interface Readable extends Indexable {
  lang: string | null
}

/** What is asked about: a passage of an article, or all of it. */
export interface AskedPassage {
  article: Readable
  /** Null: the whole article. */
  quote: string | null
}

/** An article that may have something of what was asked about. */
export interface Candidate {
  id: ArticleId
  /** Fingerprints both have, each counted less the more articles have it. */
  weight: number
  /** All fingerprints that both have stand in very many articles. */
  furniture: boolean
}

export interface Candidates {
  /** Best first. */
  found: Candidate[]
  /** Of what was asked about. */
  words: number
  /** Share of its fingerprints that stand in very many articles. */
  furniture: number
}

/** What a candidate has of what was asked about, once both texts were laid beside each other. */
export interface Verified {
  id: ArticleId
  words: number
  /** Of what was asked about, 0–1. */
  share: number
  passages: ReusePassage[]
  passageCount: number
}

/** An article that may tell the same story. */
export interface StoryCandidate {
  id: ArticleId
  /** Fingerprints both have. */
  prints: number
  /** How telling the names, figures and days are that both have, as a share of all those of the one asked about. */
  named: number
}

export interface StoryFacts {
  id: ArticleId
  passages: number
  words: number
  /** Of the shorter of the two. */
  ofWords: number
  names: string[]
  figures: string[]
  days: string[]
  /** How telling what both have is, as a share of all that the one asked about has. */
  named: number
}

export type ToReuse =
  | { kind: 'open'; file: string }
  | { kind: 'list'; after: number }
  | { kind: 'keep'; articles: Readable[] }
  | { kind: 'remove'; ids: ArticleId[] }
  | { kind: 'find'; asked: AskedPassage }
  | { kind: 'verify'; asked: AskedPassage; candidates: Readable[] }
  | { kind: 'related'; article: Readable }
  | { kind: 'reasons'; article: Readable; candidates: Readable[] }
  | { kind: 'close' }

export interface FromReuse {
  open: null
  list: Indexed
  keep: null
  remove: null
  find: Candidates
  verify: Verified[]
  related: StoryCandidate[]
  reasons: StoryFacts[]
  close: null
}
