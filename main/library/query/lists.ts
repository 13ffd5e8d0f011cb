import type { PageQuery, ResultQuery } from '../../../common/contract/schemas'
import type { Article, ArticleId, ArticleRow, Page, ResultSort } from '../../../common/model'
import type { Delta, LibraryData } from '../store/operations'
import { inFacets } from './facets'
import { type Found, isSearch, matcher, ranked } from './matching'
import { BY_DATE, BY_TITLE, Order } from './order'
import { isIn } from './places'

/** Results that are held ready. A person moves between a handful; each letter of a filter makes one more. */
const HELD = 16
/** With more articles changed at once, working out which results stay costs more than making them anew. */
const FEW = 500

interface Held {
  ids: readonly ArticleId[]
  order: Order
  filtered: boolean
  matches(article: Article): boolean
}

/** Answers what the list shows. A result is made once and held until a change touches it. */
export class Lists {
  readonly #data: LibraryData
  readonly #byDate: Order
  readonly #byTitle: Order
  /** The result asked for last stands last. */
  readonly #held = new Map<string, Held>()

  constructor(data: LibraryData) {
    this.#data = data
    this.#byDate = new Order(BY_DATE, data.articles)
    this.#byTitle = new Order(BY_TITLE, data.articles)
  }

  /** @param found what the query's filter finds; left out: what its records alone tell */
  ids(query: ResultQuery, found?: Found): readonly ArticleId[] {
    const { place, tag, collection, facets, filter, sort } = query
    const key = JSON.stringify([place, tag, collection, facets, filter, found?.key, sort])
    const held = this.#held.get(key) ?? this.#make(query, found)
    this.#held.delete(key)
    this.#held.set(key, held)
    const [oldest] = this.#held.keys()
    if (this.#held.size > HELD && oldest !== undefined) this.#held.delete(oldest)
    return held.ids
  }

  page({ offset, limit, ...query }: PageQuery, found?: Found): Page {
    const ids = this.ids(query, found)
    const rows: ArticleRow[] = []
    for (const id of ids.slice(offset, offset + limit)) {
      const article = this.#data.articles.get(id)
      if (article) rows.push(rowOf(article))
    }
    return { rows, offset, total: ids.length }
  }

  /** Takes in a change that was made, and lets go of the results it touches. */
  update(delta: Delta): void {
    this.#byDate.update(delta)
    this.#byTitle.update(delta)
    for (const [key, held] of this.#held) if (this.#touches(delta, held)) this.#held.delete(key)
  }

  #touches(delta: Delta, { order, filtered, matches }: Held): boolean {
    if (delta.articles.size > FEW) return true
    if (filtered && delta.tags.size + delta.collections.size > 0) return true
    for (const [id, before] of delta.articles) {
      const after = this.#data.articles.get(id)
      const was = before !== undefined && matches(before)
      const is = after !== undefined && matches(after)
      if (was !== is) return true
      if (before && after && is && order.moves(before, after)) return true
    }
    return false
  }

  #make({ place, tag, collection, facets, filter, sort }: ResultQuery, found?: Found): Held {
    const isInFacets = inFacets(facets)
    const matchesFilter = found?.matches ?? matcher(filter, this.#data)
    const matches = (article: Article): boolean =>
      isIn(article, place) &&
      (tag === null || article.tags.includes(tag)) &&
      (collection === undefined || Object.hasOwn(article.collections, collection)) &&
      isInFacets(article) &&
      matchesFilter(article)
    const order = this.#orderOf(sort)
    const ids = order.ids().filter((id) => {
      const article = this.#data.articles.get(id)
      return article !== undefined && matches(article)
    })
    if (sort !== 'oldest' && sort !== 'title') ids.reverse()
    return { ids: sort === 'best' && found ? ranked(ids, found) : ids, order, filtered: isSearch(filter), matches }
  }

  #orderOf(sort: ResultSort): Order {
    return sort === 'title' || sort === 'title-reversed' ? this.#byTitle : this.#byDate
  }
}

const rowOf = (article: Article): ArticleRow => ({
  id: article.id,
  title: article.title,
  byline: article.byline,
  site: article.site,
  publishedAt: article.publishedAt,
  addedAt: article.addedAt,
  lang: article.lang,
  excerpt: article.excerpt,
  wordCount: article.wordCount,
  tags: article.tags,
  state: article.state,
  readAt: article.readAt,
  starred: article.starred,
  trashedAt: article.trashedAt,
  progress: article.progress,
})
