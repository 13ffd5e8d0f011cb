import type { LibraryChange } from '../../../common/contract'
import type { ResultQuery } from '../../../common/contract/schemas'
import type { ArticleId, Place } from '../../../common/model'

/**
 * Tells whether a change of the library can change what a list shows. A filter and what is chosen from facets can
 * come to match any article that changed, and by its title any article can move among the others, also one that was never fetched.
 */
export function touchesList(
  changed: LibraryChange,
  { filter, facets, sort, collection }: Pick<ResultQuery, 'filter' | 'facets' | 'sort' | 'collection'>,
  isFetched: (id: ArticleId) => boolean,
): boolean {
  if (changed.membership || changed.tags.length > 0 || changed.articles === null) return true
  if (collection !== undefined && changed.collections.includes(collection)) return true
  const isWide = filter.trim() !== '' || facets !== undefined || sort === 'title' || sort === 'title-reversed'
  return changed.articles.some((id) => isWide || isFetched(id))
}

/**
 * The list of all that can still be picked where the session is. Not the list on screen: an article that left it,
 * because it was read or no longer matches the filter, stays picked.
 */
export const pickable = (place: Place): ResultQuery => ({
  place: place === 'trash' ? 'trash' : 'all',
  tag: null,
  filter: '',
  sort: 'newest',
})
