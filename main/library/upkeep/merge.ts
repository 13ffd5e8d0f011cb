import type { Anchor, Correction } from '../../../common/corrections'
import type { Article, ArticleId, Collection, CollectionId, KeptComparison, Tag, TagId } from '../../../common/model'
import { tagKey } from '../../../common/text/tagName'
import type { Op, Records } from '../store/operations'
import type { ExportHead } from './exportFormat'

/** What of an export's tags, collections and searches is new, and what stands for the rest. */
export interface Merge {
  /** What brings in those that are not here. */
  ops: Op[]
  /** @returns the record with the tags and collections it has here */
  translated(article: Article): Article
  /**
   * @param idHere what an article of the export is called here; its own id where it did not come in
   * @returns the comparisons that are not here, of the articles as they are called here; one that would compare a
   *   single article is none
   */
  comparisons(idHere: (id: ArticleId) => ArticleId): { coming: KeptComparison[]; lost: string[] }
}

/** What is here already stays as it is: a tag is known by its name, a collection by its name and where it stands. */
export function mergeOf({ tags, collections, searches, comparisons }: ExportHead, records: Records): Merge {
  const tagIds = new Map<TagId, TagId>()
  const ops: Op[] = mergedTags(tags, records, tagIds)
  const collectionIds = new Map<CollectionId, CollectionId>()
  ops.push(...mergedCollections(collections, records, collectionIds))
  const known = new Set([...records.searches.values()].map(({ name, query }) => `${name}\n${query}`))
  for (const record of searches) {
    const isHere = records.searches.get(record.id) || known.has(`${record.name}\n${record.query}`)
    if (!isHere) ops.push({ op: 'put', kind: 'search', record })
  }
  const tagsHere = (carried: readonly TagId[]) => [...new Set(carried.flatMap((id) => tagIds.get(id) ?? []))]
  return {
    ops,
    comparisons: (idHere) => {
      const coming: KeptComparison[] = []
      const lost: string[] = []
      for (const record of comparisons) {
        if (records.comparisons.get(record.id)) continue
        const articles = record.articles.map((article) => ({ ...article, id: idHere(article.id) }))
        if (new Set(articles.map(({ id }) => id)).size < articles.length) {
          lost.push(record.title)
          continue
        }
        const corrections = record.corrections.map((correction): Correction => {
          const [one, other] = correction.sides
          const moved = (side: Anchor): Anchor => ({ ...side, article: idHere(side.article) })
          return { ...correction, sides: [moved(one), moved(other)] }
        })
        coming.push({ ...record, articles, corrections, tags: tagsHere(record.tags) })
      }
      return { coming, lost }
    },
    translated: (article) => ({
      ...article,
      tags: tagsHere(article.tags),
      collections: Object.fromEntries(
        Object.entries(article.collections).flatMap(([id, rank]) => {
          const here = collectionIds.get(id)
          return here === undefined ? [] : [[here, rank]]
        }),
      ),
    }),
  }
}

function mergedTags(tags: readonly Tag[], records: Records, ids: Map<TagId, TagId>): Op[] {
  const ops: Op[] = []
  const byName = new Map<string, TagId>()
  const keys = new Set<number>()
  for (const { id, name, key } of records.tags.values()) {
    byName.set(tagKey(name), id)
    if (key !== null) keys.add(key)
  }
  for (const record of tags) {
    const here = records.tags.get(record.id)?.id ?? byName.get(tagKey(record.name))
    ids.set(record.id, here ?? record.id)
    if (here !== undefined) continue
    // No two tags have the same key.
    const key = record.key !== null && !keys.has(record.key) ? record.key : null
    if (key !== null) keys.add(key)
    byName.set(tagKey(record.name), record.id)
    ops.push({ op: 'put', kind: 'tag', record: { ...record, key } })
  }
  return ops
}

function mergedCollections(
  collections: readonly Collection[],
  records: Records,
  ids: Map<CollectionId, CollectionId>,
): Op[] {
  const ops: Op[] = []
  const byPlace = new Map<string, CollectionId>()
  for (const { id, name, parent } of records.collections.values()) byPlace.set(`${parent}\n${name}`, id)
  for (const record of parentsFirst(collections)) {
    const parent = record.parent === null ? null : (ids.get(record.parent) ?? null)
    const here = records.collections.get(record.id)?.id ?? byPlace.get(`${parent}\n${record.name}`)
    ids.set(record.id, here ?? record.id)
    if (here === undefined) ops.push({ op: 'put', kind: 'collection', record: { ...record, parent } })
  }
  return ops
}

/** Those in a circle come last, and so stand at the top. */
function parentsFirst(collections: readonly Collection[]): Collection[] {
  const waiting = new Set(collections)
  const placed = new Set<CollectionId | null>([null])
  const ordered: Collection[] = []
  for (let before = -1; before !== ordered.length; ) {
    before = ordered.length
    for (const each of waiting) {
      if (!placed.has(each.parent)) continue
      waiting.delete(each)
      placed.add(each.id)
      ordered.push(each)
    }
  }
  return [...ordered, ...waiting]
}
