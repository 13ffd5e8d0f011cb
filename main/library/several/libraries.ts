import { createHash } from 'node:crypto'
import path from 'node:path'
import { Failure } from '../../../common/failure'
import type { KnownLibrary, MoveReport } from '../../../common/upkeep'
import type { Library } from '../library'
import type { Opening } from '../opening'
import type { Disk } from '../store/disk'
import { folderFailure } from '../store/trouble'
import type { Task } from '../upkeep/desk'
import { type Copy, copyFiles, removeGone, removeLibrary } from './copyLibrary'
import { expectLibrary, expectRoom, folderState } from './folderState'

/** Which libraries there are, as the settings keep it. */
export interface LibraryPlaces {
  /** Folder of the one in use. */
  current: string
  /** Folders of all that are known, the one in use among them. */
  known: readonly string[]
}

export interface LibrariesOptions {
  places(): LibraryPlaces
  remember(places: LibraryPlaces): Promise<void>
  opening: Pick<Opening, 'replace'>
  open(folder: string): Promise<Library>
  /** Ends all other work on the library in use, and waits until it has ended. @param but the work that asks */
  endWork(but?: AbortSignal): Promise<void>
  /** Shows another library in the window, as if the app had been started with it. */
  reload(): void
  disk: Disk
}

/** Several libraries, of which one is in the window. */
export interface Libraries {
  list(): Promise<KnownLibrary[]>
  /** Begins a library in a folder and shows it. @throws Failure `invalid`, `read-only`; the one in use stays then */
  create(folder: string): Promise<void>
  /** Shows the library that lies in a folder. @throws Failure as opening does; the one in use stays then */
  open(folder: string): Promise<void>
  /** @param id of {@link list}. @throws Failure `not-found` */
  openKnown(id: string): Promise<void>
  /** Leaves a library out of the list; its folder stays as it is. */
  forget(id: string): Promise<void>
  /**
   * Moves the library in use into a folder, as a folder of its own name. Its old folder stays.
   * @throws Failure `invalid`, `read-only`, `damaged`, `cancelled`; the library stays where it was then
   */
  move(into: string, task: Task): Promise<MoveReport>
  /** Removes the folder that the library was moved from last. @throws Failure `not-found` where it was not moved */
  removeOld(): Promise<void>
}

/** A folder's name within one list: the page can say which it means, but names no path. */
const idOf = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 16)

export function librariesOf(options: LibrariesOptions): Libraries {
  const { places, remember, opening, disk } = options
  let movedFrom: string | null = null

  async function show(folder: string): Promise<void> {
    if (folder === places().current) return
    const { known } = places()
    const next = await options.open(folder)
    // Before the other one is in its place: what is under way may yet need the library it was begun with.
    await options.endWork()
    await opening.replace(async (old) => {
      await old?.close().catch((error: unknown) => console.error('library, being closed:', error))
      return next
    })
    await remember({ current: folder, known: [...known.filter((each) => each !== folder), folder] })
    movedFrom = null
    options.reload()
  }

  const find = (id: string): string => {
    const folder = places().known.find((each) => idOf(each) === id)
    if (folder === undefined) throw new Failure('not-found', 'This library is not in the list any more.')
    return folder
  }

  async function open(folder: string): Promise<void> {
    await expectLibrary(folder)
    await show(folder)
  }

  return {
    list: async () => {
      const { current, known } = places()
      const all = known.map(async (folder): Promise<KnownLibrary> => {
        const isThere = (await folderState(folder).catch(() => 'none')) === 'library'
        return { id: idOf(folder), name: path.basename(folder), folder, inUse: folder === current, isThere }
      })
      return await Promise.all(all)
    },
    create: async (folder) => {
      await expectRoom(folder)
      await show(folder)
    },
    open,
    openKnown: async (id) => await open(find(id)),
    forget: async (id) => {
      const folder = find(id)
      const { current, known } = places()
      if (folder === current) throw new Failure('invalid', 'The library in use cannot be left out.')
      await remember({ current, known: known.filter((each) => each !== folder) })
    },
    move: async (into, task) => {
      const { current, known } = places()
      const to = path.join(into, path.basename(current))
      await expectRoom(to)
      const copy: Copy = { from: current, to, disk, done: new Set() }
      try {
        // What takes long is done while the library is in use: articles' files do not change.
        await copyFiles(copy, 'articles', task)
        await takeOver(options, copy, task)
      } catch (error) {
        await removeLibrary(to).catch(() => undefined)
        throw folderFailure(error, to)
      }
      await remember({ current: to, known: known.map((each) => (each === current ? to : each)) })
      movedFrom = current
      return { kind: 'move', folder: to, from: current }
    },
    removeOld: async () => {
      if (movedFrom === null) throw new Failure('not-found', 'There is no old folder to remove.')
      const folder = movedFrom
      await removeLibrary(folder).catch((error: unknown) => {
        throw folderFailure(error, folder)
      })
      movedFrom = null
    },
  }
}

/** Closes the library, copies what came or changed meanwhile, and opens the copy; where that fails, the old one again. */
async function takeOver({ opening, open, endWork, disk }: LibrariesOptions, copy: Copy, task: Task): Promise<void> {
  let failure: unknown
  await endWork(task.signal)
  await opening.replace(async (old) => {
    await old?.close()
    try {
      await copyFiles(copy, '', task)
      await removeGone(copy)
      await disk.syncFolder(copy.to)
      await disk.syncFolder(path.dirname(copy.to))
      return await open(copy.to)
    } catch (error) {
      failure = error
      return await open(copy.from)
    }
  })
  if (failure !== undefined) throw failure
}
