import type { LibraryChange } from '../../common/contract'
import type { Article, ArticleId } from '../../common/model'
import type { SearchStatus } from '../../common/search/result'
import type { Library } from '../library/library'
import { inTurns, nextTurn } from '../library/nextTurn'
import { indexableOf, indexFile, indexKey } from './indexKey'
import { Patience } from './patience'
import type { IndexPort } from './port'

/** Articles handed to the index in one go: little enough that a change which comes then waits for less than a second. */
const BATCH = 24
/** An index that fails over and over is given up until the next start. */
const ATTEMPTS = 3

export interface KeeperOptions {
  /** Called whenever more, or less, is indexed. */
  onStep(): void
  /** Resolves when the next part of what nobody waits for may be done. */
  rest(): Promise<void>
}

export interface Kept {
  articles: ReadonlyMap<ArticleId, Article>
  /** The articles' numbers in the library. */
  slots: Pick<Library['slots'], 'slotOf'>
  folder: string
  notesOf: Library['notesOf']
}

/** Keeps the index as the library is: what differs is indexed anew, newest first, a little at a time. */
export class IndexKeeper {
  readonly #port: IndexPort
  readonly #kept: Kept
  readonly #options: KeeperOptions
  /** Numbers in the library, by the number in the index. */
  readonly #slots: (number | undefined)[] = []
  /** By the number in the library. */
  readonly #indexed: boolean[] = []
  /** What is indexed, and as what. */
  readonly #keys = new Map<ArticleId, string>()
  readonly #pending = new Set<ArticleId>()
  readonly #gone = new Set<ArticleId>()
  #feeding: Promise<void> | null = null
  /** Changes are taken in one after another. */
  #taking: Promise<void> = Promise.resolve()
  #failures = 0
  #isEnded = false
  #isOpen = false
  readonly #patience: Patience
  /** Counts up whenever what the index holds has changed. */
  version = 0
  /** Resolves when questions can be asked. */
  readonly #opened: Promise<void>

  constructor(port: IndexPort, kept: Kept, options: KeeperOptions) {
    this.#port = port
    this.#kept = kept
    this.#options = options
    this.#patience = new Patience(() => options.rest())
    this.#opened = this.#open()
    this.#opened.catch(() => undefined)
  }

  /** @throws Error where there is no index to be had */
  async opened(): Promise<void> {
    this.#patience.end()
    await this.#opened
    if (this.#isEnded || this.#failures >= ATTEMPTS) throw new Error('The index cannot be used.')
  }

  /** @param slot the article's number in the library */
  isIndexed(slot: number): boolean {
    return this.#indexed[slot] === true
  }

  /** @param number in the index @returns the article's number in the library */
  slotOf(number: number): number | undefined {
    return this.#slots[number]
  }

  /** Nothing of nothing, until it is known what the index holds. */
  status(): SearchStatus {
    if (!this.#isOpen) return { indexed: 0, total: 0 }
    const total = this.#kept.articles.size
    return { indexed: Math.min(total, this.#keys.size), total }
  }

  /** Takes in a change of the library. */
  changed({ articles }: Pick<LibraryChange, 'articles'>): Promise<void> {
    const take = async () => {
      await this.#opened.catch(() => undefined)
      // Whoever made the change is answered first.
      await nextTurn()
      if (articles === null) await this.#compareAll()
      else await inTurns(articles, (id) => this.#compare(id))
      this.#feed()
    }
    this.#taking = this.#taking.then(take, take)
    return this.#taking
  }

  /** A question found the index damaged: it begins anew. */
  async failed(): Promise<void> {
    this.#failures += 1
    this.#slots.length = 0
    this.#indexed.length = 0
    this.#keys.clear()
    this.version += 1
    if (this.#isEnded || this.#failures >= ATTEMPTS) return
    try {
      await this.#port.ask({ kind: 'open', file: indexFile(this.#kept.folder) })
      await this.#compareAll()
      this.#feed()
    } catch {
      this.#failures = ATTEMPTS
    }
  }

  /** Resolves when everything that waits now is indexed. */
  async settled(): Promise<void> {
    await this.#opened
    await this.#taking.catch(() => undefined)
    while (this.#feeding) await this.#feeding
  }

  async end(): Promise<void> {
    this.#isEnded = true
    await this.#port.ask({ kind: 'close' }).catch(() => undefined)
    await this.#port.end()
  }

  async #open(): Promise<void> {
    await this.#port.ask({ kind: 'open', file: indexFile(this.#kept.folder) })
    for (let after = 0; ; ) {
      await this.#patience.pause()
      const { numbers, ids, keys } = await this.#port.ask({ kind: 'list', after })
      for (const [index, number] of numbers.entries()) {
        const id = ids[index] ?? ''
        // The library's own string, so that no second one is kept.
        const own = this.#kept.articles.get(id)?.id
        if (own === undefined) this.#gone.add(id)
        else this.#noteIndexed(own, number, keys[index] ?? '')
        after = number
      }
      if (numbers.length === 0) break
    }
    await this.#compareAll()
    this.#isOpen = true
    this.#patience.end()
    this.#options.onStep()
    this.#feed()
  }

  async #compareAll(): Promise<void> {
    const { articles } = this.#kept
    // The newest first: what came last is what is looked for.
    for (const ids of [[...articles.keys()].reverse(), [...this.#keys.keys()]])
      await this.#patience.through(ids, (id) => this.#compare(id))
  }

  #compare(id: ArticleId): void {
    const article = this.#kept.articles.get(id)
    if (!article) {
      if (this.#keys.delete(id)) this.#gone.add(id)
      const slot = this.#kept.slots.slotOf(id)
      if (slot !== undefined) this.#indexed[slot] = false
      this.#pending.delete(id)
    } else if (this.#keys.get(id) !== indexKey(article, this.#kept.notesOf(id))) {
      this.#gone.delete(id)
      this.#pending.add(id)
    }
  }

  #noteIndexed(id: ArticleId, number: number, key: string): void {
    this.#keys.set(id, key)
    const slot = this.#kept.slots.slotOf(id)
    if (slot === undefined) return
    this.#slots[number] = slot
    this.#indexed[slot] = true
  }

  #feed(): void {
    if (this.#isEnded || this.#feeding) return
    this.#feeding = this.#feedAll()
      .catch(() => this.failed())
      .finally(() => {
        this.#feeding = null
        if (this.#pending.size + this.#gone.size > 0 && this.#failures < ATTEMPTS) this.#feed()
      })
  }

  async #feedAll(): Promise<void> {
    while (!this.#isEnded && this.#pending.size + this.#gone.size > 0) {
      // What just came in is looked for soon; the rest of a library can wait.
      if (this.#pending.size > BATCH) await this.#options.rest()
      if (this.#gone.size > 0) await this.#removeGone()
      if (this.#pending.size > 0) await this.#putSome()
      this.version += 1
      this.#options.onStep()
    }
  }

  async #removeGone(): Promise<void> {
    const ids = [...this.#gone]
    this.#gone.clear()
    await this.#port.ask({ kind: 'remove', ids })
  }

  async #putSome(): Promise<void> {
    const ids = [...this.#pending].slice(0, BATCH)
    const known = ids.flatMap((id) => this.#kept.articles.get(id) ?? [])
    for (const id of ids) this.#pending.delete(id)
    const articles = known.map((article) => indexableOf(this.#kept.folder, article, this.#kept.notesOf(article.id)))
    const numbers = await this.#port.ask({ kind: 'put', articles })
    for (const [index, { id, key }] of articles.entries()) {
      const number = numbers[index]
      const own = known[index]?.id
      if (number === undefined || own === undefined) continue
      this.#noteIndexed(own, number, key)
      // It may have changed, or gone, while it was indexed.
      this.#compare(id)
    }
  }
}
