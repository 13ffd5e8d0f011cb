import type { Article, ArticleId, Tag, TagId } from '../../../common/model'

/**
 * A change as data. Values are absolute, never "one more": applying the same changes twice leaves the
 * same library, so the journal can be read again from any earlier point.
 */
export type Op =
  | { op: 'put'; kind: 'article'; record: Article }
  | { op: 'put'; kind: 'tag'; record: Tag }
  | { op: 'set'; kind: 'article'; id: ArticleId; fields: ArticleFields }
  | { op: 'set'; kind: 'tag'; id: TagId; fields: TagFields }
  | { op: 'del'; kind: 'article' | 'tag'; id: string }

export type ArticleFields = Partial<Omit<Article, 'id'>>
export type TagFields = Partial<Omit<Tag, 'id'>>

/** What planning a change may look at. */
export interface Records {
  readonly articles: Pick<Table<Article>, 'get' | 'values'>
  readonly tags: Pick<Table<Tag>, 'get' | 'values'>
}

/** The part of a Map that changes need; records in it are never mutated, only replaced. */
export interface Table<T> {
  get(id: string): T | undefined
  values(): Iterable<T>
  set(id: string, record: T): unknown
  delete(id: string): unknown
}

export interface Tables extends Records {
  readonly articles: Table<Article>
  readonly tags: Table<Tag>
}

/** The whole library as it lies in memory: lowdb's `data`. */
export interface LibraryData extends Tables {
  readonly articles: Map<ArticleId, Article>
  readonly tags: Map<TagId, Tag>
}

export const emptyLibrary = (): LibraryData => ({ articles: new Map(), tags: new Map() })

/** Applies changes in their order; fields of a record that is not there are left out. */
export function applyOps(tables: Tables, ops: readonly Op[]): void {
  for (const op of ops) {
    if (op.op === 'del') {
      tables[op.kind === 'article' ? 'articles' : 'tags'].delete(op.id)
    } else if (op.kind === 'article') {
      const record = op.op === 'put' ? op.record : merged(tables.articles.get(op.id), op.fields)
      if (record) tables.articles.set(record.id, record)
    } else {
      const record = op.op === 'put' ? op.record : merged(tables.tags.get(op.id), op.fields)
      if (record) tables.tags.set(record.id, record)
    }
  }
}

const merged = <T extends object>(record: T | undefined, fields: Partial<NoInfer<T>>): T | undefined =>
  record && { ...record, ...fields }

/** What some changes touch: each record as it was before, undefined where there was none. */
export interface Delta {
  articles: ReadonlyMap<ArticleId, Article | undefined>
  tags: ReadonlyMap<TagId, Tag | undefined>
}

export const idOf = (op: Op): string => (op.op === 'put' ? op.record.id : op.id)
