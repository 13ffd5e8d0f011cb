import path from 'node:path'
import { Low } from 'lowdb'
import { Failure } from '../../../common/failure'
import { type AdapterOptions, JournalAdapter } from './adapter'
import { workHere, workInThread } from './beside'
import { type Disk, nodeDisk } from './disk'
import { applyWithInverse } from './inverse'
import { type Delta, emptyLibrary, type LibraryData, type Op, type Records } from './operations'
import { type Overlay, overlayOf } from './overlay'
import { folderFailure, writeFailure } from './trouble'

/** What a change comes to, worked out when its turn has come. */
export interface Planned<T> {
  ops: readonly Op[]
  /**
   * Called once the ops are on the disk and in memory, before anything else happens.
   * @param inverse the ops that lead back
   */
  applied(inverse: readonly Op[]): T
}

/** May take its time where it is about many records: no other change is worked out or made meanwhile. */
export type Plan<T> = (records: Records) => Planned<T> | Promise<Planned<T>>

export interface StoreOptions {
  /** The library's folder; the store lies in `store/` within. */
  folder: string
  disk?: Disk
  /** Absolute path of the thread that reads and writes what is long; left out: that is done in this thread. */
  thread?: string | undefined
  /** Left out: an empty library is begun. */
  whereNone?: AdapterOptions['whereNone']
  /** Bytes of journal after which a snapshot is taken; left out: 4 MB. */
  journalLimit?: number | undefined
  /** Called when changes are on the disk and in memory; their callers are answered when it is done. */
  onApplied?(delta: Delta): Promise<void>
  /** Called when changes can no longer be written, and with null when they can again. */
  onWriting?(failure: Failure | null): void
}

/** Where writing fails it is tried again this often. Milliseconds. */
const TRIED_EVERY_MS = 3_000

interface Waiting {
  alone: boolean
  /** Written even where it changes nothing: to see whether anything can be. */
  isTrial: boolean
  /** Works the change out. @returns its ops, and what to do once they are applied */
  plan(records: Records): Promise<{ ops: readonly Op[]; finish(inverse: readonly Op[]): void }>
  fail(error: unknown): void
}

/**
 * The library's store of truth, lowdb, behind its one door. A change is planned against the records as the changes
 * before it leave them, written and synced, and only then made in memory and answered. Changes that wait while
 * another is being written share the next write.
 */
export class Store {
  readonly #db: Low<LibraryData>
  readonly #adapter: JournalAdapter
  readonly #options: StoreOptions
  readonly #waiting: Waiting[] = []
  #working: Promise<void> | undefined
  #closed = false
  #writes = 0
  #failure: Failure | null = null
  #next: NodeJS.Timeout | undefined

  private constructor(db: Low<LibraryData>, adapter: JournalAdapter, options: StoreOptions) {
    this.#db = db
    this.#adapter = adapter
    this.#options = options
  }

  /** @throws Failure `read-only`, `damaged`, `newer-format`, `unreadable` */
  static async open(options: StoreOptions): Promise<Store> {
    const { disk = nodeDisk, thread, whereNone = 'begin', journalLimit } = options
    const folder = path.join(options.folder, 'store')
    const work = thread === undefined ? workHere(disk) : workInThread(thread)
    const adapter = new JournalAdapter({ disk, work, folder, whereNone, journalLimit })
    const db = new Low<LibraryData>(adapter, emptyLibrary())
    try {
      await disk.makeFolder(folder)
      await db.read()
    } catch (error) {
      throw folderFailure(error, options.folder)
    }
    return new Store(db, adapter, options)
  }

  /** The library as it stands: everything in it is on the disk. Nobody but the store changes it. */
  get data(): LibraryData {
    return this.#db.data
  }

  /** How many writes were begun, whatever came of them. */
  get writes(): number {
    return this.#writes
  }

  /** Whether changes are being worked out or written. */
  get isWorking(): boolean {
    return this.#working !== undefined
  }

  /**
   * Makes changes that need no planning.
   * @throws Failure `read-only` where they could not be written; nothing has changed then
   */
  commit(ops: readonly Op[]): Promise<void> {
    return this.change(() => ({ ops, applied: () => undefined }))
  }

  /**
   * @param plan sees every change that was asked for before this one; what it throws reaches the caller alone
   * @throws Failure `read-only` where the change could not be written; nothing has changed then
   */
  change<T>(plan: Plan<T>): Promise<T> {
    return this.#enter(plan, 'with others')
  }

  /** As {@link change}, but planned only when all changes before it are applied. */
  changeAlone<T>(plan: Plan<T>): Promise<T> {
    return this.#enter(plan, 'alone')
  }

  /** Why changes cannot be written now; null where they can, as far as is known. */
  get writing(): Failure | null {
    return this.#failure
  }

  /**
   * Writes a change that changes nothing.
   * @throws Failure `read-only` where that cannot be done
   */
  tryWriting(): Promise<void> {
    return this.#enter(() => ({ ops: [], applied: () => undefined }), 'with others', 'trial')
  }

  /** Ends after the changes that wait. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#next)
    while (this.#working) await this.#working
    await this.#adapter.close(this.data)
  }

  #enter<T>(plan: Plan<T>, company: 'alone' | 'with others', purpose: 'change' | 'trial' = 'change'): Promise<T> {
    if (this.#closed) return Promise.reject(new Failure('busy', 'The library is being closed.'))
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({
        alone: company === 'alone',
        isTrial: purpose === 'trial',
        plan: async (records) => {
          const { ops, applied } = await plan(records)
          return { ops, finish: (inverse) => resolve(applied(inverse)) }
        },
        fail: reject,
      })
      this.#working ??= this.#work()
    })
  }

  async #work(): Promise<void> {
    // What is asked for in one go shares the first write as well.
    await Promise.resolve()
    while (this.#waiting.length > 0) await this.#makeGroup(this.#nextGroup())
    this.#working = undefined
  }

  #nextGroup(): Waiting[] {
    const firstAlone = this.#waiting.findIndex((each) => each.alone)
    if (firstAlone === 0) return this.#waiting.splice(0, 1)
    return this.#waiting.splice(0, firstAlone < 0 ? this.#waiting.length : firstAlone)
  }

  async #makeGroup(group: readonly Waiting[]): Promise<void> {
    const overlay = overlayOf(this.data)
    const ops: Op[] = []
    const ready: { finish(): void; fail(error: unknown): void }[] = []
    for (const each of group) {
      try {
        const planned = await each.plan(overlay)
        const inverse = await applyWithInverse(overlay, planned.ops)
        for (const op of planned.ops) ops.push(op)
        ready.push({ finish: () => planned.finish(inverse), fail: each.fail })
      } catch (error) {
        each.fail(error)
      }
    }
    try {
      if (ops.length > 0 || group.some(({ isTrial }) => isTrial)) await this.#write(ops, overlay)
    } catch (error) {
      const failure = writeFailure(error, this.#options.folder)
      this.#notice(failure)
      for (const { fail } of ready) fail(failure)
      return
    }
    for (const { finish, fail } of ready) {
      try {
        finish()
      } catch (error) {
        fail(error)
      }
    }
  }

  async #write(ops: readonly Op[], overlay: Overlay): Promise<void> {
    this.#writes += 1
    this.#adapter.stage(ops)
    await this.#db.write()
    this.#notice(null)
    const delta = overlay.settle(this.data)
    if (ops.length === 0) return
    try {
      await this.#options.onApplied?.(delta)
    } catch (error) {
      // The change is on the disk and made: whoever failed to follow it must not have it told as lost.
      console.error('library, after a change:', error)
    }
  }

  /** Tells when writing begins to fail and when it works again; meanwhile it is tried from time to time. */
  #notice(failure: Failure | null): void {
    const before = this.#failure
    this.#failure = failure
    clearTimeout(this.#next)
    if (failure && !this.#closed) {
      this.#next = setTimeout(() => void this.tryWriting().catch(() => undefined), TRIED_EVERY_MS)
      this.#next.unref()
    }
    if (before?.message === failure?.message) return
    try {
      this.#options.onWriting?.(failure)
    } catch (error) {
      console.error('library, after writing:', error)
    }
  }
}
