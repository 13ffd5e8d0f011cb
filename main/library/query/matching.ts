import type { Article, ArticleId, Tag, TagId } from '../../../common/model'
import { fold, foldedWords } from '../../../common/text/fold'

/** What a filter looks through, worked out once a record; records are never mutated. */
const haystacks = new WeakMap<Article, string>()
const tagNames = new WeakMap<Tag, string>()

function haystackOf(article: Article): string {
  let haystack = haystacks.get(article)
  if (haystack === undefined) {
    haystack = fold([article.title, article.byline, article.site, article.excerpt].filter(Boolean).join('\n'))
    haystacks.set(article, haystack)
  }
  return haystack
}

function tagNameOf(tag: Tag): string {
  let name = tagNames.get(tag)
  if (name === undefined) {
    name = fold(tag.name)
    tagNames.set(tag, name)
  }
  return name
}

/** @returns tells whether every word of the filter stands in title, byline, site, excerpt or a tag's name */
export function matcher(filter: string, tags: ReadonlyMap<TagId, Tag>): (article: Article) => boolean {
  const words = foldedWords(filter)
  if (words.length === 0) return () => true
  const tagsWith = words.map((word) => tagsNamed(word, tags))
  return (article) => {
    const haystack = haystackOf(article)
    return words.every(
      (word, index) => haystack.includes(word) || article.tags.some((tag) => tagsWith[index]?.has(tag)),
    )
  }
}

function tagsNamed(word: string, tags: ReadonlyMap<ArticleId, Tag>): Set<TagId> {
  const named = new Set<TagId>()
  for (const tag of tags.values()) if (tagNameOf(tag).includes(word)) named.add(tag.id)
  return named
}
