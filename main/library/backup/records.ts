import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGunzip, gzip } from 'node:zlib'
import { Failure } from '../../../common/failure'
import type { Disk } from '../store/disk'
import { snapshotName } from '../store/names'
import type { LibraryData } from '../store/operations'
import { allOf, type Moment, readSnapshot, writeSnapshot } from '../store/snapshot'
import { Gathering, type Held } from '../store/taker'

const compress = promisify(gzip)

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

/**
 * Unfolds a backup's records into a file beside it and reads that part by part: at once they would fill the memory.
 * @param held see {@link Held}; left out: each record that is read
 * @throws Failure `damaged` where the file is missing or not whole, `newer-format`
 */
export async function readRecords(disk: Disk, file: string, held?: Held): Promise<LibraryData> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-backup-'))
  try {
    const unfolded = path.join(folder, 'records.ndjson')
    await pipeline(createReadStream(file), createGunzip(), createWriteStream(unfolded))
    const gathering = new Gathering(held)
    await readSnapshot(disk, unfolded, gathering)
    return gathering.data
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('damaged', 'This backup cannot be read whole.', 'Nothing was changed. Choose another backup.', {
      cause: error,
    })
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
