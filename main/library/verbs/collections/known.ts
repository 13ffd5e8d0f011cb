import { Failure } from '../../../../common/failure'
import type { Article, Collection, CollectionId } from '../../../../common/model'
import { inTurns } from '../../nextTurn'
import type { Records } from '../../store/operations'

/** @throws Failure `not-found` */
export function knownCollection(records: Records, id: CollectionId): Collection {
  const collection = records.collections.get(id)
  if (!collection) {
    throw new Failure('not-found', 'This collection no longer exists.', 'Undo in the Edit menu may bring it back.')
  }
  return collection
}

/** @returns the article's place in the collection; undefined where it is not in it */
export const rankIn = ({ collections }: Article, id: CollectionId): string | undefined =>
  Object.hasOwn(collections, id) ? collections[id] : undefined

/** @returns all articles that are in one of the collections, also those in the trash */
export async function articlesIn(records: Records, ids: ReadonlySet<CollectionId>): Promise<Article[]> {
  const found: Article[] = []
  await inTurns(records.articles.values(), (article) => {
    for (const id in article.collections) {
      if (!ids.has(id)) continue
      found.push(article)
      break
    }
  })
  return found
}

/** @returns what is left of the article's collections without these */
export const without = ({ collections }: Article, ids: ReadonlySet<CollectionId>): Article['collections'] =>
  Object.fromEntries(Object.entries(collections).filter(([id]) => !ids.has(id)))
