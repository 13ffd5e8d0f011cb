import path from 'node:path'
import type { PageQuery, ResultQuery } from '../../common/contract/schemas'
import type { Overview, Page } from '../../common/model'
import { FIRST_ROWS, type FirstView, keepFirstView, storeMark } from './firstView'
import type { Disk } from './store/disk'
import type { Store } from './store/store'

/** A library that has been left alone for so long has its first view kept. Milliseconds. */
const QUIET_MS = 500

export interface FirstViewOptions {
  /** Of the app. */
  version: string
  /** What the page asks for first. */
  query(): ResultQuery
  /** Told what to show until the library is open, or null where it must be waited for. */
  onView(view: FirstView | null): void
  /** Resolves when the window stands: until then what is being read would only be in its way. */
  shown: Promise<unknown>
}

/** The questions that a first view answers. */
interface Shown {
  overview(): Overview
  page(query: PageQuery): Page
}

/** Keeps the first view of an open library up to date. */
export class FirstViewKeeper {
  readonly #options: FirstViewOptions
  readonly #disk: Disk
  readonly #folder: string
  #timer: NodeJS.Timeout | undefined
  /** What the file says it is about, as far as this process knows. */
  #kept: string | null = null

  constructor(options: FirstViewOptions, disk: Disk, folder: string) {
    this.#options = options
    this.#disk = disk
    this.#folder = folder
  }

  /** Notes that the library changed, or was opened. */
  later(library: Shown, store: Store): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#keep(library, store), QUIET_MS)
    this.#timer.unref()
  }

  async #keep(library: Shown, store: Store): Promise<void> {
    const writes = store.writes
    const mark = await this.#mark()
    // What is being written while we look is not in memory yet.
    if (store.isWorking || store.writes !== writes) return this.later(library, store)
    await this.#write(mark, this.view(library))
  }

  view(library: Shown): FirstView {
    const query = this.#options.query()
    return { overview: library.overview(), query, page: library.page({ ...query, offset: 0, limit: FIRST_ROWS }) }
  }

  /** Keeps the view of a library that is closed now. */
  async end(view: FirstView): Promise<void> {
    clearTimeout(this.#timer)
    await this.#write(await this.#mark(), view)
  }

  #mark(): Promise<string | null> {
    return storeMark(this.#disk, path.join(this.#folder, 'store')).catch(() => null)
  }

  async #write(mark: string | null, view: FirstView): Promise<void> {
    const key = mark && `${mark} ${JSON.stringify(view.query)}`
    if (mark === null || key === this.#kept) return
    this.#kept = key
    await keepFirstView(this.#folder, this.#options.version, mark, view)
  }
}
