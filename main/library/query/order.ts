import type { Article, ArticleId, CollectionId } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Delta } from '../store/operations'
import type { Slots } from './slots'
import { sortInTurns } from './sortInTurns'

interface Ordering {
  compare(a: Article, b: Article): number
  /** What a number alone tells of the order, worked out once a record where all are sorted; left out: nothing does. */
  key?(article: Article): number
  /** Whether two records of one article may stand at different places. */
  differs(a: Article, b: Article): boolean
  /** Whether the article stands in this order at all; left out: each does. */
  holds?(article: Article): boolean
}

/**
 * Sorts many beside the process.
 * @returns the indices of the records in their order; null where it cannot be had
 */
export type SortBeside = (records: readonly Article[]) => Promise<Uint32Array | null>

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
/** What of an article its place by title follows from. */
export type Titled = Pick<Article, 'id' | 'title'>

const byId = (a: Titled, b: Titled): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** @returns when it was published, or when it arrived where that is not known; milliseconds */
function dateOf({ publishedAt, addedAt }: Article): number {
  const date = Date.parse(publishedAt ?? addedAt)
  return Number.isNaN(date) ? Date.parse(addedAt) || 0 : date
}

/** From so many on, an order that changes is remade beside other work. */
const MANY = 500

/** Oldest first. */
export const BY_DATE: Ordering = {
  compare: (a, b) => dateOf(a) - dateOf(b) || byId(a, b),
  key: dateOf,
  differs: (a, b) => a.publishedAt !== b.publishedAt || a.addedAt !== b.addedAt,
}

/** A to Z, as a reader sorts: case and accents do not count, 2 stands before 10. */
export const byTitle = (a: Titled, b: Titled): number => collator.compare(a.title, b.title) || byId(a, b)

export const BY_TITLE: Ordering = {
  compare: byTitle,
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

/** From so many on, sorting is left to whoever does it beside the process. */
const BESIDE = 5_000

/** All articles in one order, or those that it holds, kept in order while they change: sorting anew would cost more than a frame. */
export class Order {
  readonly #ordering: Ordering
  readonly #slots: Slots
  readonly #sortBeside: SortBeside | undefined
  /** Undefined until somebody asks. */
  #sorted: Uint32Array | undefined
  #filling: Promise<void> | undefined
  #taking: Promise<void> = Promise.resolve()
  /** What changed while it was being sorted. */
  readonly #missed = new Set<ArticleId>()

  constructor(ordering: Ordering, slots: Slots, sortBeside?: SortBeside) {
    this.#ordering = ordering
    this.#slots = slots
    this.#sortBeside = sortBeside
  }

  /** Sorts beside other work, so that {@link sorted} has nothing left to do. */
  fill(): Promise<void> {
    if (!this.#sorted) this.#filling ??= this.#fill()
    return this.#filling ?? Promise.resolve()
  }

  async #fill(): Promise<void> {
    this.#missed.clear()
    const held = this.#held()
    // As they are now: whatever changes meanwhile is taken in afterwards.
    const records: Article[] = []
    for (const slot of held) {
      const article = this.#slots.articleAt(slot)
      if (article) records.push(article)
    }
    const order = (await this.#sortedBeside(records)) ?? (await this.#sortedHere(records))
    // Somebody could not wait.
    if (this.#sorted) return
    this.#sorted = Uint32Array.from(order, (index) => held[index] ?? 0)
    if (this.#missed.size === 0) return
    const before = new Map(records.flatMap((article) => (this.#missed.has(article.id) ? [[article.id, article]] : [])))
    await this.#takeNext(new Set(this.#missed), (id) => before.get(id))
    this.#missed.clear()
  }

  async #sortedBeside(records: readonly Article[]): Promise<Uint32Array | null> {
    if (records.length < BESIDE) return null
    return (await this.#sortBeside?.(records)) ?? null
  }

  async #sortedHere(records: readonly Article[]): Promise<readonly number[]> {
    const { key, compare } = this.#ordering
    const indices = records.map((_, index) => index)
    const byRecord = (a: number, b: number) => {
      const [left, right] = [records[a], records[b]]
      return left && right ? compare(left, right) : 0
    }
    if (!key) return await sortInTurns(indices, byRecord)
    const keys = new Float64Array(records.length)
    await inTurns(indices, (index) => {
      const record = records[index]
      if (record) keys[index] = key(record)
    })
    return await sortInTurns(indices, (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || byRecord(a, b))
  }

  /** @returns the articles' numbers; never to be changed */
  sorted(): Uint32Array {
    this.#sorted ??= Uint32Array.from(this.#held().sort((a, b) => this.#compare(a, b)))
    return this.#sorted
  }

  #held(): number[] {
    const held: number[] = []
    for (let slot = 0; slot < this.#slots.end; slot++) {
      const article = this.#slots.articleAt(slot)
      if (article && this.#holds(article)) held.push(slot)
    }
    return held
  }

  #holds(article: Article): boolean {
    return this.#ordering.holds?.(article) ?? true
  }

  #compare(a: number, b: number): number {
    const [left, right] = [this.#slots.articleAt(a), this.#slots.articleAt(b)]
    return left && right ? this.#ordering.compare(left, right) : 0
  }

  /** Whether the change moves the article within this order. */
  moves(before: Article, after: Article): boolean {
    return before !== after && this.#ordering.differs(before, after)
  }

  async update(delta: Pick<Delta, 'articles'>): Promise<void> {
    if (this.#sorted) await this.#takeNext(delta.articles.keys(), (id) => delta.articles.get(id))
    else for (const id of delta.articles.keys()) this.#missed.add(id)
  }

  /** One after another: what a change makes of the order is what the next one changes. */
  #takeNext(changed: Iterable<ArticleId>, beforeOf: (id: ArticleId) => Article | undefined): Promise<void> {
    this.#taking = this.#taking.then(() => this.#take(changed, beforeOf))
    return this.#taking
  }

  async #take(changed: Iterable<ArticleId>, beforeOf: (id: ArticleId) => Article | undefined): Promise<void> {
    if (!this.#sorted) return
    const gone = new Set<number>()
    const come: number[] = []
    await inTurns(changed, (id) => {
      const slot = this.#slots.slotOf(id)
      if (slot === undefined) return
      const was = beforeOf(id)
      const is = this.#slots.articleAt(slot)
      const before = was && this.#holds(was) ? was : undefined
      const after = is && this.#holds(is) ? is : undefined
      if (before && after && !this.moves(before, after)) return
      if (before) gone.add(slot)
      if (after) come.push(slot)
    })
    if (gone.size > MANY || come.length > MANY) {
      this.#sorted = await this.#remade(this.#sorted, gone, come)
      return
    }
    if (gone.size > 0) this.#sorted = this.#sorted.filter((slot) => !gone.has(slot))
    if (come.length > 0) {
      this.#sorted = this.#merged(
        this.#sorted,
        come.sort((a, b) => this.#compare(a, b)),
      )
    }
  }

  #merged(sorted: Uint32Array, come: readonly number[]): Uint32Array {
    const merged = new Uint32Array(sorted.length + come.length)
    let from = 0
    for (const [before, slot] of come.entries()) {
      const to = this.#placeOf(slot, sorted, from)
      merged.set(sorted.subarray(from, to), from + before)
      merged[to + before] = slot
      from = to
    }
    merged.set(sorted.subarray(from), from + come.length)
    return merged
  }

  /** As filtering and merging, for many: compared one by one, with turns for other work. */
  async #remade(sorted: Uint32Array, gone: ReadonlySet<number>, come: readonly number[]): Promise<Uint32Array> {
    const added = await sortInTurns(come, (a, b) => this.#compare(a, b))
    const remade: number[] = []
    let next = 0
    await inTurns(sorted, (slot) => {
      if (gone.has(slot)) return
      for (let each = added[next]; each !== undefined && this.#compare(each, slot) < 0; each = added[next]) {
        remade.push(each)
        next += 1
      }
      remade.push(slot)
    })
    await inTurns(added.slice(next), (slot) => remade.push(slot))
    return Uint32Array.from(remade)
  }

  /** @returns the index before which the article belongs, `from` or later */
  #placeOf(slot: number, sorted: Uint32Array, from: number): number {
    let low = from
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compare(sorted[middle] ?? 0, slot) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
