import { createHash } from 'node:crypto'
import path from 'node:path'
import * as v from 'valibot'
import { inTurns } from '../nextTurn'
import type { Disk, DiskFile } from './disk'
import { STORE_VERSION } from './migrations'
import { journalName } from './names'
import type { Op } from './operations'

/**
 * `journal-<generation>.ndjson`: each line is the first 16 hex digits of its SHA-256, a space, and JSON.
 * The first is a head, each other one group of changes that was written and synced together:
 * `[seq, [op, …]]`. A group is whole or it is not there.
 */

const Head = v.object({ format: v.literal('variorum-journal'), version: v.number(), after: v.number() })
const Group = v.tuple([v.number(), v.array(v.unknown())])
const CHECKSUM = 16

export interface JournalHead {
  version: number
  /** Sequence number of the last change before this journal. */
  after: number
}

export interface Journal {
  /** Null where the file was being made when the process ended, or is damaged. */
  head: JournalHead | null
  groups: { seq: number; ops: Op[] }[]
  /** Bytes up to the end of the last group that is whole. */
  length: number
  /** Something unreadable stands before something readable: no interrupted write leaves that. */
  brokenInside: boolean
}

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, CHECKSUM)

const headLine = (head: object): Buffer => {
  const text = JSON.stringify(head)
  return Buffer.from(`${checksum(text)} ${text}\n`)
}

/** Characters that are hashed and encoded at a time. */
const SLICE = 64 * 1024

/** @returns the line of one group; a long one is put together beside other work */
export async function groupLine(seq: number, ops: readonly Op[]): Promise<Buffer> {
  const hash = createHash('sha256')
  const parts: Buffer[] = []
  let text = `[${seq},[`
  const flush = () => {
    const bytes = Buffer.from(text)
    hash.update(bytes)
    parts.push(bytes)
    text = ''
  }
  let separator = ''
  await inTurns(ops, (op) => {
    text += separator + JSON.stringify(op)
    separator = ','
    if (text.length >= SLICE) flush()
  })
  text += ']]'
  flush()
  const sum = hash.digest('hex').slice(0, CHECKSUM)
  return Buffer.concat([Buffer.from(`${sum} `), ...parts, Buffer.from('\n')])
}

/** Begins a journal, on the disk with its name before this returns. */
export async function createJournal(
  disk: Disk,
  folder: string,
  generation: number,
  after: number,
): Promise<{ file: DiskFile; length: number }> {
  const name = path.join(folder, journalName(generation))
  const file = await disk.create(name)
  try {
    const head = headLine({ format: 'variorum-journal', version: STORE_VERSION, after })
    await file.write(head, 0)
    await file.sync()
    await disk.syncFolder(folder)
    return { file, length: head.length }
  } catch (error) {
    await file.close().catch(() => undefined)
    await disk.remove(name).catch(() => undefined)
    throw error
  }
}

export function readJournal(bytes: Buffer): Journal {
  const journal: Journal = { head: null, groups: [], length: 0, brokenInside: false }
  let broken = false
  for (let start = 0, isFirst = true; start < bytes.length; isFirst = false) {
    const end = bytes.indexOf(10, start)
    const value = end < 0 ? undefined : checkedLine(bytes.toString('utf8', start, end))
    start = end < 0 ? bytes.length : end + 1
    if (value === undefined) broken = true
    else if (broken) return { ...journal, brokenInside: true }
    else if (isFirst) {
      const head = v.safeParse(Head, value)
      if (!head.success) return { ...journal, brokenInside: true }
      journal.head = head.output
      if (head.output.version > STORE_VERSION) return journal
    } else {
      const group = v.safeParse(Group, value)
      // The checksum says that the line is as it was written.
      if (group.success) journal.groups.push({ seq: group.output[0], ops: group.output[1] as Op[] })
      else return { ...journal, brokenInside: true }
    }
    if (!broken) journal.length = start
  }
  return journal
}

/**
 * Reads what is whole in a journal that may be broken anywhere.
 * @returns also whether lines are broken that end: a torn last line was never acknowledged
 */
export function readSoundGroups(bytes: Buffer): Pick<Journal, 'head' | 'groups'> & { broken: boolean } {
  const read: Pick<Journal, 'head' | 'groups'> & { broken: boolean } = { head: null, groups: [], broken: false }
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start)
    if (end < 0) break
    const value = checkedLine(bytes.toString('utf8', start, end))
    const head = v.safeParse(Head, value)
    const group = v.safeParse(Group, value)
    if (head.success) read.head = head.output
    else if (group.success) read.groups.push({ seq: group.output[0], ops: group.output[1] as Op[] })
    else read.broken = true
    start = end + 1
  }
  return read
}

function checkedLine(line: string): unknown {
  const text = line.slice(CHECKSUM + 1)
  if (line[CHECKSUM] !== ' ' || checksum(text) !== line.slice(0, CHECKSUM)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
