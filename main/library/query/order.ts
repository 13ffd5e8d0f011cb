import type { Article, ArticleId, CollectionId } from '../../../common/model'
import type { Delta } from '../store/operations'
import { sortInTurns } from './sortInTurns'

type Articles = ReadonlyMap<ArticleId, Article>

interface Ordering {
  compare(a: Article, b: Article): number
  /** Whether two records of one article may stand at different places. */
  differs(a: Article, b: Article): boolean
  /** Whether the article stands in this order at all; left out: each does. */
  holds?(article: Article): boolean
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
const byId = (a: Article, b: Article): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Milliseconds, worked out once a record; records are never mutated. */
const dates = new WeakMap<Article, number>()

/** @returns when it was published, or when it arrived where that is not known; milliseconds */
function dateOf(article: Article): number {
  let date = dates.get(article)
  if (date === undefined) {
    date = Date.parse(article.publishedAt ?? article.addedAt)
    if (Number.isNaN(date)) date = Date.parse(article.addedAt) || 0
    dates.set(article, date)
  }
  return date
}

/** Oldest first. */
export const BY_DATE: Ordering = {
  compare: (a, b) => dateOf(a) - dateOf(b) || byId(a, b),
  differs: (a, b) => a.publishedAt !== b.publishedAt || a.addedAt !== b.addedAt,
}

/** A to Z, as a reader sorts: case and accents do not count, 2 stands before 10. */
export const BY_TITLE: Ordering = {
  compare: (a, b) => collator.compare(a.title, b.title) || byId(a, b),
  differs: (a, b) => a.title !== b.title,
}

/** The order by hand of one collection's articles; in no order of their own, those of one rank stand by their ids. */
export const byHand = (collection: CollectionId): Ordering => {
  const rankOf = ({ collections }: Article): string => collections[collection] ?? ''
  return {
    compare: (a, b) => (rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : byId(a, b)),
    differs: (a, b) => rankOf(a) !== rankOf(b),
    holds: ({ collections }) => Object.hasOwn(collections, collection),
  }
}

/** All articles in one order, or those that it holds, kept in order while they change: sorting anew would cost more than a frame. */
export class Order {
  readonly #ordering: Ordering
  readonly #articles: Articles
  /** Undefined until somebody asks. */
  #ids: ArticleId[] | undefined
  #filling: Promise<void> | undefined
  /** What changed while it was being sorted. */
  readonly #missed = new Set<ArticleId>()

  constructor(ordering: Ordering, articles: Articles) {
    this.#ordering = ordering
    this.#articles = articles
  }

  /** Sorts beside other work, so that {@link ids} has nothing left to do. */
  fill(): Promise<void> {
    if (!this.#ids) this.#filling ??= this.#fill()
    return this.#filling ?? Promise.resolve()
  }

  async #fill(): Promise<void> {
    this.#missed.clear()
    const sorted = await sortInTurns(this.#held(), this.#ordering.compare)
    // Somebody could not wait.
    if (this.#ids) return
    this.#ids = sorted.map(({ id }) => id)
    if (this.#missed.size === 0) return
    const before = new Map(sorted.flatMap((article) => (this.#missed.has(article.id) ? [[article.id, article]] : [])))
    this.#take(this.#missed, (id) => before.get(id))
    this.#missed.clear()
  }

  ids(): readonly ArticleId[] {
    this.#ids ??= this.#held()
      .sort(this.#ordering.compare)
      .map(({ id }) => id)
    return this.#ids
  }

  #held(): Article[] {
    return [...this.#articles.values()].filter((article) => this.#holds(article))
  }

  #holds(article: Article): boolean {
    return this.#ordering.holds?.(article) ?? true
  }

  /** Whether the change moves the article within this order. */
  moves(before: Article, after: Article): boolean {
    return before !== after && this.#ordering.differs(before, after)
  }

  update(delta: Delta): void {
    if (this.#ids) this.#take(delta.articles.keys(), (id) => delta.articles.get(id))
    else for (const id of delta.articles.keys()) this.#missed.add(id)
  }

  #take(changed: Iterable<ArticleId>, beforeOf: (id: ArticleId) => Article | undefined): void {
    if (!this.#ids) return
    const gone = new Set<ArticleId>()
    const come: Article[] = []
    for (const id of changed) {
      const was = beforeOf(id)
      const is = this.#articles.get(id)
      const before = was && this.#holds(was) ? was : undefined
      const after = is && this.#holds(is) ? is : undefined
      if (before && after && !this.moves(before, after)) continue
      if (before) gone.add(id)
      if (after) come.push(after)
    }
    if (gone.size > 0) this.#ids = this.#ids.filter((id) => !gone.has(id))
    if (come.length > 0) this.#ids = this.#merged(this.#ids, come.sort(this.#ordering.compare))
  }

  #merged(ids: readonly ArticleId[], come: readonly Article[]): ArticleId[] {
    const merged: ArticleId[] = []
    let from = 0
    for (const article of come) {
      const to = this.#placeOf(article, ids, from)
      for (; from < to; from++) merged.push(ids[from] ?? '')
      merged.push(article.id)
    }
    for (; from < ids.length; from++) merged.push(ids[from] ?? '')
    return merged
  }

  /** @returns the index before which the article belongs, `from` or later */
  #placeOf(article: Article, ids: readonly ArticleId[], from: number): number {
    let low = from
    let high = ids.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.#articles.get(ids[middle] ?? '')
      if (other && this.#ordering.compare(other, article) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
