import type { PageQuery, ResultQuery } from '../../../common/contract/schemas'
import type { Article, ArticleId, ArticleRow, CollectionId, Page, Place } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Delta, LibraryData } from '../store/operations'
import type { TagTree } from '../tagTree'
import { inFacets } from './facets'
import type { Names } from './facts'
import { type Found, isSearch, matcher, ranked } from './matching'
import type { Notes, NotesDelta } from './notes'
import { BY_DATE, BY_TITLE, byHand, Order, type SortBeside } from './order'
import { isIn } from './places'
import type { Slots } from './slots'

/** Results that are held ready. A person moves between a handful; each letter of a filter makes one more. */
const HELD = 16
/** Collections whose order by hand is held ready. */
const HELD_BY_HAND = 8
/** With more articles changed at once, working out which results stay costs more than making them anew. */
const FEW = 500

/** Articles between two looks at the clock. */
const PARTS = 32

interface Held {
  /** The articles' numbers. */
  slots: Uint32Array
  order: Order
  filtered: boolean
  /** Of one tag and those below it. */
  tagged: boolean
  place: Place
  matches(article: Article, slot: number): boolean
}

/** Answers what the list shows. A result is made once and held until a change touches it. */
export class Lists {
  readonly #slots: Slots
  readonly #notes: Notes
  readonly #names: Names
  #tree: TagTree
  readonly #byDate: Order
  readonly #byTitle: Order
  /** The one asked for last stands last. */
  readonly #byHand = new Map<CollectionId, Order>()
  /** The result asked for last stands last. */
  readonly #held = new Map<string, Held>()
  /** Counts the changes that were taken in. */
  #changes = 0

  /** @param sortByTitle sorts many by title beside the process; left out: that is done here, a little at a time */
  constructor(
    { data, slots, notes }: { data: LibraryData; slots: Slots; notes: Notes },
    tree: TagTree,
    sortByTitle?: SortBeside,
  ) {
    this.#slots = slots
    this.#notes = notes
    this.#names = { tags: data.tags, collections: data.collections, notesOf: notes.of }
    this.#tree = tree
    this.#byDate = new Order(BY_DATE, slots)
    this.#byTitle = new Order(BY_TITLE, slots, sortByTitle)
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
    const sorted = making.order.sorted()
    const taken = new Uint32Array(sorted.length)
    let count = 0
    await inTurns(sorted, (slot) => {
      if (making.takes(slot)) taken[count++] = slot
    })
    if (begun === this.#changes && !this.#held.has(key)) this.#held.set(key, making.end(taken.slice(0, count)))
  }

  /** @param found as `prepare` takes it */
  ids(query: ResultQuery, found?: Found): ArticleId[] {
    const ids: ArticleId[] = []
    for (const slot of this.slots(query, found)) {
      const article = this.#slots.articleAt(slot)
      if (article) ids.push(article.id)
    }
    return ids
  }

  /** @returns what `ids` does, as the articles' numbers; never to be changed */
  slots(query: ResultQuery, found?: Found): Uint32Array {
    const key = keyOf(query, found)
    const held = this.#held.get(key) ?? this.#make(query, found)
    this.#held.delete(key)
    this.#held.set(key, held)
    const [oldest] = this.#held.keys()
    if (this.#held.size > HELD && oldest !== undefined) this.#held.delete(oldest)
    return held.slots
  }

  page({ offset, limit, ...query }: PageQuery, found?: Found): Page {
    const slots = this.slots(query, found)
    return { rows: this.#rows(slots.subarray(offset, offset + limit)), offset, total: slots.length }
  }

  /**
   * What can be told of a result within a moment: its first rows, looked for from the top of the order. Whoever types
   * sees something at each letter, however many articles there are.
   * @param momentMs how long may be looked
   * @returns the rows; `total` counts what was found in that time, and is all there is where it was enough
   */
  async glance({ offset, limit, ...query }: PageQuery, momentMs: number): Promise<Page> {
    if (this.#held.has(keyOf(query))) return this.page({ ...query, offset, limit })
    await this.#orderOf(query.sort, query.collection).fill()
    const { order, takes, end } = this.#begin(query)
    const isUpwards = order === this.#byDate ? query.sort !== 'oldest' : query.sort === 'title-reversed'
    const sorted = order.sorted()
    const until = performance.now() + momentMs
    const taken: number[] = []
    for (let at = 0; at < sorted.length && taken.length < offset + limit; at++) {
      const slot = sorted[isUpwards ? sorted.length - 1 - at : at] ?? 0
      if (takes(slot)) taken.push(slot)
      if (at % PARTS === PARTS - 1 && performance.now() > until) break
    }
    // As they stand in the order: the end of the work turns them round.
    const { slots } = end(Uint32Array.from(isUpwards ? taken.reverse() : taken))
    return { rows: this.#rows(slots.subarray(offset, offset + limit)), offset, total: slots.length }
  }

  #rows(slots: Uint32Array): ArticleRow[] {
    const rows: ArticleRow[] = []
    for (const slot of slots) {
      const article = this.#slots.articleAt(slot)
      if (article) rows.push(rowOf(article, this.#notes.of(article.id).length))
    }
    return rows
  }

  /** Takes in a change that was made, and lets go of the results it touches. */
  async update(delta: Delta, tree: TagTree, noted: NotesDelta): Promise<void> {
    this.#tree = tree
    this.#changes += 1
    // Made anew beside other work sooner than kept in order here.
    if (delta.articles.size > FEW) this.#byHand.clear()
    for (const order of [this.#byDate, this.#byTitle, ...this.#byHand.values()]) await order.update(delta)
    // What was begun meanwhile may have gone through an order that was not ready.
    this.#changes += 1
    for (const [key, held] of this.#held) if (this.#touches(delta, held, noted)) this.#held.delete(key)
  }

  #touches(delta: Delta, { order, filtered, tagged, place, matches }: Held, noted: NotesDelta): boolean {
    if (delta.articles.size > FEW) return true
    if (filtered && noted.touched.size > 0) return true
    if (place === 'notes' && noted.turned.size > 0) return true
    if (filtered && delta.tags.size + delta.collections.size > 0) return true
    if (tagged && delta.tags.size > 0) return true
    for (const [id, before] of delta.articles) {
      const slot = this.#slots.slotOf(id) ?? 0
      const after = this.#slots.articleAt(slot)
      const was = before !== undefined && matches(before, slot)
      const is = after !== undefined && matches(after, slot)
      if (was !== is) return true
      if (before && after && is && order.moves(before, after)) return true
    }
    return false
  }

  #make(query: ResultQuery, found?: Found): Held {
    const { order, takes, end } = this.#begin(query, found)
    return end(order.sorted().filter(takes))
  }

  /** @returns what makes the result: the order to go through, whom it takes, and what to do with those at the end */
  #begin({ place, tag, collection, facets, filter, sort }: ResultQuery, found?: Found) {
    const standsThere = this.#slots.standsIn(place)
    const rest: ((article: Article, slot: number) => boolean)[] = []
    if (tag !== null) {
      const tags = this.#tree.downwards(tag)
      rest.push((article) => article.tags.some((each) => tags.has(each)))
    }
    if (collection !== undefined) rest.push((article) => Object.hasOwn(article.collections, collection))
    if (facets) rest.push(inFacets(facets, this.#tree))
    if (found) rest.push((article, slot) => found.matches(article, slot))
    else if (isSearch(filter)) rest.push(matcher(filter, this.#names))
    const order = this.#orderOf(sort, collection)
    return {
      order,
      takes: (slot: number): boolean => {
        if (!standsThere(slot)) return false
        const article = rest.length > 0 ? this.#slots.articleAt(slot) : undefined
        return article === undefined || rest.every((test) => test(article, slot))
      },
      end: (taken: Uint32Array): Held => {
        if (order === this.#byDate ? sort !== 'oldest' : sort === 'title-reversed') taken.reverse()
        const slots = sort === 'best' && found ? ranked(taken, found) : taken
        const tagged = tag !== null || facets?.tag !== undefined
        const matches = (article: Article, slot: number) =>
          isIn(article, place, this.#notes.has(article.id)) && rest.every((test) => test(article, slot))
        return { slots, order, filtered: isSearch(filter), tagged, place, matches }
      },
    }
  }

  #orderOf(sort: ResultQuery['sort'], collection: CollectionId | undefined): Order {
    if (sort === 'title' || sort === 'title-reversed') return this.#byTitle
    return sort === 'manual' && collection !== undefined ? this.#orderByHand(collection) : this.#byDate
  }

  #orderByHand(collection: CollectionId): Order {
    const order = this.#byHand.get(collection) ?? new Order(byHand(collection), this.#slots)
    this.#byHand.delete(collection)
    this.#byHand.set(collection, order)
    const [oldest] = this.#byHand.keys()
    if (this.#byHand.size > HELD_BY_HAND && oldest !== undefined) this.#byHand.delete(oldest)
    return order
  }
}

const keyOf = ({ place, tag, collection, facets, filter, sort }: ResultQuery, found?: Found): string =>
  JSON.stringify([place, tag, collection, facets, filter, found?.key, sort])

const rowOf = (article: Article, notes: number): ArticleRow => ({
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
  notes,
})
