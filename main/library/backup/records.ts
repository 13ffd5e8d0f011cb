import { createHash } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { Failure } from '../../../common/failure'
import type { Disk, DiskReader } from '../store/disk'
import { snapshotName } from '../store/names'
import type { LibraryData } from '../store/operations'
import { allOf, type Moment, readSnapshot, writeSnapshot } from '../store/snapshot'
import { Gathering } from '../store/taker'

const compress = promisify(gzip)
const unfold = promisify(gunzip)

export interface WrittenRecords {
  /** Under a name of its own, until the backup is whole. */
  file: string
  bytes: number
  /** SHA-256 (hex) of what was written, before it was compressed. */
  digest: string
}

/** Writes all records of a moment, compressed slice by slice beside the main thread. @param folder an empty one */
export async function writeRecords(disk: Disk, folder: string, moment: Moment): Promise<WrittenRecords> {
  const hash = createHash('sha256')
  let bytes = 0
  const compressing: Disk = {
    ...disk,
    create: async (file) => {
      const opened = await disk.create(file)
      return {
        ...opened,
        write: async (slice) => {
          hash.update(slice)
          // Compressed parts one after another are a compressed file.
          const part = await compress(slice)
          await opened.write(part, bytes)
          bytes += part.length
        },
      }
    },
  }
  await writeSnapshot(compressing, folder, { generation: 1, seq: moment.seq }, allOf(moment))
  return { file: path.join(folder, snapshotName(1)), bytes, digest: hash.digest('hex') }
}

/** @throws Failure `damaged` where the file is missing or not whole, `newer-format` */
export async function readRecords(disk: Disk, file: string): Promise<LibraryData> {
  try {
    const gathering = new Gathering()
    await readSnapshot({ ...disk, openToRead: (each) => openFolded(disk, each) }, file, gathering)
    return gathering.data
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('damaged', 'This backup cannot be read whole.', 'Nothing was changed. Choose another backup.', {
      cause: error,
    })
  }
}

async function openFolded(disk: Disk, file: string): Promise<DiskReader> {
  const bytes = await unfold(await disk.read(file))
  return {
    size: bytes.length,
    read: async (at, length) => bytes.subarray(at, at + length),
    close: async () => undefined,
  }
}
