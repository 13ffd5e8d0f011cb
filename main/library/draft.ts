import type { AnnotationSource, Pen } from '../../common/annotations'
import type { Article, Cut, StepId } from '../../common/model'
import type { QuoteAnchor } from '../../common/text/anchor/quoteAnchor'

/** What intake makes of one source: everything the library needs to keep it as an article. */
export interface Draft
  extends Pick<
    Article,
    | 'title'
    | 'titleDerived'
    | 'byline'
    | 'site'
    | 'address'
    | 'publishedAt'
    | 'lang'
    | 'excerpt'
    | 'wordCount'
    | 'textHash'
  > {
  source: Article['source']
  /** The source as it came, byte for byte; kept beside the article so that better rules can read it again. */
  original: Uint8Array
  /**
   * The cleaned body: a fragment of allowed elements only. Furniture stays in it as
   * `<div data-cut="c1" hidden>…</div>`, one for each entry of `cuts`.
   */
  html: string
  cuts: Cut[]
  /** Names of tags the source brought along. */
  tags: string[]
  /** Set where the source says so; otherwise the moment of import. ISO 8601. */
  addedAt: string | null
  /** Highlights and notes the source brought along, their passages found in `html`. Left out: none. */
  annotations?: AnnotationDraft[]
}

/** A highlight or note that came with a source. */
export interface AnnotationDraft {
  /** The passage: its quotation at least; null for a note on the whole. */
  anchor: QuoteAnchor | null
  /** Left out: the first. */
  pen?: Pen
  /** Markdown. */
  text: string
  tags: string[]
  /** ISO 8601; null where the source does not say. */
  createdAt: string | null
  source: AnnotationSource | null
}

export interface AddResult {
  added: { draft: Draft; id: string }[]
  /** Drafts whose text the library holds already, with the article that holds it. */
  alreadyHere: { draft: Draft; id: string }[]
  /** The step of the history that takes this back, and with it what it joined; null where nothing changed. */
  step: StepId | null
}
