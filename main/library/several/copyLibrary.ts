import { copyFile, mkdir, open, readdir, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../../common/failure'
import type { Disk } from '../store/disk'
import type { Task } from '../upkeep/desk'
import { fileHash } from '../upkeep/fileHash'
import { someAtOnce } from '../upkeep/someAtOnce'

/** What belongs to a library's folder; nothing else is copied or removed. The lock is its process's own. */
const PARTS = /^(?:store|articles|library\.json|trash\.json|store-put-aside-.*)$/

/** Derived from the rest: not copied, for it is made anew, but gone with the library. */
const DERIVED = 'cache'

export interface Copy {
  from: string
  to: string
  disk: Disk
  /** Files that were copied before and never change: paths from the library's folder. */
  done: Set<string>
}

/**
 * Copies the files of a library that were not copied before, each held against its hash once it is on the other disk.
 * @param part of the library: all of it, or one folder
 * @throws Failure `cancelled`, `damaged` where a copy differs; and what the disks report
 */
export async function copyFiles({ from, to, disk, done }: Copy, part: string, task: Task): Promise<void> {
  const all = (await filesBelow(from, part)).filter((file) => !done.has(file))
  const folders = new Set(all.map((file) => path.dirname(path.join(to, file))))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  await someAtOnce(
    all,
    task,
    (file) => file,
    async (file) => {
      const before = await fileHash(path.join(from, file))
      // It was deleted for good meanwhile.
      if (!before) return
      const copied = path.join(to, file)
      await copyFile(path.join(from, file), copied)
      await sync(copied)
      if ((await fileHash(copied))?.hash !== before.hash) throw differs(file)
      done.add(file)
    },
  )
  if (task.signal.aborted) throw new Failure('cancelled', 'It was cancelled.')
  for (const folder of folders) await disk.syncFolder(folder)
}

const differs = (file: string): Failure =>
  new Failure(
    'damaged',
    `The copy of ${file} is not the same as the file.`,
    'Your library is where it was, unchanged. The other disk may be failing: choose another place.',
  )

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes copies of what is no longer in the library. */
export async function removeGone({ from, to, done }: Copy): Promise<void> {
  const present = new Set(await filesBelow(from, ''))
  for (const file of done) if (!present.has(file)) await rm(path.join(to, file), { force: true })
}

async function filesBelow(library: string, part: string): Promise<string[]> {
  const entries = await readdir(path.join(library, part), { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    const name = path.join(part, entry.name)
    if (part === '' && !PARTS.test(entry.name)) continue
    if (entry.isDirectory()) found.push(...(await filesBelow(library, name)))
    else if (entry.isFile()) found.push(name)
  }
  return found
}

/** Removes a library's own files, and its folder where nothing else lies in it. */
export async function removeLibrary(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (PARTS.test(name) || name === DERIVED)
      await rm(path.join(folder, name), { recursive: true, force: true, maxRetries: 2 })
  }
  await rmdir(folder).catch(() => undefined)
}
