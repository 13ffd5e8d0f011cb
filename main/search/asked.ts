import type { ArticleId, Cut } from '../../common/model'
import type { TextLeaf } from '../../common/search/query'
import type { Correction } from '../../common/search/result'

/** What the main process and that of the index say to each other. */

/** An article as the index takes it. Its text is read from its body where the index runs. */
export interface Indexable {
  id: ArticleId
  /** Tells whether what is indexed is still so. */
  key: string
  title: string
  byline: string | null
  site: string | null
  /** Absolute path. */
  body: string
  restoredCuts: Cut['id'][]
  /** What the person marked and wrote, each by itself. */
  notes: string[]
}

export interface TextAsked {
  tokens: readonly string[]
  /** The last token may go on. */
  open: boolean
  field: TextLeaf['field']
}

/** A question: texts by their number in `texts`. */
export interface Asked {
  texts: readonly TextAsked[]
  /** All of these must hold; of each, any. */
  all: readonly (readonly number[])[]
  /** None of these may hold; heeded only beside something in `all`. */
  without: readonly number[]
  /** Texts that are wanted by themselves, because what they join with is not in the index. */
  each: readonly number[]
  ranked: boolean
  /** Whether words that nothing is found for may be taken for others. */
  corrects: boolean
}

/** Articles by their number in the index. Scores: higher is better; none where nobody asked for them. */
export interface Matches {
  numbers: Uint32Array
  scores: Float32Array | null
}

export interface Answer {
  /** Null where `all` was empty. */
  all: Matches | null
  /** One for each of `each`. */
  each: Matches[]
  corrections: Correction[]
}

/** What the index holds, a stretch of it. */
export interface Indexed {
  numbers: number[]
  ids: ArticleId[]
  keys: string[]
}

/** Where a text is shown with its hits: a line of it. Offsets in UTF-16 units of that line. */
export interface SnippetAsked {
  article: Indexable
  texts: readonly Pick<TextAsked, 'tokens' | 'open' | 'field'>[]
}

export type ToIndex =
  | { kind: 'open'; file: string }
  | { kind: 'list'; after: number }
  | { kind: 'put'; articles: Indexable[] }
  | { kind: 'remove'; ids: ArticleId[] }
  | { kind: 'find'; asked: Asked }
  | { kind: 'snippets'; asked: SnippetAsked[] }
  | { kind: 'close' }
