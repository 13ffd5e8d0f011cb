import type {
  ArticleId,
  ArticleState,
  CollectionId,
  ComparisonId,
  Place,
  SavedSearch,
  SavedSearchId,
  SearchIcon,
  TagColour,
  TagId,
} from './model'

/** Something one can go to by its name. */
export type Destination =
  | { kind: 'article'; id: ArticleId; name: string; source: string; state: ArticleState }
  | { kind: 'tag'; id: TagId; name: string; colour: TagColour }
  /** `within`: the names of the collections around it, outermost first. */
  | { kind: 'collection'; id: CollectionId; name: string; within: string[] }
  | { kind: 'search'; id: SavedSearchId; name: string; icon: SearchIcon; query: SavedSearch['query'] }
  /** `of`: titles of the articles that are compared. */
  | { kind: 'comparison'; id: ComparisonId; name: string; of: string[] }
  /** `count`: articles outside the trash that come from it. */
  | { kind: 'site'; name: string; count: number }
  | { kind: 'place'; place: Place; name: string }

export type DestinationKind = Destination['kind']

/** A sign at the start of what is typed asks for one kind alone. */
export const DESTINATION_SIGNS = { '#': 'tag', '@': 'collection' } as const satisfies Record<string, DestinationKind>

export interface Sought {
  /** Null: any. */
  kind: DestinationKind | null
  /** What is typed, without the sign. */
  words: string
}

/** @returns which kind is asked for, and by what words */
export function soughtIn(text: string): Sought {
  const typed = text.trim()
  for (const [sign, kind] of Object.entries(DESTINATION_SIGNS)) {
    if (typed.startsWith(sign)) return { kind, words: typed.slice(sign.length).trim() }
  }
  return { kind: null, words: typed }
}
