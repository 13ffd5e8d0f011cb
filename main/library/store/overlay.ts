import { inTurns } from '../nextTurn'
import type { Delta, LibraryData, Records, Table, Tables } from './operations'

export interface Overlay extends Tables {
  /** Makes the changes in the library itself, many of them beside other work. @returns what was there before */
  settle(data: LibraryData): Promise<Delta>
}

/** Records as they will be once the waiting changes are made; what lies beneath stays untouched. */
export function overlayOf(records: Records): Overlay {
  const articles = new OverlayTable(records.articles)
  const tags = new OverlayTable(records.tags)
  const collections = new OverlayTable(records.collections)
  const searches = new OverlayTable(records.searches)
  const comparisons = new OverlayTable(records.comparisons)
  const annotations = new OverlayTable(records.annotations)
  return {
    articles,
    tags,
    collections,
    searches,
    comparisons,
    annotations,
    settle: async (data) => ({
      articles: await articles.settle(data.articles),
      tags: await tags.settle(data.tags),
      collections: await collections.settle(data.collections),
      searches: await searches.settle(data.searches),
      comparisons: await comparisons.settle(data.comparisons),
      annotations: await annotations.settle(data.annotations),
    }),
  }
}

class OverlayTable<T extends { id: string }> implements Table<T> {
  readonly #beneath: Pick<Table<T>, 'get' | 'values'>
  /** Undefined marks a record that is gone. */
  readonly #changed = new Map<string, T | undefined>()

  constructor(beneath: Pick<Table<T>, 'get' | 'values'>) {
    this.#beneath = beneath
  }

  get(id: string): T | undefined {
    return this.#changed.has(id) ? this.#changed.get(id) : this.#beneath.get(id)
  }

  *values(): Iterable<T> {
    if (this.#changed.size === 0) {
      yield* this.#beneath.values()
      return
    }
    for (const record of this.#beneath.values()) if (!this.#changed.has(record.id)) yield record
    for (const record of this.#changed.values()) if (record !== undefined) yield record
  }

  set(id: string, record: T): void {
    this.#changed.set(id, record)
  }

  delete(id: string): void {
    this.#changed.set(id, undefined)
  }

  async settle(table: Map<string, T>): Promise<Map<string, T | undefined>> {
    const before = new Map<string, T | undefined>()
    await inTurns(this.#changed, ([id, record]) => {
      before.set(id, table.get(id))
      if (record === undefined) table.delete(id)
      else table.set(id, record)
    })
    return before
  }
}
