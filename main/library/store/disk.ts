import { constants, writeSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'

/** Bytes that are written at once: handing them to a thread takes longer than writing them. */
const SHORT = 16 * 1024

/**
 * The calls on which the safety of the library rests. They are handed in, so that a test can let the power
 * fail between any two of them.
 */
export interface Disk {
  makeFolder(folder: string): Promise<void>
  /** @returns names; rejects where there is no such folder */
  list(folder: string): Promise<string[]>
  read(path: string): Promise<Buffer>
  /** Makes a new file; rejects where one is already. */
  create(path: string): Promise<DiskFile>
  /** Opens a file that is there, for writing. */
  open(path: string): Promise<DiskFile>
  /** Opens a file that is there, to read it part by part. */
  openToRead(path: string): Promise<DiskReader>
  /** Replaces what has the new name. */
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Makes names that came or went in a folder last through a power loss. */
  syncFolder(folder: string): Promise<void>
}

export interface DiskFile {
  /** Writes all of it at the place. Bytes. */
  write(bytes: Buffer, at: number): Promise<void>
  truncate(bytes: number): Promise<void>
  /** Makes what was written last through a power loss. */
  sync(): Promise<void>
  /** Whether its name still leads to it: what is written to a file that was removed is lost when it is closed. */
  isInPlace(): Promise<boolean>
  close(): Promise<void>
}

export interface DiskReader {
  /** Bytes. */
  size: number
  /** @returns the bytes from a place on: fewer at the end of the file, in memory of their own */
  read(at: number, length: number): Promise<Buffer>
  close(): Promise<void>
}

export const nodeDisk: Disk = {
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true })
  },
  list: (folder) => readdir(folder),
  read: (path) => readFile(path),
  create: async (path) => fileOf(await open(path, 'wx'), path),
  open: async (path) => fileOf(await open(path, 'r+'), path),
  openToRead: async (path) => {
    const handle = await open(path, 'r')
    try {
      return readerOf(handle, (await handle.stat()).size)
    } catch (error) {
      await handle.close()
      throw error
    }
  },
  rename,
  remove: unlink,
  syncFolder: async (folder) => {
    // Windows has no such call: there the file system's own journal keeps names.
    if (process.platform === 'win32') return
    const handle = await open(folder, constants.O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}

function fileOf(handle: FileHandle, path: string): DiskFile {
  return {
    write: async (bytes, at) => {
      // The system takes so little at once; what takes it from there to the disk and may take long is the sync.
      if (bytes.length <= SHORT && writeSync(handle.fd, bytes, 0, bytes.length, at) === bytes.length) return
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
        done += bytesWritten
      }
    },
    truncate: (bytes) => handle.truncate(bytes),
    sync: () => handle.datasync(),
    isInPlace: async () => {
      const [own, named] = await Promise.all([handle.stat(), stat(path).catch(() => null)])
      return named !== null && named.ino === own.ino && named.dev === own.dev
    },
    close: () => handle.close(),
  }
}

function readerOf(handle: FileHandle, size: number): DiskReader {
  return {
    size,
    read: async (at, length) => {
      // Not from the pool that small buffers share: a thread hands its memory over whole.
      const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - at)))
      let done = 0
      while (done < bytes.length) {
        const { bytesRead } = await handle.read(bytes, done, bytes.length - done, at + done)
        if (bytesRead === 0) break
        done += bytesRead
      }
      return bytes.subarray(0, done)
    },
    close: () => handle.close(),
  }
}
