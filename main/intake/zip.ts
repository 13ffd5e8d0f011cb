import { unzipSync } from 'fflate'
import { Failure } from '../../common/failure'

/** What an archive may hold: more than any book or export, less than would exhaust memory. */
export interface ZipLimits {
  /** Files, read or not. */
  entries: number
  /** Bytes of all that is read, unpacked. */
  bytes: number
}

export const ZIP_LIMITS: ZipLimits = { entries: 200_000, bytes: 512 * 1024 * 1024 }

export interface ZipEntry {
  /** As the archive gives it, with forward slashes. A name, never a path: nothing is unpacked to the disk. */
  name: string
  /** Unpacked size as the archive tells it; what is unpacked is never more. Bytes. */
  bytes: number
}

/**
 * Unpacks in memory those entries that are wanted. An archive that tells too small a size for an entry gets that
 * entry cut there, so a bomb unpacks to no more than was reckoned with.
 * @param name of the archive, for messages
 * @throws Failure `unreadable` where it is damaged or locked with a password, `too-large` beyond the limits,
 *   `unsupported` where an entry is packed in a rare way
 */
export function unpack(
  bytes: Uint8Array,
  name: string,
  isWanted: (entry: ZipEntry) => boolean,
  limits = ZIP_LIMITS,
): Map<string, Uint8Array> {
  let seen = 0
  let total = 0
  const files = opened(bytes, name, (entry) => {
    seen += 1
    if (seen > limits.entries) throw tooMany(name, limits)
    const told = { name: entry.name.replaceAll('\\', '/'), bytes: entry.originalSize }
    if (told.name.endsWith('/') || !isWanted(told)) return false
    if (entry.compression !== STORED && entry.compression !== DEFLATED) throw rarely(name)
    total += told.bytes
    if (total > limits.bytes) throw tooLarge(name, limits)
    return true
  })
  return new Map(Object.entries(files).map(([entry, content]) => [entry.replaceAll('\\', '/'), content]))
}

/** Methods of the ZIP format (APPNOTE 4.4.5) that are in common use. */
const STORED = 0
const DEFLATED = 8

function opened(
  bytes: Uint8Array,
  name: string,
  filter: (file: { name: string; originalSize: number; compression: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(
      'unreadable',
      `${name} is damaged, or locked with a password: it could not be unpacked.`,
      'Get it once more from where it came, or unpack it with another program and import what was in it.',
    )
  }
}

const tooMany = (name: string, { entries }: ZipLimits) =>
  new Failure(
    'too-large',
    `${name} holds more than ${entries.toLocaleString('en')} files.`,
    'Unpack it, then import its folders one by one.',
  )

const tooLarge = (name: string, { bytes }: ZipLimits) =>
  new Failure(
    'too-large',
    `${name} would unpack to more than ${Math.round(bytes / 1024 / 1024)} MB.`,
    'Unpack it with another program if you trust it, then import the files you need.',
  )

const rarely = (name: string) =>
  new Failure(
    'unsupported',
    `${name} is packed in a way that is rarely used.`,
    'Unpack it with another program, then import what was in it.',
  )
