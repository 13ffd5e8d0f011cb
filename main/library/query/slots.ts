import { type Article, type ArticleId, PLACES, type Place } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Delta } from '../store/operations'
import type { Notes } from './notes'
import { isIn } from './places'

/** Given when there is no room left, at the least. */
const ROOM = 1024

/**
 * A number for each article, so that what lists and counts go through lies in arrays: 100,000 look-ups by id take
 * longer than a frame. An article keeps its number, gone or not, and no other one ever gets it.
 */
export class Slots {
  readonly #data: { readonly articles: ReadonlyMap<ArticleId, Article> }
  readonly #hasNotes: Notes['has']
  readonly #slots = new Map<ArticleId, number>()
  readonly #articles: (Article | undefined)[] = []
  /** A bit for each place that the article stands in. */
  #places = new Uint8Array(ROOM)

  constructor(data: { readonly articles: ReadonlyMap<ArticleId, Article> }, hasNotes: Notes['has']) {
    this.#data = data
    this.#hasNotes = hasNotes
  }

  /** Numbers what there is, once, before any change is taken in. */
  async fill(): Promise<void> {
    await inTurns(this.#data.articles.keys(), (id) => this.#note(id))
  }

  /** Takes in a change that was made; before whoever works with the numbers does. */
  async update(delta: Pick<Delta, 'articles'>, turned: Iterable<ArticleId>): Promise<void> {
    await inTurns(delta.articles.keys(), (id) => this.#note(id))
    await inTurns(turned, (id) => this.#note(id))
  }

  /** Every number is below this. */
  get end(): number {
    return this.#articles.length
  }

  /** @returns undefined where it was never in the library */
  slotOf(id: ArticleId): number | undefined {
    return this.#slots.get(id)
  }

  /** @returns undefined where it is gone */
  articleAt(slot: number): Article | undefined {
    return this.#articles[slot]
  }

  /** @returns tells whether an article stands in the place; one that is gone stands nowhere */
  standsIn(place: Place): (slot: number) => boolean {
    const bit = 1 << PLACES.indexOf(place)
    return (slot) => ((this.#places[slot] ?? 0) & bit) !== 0
  }

  #note(id: ArticleId): void {
    const article = this.#data.articles.get(id)
    const slot = this.#slots.get(id) ?? this.#articles.length
    // The record's own string, so that no second one is kept.
    if (slot === this.#articles.length) this.#slots.set(article?.id ?? id, slot)
    this.#articles[slot] = article
    if (slot >= this.#places.length) {
      const longer = new Uint8Array(this.#places.length * 2)
      longer.set(this.#places)
      this.#places = longer
    }
    let places = 0
    const hasNotes = this.#hasNotes(id)
    if (article) for (const [index, place] of PLACES.entries()) if (isIn(article, place, hasNotes)) places |= 1 << index
    this.#places[slot] = places
  }
}
