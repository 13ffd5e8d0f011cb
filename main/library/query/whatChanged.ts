import type { LibraryChange } from '../../../common/contract'
import { type Article, PLACES, type Place, type TagId } from '../../../common/model'
import type { Delta, LibraryData } from '../store/operations'
import { placesOf } from './places'

/** More ids than this are not worth sending: whoever listens asks again for what it shows. */
const NAMED = 1_000

/**
 * @param data the library with the change in it
 * @returns the change as the window is told it: `places` and `tags` are those whose list gained or lost an
 *   article; a tag that was made, renamed or deleted is named as well
 */
export function whatChanged(delta: Delta, data: LibraryData): LibraryChange {
  const places = new Set<Place>()
  const tagged = new Set<TagId>()
  for (const [id, before] of delta.articles) {
    const after = data.articles.get(id)
    for (const place of difference(before ? placesOf(before) : [], after ? placesOf(after) : [])) places.add(place)
    for (const tag of difference(tagsOf(before), tagsOf(after))) tagged.add(tag)
  }
  return {
    articles: delta.articles.size > NAMED ? null : [...delta.articles.keys()],
    membership: places.size > 0 || tagged.size > 0,
    tags: [...new Set([...tagged, ...delta.tags.keys()])],
    places: PLACES.filter((place) => places.has(place)),
  }
}

/** Tags as the lists see them: what lies in the trash is in no tag's list. */
const tagsOf = (article: Article | undefined): readonly TagId[] =>
  article && article.trashedAt === null ? article.tags : []

const difference = <T>(a: readonly T[], b: readonly T[]): T[] => [
  ...a.filter((each) => !b.includes(each)),
  ...b.filter((each) => !a.includes(each)),
]
