import { type Article, FACETS, type Facet } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Delta } from '../store/operations'
import type { TagTree } from '../tagTree'
import { type Chosen, facetValues, impliedValues, wantedValues } from './facets'
import type { Slots } from './slots'

/** How often each value of a facet occurs: the count of a value stands at its place. Values that do not occur count 0. */
export interface ValueCounts {
  values: readonly string[]
  counts: Int32Array
}

/**
 * What each article has in each facet, as a number: articles that have the same have the same number, so that counting
 * 100,000 of them is a walk through arrays. Made when it is first asked for, and kept while the library changes.
 */
export class FacetIndex {
  readonly #slots: Slots
  readonly #columns = FACETS.map((facet) => new Column(facet))
  #tree: TagTree
  #made: Promise<void> | null = null

  constructor(slots: Slots, tree: TagTree) {
    this.#slots = slots
    this.#tree = tree
  }

  /** Done before somebody asks, it keeps the first one from waiting. */
  make(): Promise<void> {
    this.#made ??= this.#make()
    return this.#made
  }

  async #make(): Promise<void> {
    const slots = Uint32Array.from({ length: this.#slots.end }, (_, slot) => slot)
    await inTurns(slots, (slot) => this.#note(slot))
  }

  /** Takes in a change that was made. */
  async update(delta: Delta, tree: TagTree): Promise<void> {
    this.#tree = tree
    if (!this.#made) return
    await this.#made
    await inTurns(delta.articles.keys(), (id) => this.#note(this.#slots.slotOf(id) ?? 0))
  }

  /**
   * @param slots the numbers of the articles of a view, whatever is chosen from its facets
   * @returns for each facet the counts of its values among the articles that have what is chosen from the other ones
   */
  async counts(slots: Uint32Array, chosen: Chosen): Promise<Map<Facet, ValueCounts>> {
    await this.make()
    for (const column of this.#columns) await column.imply(this.#tree)
    const counting = this.#columns.map((column) => column.counting(chosen[column.facet], this.#tree))
    const wanted = counting.filter(({ has }) => has)
    await inTurns(slots, (slot) => {
      let lacking: Counting | null = null
      for (const each of wanted) {
        if (each.has?.[each.codes[slot] ?? 0] === 1) continue
        // Lacking in two facets, it would count for neither.
        if (lacking) return
        lacking = each
      }
      if (lacking) lacking.count(slot)
      else for (const each of counting) each.count(slot)
    })
    return new Map(counting.map(({ facet, told }) => [facet, told()]))
  }

  #note(slot: number): void {
    const article = this.#slots.articleAt(slot)
    if (!article) return
    for (const column of this.#columns) column.note(slot, article)
  }
}

interface Counting {
  facet: Facet
  codes: Int32Array
  /** By code: 1 where articles of that code have one of the values chosen; null where none is chosen. */
  has: Uint8Array | null
  count(slot: number): void
  told(): ValueCounts
}

/** What the articles have in one facet: a number for each of the combinations of values that occur. */
class Column {
  readonly facet: Facet
  readonly #codeOf = new Map<string, number>()
  readonly #valuesOf: (readonly string[])[] = []
  #codes = new Int32Array(1024)
  /** Every value, and its place among them. */
  readonly #values: string[] = []
  readonly #placeOf = new Map<string, number>()
  /** By code: the places of the values that its articles count as having, as tags lie below each other in that tree. */
  #implied: (readonly number[])[] = []
  #impliedBy: TagTree | null = null

  constructor(facet: Facet) {
    this.facet = facet
  }

  /** Works out what each combination counts as, where that is not known; before anything is counted. */
  async imply(tree: TagTree): Promise<void> {
    if (this.facet === 'tag' && this.#impliedBy !== tree) this.#implied = []
    this.#impliedBy = tree
    const implied = this.#implied
    await inTurns(this.#valuesOf.slice(implied.length), (values) => {
      implied.push(impliedValues(this.facet, values, tree).map((value) => this.#place(value)))
    })
  }

  #place(value: string): number {
    let place = this.#placeOf.get(value)
    if (place === undefined) {
      place = this.#values.length
      this.#placeOf.set(value, place)
      this.#values.push(value)
    }
    return place
  }

  note(slot: number, article: Article): void {
    const values = facetValues(article, this.facet)
    const [only = ''] = values
    const key = values.length === 1 ? only : values.join('\n')
    let code = this.#codeOf.get(key)
    if (code === undefined) {
      code = this.#valuesOf.length
      this.#codeOf.set(key, code)
      this.#valuesOf.push(values)
    }
    if (slot >= this.#codes.length) {
      const longer = new Int32Array(Math.max(slot + 1, this.#codes.length * 2))
      longer.set(this.#codes)
      this.#codes = longer
    }
    this.#codes[slot] = code
  }

  counting(chosen: readonly string[] | undefined, tree: TagTree): Counting {
    const codes = this.#codes
    const counts = new Int32Array(this.#valuesOf.length)
    const wanted = wantedValues(this.facet, chosen ?? [], tree)
    return {
      facet: this.facet,
      codes,
      has: chosen
        ? Uint8Array.from(this.#valuesOf, (values) => (values.some((each) => wanted.has(each)) ? 1 : 0))
        : null,
      count: (slot) => {
        const code = codes[slot] ?? 0
        counts[code] = (counts[code] ?? 0) + 1
      },
      told: () => {
        const told = new Int32Array(this.#values.length)
        for (let code = 0; code < counts.length; code++) {
          const count = counts[code] ?? 0
          if (count === 0) continue
          for (const place of this.#implied[code] ?? []) told[place] = (told[place] ?? 0) + count
        }
        return { values: this.#values, counts: told }
      },
    }
  }
}
