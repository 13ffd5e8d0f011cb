import path from 'node:path'
import type { LibraryChange } from '../../../common/contract'
import type { Article, ArticleId } from '../../../common/model'
import type { ReuseStatus } from '../../../common/reuse'
import { inTurns } from '../../library/nextTurn'
import { indexableOf } from '../indexKey'
import type { Port } from '../port'
import type { FromReuse, Readable, ToReuse } from './asked'

export type PrintPort = Port<ToReuse, FromReuse>

/** Articles handed over in one go: most are held as they are already, and are only looked at. */
const BATCH = 64
/** Fingerprints that fail over and over are given up until the next start. */
const ATTEMPTS = 3

export interface KeptPrints {
  articles: ReadonlyMap<ArticleId, Article>
  folder: string
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
  readonly #onStep: () => void
  /** What has not been looked at since it changed. */
  readonly #pending = new Set<ArticleId>()
  readonly #gone = new Set<ArticleId>()
  #feeding: Promise<void> | null = null
  #failures = 0
  #isEnded = false
  #isOpen = false
  readonly #opened: Promise<void>

  /** @param onStep called whenever more, or less, is held */
  constructor(port: PrintPort, kept: KeptPrints, onStep: () => void) {
    this.#port = port
    this.#kept = kept
    this.#onStep = onStep
    this.#opened = this.#open()
    this.#opened.catch(() => {
      this.#failures += 1
    })
  }

  /** @throws Error where there are no fingerprints to be had */
  async opened(): Promise<void> {
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
  async changed({ articles }: Pick<LibraryChange, 'articles'>): Promise<void> {
    await this.#opened.catch(() => undefined)
    if (articles === null) await this.#lookAtAll()
    else for (const id of articles) this.#look(id)
    this.#feed()
  }

  /** A question found the fingerprints damaged: they begin anew. */
  async failed(): Promise<void> {
    this.#failures += 1
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
      const { numbers, ids } = await this.#port.ask({ kind: 'list', after })
      for (const id of ids) if (!this.#kept.articles.has(id)) this.#gone.add(id)
      const last = numbers.at(-1)
      if (last === undefined) break
      after = last
    }
    await this.#lookAtAll()
    this.#isOpen = true
    this.#onStep()
    this.#feed()
  }

  async #lookAtAll(): Promise<void> {
    // The newest first: what came last is what is asked about.
    await inTurns([...this.#kept.articles.keys()].reverse(), (id) => this.#look(id))
  }

  #look(id: ArticleId): void {
    if (this.#kept.articles.has(id)) {
      this.#gone.delete(id)
      this.#pending.add(id)
    } else {
      this.#pending.delete(id)
      this.#gone.add(id)
    }
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
      const ids = firstOf(this.#pending, BATCH)
      const articles = ids.flatMap((id) => this.#kept.articles.get(id) ?? [])
      await this.#port.ask({ kind: 'keep', articles: articles.map((each) => readableOf(this.#kept.folder, each)) })
      // What changed meanwhile is another record now, and stays to be looked at.
      for (const id of ids)
        if (articles.find((each) => each.id === id) === this.#kept.articles.get(id)) this.#pending.delete(id)
      this.#onStep()
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
