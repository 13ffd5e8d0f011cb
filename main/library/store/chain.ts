import path from 'node:path'
import type { Disk } from './disk'
import { type Journal, readJournal } from './journal'
import { migratedOps, STORE_VERSION } from './migrations'
import { journalName, snapshotName } from './names'
import type { Op } from './operations'
import { readSnapshot } from './snapshot'
import type { Taker } from './taker'
import { Damage, damagedFailure, newerFailure, unreadableFailure } from './trouble'

export interface NamedJournal {
  name: string
  journal: Journal
}

export interface Whole {
  generation: number
  /** Sequence number of the last change in it. */
  seq: number
  version: number
  /** Names of newer snapshots that are not whole. */
  damaged: string[]
}

/**
 * Reads the newest snapshot that is whole into the taker.
 * @param generations of the snapshots that are there, oldest first
 * @throws Failure `damaged` where none is whole, `newer-format`, `unreadable`
 */
export async function readNewestWhole(
  disk: Disk,
  folder: string,
  generations: readonly number[],
  taker: Pick<Taker, 'lines' | 'restart'>,
): Promise<Whole> {
  const damaged: string[] = []
  let first: Error | undefined
  for (const generation of [...generations].reverse()) {
    const name = snapshotName(generation)
    const file = path.join(folder, name)
    try {
      await taker.restart()
      return { generation, damaged, ...(await readSnapshot(disk, file, taker)) }
    } catch (error) {
      if (!(error instanceof Damage)) throw unreadableFailure(file, error)
      damaged.push(name)
      first ??= damagedFailure(file, error.message)
    }
  }
  throw first ?? damagedFailure(path.join(folder, snapshotName(1)), 'it is missing')
}

/** @throws Failure `damaged` where a line in the middle cannot be read, `newer-format`, `unreadable` */
export async function readWholeJournal(disk: Disk, folder: string, name: string): Promise<NamedJournal> {
  const file = path.join(folder, name)
  const bytes = await disk.read(file).catch((error: unknown) => {
    throw unreadableFailure(file, error)
  })
  const journal = readJournal(bytes)
  if (journal.head && journal.head.version > STORE_VERSION) throw newerFailure(file)
  if (journal.brokenInside) throw damagedFailure(file, 'a line in the middle of it cannot be read')
  return { name, journal }
}

/**
 * Reads the journals that follow a snapshot.
 * @param generations of the journals from the snapshot's own on, oldest first
 * @throws Failure `damaged`, `newer-format`, `unreadable`
 */
export async function readChain(
  disk: Disk,
  folder: string,
  snapshot: number,
  generations: readonly number[],
): Promise<NamedJournal[]> {
  // A snapshot's own journal is on the disk before the snapshot has its name: it cannot be one that was being made.
  const own = journalName(snapshot)
  if (generations[0] !== snapshot) throw damagedFailure(path.join(folder, own), 'it is missing')
  const chain: NamedJournal[] = []
  for (const each of generations) chain.push(await readWholeJournal(disk, folder, journalName(each)))
  if (!chain[0]?.journal.head) throw damagedFailure(path.join(folder, own), 'its first line cannot be read')
  return chain
}

/**
 * @param seq of the last change before them
 * @returns the changes of the journals that count, in their order, in this version's form, with their numbers
 * @throws Failure `damaged` where one is missing in between
 */
export function* changesIn(
  folder: string,
  chain: readonly NamedJournal[],
  seq: number,
): Iterable<{ seq: number; ops: readonly Op[] }> {
  let reached = seq
  for (const [index, { name, journal }] of chain.entries()) {
    const { head } = journal
    if (!head) continue
    if (head.after > reached) throw damagedFailure(path.join(folder, name), gap(reached, head.after))
    const limit = nextHead(chain, index)
    for (const group of journal.groups) {
      if (group.seq <= reached || group.seq > limit) continue
      if (group.seq !== reached + 1) throw damagedFailure(path.join(folder, name), gap(reached, group.seq - 1))
      reached = group.seq
      yield { seq: reached, ops: migratedOps(group.ops, head.version) }
    }
  }
}

const gap = (reached: number, wanted: number): string =>
  `${wanted - reached === 1 ? 'a change' : `${wanted - reached} changes`} before it cannot be found`

/** Sequence numbers past the next journal's beginning were never acknowledged: their write failed. */
function nextHead(chain: readonly NamedJournal[], index: number): number {
  const later = chain.slice(index + 1).find(({ journal }) => journal.head)
  return later?.journal.head?.after ?? Number.POSITIVE_INFINITY
}
