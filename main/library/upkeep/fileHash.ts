import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { errorCode } from '../store/trouble'

/** A file up to this size is read in one go. Bytes. */
const SMALL = 512 * 1024

export interface FileHash {
  /** SHA-256, hex. */
  hash: string
  bytes: number
}

/** @returns null where there is no such file. @throws Error where it cannot be read */
export async function fileHash(file: string): Promise<FileHash | null> {
  try {
    const { size } = await stat(file)
    const hash = createHash('sha256')
    if (size <= SMALL) hash.update(await readFile(file))
    else for await (const part of createReadStream(file)) hash.update(part)
    return { hash: hash.digest('hex'), bytes: size }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** @returns the bytes that a compressed file unfolds to. @throws Error where it is missing or not whole */
export async function unfoldedBytes(file: string): Promise<number> {
  let bytes = 0
  const count = new Writable({
    write: (part: Buffer, _encoding, done) => {
      bytes += part.length
      done()
    },
  })
  await pipeline(createReadStream(file), createGunzip(), count)
  return bytes
}
