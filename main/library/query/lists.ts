import type { PageQuery, ResultQuery } from '../../../common/contract/schemas'
import type { Article, ArticleId, ArticleRow, CollectionId, Page } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Delta, LibraryData } from '../store/operations'
import type { TagTree } from '../tagTree'
import { inFacets } from './facets'
import { type Found, isSearch, matcher, ranked } from './matching'
import { BY_DATE, BY_TITLE, byHand, Order } from './order'
import { isIn } from './places'

/** Results that are held ready. A person moves between a handful; each letter of a filter makes one more. */
const HELD = 16
/** Collections whose order by hand is held ready. */
const HELD_BY_HAND = 8
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
  /** The one asked for last stands last. */
  readonly #byHand = new Map<CollectionId, Order>()
  /** The result asked for last stands last. */
  readonly #held = new Map<string, Held>()
  /** Counts the changes that were taken in. */
  #changes = 0

  constructor(data: LibraryData, tree: TagTree) {
    this.#data = data
    this.#tree = tree
    this.#byDate = new Order(BY_DATE, data.articles)
    this.#byTitle = new Order(BY_TITLE, data.articles)
  }

  /** Sorts by everything that lists are sorted by, beside other work. */
  async fill(): Promise<void> {
    for (const order of [this.#byDate, this.#byTitle]) await order.fill()
  }

  /**
   * Makes a result beside other work, so that asking for it finds it made. What is asked for without this is made
   * in one go; so is what changes meanwhile.
   * @param found what the query's filter finds; left out: what its records alone tell
   */
  async prepare(query: ResultQuery, found?: Found): Promise<void> {
    const key = keyOf(query, found)
    if (this.#held.has(key)) return
    await this.#orderOf(query.sort, query.collection).fill()
    const begun = this.#changes
    const making = this.#begin(query, found)
    const ids: ArticleId[] = []
    await inTurns(making.order.ids(), (id) => making.takes(id) && ids.push(id))
    if (begun === this.#changes && !this.#held.has(key)) this.#held.set(key, making.end(ids))
  }

  /** @param found as `prepare` takes it */
  ids(query: ResultQuery, found?: Found): readonly ArticleId[] {
    const key = keyOf(query, found)
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
  async update(delta: Delta, tree: TagTree): Promise<void> {
    this.#tree = tree
    this.#changes += 1
    // Made anew beside other work sooner than kept in order here.
    if (delta.articles.size > FEW) this.#byHand.clear()
    for (const order of [this.#byDate, this.#byTitle, ...this.#byHand.values()]) await order.update(delta)
    // What was begun meanwhile may have gone through an order that was not ready.
    this.#changes += 1
    for (const [key, held] of this.#held) if (this.#touches(delta, held)) this.#held.delete(key)
  }

  #touches(delta: Delta, { order, filtered, tagged, matches }: Held): boolean {
    if (delta.articles.size > FEW) return true
    if (filtered && delta.tags.size + delta.collections.size > 0) return true
    if (tagged && delta.tags.size > 0) return true
    for (const [id, before] of delta.articles) {
      const after = this.#data.articles.get(id)
      const was = before !== undefined && matches(before)
      const is = after !== undefined && matches(after)
      if (was !== is) return true
      if (before && after && is && order.moves(before, after)) return true
    }
    return false
  }

  #make(query: ResultQuery, found?: Found): Held {
    const { order, takes, end } = this.#begin(query, found)
    return end(order.ids().filter(takes))
  }

  /** @returns what makes the result: the order to go through, whom it takes, and what to do with those at the end */
  #begin({ place, tag, collection, facets, filter, sort }: ResultQuery, found?: Found) {
    const isInFacets = inFacets(facets, this.#tree)
    const matchesFilter = found?.matches ?? matcher(filter, this.#data)
    const tags = tag === null ? null : this.#tree.downwards(tag)
    const matches = (article: Article): boolean =>
      isIn(article, place) &&
      (tags === null || article.tags.some((each) => tags.has(each))) &&
      (collection === undefined || Object.hasOwn(article.collections, collection)) &&
      isInFacets(article) &&
      matchesFilter(article)
    const order = this.#orderOf(sort, collection)
    return {
      order,
      takes: (id: ArticleId): boolean => {
        const article = this.#data.articles.get(id)
        return article !== undefined && matches(article)
      },
      end: (ids: ArticleId[]): Held => {
        if (order === this.#byDate ? sort !== 'oldest' : sort === 'title-reversed') ids.reverse()
        const ordered = sort === 'best' && found ? ranked(ids, found) : ids
        const tagged = tag !== null || facets?.tag !== undefined
        return { ids: ordered, order, filtered: isSearch(filter), tagged, matches }
      },
    }
  }

  #orderOf(sort: ResultQuery['sort'], collection: CollectionId | undefined): Order {
    if (sort === 'title' || sort === 'title-reversed') return this.#byTitle
    return sort === 'manual' && collection !== undefined ? this.#orderByHand(collection) : this.#byDate
  }

  #orderByHand(collection: CollectionId): Order {
    const order = this.#byHand.get(collection) ?? new Order(byHand(collection), this.#data.articles)
    this.#byHand.delete(collection)
    this.#byHand.set(collection, order)
    const [oldest] = this.#byHand.keys()
    if (this.#byHand.size > HELD_BY_HAND && oldest !== undefined) this.#byHand.delete(oldest)
    return order
  }
}

const keyOf = ({ place, tag, collection, facets, filter, sort }: ResultQuery, found?: Found): string =>
  JSON.stringify([place, tag, collection, facets, filter, found?.key, sort])

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
  updatedAt: article.updatedAt,
  progress: article.progress,
})
