import path from 'node:path'
import type { Disk } from '../store/disk'
import { errorCode } from '../store/trouble'

/** Writes a file that is whole under its name, or not there: by another name, synced, renamed, its folder synced. */
export async function writeWholeFile(disk: Disk, file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.tmp`
  await disk.remove(temporary).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
  const opened = await disk.create(temporary)
  try {
    await opened.write(bytes, 0)
    await opened.sync()
  } finally {
    await opened.close()
  }
  try {
    await disk.rename(temporary, file)
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw error
  }
  await disk.syncFolder(path.dirname(file))
}
