import type { Article, Collection, CollectionId } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Op, Records } from '../store/operations'

export interface Dangling {
  id: string
  title: string
  detail: string
  mend: Op
}

/** @returns mentions of tags and collections that do not exist, each with what drops it */
export async function danglingReferences(records: Records): Promise<Dangling[]> {
  const found: Dangling[] = []
  await inTurns(records.articles.values(), (article) => {
    const dangling = danglingIn(article, records)
    if (dangling) found.push(dangling)
  })
  for (const { id, title, tags } of records.comparisons.values()) {
    const known = tags.filter((tag) => records.tags.get(tag))
    if (known.length === tags.length) continue
    const mend: Op = { op: 'set', kind: 'comparison', id, fields: { tags: known } }
    found.push({ id, title, detail: 'The comparison names a tag that does not exist.', mend })
  }
  for (const collection of records.collections.values()) {
    if (leadsToTop(collection, records)) continue
    found.push({
      id: collection.id,
      title: collection.name,
      detail: 'The collection stands in one that does not exist.',
      mend: { op: 'set', kind: 'collection', id: collection.id, fields: { parent: null } },
    })
  }
  return found
}

function danglingIn(article: Article, { tags, collections }: Records): Dangling | null {
  const known = article.tags.filter((tag) => tags.get(tag))
  const kept = Object.entries(article.collections).filter(([id]) => collections.get(id))
  const lostTags = article.tags.length - known.length
  const lostCollections = Object.keys(article.collections).length - kept.length
  if (lostTags + lostCollections === 0) return null
  const what = [lostTags > 0 ? 'a tag' : '', lostCollections > 0 ? 'a collection' : ''].filter(Boolean).join(' and ')
  return {
    id: article.id,
    title: article.title,
    detail: `It names ${what} that does not exist.`,
    mend: {
      op: 'set',
      kind: 'article',
      id: article.id,
      fields: { tags: known, collections: Object.fromEntries(kept) },
    },
  }
}

/** False for a collection whose parent does not exist, and for one that stands in itself. */
function leadsToTop(collection: Collection, { collections }: Records): boolean {
  const seen = new Set<CollectionId>([collection.id])
  for (let parent = collection.parent; parent !== null; ) {
    const above = collections.get(parent)
    if (!above || seen.has(parent)) return false
    seen.add(parent)
    parent = above.parent
  }
  return true
}
