import { createHash } from 'node:crypto'
import path from 'node:path'
import * as v from 'valibot'
import { nextTurn } from '../nextTurn'
import type { Disk, DiskFile } from './disk'
import { migrated, STORE_VERSION } from './migrations'
import { snapshotName, temporaryName } from './names'
import { emptyLibrary, KINDS, type Kind, type Kinds, type LibraryData, tableOf } from './operations'
import { Damage, newerFailure } from './trouble'

/** Bytes that are written or read before other work gets its turn. */
const SLICE = 256 * 1024
const NEW_LINE = 10

const Head = v.object({ format: v.literal('variorum-snapshot'), version: v.number(), seq: v.number() })
const Footer = v.object({ end: v.literal(true), records: v.number(), sha256: v.string() })

/** The whole library at one moment. Records are never mutated, so holding them holds that moment. */
export interface Moment {
  /** Sequence number of the last change in it. */
  seq: number
  records: { readonly [K in Kind]: readonly Kinds[K][] }
}

export const momentOf = (data: LibraryData, seq: number): Moment => ({
  seq,
  records: {
    tag: [...data.tags.values()],
    collection: [...data.collections.values()],
    search: [...data.searches.values()],
    article: [...data.articles.values()],
  },
})

/**
 * Writes `snapshot-<generation>.ndjson`: a head, one record a line, a footer with the SHA-256 of all before it.
 * It has that name only once it is whole and on the disk; what could not be finished is removed, for it may be what
 * fills the disk. Other work gets its turn every few milliseconds.
 */
export async function writeSnapshot(disk: Disk, folder: string, generation: number, moment: Moment): Promise<void> {
  const name = snapshotName(generation)
  const temporary = path.join(folder, temporaryName(name))
  const file = await disk.create(temporary)
  try {
    await writeAll(file, moment).finally(() => file.close())
    await disk.rename(temporary, path.join(folder, name))
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw error
  }
  await disk.syncFolder(folder)
}

async function writeAll(file: DiskFile, moment: Moment): Promise<void> {
  const hash = createHash('sha256')
  let written = 0
  let slice = `${JSON.stringify({ format: 'variorum-snapshot', version: STORE_VERSION, seq: moment.seq })}\n`
  const flush = async () => {
    const bytes = Buffer.from(slice)
    slice = ''
    hash.update(bytes)
    await file.write(bytes, written)
    written += bytes.length
    await nextTurn()
  }
  for (const line of linesOf(moment)) {
    slice += line
    if (slice.length >= SLICE) await flush()
  }
  await flush()
  const records = KINDS.reduce((sum, kind) => sum + moment.records[kind].length, 0)
  const footer = `${JSON.stringify({ end: true, records, sha256: hash.digest('hex') })}\n`
  await file.write(Buffer.from(footer), written)
  await file.sync()
}

function* linesOf({ records }: Moment): Iterable<string> {
  for (const kind of KINDS) for (const record of records[kind]) yield `["${kind}",${JSON.stringify(record)}]\n`
}

/**
 * @throws Damage where the file is not whole
 * @throws Failure `newer-format`
 */
export async function readSnapshot(
  disk: Disk,
  file: string,
): Promise<{ seq: number; version: number; data: LibraryData }> {
  const bytes = await disk.read(file)
  const headEnd = bytes.indexOf(NEW_LINE)
  const head = v.safeParse(Head, parsed(bytes.subarray(0, Math.max(headEnd, 0))))
  if (!head.success) throw new Damage('its first line cannot be read')
  if (head.output.version > STORE_VERSION) throw newerFailure(file)

  const footerStart = bytes.lastIndexOf(NEW_LINE, bytes.length - 2) + 1
  const footer = v.safeParse(Footer, parsed(bytes.subarray(footerStart)))
  if (!footer.success) throw new Damage('its end is missing')

  const hash = createHash('sha256')
  for (let at = 0; at < footerStart; at += SLICE * 8) {
    hash.update(bytes.subarray(at, Math.min(at + SLICE * 8, footerStart)))
    await nextTurn()
  }
  if (hash.digest('hex') !== footer.output.sha256) throw new Damage('its content does not match its checksum')

  const data = emptyLibrary()
  let count = 0
  let sliceEnd = headEnd + SLICE
  for (let start = headEnd + 1; start < footerStart; ) {
    const end = bytes.indexOf(NEW_LINE, start)
    // The checksum says that these lines are as they were written.
    const [kind, record] = JSON.parse(bytes.toString('utf8', start, end)) as [Kind, Kinds[Kind]]
    tableOf(data, kind).set(record.id, migrated(kind, record, head.output.version))
    count += 1
    start = end + 1
    if (start > sliceEnd) {
      sliceEnd = start + SLICE
      await nextTurn()
    }
  }
  if (count !== footer.output.records) throw new Damage('records are missing from it')
  return { seq: head.output.seq, version: head.output.version, data }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
