import path from 'node:path'
import type { Annotation } from '../../../common/annotations'
import type { Article, KeptComparison } from '../../../common/model'
import type { Disk } from './disk'
import { readSoundGroups } from './journal'
import { migratedOps } from './migrations'
import { damagedName, journalName, snapshotName, sortNames } from './names'
import { applyOps, emptyLibrary, KINDS, type Kind, type Kinds, type LibraryData, tableOf } from './operations'
import { readRecordLines, readSnapshot } from './snapshot'
import { Gathering, linesIn, recordIn, type Taker } from './taker'
import { Damage, unreadableFailure } from './trouble'

/** What can still be read of a store that is not whole. */
export interface Salvaged {
  data: LibraryData
  /** Sequence number of the last change that can be read. */
  seq: number
  /** Highest generation that any file has. */
  generation: number
  /** Changes and records that are known to have been there and cannot be read. */
  lost: number
}

/**
 * Reads whatever can be read: the newest snapshot that is whole, or where none is the sound lines of the newest; then
 * every change of the journals since that is whole, also those after one that is lost. Nothing on the disk is changed.
 * @returns null where there is no snapshot at all
 */
export async function salvage(disk: Disk, folder: string): Promise<Salvaged | null> {
  const { snapshots, journals } = sortNames(await disk.list(folder))
  const newest = snapshots.at(-1)
  if (newest === undefined) return null
  const begun = (await newestWhole(disk, folder, snapshots)) ?? (await soundLines(disk, folder, newest))
  const { data } = begun
  let { seq, lost } = begun
  const following = journals.filter((each) => each >= begun.generation)
  for (const [index, generation] of following.entries()) {
    const { head, groups, broken } = await journalIn(disk, folder, generation)
    const after = head?.after ?? 0
    // A snapshot that no longer says so itself ends where its own journal begins; else what lies between is lost.
    if (after > seq && seq > 0) lost += after - seq
    seq = Math.max(seq, after)
    const next = following[index + 1]
    const limit = next === undefined ? null : (await journalIn(disk, folder, next)).head?.after
    for (const group of groups) {
      if (group.seq <= seq || (limit != null && group.seq > limit)) continue
      lost += group.seq - seq - 1
      applyOps(data, migratedOps(group.ops, head?.version ?? 0))
      seq = group.seq
    }
    // A line that is broken was a change whose number nobody tells, where none after it shows the gap.
    if (next === undefined && broken && groups.at(-1)?.seq !== seq) lost += 1
    if (limit != null && limit > seq) {
      lost += limit - seq
      seq = limit
    }
  }
  return { data, seq, generation: Math.max(0, ...snapshots, ...journals), lost }
}

interface Begun {
  data: LibraryData
  seq: number
  generation: number
  lost: number
}

async function newestWhole(disk: Disk, folder: string, snapshots: readonly number[]): Promise<Begun | null> {
  for (const generation of [...snapshots].reverse()) {
    const file = path.join(folder, snapshotName(generation))
    const gathering = new Gathering()
    try {
      const { seq } = await readSnapshot(disk, file, gathering)
      return { data: gathering.data, seq, generation, lost: 0 }
    } catch (error) {
      if (!(error instanceof Damage)) throw unreadableFailure(file, error)
    }
  }
  return null
}

async function soundLines(disk: Disk, folder: string, generation: number): Promise<Begun> {
  const data = emptyLibrary()
  let lost = 0
  const taker: Pick<Taker, 'lines'> = {
    lines: (lines, version) => {
      for (const line of linesIn(lines)) {
        const sound = soundRecord(line, version)
        if (sound) tableOf(data, sound.kind).set(sound.record.id, sound.record)
        else lost += 1
      }
    },
  }
  const { seq } = await readRecordLines(disk, path.join(folder, snapshotName(generation)), taker)
  return { data, seq, generation, lost }
}

/** Without the checksum of the whole file a line may be readable and still not what was written. */
function soundRecord(line: Buffer, version: number): { kind: Kind; record: Kinds[Kind] } | null {
  try {
    const { kind, record } = recordIn(line, version)
    const isKnown = KINDS.includes(kind) && typeof record.id === 'string'
    return isKnown && isWhole(kind, record) ? { kind, record } : null
  } catch {
    return null
  }
}

function isWhole(kind: Kind, record: object): boolean {
  if (kind === 'article') return isArticle(record)
  if (kind === 'annotation') return isAnnotation(record)
  return kind !== 'comparison' || isComparison(record)
}

function isAnnotation(record: object): boolean {
  const { article, anchor, text, tags, updatedAt }: Partial<Annotation> = record
  const texts = [article, text, updatedAt, anchor === null ? '' : anchor?.quote]
  return texts.every((each) => typeof each === 'string') && Array.isArray(tags)
}

function isComparison(record: object): boolean {
  const { title, articles, tags, corrections, view }: Partial<KeptComparison> = record
  const lists = [articles, tags, corrections]
  return typeof title === 'string' && lists.every(Array.isArray) && Array.isArray(view?.hidden)
}

function isArticle(record: object): boolean {
  const { title, addedAt, tags, cuts, source, body, collections, fields }: Partial<Article> = record
  const texts = [title, addedAt, source?.name, body?.file, body?.hash]
  return (
    texts.every((each) => typeof each === 'string') &&
    Array.isArray(tags) &&
    Array.isArray(cuts) &&
    typeof collections === 'object' &&
    typeof fields === 'object'
  )
}

async function journalIn(disk: Disk, folder: string, generation: number) {
  const file = path.join(folder, journalName(generation))
  const bytes = await disk.read(file).catch((error: unknown) => {
    throw unreadableFailure(file, error)
  })
  return readSoundGroups(bytes)
}

/** Gives every file of the store before a generation a name by which it counts no more; none is removed. */
export async function putAside(disk: Disk, folder: string, generation: number): Promise<void> {
  const { snapshots, journals } = sortNames(await disk.list(folder))
  const names = [
    ...snapshots.filter((each) => each < generation).map(snapshotName),
    ...journals.filter((each) => each < generation).map(journalName),
  ]
  for (const name of names) await disk.rename(path.join(folder, name), path.join(folder, damagedName(name)))
  await disk.syncFolder(folder)
}
