import type { Records, Table, Tables } from './operations'

/** Records as they will be once the waiting changes are applied; what lies beneath stays untouched. */
export function overlayOf(records: Records): Tables {
  return { articles: new OverlayTable(records.articles), tags: new OverlayTable(records.tags) }
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
}
