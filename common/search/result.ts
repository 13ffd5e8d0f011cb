import type { Hit } from './hits'

/** A word that nothing was found for, and the one that was looked for in its place. */
export interface Correction {
  typed: string
  shown: string
}

/** How a page of results was found. */
export interface PageSearch {
  /**
   * `records`: by titles, bylines, sites, tags and excerpts alone, because the text takes longer; a `search.found`
   * event says when asking again gives more. `text`: through all the text that is indexed.
   */
  through: 'records' | 'text'
  corrections: readonly Correction[]
}

/** A line of an article's text. */
export interface Snippet {
  text: string
  /** Where what was searched for stands in it. */
  hits: Hit[]
  /** It is a line of what the person marked or wrote. Left out: of the article's text. */
  from?: 'notes'
}

/** By the article's id. Null for an article whose text holds nothing of it: it was found by its title, say. */
export type Snippets = Record<string, Snippet | null>

/** Something that can stand after an operator, and how many articles outside the trash have it. */
export interface Value {
  value: string
  count: number
}

/** How much of the library the index holds; nothing of nothing until that is known. */
export interface SearchStatus {
  indexed: number
  total: number
}
