import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../../common/failure'
import type { BackupCause, BackupReport } from '../../../common/upkeep'
import { momentOf } from '../store/snapshot'
import { reasonOf } from '../store/trouble'
import type { Desk, Task } from '../upkeep/desk'
import { writeWholeFile } from '../upkeep/wholeFile'
import { keepTexts } from './keepTexts'
import {
  BACKUP_VERSION,
  backupIdAt,
  type Manifest,
  manifestFile,
  manifestsIn,
  recordsFile,
  recordsFolder,
  told,
} from './place'
import { kept } from './prune'
import { writeRecords } from './records'

export interface Making {
  /** Where the backups of this library lie. */
  place: string
  cause: BackupCause
  /** A backup that stays, whatever the rule says: the one that is about to be restored. */
  staying?: string
  /** Removes what no backup needs any more, beside the main process. */
  sweep(place: string): Promise<unknown>
}

/**
 * Makes a backup of everything, unless nothing has changed since the newest one; then removes those whose time is over.
 * The texts are there before the records that name them, and the manifest comes last.
 * @throws Failure `read-only`, `cancelled`; then there is no such backup
 */
export async function makeBackup(
  desk: Desk,
  { place, cause, sweep, staying }: Making,
  task: Task,
): Promise<BackupReport> {
  const making = path.join(place, 'making')
  try {
    await rm(making, { recursive: true, force: true })
    await desk.disk.makeFolder(making)
    await desk.disk.makeFolder(recordsFolder(place))
    const moment = momentOf(desk.store.data, 0)
    const written = await writeRecords(desk.disk, making, moment)
    const before = await manifestsIn(place)
    if (before[0]?.digest === written.digest) return { kind: 'backup', backup: null, withoutText: 0 }

    const { article, tag, collection, search, comparison, annotation } = moment.records
    const texts = await keepTexts(desk.disk, { library: desk.folder, place }, article, task)
    if (task.signal.aborted) throw new Failure('cancelled', 'It was cancelled.')
    const now = desk.now()
    const manifest: Manifest = {
      format: 'variorum-backup',
      version: BACKUP_VERSION,
      id: backupIdAt(now),
      madeAt: now.toISOString(),
      cause,
      articles: article.length,
      tags: tag.length,
      collections: collection.length,
      searches: search.length,
      comparisons: comparison.length,
      annotations: annotation.length,
      bytes: written.bytes + texts.bytes,
      digest: written.digest,
    }
    await desk.disk.rename(written.file, recordsFile(place, manifest.id))
    await writeWholeFile(desk.disk, manifestFile(place, manifest.id), Buffer.from(`${JSON.stringify(manifest)}\n`))
    const stay = kept([manifest, ...before], now)
    if (staying !== undefined) stay.add(staying)
    await prune(
      place,
      before.filter(({ id }) => !stay.has(id)),
      sweep,
    )
    return { kind: 'backup', backup: told(manifest), withoutText: texts.withoutText }
  } catch (error) {
    throw error instanceof Failure ? error : backupFailure(error, place)
  } finally {
    await rm(making, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function prune(place: string, over: readonly Manifest[], sweep: Making['sweep']): Promise<void> {
  for (const { id } of over) {
    // Without its manifest it is no backup any more.
    await rm(manifestFile(place, id), { force: true })
    await rm(recordsFile(place, id), { force: true })
  }
  // What could not be tidied up now is tidied up the next time.
  if (over.length > 0) await sweep(place).catch((error: unknown) => console.warn('backups, tidying up:', error))
}

const backupFailure = (error: unknown, place: string): Failure =>
  new Failure(
    'read-only',
    `The backup could not be made: ${reasonOf(error)}.`,
    `Your library is safe. Make room in ${place}, or make it writable, and back up again.`,
    { cause: error },
  )
