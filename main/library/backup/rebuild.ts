import path from 'node:path'
import type { RestoreReport } from '../../../common/upkeep'
import type { Disk } from '../store/disk'
import { takeLock } from '../store/lock'
import { KINDS, type LibraryData, type Op, tableOf } from '../store/operations'
import { Store } from '../store/store'
import { errorCode, folderFailure, writeFailure } from '../store/trouble'
import type { Task } from '../upkeep/desk'
import { someAtOnce } from '../upkeep/someAtOnce'
import { noDifference, note } from './differences'
import { backupIdAt, manifestOf, recordsFile } from './place'
import { readRecords } from './records'
import { putTextBack } from './restore'

export interface Rebuilding {
  disk: Disk
  /** Of the library that cannot be opened. */
  folder: string
  device: string
  now(): Date
}

/**
 * Gives a library that cannot be opened the records of a backup. The store that is there is put aside under another
 * name, never deleted; articles that came in since the backup keep their folders, where a check finds them.
 * @throws Failure `busy`, `not-found`, `damaged`, `newer-format`, `read-only`; then the store is where it was
 */
export async function rebuild(options: Rebuilding, place: string, id: string, task: Task): Promise<RestoreReport> {
  const { disk, folder } = options
  // It may be gone with all that was in it.
  await disk.makeFolder(folder).catch((error: unknown) => {
    throw folderFailure(error, folder)
  })
  const lock = await takeLock(folder, options.device)
  try {
    await manifestOf(place, id)
    const wanted = await readRecords(disk, recordsFile(place, id))
    const withoutText = noDifference()
    const records = { ...wanted, articles: new Map(wanted.articles) }
    await someAtOnce(
      [...wanted.articles.values()],
      task,
      ({ title }) => title,
      async (article) => {
        const file = await putTextBack({ disk, folder }, place, article)
        if (file === null) note(withoutText, article.title)
        else records.articles.set(article.id, { ...article, body: { ...article.body, file } })
      },
    )
    await replaceStore(options, opsFor(records))
    const restored = wanted.articles.size
    return { kind: 'restore', restored, withoutText, step: null }
  } catch (error) {
    throw writeFailure(error, folder)
  } finally {
    await lock.release()
  }
}

function opsFor(records: LibraryData): Op[] {
  // What a table holds is of its own kind.
  return KINDS.flatMap((kind) =>
    [...tableOf(records, kind).values()].map((record) => ({ op: 'put', kind, record }) as Op),
  )
}

async function replaceStore({ disk, folder, now }: Rebuilding, ops: readonly Op[]): Promise<void> {
  const store = path.join(folder, 'store')
  const aside = path.join(folder, `store-put-aside-${backupIdAt(now())}`)
  const wasThere = await disk.rename(store, aside).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false
      throw error
    },
  )
  await disk.syncFolder(folder)
  try {
    const opened = await Store.open({ folder, disk })
    try {
      await opened.commit(ops)
    } finally {
      await opened.close()
    }
    await disk.syncFolder(folder)
  } catch (error) {
    await disk.rename(store, `${aside}-unfinished`).catch(() => undefined)
    if (wasThere) await disk.rename(aside, store)
    throw error
  }
}
