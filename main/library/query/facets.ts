import type { ResultQuery } from '../../../common/contract/schemas'
import { type Article, FACETS, type Facet } from '../../../common/model'
import type { TagTree } from '../tagTree'

export type Chosen = NonNullable<ResultQuery['facets']>

/** What a facet tells articles apart by: tags by their ids, all else by its text; an empty value stands for none. */
const VALUES: { [F in Facet]: (article: Article) => readonly string[] } = {
  tag: ({ tags }) => tags,
  site: ({ site }) => [site ?? ''],
  author: ({ byline }) => [byline ?? ''],
  year: ({ publishedAt }) => [publishedAt?.slice(0, 4) ?? ''],
  lang: ({ lang }) => [lang ?? ''],
  type: ({ type }) => [type ?? ''],
}

/** @returns the values of the article, one empty one where it has none */
export function facetValues(article: Article, facet: Facet): readonly string[] {
  const values = VALUES[facet](article)
  return values.length > 0 ? values : ['']
}

/** @returns the values that an article counts as having: a tag stands for those it lies below as well */
export const impliedValues = (facet: Facet, values: readonly string[], tree: TagTree): readonly string[] =>
  facet === 'tag' ? [...new Set(values.flatMap(tree.upwards))] : values

/** @returns the values one of which an article must have itself: who chooses a tag means those below it as well */
export const wantedValues = (facet: Facet, chosen: readonly string[], tree: TagTree): ReadonlySet<string> =>
  new Set(facet === 'tag' ? chosen.flatMap((tag) => [...tree.downwards(tag)]) : chosen)

/** @returns tells whether an article has, in every facet that was chosen from, one of the values chosen */
export function inFacets(chosen: Chosen | undefined, tree: TagTree): (article: Article) => boolean {
  const wanted = FACETS.flatMap((facet) => {
    const values = chosen?.[facet]
    return values ? [{ facet, values: wantedValues(facet, values, tree) }] : []
  })
  return (article) =>
    wanted.every(({ facet, values }) => facetValues(article, facet).some((value) => values.has(value)))
}
