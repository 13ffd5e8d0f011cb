import type { Delta, LibraryData, Records, Table, Tables } from './operations'

export interface Overlay extends Tables {
  /** Makes the changes in the library itself. @returns what was there before */
  settle(data: LibraryData): Delta
}

/** Records as they will be once the waiting changes are made; what lies beneath stays untouched. */
export function overlayOf(records: Records): Overlay {
  const articles = new OverlayTable(records.articles)
  const tags = new OverlayTable(records.tags)
  const collections = new OverlayTable(records.collections)
  const searches = new OverlayTable(records.searches)
  return {
    articles,
    tags,
    collections,
    searches,
    settle: (data) => ({
      articles: articles.settle(data.articles),
      tags: tags.settle(data.tags),
      collections: collections.settle(data.collections),
      searches: searches.settle(data.searches),
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

  settle(table: Map<string, T>): Map<string, T | undefined> {
    const before = new Map<string, T | undefined>()
    for (const [id, record] of this.#changed) {
      before.set(id, table.get(id))
      if (record === undefined) table.delete(id)
      else table.set(id, record)
    }
    return before
  }
}
