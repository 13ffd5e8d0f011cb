import path from 'node:path'
import type { LibraryChange } from '../../../common/contract'
import type { Article, ArticleId } from '../../../common/model'
import type { ReuseStatus } from '../../../common/reuse'
import type { Library } from '../../library/library'
import { inTurns, nextTurn } from '../../library/nextTurn'
import { indexableOf, indexKey } from '../indexKey'
import { Patience } from '../patience'
import type { Port } from '../port'
import type { FromReuse, Readable, ToReuse } from './asked'

export type PrintPort = Port<ToReuse, FromReuse>

/** Articles handed over in one go: so little that whoever begins to do something is soon alone. */
const BATCH = 24
/** Fingerprints that fail over and over are given up until the next start. */
const ATTEMPTS = 3

export interface KeptPrints {
  articles: ReadonlyMap<ArticleId, Article>
  /** The articles' numbers in the library. */
  slots: Pick<Library['slots'], 'slotOf'>
  folder: string
}

export interface PrintKeeperOptions {
  /** Called whenever more, or less, is held. */
  onStep(): void
  /** Resolves when the next part of what nobody waits for may be done. */
  rest(): Promise<void>
}

export const readableOf = (folder: string, article: Article): Readable => ({
  ...indexableOf(folder, article, []),
  lang: article.lang,
})

/** Everything in `cache` is derived: deleting it loses nothing. */
export const printsFile = (libraryFolder: string): string => path.join(libraryFolder, 'cache', 'fingerprints.sqlite')

/** Keeps the fingerprints as the library is: what differs is read anew, newest first, a little at a time. */
export class PrintKeeper {
  readonly #port: PrintPort
  readonly #kept: KeptPrints
  readonly #options: PrintKeeperOptions
  /** As what each is held, by its number in the library. */
  readonly #held: (string | undefined)[] = []
  /** What is not held as it is. */
  readonly #pending = new Set<ArticleId>()
  readonly #gone = new Set<ArticleId>()
  #feeding: Promise<void> | null = null
  /** Changes are taken in one after another. */
  #taking: Promise<void> = Promise.resolve()
  #failures = 0
  #isEnded = false
  #isOpen = false
  readonly #patience: Patience
  readonly #opened: Promise<void>

  constructor(port: PrintPort, kept: KeptPrints, options: PrintKeeperOptions) {
    this.#port = port
    this.#kept = kept
    this.#options = options
    this.#patience = new Patience(() => options.rest())
    this.#opened = this.#open()
    this.#opened.catch(() => {
      this.#failures += 1
    })
  }

  /** @throws Error where there are no fingerprints to be had */
  async opened(): Promise<void> {
    this.#patience.end()
    await this.#opened
    if (this.#isEnded || this.#failures >= ATTEMPTS) throw new Error('The fingerprints cannot be used.')
  }

  /** Nothing of nothing, until it is known what is held. */
  status(): ReuseStatus {
    if (!this.#isOpen) return { indexed: 0, total: 0 }
    const total = this.#kept.articles.size
    return { indexed: Math.max(0, total - this.#pending.size), total }
  }

  /** Takes in a change of the library. */
  changed({ articles }: Pick<LibraryChange, 'articles'>): Promise<void> {
    const take = async () => {
      await this.#opened.catch(() => undefined)
      // Whoever made the change is answered first.
      await nextTurn()
      if (articles === null) await this.#lookAtAll()
      else await inTurns(articles, (id) => this.#look(id))
      this.#feed()
    }
    this.#taking = this.#taking.then(take, take)
    return this.#taking
  }

  /** A question found the fingerprints damaged: they begin anew. */
  async failed(): Promise<void> {
    this.#failures += 1
    this.#held.length = 0
    if (this.#isEnded || this.#failures >= ATTEMPTS) return
    try {
      await this.#port.ask({ kind: 'open', file: printsFile(this.#kept.folder) })
      await this.#lookAtAll()
      this.#feed()
    } catch {
      this.#failures = ATTEMPTS
    }
  }

  /** Resolves when everything that waits now has been read. */
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
    await this.#port.ask({ kind: 'open', file: printsFile(this.#kept.folder) })
    for (let after = 0; ; ) {
      await this.#patience.pause()
      const { numbers, ids, keys } = await this.#port.ask({ kind: 'list', after })
      for (const [index, id] of ids.entries()) {
        if (this.#kept.articles.has(id)) this.#note(id, keys[index])
        else this.#gone.add(id)
      }
      const last = numbers.at(-1)
      if (last === undefined) break
      after = last
    }
    await this.#lookAtAll()
    this.#isOpen = true
    this.#patience.end()
    this.#options.onStep()
    this.#feed()
  }

  async #lookAtAll(): Promise<void> {
    // The newest first: what came last is what is asked about.
    await this.#patience.through([...this.#kept.articles.keys()].reverse(), (id) => this.#look(id))
  }

  #look(id: ArticleId): void {
    const article = this.#kept.articles.get(id)
    this.#pending.delete(id)
    if (!article) {
      this.#gone.add(id)
      this.#note(id, undefined)
      return
    }
    this.#gone.delete(id)
    const slot = this.#kept.slots.slotOf(id)
    if (slot === undefined || this.#held[slot] !== indexKey(article, [])) this.#pending.add(id)
  }

  #note(id: ArticleId, key: string | undefined): void {
    const slot = this.#kept.slots.slotOf(id)
    if (slot !== undefined) this.#held[slot] = key
  }

  #feed(): void {
    if (this.#isEnded || this.#feeding || this.#pending.size + this.#gone.size === 0) return
    this.#feeding = this.#feedAll()
      .catch(() => this.failed())
      .finally(() => {
        this.#feeding = null
        if (this.#failures < ATTEMPTS) this.#feed()
      })
  }

  async #feedAll(): Promise<void> {
    while (!this.#isEnded && this.#pending.size + this.#gone.size > 0) {
      if (this.#gone.size > 0) {
        const ids = [...this.#gone]
        this.#gone.clear()
        await this.#port.ask({ kind: 'remove', ids })
      }
      // What just came in is asked about soon; the rest of a library can wait.
      if (this.#pending.size > BATCH) await this.#options.rest()
      const known = firstOf(this.#pending, BATCH).flatMap((id) => this.#kept.articles.get(id) ?? [])
      const articles = known.map((each) => readableOf(this.#kept.folder, each))
      await this.#port.ask({ kind: 'keep', articles })
      for (const { id, key } of articles) {
        this.#note(id, key)
        // It may have changed, or gone, meanwhile.
        this.#look(id)
      }
      this.#options.onStep()
    }
  }
}

function firstOf<T>(set: ReadonlySet<T>, most: number): T[] {
  const first: T[] = []
  for (const each of set) {
    if (first.length >= most) break
    first.push(each)
  }
  return first
}
