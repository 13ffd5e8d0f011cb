import type { Article, ArticleId } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Delta, LibraryData } from '../store/operations'
import { Best } from './best'
import { haystackOf } from './haystack'
import type { Thing } from './namedThings'
import { RECENT_KEPT } from './ranking'
import { Titles } from './titles'

/** What is told of an article here; null where it is not to be found, as in the trash. */
type Told = Pick<Article, 'title' | 'site'> | null

const toldOf = (article: Article | undefined): Told => (article && article.trashedAt === null ? article : null)

interface Site {
  haystack: string
  count: number
}

/**
 * The titles and sites of all articles, made when they are first asked for, in turns, and brought up to date when
 * they are asked for again: a change costs nothing but a note.
 */
export class NamedArticles {
  readonly titles = new Titles()
  readonly #data: LibraryData
  readonly #sites = new Map<string, Site>()
  readonly #siteOf = new Map<ArticleId, string>()
  readonly #dirty = new Set<ArticleId>()
  #read: readonly ArticleId[] = []
  #settling: Promise<void> | null = null
  #isMade = false
  #isBegun = false

  constructor(data: LibraryData) {
    this.#data = data
  }

  /** Notes what a change touches, so that {@link settle} looks at it again. */
  async note(delta: Delta): Promise<void> {
    if (!this.#isBegun) return
    await inTurns(delta.articles, ([id, record]) => {
      const before = toldOf(record)
      const after = toldOf(this.#data.articles.get(id))
      if (before?.title !== after?.title || before?.site !== after?.site) this.#dirty.add(id)
    })
  }

  /** Brings all up to date. Until then the titles are those of before. */
  async settle(): Promise<void> {
    if (this.#isMade && this.#dirty.size === 0) return
    this.#settling ??= this.#work().finally(() => {
      this.#settling = null
    })
    await this.#settling
  }

  /** @returns articles that were read in earlier runs, the latest first, as far as their records tell */
  lately(): readonly ArticleId[] {
    return this.#read
  }

  *sites(): Iterable<Thing> {
    for (const [name, { haystack, count }] of this.#sites) {
      yield { haystack, order: haystack, destination: () => ({ kind: 'site', name, count }) }
    }
  }

  async #work(): Promise<void> {
    if (!this.#isMade) await this.#make()
    while (this.#dirty.size > 0) {
      const ids = [...this.#dirty]
      this.#dirty.clear()
      await inTurns(ids, (id) => this.#take(id, toldOf(this.#data.articles.get(id))))
    }
  }

  async #make(): Promise<void> {
    this.#isBegun = true
    const read = new Best<ArticleId>(RECENT_KEPT, (a, b) => a > b)
    await inTurns(this.#data.articles.values(), (article) => {
      this.#take(article.id, toldOf(article))
      if (article.position !== null) read.offer(Date.parse(article.updatedAt) || 0, article.id)
    })
    this.#read = read.items()
    this.#isMade = true
  }

  #take(id: ArticleId, told: Told): void {
    if (told) this.titles.set(id, told.title)
    else this.titles.delete(id)
    this.#takeSite(id, told?.site || undefined)
  }

  #takeSite(id: ArticleId, site: string | undefined): void {
    const before = this.#siteOf.get(id)
    if (before === site) return
    if (before !== undefined) this.#count(before, -1)
    if (site === undefined) this.#siteOf.delete(id)
    else this.#siteOf.set(id, site)
    if (site !== undefined) this.#count(site, 1)
  }

  #count(name: string, by: 1 | -1): void {
    const site = this.#sites.get(name) ?? { haystack: haystackOf(name), count: 0 }
    site.count += by
    if (site.count > 0) this.#sites.set(name, site)
    else this.#sites.delete(name)
  }
}
