import path from 'node:path'
import { Failure, failureValue } from '../../../common/failure'
import type { BackupCause, BackupList, BackupReport, RestorePreview, RestoreReport } from '../../../common/upkeep'
import type { Library } from '../library'
import { libraryId, readLibraryId } from '../libraryId'
import type { Disk } from '../store/disk'
import type { Task } from '../upkeep/desk'
import { bodyOfHash } from './bodyOfHash'
import { makeBackup } from './make'
import { idOfFolder, noteFolder } from './owner'
import { manifestsIn, told } from './place'
import { rebuild } from './rebuild'
import { previewRestore, restore } from './restore'

export interface BackupsOptions {
  /** Where the backups of all libraries lie, each in a folder of its id. */
  folder: string
  /** The library's folder; it may be one that cannot be opened. */
  libraryFolder(): string
  /** Rejects where the library could not be opened. */
  library(): Promise<Library>
  disk: Disk
  device: string
  now(): Date
  newId(): string
  /** Removes what no backup needs any more, beside the main process. */
  sweep(place: string): Promise<unknown>
}

/** The backups of the library in use. Only one is made, or restored, at a time. */
export interface Backups {
  list(): Promise<BackupList>
  make(cause: BackupCause, task: Task): Promise<BackupReport>
  preview(id: string, task: Task): Promise<RestorePreview>
  /** Backs up what is there now, then restores. */
  restore(id: string, task: Task): Promise<RestoreReport>
  /** Restores a library that cannot be opened. */
  rebuild(id: string, task: Task): Promise<RestoreReport>
  /** @returns the text of this SHA-256 (hex), or null */
  body(hash: string): Promise<Buffer | null>
}

export function backupsOf(options: BackupsOptions): Backups {
  const { disk, sweep } = options
  let trouble: string | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work)
    turn = next
    return next
  }
  /** @throws Failure `not-found` */
  const placeNow = async (): Promise<string> => {
    const folder = options.libraryFolder()
    const id = (await readLibraryId(folder)) ?? (await idOfFolder(options.folder, folder))
    if (id === null) throw new Failure('not-found', 'This library has no backups.')
    return path.join(options.folder, id)
  }
  const make = async (cause: BackupCause, task: Task, staying?: string): Promise<BackupReport> => {
    const { desk } = await options.library()
    // A library that was begun anew where one was goes on with its backups.
    const idBefore = await idOfFolder(options.folder, desk.folder)
    const place = path.join(options.folder, await libraryId(disk, desk.folder, () => idBefore ?? options.newId()))
    try {
      const report = await makeBackup(
        desk,
        { place, cause, sweep, ...(staying === undefined ? {} : { staying }) },
        task,
      )
      await noteFolder(disk, place, desk.folder)
      trouble = null
      return report
    } catch (error) {
      const { code, message } = failureValue(error)
      if (code !== 'cancelled') trouble = message
      throw error
    }
  }
  return {
    list: async () => {
      const place = await placeNow().catch(() => null)
      return { backups: place === null ? [] : (await manifestsIn(place)).map(told), trouble }
    },
    make: (cause, task) => inTurn(() => make(cause, task)),
    preview: async (id, task) => await previewRestore((await options.library()).desk, await placeNow(), id, task),
    restore: (id, task) =>
      inTurn(async () => {
        await make('before a restore', task, id)
        return await restore((await options.library()).desk, await placeNow(), id, task)
      }),
    rebuild: (id, task) =>
      inTurn(async () => {
        const { device, now } = options
        const place = await placeNow()
        const folder = options.libraryFolder()
        const report = await rebuild({ disk, folder, device, now }, place, id, task)
        await libraryId(disk, folder, () => path.basename(place))
        return report
      }),
    body: async (hash) => {
      const place = await placeNow().catch(() => null)
      return place === null ? null : await bodyOfHash(place, hash)
    },
  }
}
