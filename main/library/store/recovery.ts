import path from 'node:path'
import { changesIn, readChain, readNewestWhole, readWholeJournal } from './chain'
import type { Disk } from './disk'
import { STORE_VERSION } from './migrations'
import { damagedName, journalName, snapshotName, sortNames } from './names'
import type { Taker } from './taker'
import { damagedFailure } from './trouble'

export interface Recovered {
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
 * @param taker is handed the library; what it has counts only when this returns
 * @throws Failure `damaged` where acknowledged changes are missing, `newer-format`, `unreadable`; nothing is changed then
 */
export async function recover(disk: Disk, folder: string, taker: Taker): Promise<Recovered> {
  const { snapshots, journals, unfinished } = sortNames(await disk.list(folder))
  if (snapshots.length === 0) {
    if (!(await holdNothing(disk, folder, journals))) {
      throw damagedFailure(path.join(folder, snapshotName(journals[0] ?? 1)), 'it is missing')
    }
    await removeAll(disk, folder, unfinished)
    const generation = Math.max(0, ...journals)
    return { seq: 0, generation, journal: null, isNew: true, wantsSnapshot: false }
  }

  const { generation, seq, version, damaged } = await readNewestWhole(disk, folder, snapshots, taker)
  const following = journals.filter((each) => each >= generation)
  const chain = await readChain(disk, folder, generation, following)
  let reached = seq
  for (const change of changesIn(folder, chain, seq)) {
    await taker.ops(change.ops)
    reached = change.seq
  }

  for (const name of damaged) await disk.rename(path.join(folder, name), path.join(folder, damagedName(name)))
  await removeAll(disk, folder, unfinished)
  for (const { name } of chain) await syncFile(disk, path.join(folder, name))
  await disk.syncFolder(folder)
  const last = chain.at(-1)
  return {
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

/** The very first start may have ended before its snapshot was whole. */
async function holdNothing(disk: Disk, folder: string, journals: readonly number[]): Promise<boolean> {
  for (const generation of journals) {
    const { journal } = await readWholeJournal(disk, folder, journalName(generation))
    if (journal.groups.length > 0) return false
  }
  return true
}
