import path from 'node:path'
import { Failure } from '../../../common/failure'
import type { Disk } from './disk'
import { type Journal, readJournal } from './journal'
import { migratedOps, STORE_VERSION } from './migrations'
import { damagedName, journalName, snapshotName, sortNames } from './names'
import { applyOps, emptyLibrary, type LibraryData } from './operations'
import { readSnapshot } from './snapshot'
import { Damage, damagedFailure, newerFailure, reasonOf } from './trouble'

export interface Recovered {
  data: LibraryData
  /** Sequence number of the last change. */
  seq: number
  /** Highest generation that any file has; 0 in a new library. */
  generation: number
  /** The journal to go on with, and its length without a torn tail; null where a new one must be begun. */
  journal: { name: string; length: number } | null
  /** True where no library has been yet. */
  isNew: boolean
  /** A snapshot was put aside, or files of an older version were read: a new one should be written soon. */
  wantsSnapshot: boolean
}

/**
 * Reads the newest snapshot that is whole and the journals after it. Only what no caller was told to be safe is
 * dropped: a torn last line, and a group that a later journal's head does not count.
 * @throws Failure `damaged` where acknowledged changes are missing, `newer-format`, `unreadable`; nothing is changed then
 */
export async function recover(disk: Disk, folder: string): Promise<Recovered> {
  const { snapshots, journals, unfinished } = sortNames(await disk.list(folder))
  if (snapshots.length === 0) {
    if (!(await holdNothing(disk, folder, journals))) {
      throw damagedFailure(path.join(folder, snapshotName(journals[0] ?? 1)), 'it is missing')
    }
    await removeAll(disk, folder, unfinished)
    const generation = Math.max(0, ...journals)
    return { data: emptyLibrary(), seq: 0, generation, journal: null, isNew: true, wantsSnapshot: false }
  }

  const { generation, seq, data, version, damaged } = await newestWhole(disk, folder, snapshots)
  const chain = journals.filter((each) => each >= generation)
  // A snapshot's own journal is on the disk before the snapshot has its name: it cannot be one that was being made.
  const own = journalName(generation)
  if (chain[0] !== generation) throw damagedFailure(path.join(folder, own), 'it is missing')
  const read: { name: string; journal: Journal }[] = []
  for (const each of chain) read.push(await readWhole(disk, folder, journalName(each)))
  if (!read[0]?.journal.head) throw damagedFailure(path.join(folder, own), 'its first line cannot be read')

  let reached = seq
  for (const [index, { name, journal }] of read.entries()) {
    if (!journal.head) continue
    if (journal.head.after > reached) throw damagedFailure(path.join(folder, name), gap(reached, journal.head.after))
    const limit = nextHead(read, index)
    for (const group of journal.groups) {
      if (group.seq <= reached || group.seq > limit) continue
      if (group.seq !== reached + 1) throw damagedFailure(path.join(folder, name), gap(reached, group.seq - 1))
      applyOps(data, migratedOps(group.ops, journal.head.version))
      reached = group.seq
    }
  }

  for (const name of damaged) await disk.rename(path.join(folder, name), path.join(folder, damagedName(name)))
  await removeAll(disk, folder, unfinished)
  for (const { name } of read) await syncFile(disk, path.join(folder, name))
  await disk.syncFolder(folder)
  const last = read.at(-1)
  return {
    data,
    seq: reached,
    generation: Math.max(...snapshots, ...journals),
    // What is written now would not be understood by the version that began an older journal.
    journal: last?.journal.head?.version === STORE_VERSION ? { name: last.name, length: last.journal.length } : null,
    isNew: false,
    wantsSnapshot: damaged.length > 0 || version < STORE_VERSION,
  }
}

/** What was read may lie in the system's memory only; nothing may be built on it before it is on the disk. */
async function syncFile(disk: Disk, file: string): Promise<void> {
  const opened = await disk.open(file)
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

async function removeAll(disk: Disk, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await disk.remove(path.join(folder, name))
}

const gap = (reached: number, wanted: number): string =>
  `${wanted - reached === 1 ? 'a change' : `${wanted - reached} changes`} before it cannot be found`

/** Sequence numbers past the next journal's beginning were never acknowledged: their write failed. */
function nextHead(read: readonly { journal: Journal }[], index: number): number {
  const later = read.slice(index + 1).find(({ journal }) => journal.head)
  return later?.journal.head?.after ?? Number.POSITIVE_INFINITY
}

async function newestWhole(disk: Disk, folder: string, snapshots: readonly number[]) {
  const damaged: string[] = []
  let first: Failure | undefined
  for (const generation of [...snapshots].reverse()) {
    const name = snapshotName(generation)
    const file = path.join(folder, name)
    try {
      return { generation, damaged, ...(await readSnapshot(disk, file)) }
    } catch (error) {
      if (error instanceof Failure) throw error
      if (!(error instanceof Damage)) throw unreadable(file, error)
      damaged.push(name)
      first ??= damagedFailure(file, error.message)
    }
  }
  throw first ?? new Failure('internal', 'There is no snapshot to read.')
}

async function readWhole(disk: Disk, folder: string, name: string): Promise<{ name: string; journal: Journal }> {
  const file = path.join(folder, name)
  const bytes = await disk.read(file).catch((error: unknown) => {
    throw unreadable(file, error)
  })
  const journal = readJournal(bytes)
  if (journal.head && journal.head.version > STORE_VERSION) throw newerFailure(file)
  if (journal.brokenInside) throw damagedFailure(file, 'a line in the middle of it cannot be read')
  return { name, journal }
}

const unreadable = (file: string, error: unknown): Failure =>
  new Failure(
    'unreadable',
    `The library's file ${path.basename(file)} could not be read: ${reasonOf(error)}.`,
    `Check that its disk is connected and that you may read ${file}, then try again.`,
    { cause: error },
  )

/** The very first start may have ended before its snapshot was whole. */
async function holdNothing(disk: Disk, folder: string, journals: readonly number[]): Promise<boolean> {
  for (const generation of journals) {
    const { journal } = await readWhole(disk, folder, journalName(generation))
    if (journal.groups.length > 0) return false
  }
  return true
}
