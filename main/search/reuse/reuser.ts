import type { LibraryChange } from '../../../common/contract'
import type { ReuseQuery } from '../../../common/contract/schemas'
import { Failure } from '../../../common/failure'
import type { Article, ArticleId } from '../../../common/model'
import { type Related, type ReuseAnswer, type ReuseHit, STORY_MOST } from '../../../common/reuse'
import type { Library } from '../../library/library'
import { PrintKeeper, type PrintPort, readableOf } from './printKeeper'
import { headOf, relatedOf } from './related'

/** Articles that are laid beside what was asked about; what comes after them has little of it. */
const VERIFIED = 24
const COMPARED = 16

export interface ReuserOptions {
  readonly library: Library
  port: PrintPort
  onStatus(): void
  /** Resolves when the next part of what nobody waits for may be done; left out: at once. */
  rest?(): Promise<void>
}

/** Answers what of an article stands elsewhere in the library, and what tells the same story. */
export class Reuser {
  readonly #options: ReuserOptions
  #keeper: PrintKeeper | null = null

  constructor(options: ReuserOptions) {
    this.#options = options
  }

  /** Begins to take fingerprints of what has none; the first question does so as well. */
  start(): void {
    this.#kept()
  }

  changed(change: Pick<LibraryChange, 'articles'>): void {
    void this.#keeper?.changed(change)
  }

  status() {
    return this.#keeper?.status() ?? { indexed: 0, total: 0 }
  }

  /** Resolves when everything that waits now has been read. */
  async settled(): Promise<void> {
    await this.#kept().settled()
  }

  /** @throws Failure `not-found` for an article that is not there, `internal` where there are no fingerprints */
  async find({ id, quote }: ReuseQuery): Promise<ReuseAnswer> {
    const { library, port } = this.#options
    const article = library.get(id)
    const asked = { article: this.#readable(article), quote }
    return await this.#asking(async (keeper) => {
      const { found, words, furniture } = await port.ask({ kind: 'find', asked })
      const known = found.flatMap((candidate) => {
        const other = this.#present(candidate.id)
        return other ? [{ ...candidate, other }] : []
      })
      const looked = known.slice(0, VERIFIED)
      const candidates = looked.map(({ other }) => this.#readable(other))
      const verified = candidates.length > 0 ? await port.ask({ kind: 'verify', asked, candidates }) : []
      const hits = looked.flatMap(({ other, furniture: isFurniture }, index): ReuseHit[] => {
        const told = verified[index]
        if (!told || told.passages.length === 0) return []
        const { id: _, ...has } = told
        return [{ ...headOf(other), ...has, furniture: isFurniture }]
      })
      hits.sort((a, b) => Number(a.furniture) - Number(b.furniture) || b.words - a.words)
      const more = known.length - looked.length
      return { words, part: quote === null ? 'article' : 'passage', hits, more, furniture, status: keeper.status() }
    })
  }

  /** @throws Failure as {@link find} */
  async related(id: ArticleId): Promise<Related> {
    const { library, port } = this.#options
    const article = library.get(id)
    return await this.#asking(async (keeper) => {
      const found = await port.ask({ kind: 'related', article: this.#readable(article) })
      const apart = new Set([...(article.apart ?? [])])
      const others = found.flatMap((candidate) => {
        const other = this.#present(candidate.id)
        if (other?.apart?.includes(id)) apart.add(other.id)
        return other && !apart.has(other.id) ? [other] : []
      })
      const looked = others.slice(0, COMPARED)
      const candidates = looked.map((other) => this.#readable(other))
      const facts =
        candidates.length > 0 ? await port.ask({ kind: 'reasons', article: this.#readable(article), candidates }) : []
      const articles = relatedOf(article, looked, facts)
      const story = [article, ...articles.filter(({ inStory }) => inStory).map((each) => library.get(each.id))]
      return { articles, kept: this.#collectionOf(story), apart: apart.size, status: keeper.status() }
    })
  }

  async end(): Promise<void> {
    await this.#keeper?.end()
  }

  #kept(): PrintKeeper {
    const { library, port, onStatus, rest = async () => undefined } = this.#options
    const kept = { articles: library.records.articles, slots: library.slots, folder: library.folder }
    this.#keeper ??= new PrintKeeper(port, kept, { onStep: onStatus, rest })
    return this.#keeper
  }

  async #asking<T>(ask: (keeper: PrintKeeper) => Promise<T>): Promise<T> {
    const keeper = this.#kept()
    try {
      await keeper.opened()
      return await ask(keeper)
    } catch (error) {
      if (error instanceof Failure) throw error
      await keeper.failed()
      throw new Failure(
        'internal',
        'What the articles have in common could not be looked up.',
        'Your library is safe. It is read anew now; try again in a moment.',
      )
    }
  }

  #readable(article: Article) {
    return readableOf(this.#options.library.folder, article)
  }

  /** @returns an article that is in the library, and not in its trash */
  #present(id: ArticleId): Article | null {
    const article = this.#options.library.records.articles.get(id)
    return article && article.trashedAt === null ? article : null
  }

  #collectionOf(story: readonly Article[]): Related['kept'] {
    const [first] = story
    if (!first || story.length < 2) return null
    const holds = (id: string) => story.slice(0, STORY_MOST).every(({ collections }) => collections[id] !== undefined)
    const id = Object.keys(first.collections).find(holds)
    const collection = id === undefined ? undefined : this.#options.library.records.collections.get(id)
    return collection ? { id: collection.id, name: collection.name } : null
  }
}
