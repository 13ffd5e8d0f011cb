import type { ResultQuery } from '../../common/contract/schemas'
import type {
  ArticleId,
  CollectionId,
  ComparisonId,
  ImportReport,
  Place,
  SavedSearchId,
  Settings,
  TagId,
} from '../../common/model'
import { DEFAULT_SETTINGS } from '../../common/model'
import { store } from './store'

/** What was chosen from the facets of the list: by facet, any of the values named. */
export type ChosenFacets = NonNullable<ResultQuery['facets']>

export const NO_FACETS: ChosenFacets = {}

/** What the window shows. Truth lives in main; this is query, selection and place, no more. */
export interface Session {
  view: 'library' | 'compare'
  /** The columns of the open comparison. */
  comparing: ArticleId[]
  /** The open comparison where it is a kept one; null where it is not, or that is not known yet. */
  comparison: ComparisonId | null
  place: Place
  /** Articles of this tag only; the place is then `all`. */
  tag: TagId | null
  /** Articles of this collection only; the place is then `all`, and no tag is shown. */
  collection: CollectionId | null
  filter: string
  /** Goes with the list: leaving that leaves them. */
  facets: ChosenFacets
  /** The saved search the filter's text came from; null once the text is cleared or one goes elsewhere. */
  search: SavedSearchId | null
  /** The article in the reader and the current row of the list. */
  open: ArticleId | null
  /** Articles chosen for a change of many or a comparison, in the order they were picked. */
  picked: ArticleId[]
  /** True while the reader fills the window. */
  focused: boolean
  /** What lies over the window; at most one thing. */
  overlay: Overlay | null
}

export type Overlay =
  | { kind: 'palette'; query: string }
  | { kind: 'goto' }
  | { kind: 'save-search' }
  | { kind: 'keys' }
  | { kind: 'about' }
  | { kind: 'tags'; ids: ArticleId[] }
  | { kind: 'collections'; ids: ArticleId[] }
  | { kind: 'move-collection'; id: CollectionId }
  | { kind: 'reuse'; id: ArticleId; quote: string | null }
  | { kind: 'story'; id: ArticleId }
  | { kind: 'comparison'; id: ComparisonId }
  | { kind: 'comparisons' }
  | { kind: 'facets' }
  | { kind: 'reading-settings' }
  | { kind: 'confirm-erase'; ids: ArticleId[] }
  | { kind: 'confirm-empty' }
  | { kind: 'check-library' }
  | { kind: 'export-library' }
  | { kind: 'export-articles'; ids: ArticleId[] }
  | { kind: 'libraries' }
  | { kind: 'move-library' }
  | { kind: 'backups'; begin: 'list' | 'make' | 'rebuild' }
  | { kind: 'import-library' }
  | { kind: 'import-report'; report: ImportReport }

export const session = store<Session>({
  view: 'library',
  comparing: [],
  comparison: null,
  place: 'inbox',
  tag: null,
  collection: null,
  filter: '',
  facets: NO_FACETS,
  search: null,
  open: null,
  picked: [],
  focused: false,
  overlay: null,
})

export const settings = store<Settings>(DEFAULT_SETTINGS)

export const change = (part: Partial<Session>) =>
  session.set((current) => ({
    ...current,
    ...(part.filter === '' ? { search: null } : {}),
    // What was chosen from the facets of one list means little in another.
    ...(part.place === undefined ? {} : { facets: NO_FACETS }),
    // Of other articles another one is kept, if one is.
    ...(part.comparing === undefined ? {} : { comparison: null }),
    ...part,
  }))

let named: readonly ArticleId[] | null = null

/** Runs something on these articles alone, whatever is picked: a button in the reader is about what the reader shows. */
export function actOn<T>(ids: readonly ArticleId[], work: () => T): T {
  named = ids
  try {
    return work()
  } finally {
    named = null
  }
}

/** What a command acts on: what is picked in the list on screen, else the open article. */
export function targets(): ArticleId[] {
  if (named) return [...named]
  const { picked, open, focused } = session.get()
  if (picked.length > 0 && !focused) return picked
  return open === null ? [] : [open]
}
