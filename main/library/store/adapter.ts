import path from 'node:path'
import type { Adapter } from 'lowdb'
import { Failure } from '../../../common/failure'
import type { StoreWork } from './beside'
import type { Disk, DiskFile } from './disk'
import { createJournal, groupLine } from './journal'
import { journalName, snapshotName, sortNames } from './names'
import type { LibraryData, Op } from './operations'
import type { Recovered } from './recovery'
import { putAside, salvage } from './salvage'
import { allOf, momentOf, writeSnapshot } from './snapshot'
import { Gathering } from './taker'
import { damagedFailure } from './trouble'

/** A journal longer than this is closed and a snapshot taken. Bytes. */
const JOURNAL_LIMIT = 4 * 1024 * 1024
/** A journal shorter than this is left as it is when the library is closed: it is read in no time. Bytes. */
const SHORT_JOURNAL = 1024 * 1024
const SNAPSHOTS_KEPT = 2

export interface AdapterOptions {
  disk: Disk
  /** Reads and writes what is long, on the same disk. */
  work: StoreWork
  /** Holds the snapshots and journals; it exists. */
  folder: string
  /** What to do where no library has been yet: begin an empty one; or fail, because the rest of one is there. */
  whereNone: 'begin' | 'fail'
  /** Opens a store that is not whole, without what cannot be read of it. Nobody may ask for it unasked. */
  withLoss?: boolean | undefined
  /** Bytes; left out: 4 MB. */
  journalLimit?: number | undefined
}

/**
 * lowdb's door to the disk. lowdb hands over the whole of its data; this adapter is also told what is about to
 * change ({@link stage}), appends that to a journal, and writes the whole only now and then, beside the work.
 */
export class JournalAdapter implements Adapter<LibraryData> {
  readonly #disk: Disk
  readonly #work: StoreWork
  readonly #folder: string
  readonly #whereNone: AdapterOptions['whereNone']
  readonly #withLoss: boolean
  readonly #journalLimit: number
  #staged: readonly Op[] = []
  #seq = 0
  #generation = 0
  #isNew = false
  #journal: { file: DiskFile; length: number } | undefined
  #wantsSnapshot = false
  /** What lies on the disk cannot be gone on from: the next snapshot is written from memory. */
  #wantsWhole = false
  #snapshot: Promise<void> | null = null

  constructor({ disk, work, folder, whereNone, withLoss = false, journalLimit = JOURNAL_LIMIT }: AdapterOptions) {
    this.#disk = disk
    this.#work = work
    this.#folder = folder
    this.#whereNone = whereNone
    this.#withLoss = withLoss
    this.#journalLimit = journalLimit
  }

  /** @throws Failure `damaged`, `newer-format`, `unreadable`; what lies on the disk is untouched then */
  async read(): Promise<LibraryData> {
    try {
      return await this.#readWhole()
    } catch (error) {
      if (!this.#withLoss || !(error instanceof Failure) || error.code !== 'damaged') throw error
      return await this.#readRest(error)
    }
  }

  /** Goes on with what can be read; every file there was is kept beside, under another name. */
  async #readRest(damage: Failure): Promise<LibraryData> {
    const rest = await salvage(this.#disk, this.#folder)
    if (!rest) throw damage
    this.#seq = rest.seq
    this.#generation = rest.generation
    this.#journal = await this.#newJournal()
    await this.#writeWhole(rest.data)
    await putAside(this.#disk, this.#folder, this.#generation)
    return rest.data
  }

  async #readWhole(): Promise<LibraryData> {
    const gathering = new Gathering()
    const { seq, generation, journal, isNew, wantsSnapshot } = await this.#work.recover(this.#folder, gathering)
    const { data } = gathering
    if (isNew && this.#whereNone === 'fail') {
      throw damagedFailure(path.join(this.#folder, snapshotName(1)), 'it is missing')
    }
    this.#seq = seq
    this.#isNew = isNew
    this.#generation = generation
    this.#wantsSnapshot = wantsSnapshot
    if (journal) this.#journal = await this.#goOnWith(journal)
    // A new library is on the disk before it is shown, so that it can never be taken for a lost one.
    if (isNew) {
      this.#journal = await this.#newJournal()
      await this.#writeWhole(data)
      this.#isNew = false
    }
    return data
  }

  async #goOnWith({ name, length }: NonNullable<Recovered['journal']>): Promise<{ file: DiskFile; length: number }> {
    const file = await this.#disk.open(path.join(this.#folder, name))
    try {
      await file.truncate(length)
      await file.sync()
      return { file, length }
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /** Names the changes that the next {@link write} makes to the data. */
  stage(ops: readonly Op[]): void {
    this.#staged = ops
  }

  /**
   * Makes the staged changes last. When it rejects, nothing of them counts, and the next write begins a new journal.
   * @param data the library without the staged changes
   */
  async write(data: LibraryData): Promise<void> {
    const ops = this.#staged
    this.#staged = []
    const isLong = (this.#journal?.length ?? 0) > this.#journalLimit
    // While one snapshot is being written the journal grows on: no change waits for it.
    if (!this.#snapshot && (this.#wantsSnapshot || isLong)) await this.#begin(data)
    this.#journal ??= await this.#newJournal()

    const journal = this.#journal
    const line = await groupLine(this.#seq + 1, ops)
    try {
      await journal.file.write(line, journal.length)
      const [isInPlace] = await Promise.all([journal.file.isInPlace(), journal.file.sync()])
      if (!isInPlace) throw gone()
    } catch (error) {
      await this.#abandon(journal)
      throw error
    }
    journal.length += line.length
    this.#seq += 1
  }

  /**
   * Leaves a journal whose last write failed. It is unknown what of that write lies on the disk; the head of the
   * next journal says what counts. Cutting it off as well helps only if the process ends before there is a next one.
   */
  async #abandon(journal: { file: DiskFile; length: number }): Promise<void> {
    this.#journal = undefined
    await journal.file.truncate(journal.length).catch(() => undefined)
    await journal.file.sync().catch(() => undefined)
    await journal.file.close().catch(() => undefined)
  }

  async #newJournal(): Promise<{ file: DiskFile; length: number }> {
    // Beside the rest of a library only: alone, it would make an empty folder look like one that was lost.
    if (!this.#isNew && sortNames(await this.#disk.list(this.#folder)).snapshots.length === 0) throw gone()
    this.#generation += 1
    return await createJournal(this.#disk, this.#folder, this.#generation, this.#seq)
  }

  /** Begins the next generation: its journal now, its snapshot beside the work that follows. */
  async #begin(data: LibraryData): Promise<void> {
    const next = await this.#newJournal()
    await this.#journal?.file.close().catch(() => undefined)
    this.#journal = next
    this.#wantsSnapshot = false
    this.#snapshot = this.#writeSnapshot(data)
      .then(() => this.#removeOld())
      .catch((error: unknown) => {
        // Nothing is lost: the journals since the last snapshot hold it all. The next one is tried in its time.
        console.warn('library snapshot:', error)
        if (error instanceof Failure && error.code === 'damaged') this.#wantsWhole = this.#wantsSnapshot = true
      })
      .finally(() => {
        this.#snapshot = null
      })
  }

  async #writeSnapshot(data: LibraryData): Promise<void> {
    const what = { generation: this.#generation, seq: this.#seq }
    if (!this.#wantsWhole) return await this.#work.merge(this.#folder, what)
    this.#wantsWhole = false
    await this.#writeWhole(data)
  }

  /** Writes a snapshot of what is in memory now, a little at a time. */
  async #writeWhole(data: LibraryData): Promise<void> {
    const moment = momentOf(data, this.#seq)
    await writeSnapshot(this.#disk, this.#folder, { generation: this.#generation, seq: this.#seq }, allOf(moment))
  }

  async #removeOld(): Promise<void> {
    const { snapshots, journals } = sortNames(await this.#disk.list(this.#folder))
    const oldest = snapshots.at(-SNAPSHOTS_KEPT) ?? snapshots[0] ?? 0
    const old = [
      ...snapshots.filter((each) => each < oldest).map(snapshotName),
      ...journals.filter((each) => each < oldest).map(journalName),
    ]
    for (const name of old) await this.#disk.remove(path.join(this.#folder, name))
  }

  /** Leaves the library as one snapshot, where its journal is worth it. */
  async close(data: LibraryData): Promise<void> {
    try {
      await this.#snapshot
      if ((this.#journal?.length ?? 0) > Math.min(SHORT_JOURNAL, this.#journalLimit)) await this.#begin(data)
      await this.#snapshot
    } finally {
      await this.#journal?.file.close()
      this.#journal = undefined
    }
  }
}

const gone = (): Error => Object.assign(new Error('The files of the library are gone.'), { code: 'ENOENT' })
