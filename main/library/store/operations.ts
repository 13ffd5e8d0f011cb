import type { Annotation } from '../../../common/annotations'
import type { Article, ArticleId, Collection, KeptComparison, SavedSearch, Tag } from '../../../common/model'

/** What the library holds records of. */
export interface Kinds {
  article: Article
  tag: Tag
  collection: Collection
  search: SavedSearch
  comparison: KeptComparison
  annotation: Annotation
}
export type Kind = keyof Kinds

/** Where the records of a kind stand. */
export const TABLES = {
  article: 'articles',
  tag: 'tags',
  collection: 'collections',
  search: 'searches',
  comparison: 'comparisons',
  annotation: 'annotations',
} as const
export const KINDS = [
  'tag',
  'collection',
  'search',
  'article',
  'comparison',
  'annotation',
] as const satisfies readonly Kind[]
type TableName<K extends Kind = Kind> = (typeof TABLES)[K]

export type FieldsOf<K extends Kind> = Partial<Omit<Kinds[K], 'id'>>
export type ArticleFields = FieldsOf<'article'>
export type TagFields = FieldsOf<'tag'>

/**
 * A change as data. Values are absolute, never "one more": applying the same changes twice leaves the
 * same library, so the journal can be read again from any earlier point.
 */
export type OpOf<K extends Kind> =
  | { op: 'put'; kind: K; record: Kinds[K] }
  | { op: 'set'; kind: K; id: string; fields: FieldsOf<K> }
  | { op: 'del'; kind: K; id: string }
export type Op = { [K in Kind]: OpOf<K> }[Kind]

/** What planning a change may look at. */
export type Records = { readonly [K in Kind as TableName<K>]: Pick<Table<Kinds[K]>, 'get' | 'values'> }

/** The part of a Map that changes need; records in it are never mutated, only replaced. */
export interface Table<T> {
  get(id: string): T | undefined
  values(): Iterable<T>
  set(id: string, record: T): unknown
  delete(id: string): unknown
}

export type Tables = { readonly [K in Kind as TableName<K>]: Table<Kinds[K]> }

/** The whole library as it lies in memory: lowdb's `data`. */
export type LibraryData = { readonly [K in Kind as TableName<K>]: Map<string, Kinds[K]> }

export const emptyLibrary = (): LibraryData => ({
  articles: new Map(),
  tags: new Map(),
  collections: new Map(),
  searches: new Map(),
  comparisons: new Map(),
  annotations: new Map(),
})

/** @returns the table of an operation's kind, typed as the operation is */
export const tableOf = <K extends Kind>(tables: Tables, kind: K): Table<Kinds[K]> =>
  // The table of a kind holds that kind's records, which the type of an index by a mapped key does not show.
  tables[TABLES[kind]] as unknown as Table<Kinds[K]>

/** Applies changes in their order; fields of a record that is not there are left out. */
export function applyOps(tables: Tables, ops: readonly Op[]): void {
  for (const op of ops) applyOp(tables, op)
}

function applyOp<K extends Kind>(tables: Tables, op: OpOf<K>): void {
  const table = tableOf(tables, op.kind)
  if (op.op === 'del') {
    table.delete(op.id)
    return
  }
  if (op.op === 'put') {
    table.set(op.record.id, op.record)
    return
  }
  const record = table.get(op.id)
  if (record) table.set(op.id, { ...record, ...op.fields })
}

/** What some changes touch: each record as it was before, undefined where there was none. */
export type Delta = { readonly [K in Kind as TableName<K>]: ReadonlyMap<string, Kinds[K] | undefined> }

export const idOf = (op: Op): ArticleId => (op.op === 'put' ? op.record.id : op.id)
