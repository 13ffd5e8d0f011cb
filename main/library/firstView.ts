import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PageQuery, ResultQuery } from '../../common/contract/schemas'
import type { Overview, Page } from '../../common/model'
import type { Disk } from './store/disk'
import { journalName, snapshotName, sortNames } from './store/names'

/**
 * What the window shows first, kept beside a library that takes its time to be read: a person sees the rows of a
 * large library as soon as those of a small one. It is shown only where the store has not changed since by a byte.
 */
export interface FirstView {
  overview: Overview
  query: ResultQuery
  /** The first rows of the query's result. */
  page: Page
}

/** Rows that are kept: what the page asks for first. */
export const FIRST_ROWS = 100
/** A smaller library is read in no time. Bytes of its snapshot. */
const LARGE = 128 * 1024
/** Bytes at the end of the journal that tell it from another of the same length. */
const TAIL = 256

const fileOf = (library: string): string => path.join(library, 'cache', 'first-view.json')

/** @returns what tells this state of the store from every other; null where the library is small or there is none */
export async function storeMark(disk: Disk, storeFolder: string): Promise<string | null> {
  const { snapshots, journals } = sortNames(await disk.list(storeFolder))
  const [snapshot, journal] = [snapshots.at(-1), journals.at(-1)]
  if (snapshot === undefined || journal === undefined) return null
  if ((await sizeAndTail(disk, path.join(storeFolder, snapshotName(snapshot)))).size < LARGE) return null
  const { size, tail } = await sizeAndTail(disk, path.join(storeFolder, journalName(journal)))
  return `${journal} ${size} ${createHash('sha256').update(tail).digest('hex')}`
}

async function sizeAndTail(disk: Disk, file: string): Promise<{ size: number; tail: Buffer }> {
  const reader = await disk.openToRead(file)
  try {
    return { size: reader.size, tail: await reader.read(Math.max(0, reader.size - TAIL), TAIL) }
  } finally {
    await reader.close()
  }
}

/** Another number for each form of what is kept: what was kept in another form is of no use. */
const FORM = 2

const checksum = (text: string): string => createHash('sha256').update(`${FORM} ${text}`).digest('hex')

/**
 * @param version of the app, which alone understands what it kept
 * @returns what was kept, or null where there is nothing, it is torn, or the store has changed since
 */
export async function readFirstView(library: string, version: string, mark: string): Promise<FirstView | null> {
  try {
    const text = await readFile(fileOf(library), 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    return text.slice(0, end) === checksum(`${version} ${mark} ${body}`) ? JSON.parse(body) : null
  } catch {
    return null
  }
}

/** Keeps a first view for the next start; where that cannot be done the next start is slower, no more. */
export async function keepFirstView(library: string, version: string, mark: string, view: FirstView): Promise<void> {
  const file = fileOf(library)
  const body = JSON.stringify(view)
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(`${file}.tmp`, `${checksum(`${version} ${mark} ${body}`)}\n${body}`)
    await rename(`${file}.tmp`, file)
  } catch (error) {
    console.warn('library, first view:', error)
  }
}

/** @returns the answer to the question where the first view has it */
export function pageIn({ query, page }: FirstView, { offset, limit, ...asked }: PageQuery): Page | null {
  const keys = new Set([...Object.keys(query), ...Object.keys(asked)]) as Set<keyof ResultQuery>
  if ([...keys].some((key) => JSON.stringify(query[key]) !== JSON.stringify(asked[key]))) return null
  if (offset + limit > page.rows.length && page.rows.length < page.total) return null
  return { ...page, offset, rows: page.rows.slice(offset, offset + limit) }
}
