import type { PageQuery, ResultQuery } from '../../../common/contract/schemas'
import type { Article, ArticleId, ArticleRow, Page, Sort } from '../../../common/model'
import { foldedWords } from '../../../common/text/fold'
import type { Delta, LibraryData } from '../store/operations'
import type { TagTree } from '../tagTree'
import { inFacets } from './facets'
import { matcher } from './matching'
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
  /** Of one tag and those below it. */
  tagged: boolean
  matches(article: Article): boolean
}

/** Answers what the list shows. A result is made once and held until a change touches it. */
export class Lists {
  readonly #data: LibraryData
  #tree: TagTree
  readonly #byDate: Order
  readonly #byTitle: Order
  /** The result asked for last stands last. */
  readonly #held = new Map<string, Held>()

  constructor(data: LibraryData, tree: TagTree) {
    this.#data = data
    this.#tree = tree
    this.#byDate = new Order(BY_DATE, data.articles)
    this.#byTitle = new Order(BY_TITLE, data.articles)
  }

  ids(query: ResultQuery): readonly ArticleId[] {
    const words = foldedWords(query.filter)
    const key = JSON.stringify([query.place, query.tag, query.collection, query.facets, words, query.sort])
    const held = this.#held.get(key) ?? this.#make(query, words.length > 0)
    this.#held.delete(key)
    this.#held.set(key, held)
    const [oldest] = this.#held.keys()
    if (this.#held.size > HELD && oldest !== undefined) this.#held.delete(oldest)
    return held.ids
  }

  page({ offset, limit, ...query }: PageQuery): Page {
    const ids = this.ids(query)
    const rows: ArticleRow[] = []
    for (const id of ids.slice(offset, offset + limit)) {
      const article = this.#data.articles.get(id)
      if (article) rows.push(rowOf(article))
    }
    return { rows, offset, total: ids.length }
  }

  /** Takes in a change that was made, and lets go of the results it touches. */
  update(delta: Delta, tree: TagTree): void {
    this.#tree = tree
    this.#byDate.update(delta)
    this.#byTitle.update(delta)
    for (const [key, held] of this.#held) if (this.#touches(delta, held)) this.#held.delete(key)
  }

  #touches(delta: Delta, { order, filtered, tagged, matches }: Held): boolean {
    if (delta.articles.size > FEW) return true
    if ((filtered || tagged) && delta.tags.size > 0) return true
    for (const [id, before] of delta.articles) {
      const after = this.#data.articles.get(id)
      const was = before !== undefined && matches(before)
      const is = after !== undefined && matches(after)
      if (was !== is) return true
      if (before && after && is && order.moves(before, after)) return true
    }
    return false
  }

  #make({ place, tag, collection, facets, filter, sort }: ResultQuery, filtered: boolean): Held {
    const isInFacets = inFacets(facets)
    const matchesFilter = matcher(filter, this.#data.tags)
    const tags = tag === null ? null : this.#tree.downwards(tag)
    const matches = (article: Article): boolean =>
      isIn(article, place) &&
      (tags === null || article.tags.some((each) => tags.has(each))) &&
      (collection === undefined || Object.hasOwn(article.collections, collection)) &&
      isInFacets(article) &&
      matchesFilter(article)
    const order = this.#orderOf(sort)
    const ids = order.ids().filter((id) => {
      const article = this.#data.articles.get(id)
      return article !== undefined && matches(article)
    })
    if (sort === 'newest' || sort === 'title-reversed') ids.reverse()
    return { ids, order, filtered, tagged: tag !== null, matches }
  }

  #orderOf(sort: Sort): Order {
    return sort === 'newest' || sort === 'oldest' ? this.#byDate : this.#byTitle
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
