import type { ArticleId, CollectionId, TagId } from '../../../common/model'
import { emptyLibrary, type LibraryData } from '../store/operations'

/** @returns the articles that are known, with the records that they need to be what they are elsewhere */
export function partOf(library: LibraryData, ids: readonly ArticleId[]): LibraryData {
  const part = emptyLibrary()
  const tags = new Set<TagId>()
  const collections = new Set<CollectionId>()
  for (const id of ids) {
    const article = library.articles.get(id)
    if (!article) continue
    part.articles.set(id, article)
    for (const tag of article.tags) tags.add(tag)
    for (const collection of Object.keys(article.collections)) addWithThoseAround(collection)
  }
  for (const [id, comparison] of library.comparisons) {
    if (!comparison.articles.every((article) => part.articles.has(article.id))) continue
    part.comparisons.set(id, comparison)
    for (const tag of comparison.tags) tags.add(tag)
  }
  // In the library's own order.
  for (const [id, tag] of library.tags) if (tags.has(id)) part.tags.set(id, tag)
  for (const [id, collection] of library.collections) if (collections.has(id)) part.collections.set(id, collection)
  return part

  function addWithThoseAround(id: CollectionId): void {
    for (let at: CollectionId | null = id; at !== null && !collections.has(at); ) {
      collections.add(at)
      at = library.collections.get(at)?.parent ?? null
    }
  }
}
