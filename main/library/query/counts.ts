import { type Article, type Overview, PLACES, type Place, type TagId } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Delta, LibraryData } from '../store/operations'
import { isIn } from './places'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** How many articles stand in each place and carry each tag, kept while they change. */
export class Counts {
  readonly #data: LibraryData
  readonly #places: Record<Place, number> = { inbox: 0, later: 0, archive: 0, all: 0, unread: 0, starred: 0, trash: 0 }
  readonly #tags = new Map<TagId, number>()

  constructor(data: LibraryData) {
    this.#data = data
  }

  /** Counts what there is, once, before any change is taken in. */
  async fill(): Promise<void> {
    await inTurns(this.#data.articles.values(), (article) => this.#count(article, 1))
  }

  async update(delta: Delta): Promise<void> {
    await inTurns(delta.articles, ([id, before]) => {
      const after = this.#data.articles.get(id)
      if (before) this.#count(before, -1)
      if (after) this.#count(after, 1)
    })
  }

  overview(): Overview {
    const tags = [...this.#data.tags.values()].map((tag) => ({ ...tag, count: this.#tags.get(tag.id) ?? 0 }))
    tags.sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    return { places: { ...this.#places }, tags }
  }

  #count(article: Article, by: 1 | -1): void {
    for (const place of PLACES) if (isIn(article, place)) this.#places[place] += by
    if (article.trashedAt !== null) return
    for (const tag of article.tags) this.#tags.set(tag, (this.#tags.get(tag) ?? 0) + by)
  }
}
