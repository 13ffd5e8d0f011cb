/** What a query in the search box means. Offsets are places in the query, in UTF-16 units, end exclusive. */

export const NAMED_FIELDS = ['tag', 'in', 'site', 'by', 'lang'] as const
export type NamedField = (typeof NAMED_FIELDS)[number]
export const DATE_FIELDS = ['before', 'after'] as const
export type DateField = (typeof DATE_FIELDS)[number]
export const OPERATORS = ['title', 'note', ...NAMED_FIELDS, 'is', 'has', ...DATE_FIELDS] as const
export type Operator = (typeof OPERATORS)[number]

export const IS_VALUES = ['unread', 'read', 'starred', 'annotated', 'inbox', 'later', 'archived'] as const
export type IsValue = (typeof IS_VALUES)[number]
/** `note`: something written, on a passage or the whole; `highlight`: a passage marked, with or without words. */
export const HAS_VALUES = ['note', 'highlight'] as const
export type HasValue = (typeof HAS_VALUES)[number]

export interface TextLeaf {
  kind: 'text'
  text: string
  /** `note`: what is marked or written by the person. */
  field: 'any' | 'title' | 'note'
  /** `typed`: the word at the end, which may go on; it is found as a beginning. */
  as: 'word' | 'phrase' | 'prefix' | 'typed'
}
export type FactLeaf =
  | { kind: NamedField; value: string }
  | { kind: 'is'; value: IsValue }
  | { kind: 'has'; value: HasValue }
  /** The first or the last day meant, as YYYY-MM-DD: before that day, or on it and after. */
  | { kind: DateField; day: string }
export type Leaf = TextLeaf | FactLeaf

export interface Term {
  leaf: Leaf
  not: boolean
  start: number
  end: number
}

export interface QueryProblem {
  message: string
  start: number
  end: number
}

export interface ParsedQuery {
  /** All of them must hold; of the terms of one, any. */
  clauses: readonly (readonly Term[])[]
  /** What could not be understood; it is left out of the clauses. */
  problems: readonly QueryProblem[]
}

export const isText = (leaf: Leaf): leaf is TextLeaf => leaf.kind === 'text'

/** @returns the texts that results show: those that are wanted, not those that are ruled out */
export const wantedTexts = ({ clauses }: ParsedQuery): TextLeaf[] =>
  clauses.flatMap((terms) => terms.flatMap(({ leaf, not }) => (!not && isText(leaf) ? [leaf] : [])))
