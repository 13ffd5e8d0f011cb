import { createHash } from 'node:crypto'
import path from 'node:path'
import * as v from 'valibot'
import { nextTurn } from '../nextTurn'
import type { Disk, DiskFile, DiskReader } from './disk'
import { STORE_VERSION } from './migrations'
import { snapshotName, temporaryName } from './names'
import { KINDS, type Kind, type Kinds, type LibraryData } from './operations'
import { linesIn, type Taker } from './taker'
import { Damage, newerFailure } from './trouble'

/**
 * `snapshot-<generation>.ndjson`: a head, one record a line, a footer with the SHA-256 of all before it. It has that
 * name only once it is whole and on the disk.
 */

/** Bytes that are written or read before other work gets its turn. */
const SLICE = 128 * 1024
/** Room for the first and the last line, which are much shorter. Bytes. */
const END_LINE = 1024
const NEW_LINE = 10
/** The brace with which the first and the last line begin. */
const OBJECT = 0x7b

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
    comparison: [...data.comparisons.values()],
    annotation: [...data.annotations.values()],
  },
})

/** Takes the lines of a snapshot that is being written. */
export interface Lines {
  /** @param count of the records among these bytes, each a line of its own with its end */
  add(bytes: Buffer, count: number): Promise<void>
}

/**
 * Writes a snapshot; what could not be finished is removed, for it may be what fills the disk.
 * @param seq number of the last change in it
 * @param fill adds every record
 */
export async function writeSnapshot(
  disk: Disk,
  folder: string,
  { generation, seq }: { generation: number; seq: number },
  fill: (lines: Lines) => Promise<void>,
): Promise<void> {
  const name = snapshotName(generation)
  const temporary = path.join(folder, temporaryName(name))
  const file = await disk.create(temporary)
  try {
    await writeAll(file, seq, fill).finally(() => file.close())
    await disk.rename(temporary, path.join(folder, name))
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw error
  }
  await disk.syncFolder(folder)
}

async function writeAll(file: DiskFile, seq: number, fill: (lines: Lines) => Promise<void>): Promise<void> {
  const hash = createHash('sha256')
  let written = 0
  let records = 0
  let waiting: Buffer[] = []
  let length = 0
  const flush = async () => {
    const bytes = Buffer.concat(waiting)
    waiting = []
    length = 0
    hash.update(bytes)
    await file.write(bytes, written)
    written += bytes.length
    await nextTurn()
  }
  const add = async (bytes: Buffer, count: number) => {
    waiting.push(bytes)
    records += count
    length += bytes.length
    if (length >= SLICE) await flush()
  }
  await add(lineOf({ format: 'variorum-snapshot', version: STORE_VERSION, seq }), 0)
  await fill({ add })
  await flush()
  await file.write(lineOf({ end: true, records, sha256: hash.digest('hex') }), written)
  await file.sync()
}

const lineOf = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

export const recordLine = (kind: Kind, record: Kinds[Kind]): Buffer => lineOf([kind, record])

/** @returns what adds every record of the moment to a snapshot; other work gets its turn every few milliseconds */
export const allOf =
  ({ records }: Moment) =>
  async (lines: Lines): Promise<void> => {
    for (const kind of KINDS) for (const record of records[kind]) await lines.add(recordLine(kind, record), 1)
  }

/**
 * Reads a snapshot into the taker, which must forget it all when this throws.
 * @throws Damage where the file is not whole
 * @throws Failure `newer-format`
 */
export async function readSnapshot(
  disk: Disk,
  file: string,
  taker: Pick<Taker, 'lines'>,
): Promise<{ seq: number; version: number }> {
  const reader = await disk.openToRead(file)
  try {
    const { seq, version, bytes: head } = await headOf(reader, file)
    const endAt = Math.max(head.length, reader.size - END_LINE)
    const end = await reader.read(endAt, END_LINE)
    const footerStart = end.lastIndexOf(NEW_LINE, end.length - 2) + 1
    const footer = v.safeParse(Footer, parsed(end.subarray(footerStart)))
    if (!footer.success) throw new Damage('its end is missing')

    const hash = createHash('sha256').update(head)
    let count = 0
    for await (const lines of slices(reader, head.length, endAt + footerStart)) {
      hash.update(lines)
      count += newLinesIn(lines)
      await taker.lines(lines, version)
    }
    if (hash.digest('hex') !== footer.output.sha256) throw new Damage('its content does not match its checksum')
    if (count !== footer.output.records) throw new Damage('records are missing from it')
    return { seq, version }
  } finally {
    await reader.close()
  }
}

/**
 * Reads the lines of a snapshot that is not whole, sound or not.
 * @returns the number of the last change in it, 0 where that cannot be read
 */
export async function readRecordLines(disk: Disk, file: string, taker: Pick<Taker, 'lines'>): Promise<{ seq: number }> {
  const reader = await disk.openToRead(file)
  try {
    const head = await headOf(reader, file).catch((error: unknown) => {
      if (error instanceof Damage) return { seq: 0, version: STORE_VERSION, bytes: Buffer.alloc(0) }
      throw error
    })
    for await (const lines of slices(reader, head.bytes.length, reader.size)) {
      // The first and the last line are no records.
      const records = [...linesIn(lines)].filter((line) => line[0] !== OBJECT)
      await taker.lines(Buffer.concat(records.flatMap((line) => [line, Buffer.of(NEW_LINE)])), head.version)
    }
    return { seq: head.seq }
  } finally {
    await reader.close()
  }
}

/**
 * @throws Damage where its first line cannot be read; the rest is not looked at
 * @throws Failure `newer-format`
 */
export async function readSnapshotHead(disk: Disk, file: string): Promise<{ seq: number; version: number }> {
  const reader = await disk.openToRead(file)
  try {
    const { seq, version } = await headOf(reader, file)
    return { seq, version }
  } finally {
    await reader.close()
  }
}

async function headOf(reader: DiskReader, file: string): Promise<{ seq: number; version: number; bytes: Buffer }> {
  const start = await reader.read(0, END_LINE)
  const bytes = start.subarray(0, start.indexOf(NEW_LINE) + 1)
  const head = v.safeParse(Head, parsed(bytes))
  if (!head.success) throw new Damage('its first line cannot be read')
  const { seq, version } = head.output
  if (version > STORE_VERSION) throw newerFailure(file)
  return { seq, version, bytes }
}

/** @returns the bytes between two places, cut where lines end */
async function* slices(reader: DiskReader, from: number, to: number): AsyncIterable<Buffer> {
  let length = SLICE
  for (let at = from; at < to; ) {
    const bytes = await reader.read(at, Math.min(length, to - at))
    if (bytes.length === 0) throw new Damage('its end is missing')
    const end = bytes.lastIndexOf(NEW_LINE) + 1
    // One line is longer than a slice: more of it is needed.
    if (end === 0 && at + bytes.length < to) {
      length *= 2
      continue
    }
    length = SLICE
    const whole = end === 0 ? bytes.length : end
    at += whole
    yield bytes.subarray(0, whole)
  }
}

function newLinesIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) count += 1
  return count
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
