import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { inTextOrder } from '../../../common/annotations'
import { Failure } from '../../../common/failure'
import type { Article, ArticleId } from '../../../common/model'
import type { ExportReport } from '../../../common/upkeep'
import { SOURCE_ENDINGS } from '../files/articleFiles'
import { bodyFile } from '../files/paths'
import { nextTurn } from '../nextTurn'
import type { Disk } from '../store/disk'
import { STORE_VERSION } from '../store/migrations'
import type { LibraryData, Records } from '../store/operations'
import { errorCode, reasonOf } from '../store/trouble'
import { articlePage, type PageNames, pageName } from './articlePage'
import type { Desk, Task } from './desk'
import { EXPORT_VERSION, HEAD_FILE, IN_ONE_FILE, recordsFile } from './exportFormat'
import { partOf } from './partOf'
import { someAtOnce } from './someAtOnce'
import { originalOf } from './texts'
import { writeWholeFile } from './wholeFile'

/**
 * Writes the whole library as plain files into a new folder; docs/export-format.md tells which.
 * @param into an existing folder; the new one is made in it and never takes the place of another
 * @throws Failure `read-only`, `cancelled`; then nothing of the export is left
 */
export function exportLibrary(desk: Desk, into: string, task: Task): Promise<ExportReport> {
  return exportOf(desk, 'Variorum library', desk.store.data, into, task)
}

/**
 * As {@link exportLibrary}, of some articles: with the tags they carry, the collections they are in and those around
 * these, and the comparisons that are of these articles alone.
 * @param ids those that are not known are left out
 */
export function exportArticles(desk: Desk, ids: readonly ArticleId[], into: string, task: Task): Promise<ExportReport> {
  return exportOf(desk, 'Variorum articles', partOf(desk.store.data, ids), into, task)
}

async function exportOf(
  desk: Desk,
  name: string,
  records: LibraryData,
  into: string,
  task: Task,
): Promise<ExportReport> {
  const folder = await newFolder(into, `${name} ${desk.now().toISOString().slice(0, 10)}`)
  try {
    return await writeExport(desk, records, folder, task)
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw error instanceof Failure ? error : exportFailure(error, folder)
  }
}

async function newFolder(into: string, name: string): Promise<string> {
  for (let turn = 1; ; turn++) {
    const folder = path.join(into, turn === 1 ? name : `${name} ${turn}`)
    try {
      await mkdir(folder)
      return folder
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw exportFailure(error, into)
    }
  }
}

const exportFailure = (error: unknown, folder: string): Failure =>
  new Failure(
    'read-only',
    `The library could not be exported to ${folder}: ${reasonOf(error)}.`,
    'Your library is as it was. Choose another folder, or make room there, and export it again.',
    { cause: error },
  )

async function writeExport(desk: Desk, records: LibraryData, folder: string, task: Task): Promise<ExportReport> {
  const { articles, tags, collections, searches, comparisons } = records
  const all = [...articles.values()]
  const whole = {
    tags: [...tags.values()],
    collections: [...collections.values()],
    searches: [...searches.values()],
    comparisons: [...comparisons.values()],
  }
  const report: ExportReport = { kind: 'export', folder, articles: 0, withoutText: [], withoutSource: [] }
  const folders = new Set(['records', 'sources', ...all.map((article) => path.posix.dirname(pageName(article)))])
  for (const each of folders) await desk.disk.makeFolder(path.join(folder, each))

  const entries = new Map<string, { text: string | null; source: string | null }>()
  report.articles = await someAtOnce(
    all,
    task,
    ({ title }) => title,
    async (article) => {
      const text = await writePage(desk, folder, article)
      const source = await writeSource(desk, folder, article)
      if (text === null) report.withoutText.push(article.title)
      if (source === null) report.withoutSource.push(article.title)
      entries.set(article.id, { text, source })
    },
  )
  const files: string[] = []
  for (let at = 0; at < all.length && !task.signal.aborted; at += IN_ONE_FILE) {
    const name = recordsFile(files.length)
    const part = all.slice(at, at + IN_ONE_FILE).map((article) => ({
      ...entries.get(article.id),
      ...namesOf(article, desk.store.data),
      article,
      annotations: inTextOrder(desk.notesOf(article.id)),
    }))
    await writeNew(desk.disk, path.join(folder, name), Buffer.from(`${JSON.stringify(part, null, 1)}\n`))
    files.push(name)
    await nextTurn()
  }
  if (task.signal.aborted) throw new Failure('cancelled', 'It was cancelled.')
  for (const each of folders) await desk.disk.syncFolder(path.join(folder, each))
  await desk.disk.syncFolder(path.join(folder, 'articles')).catch(() => undefined)
  const head = {
    format: 'variorum-export',
    version: EXPORT_VERSION,
    records: STORE_VERSION,
    exportedAt: desk.now().toISOString(),
    articles: all.length,
    files,
    ...whole,
  }
  await writeWholeFile(desk.disk, path.join(folder, HEAD_FILE), Buffer.from(`${JSON.stringify(head, null, 1)}\n`))
  await desk.disk.syncFolder(path.dirname(folder))
  return report
}

const namesOf = (article: Article, { tags, collections }: Records) => ({
  tagNames: article.tags.flatMap((id) => tags.get(id)?.name ?? []),
  collectionNames: Object.keys(article.collections).flatMap((id) => collections.get(id)?.name ?? []),
})

/** @returns null where the article has no text to write */
async function writePage(desk: Desk, folder: string, article: Article): Promise<string | null> {
  const body = await readFile(bodyFile(desk.folder, article.id, article.body.file)).catch(() => null)
  if (!body) return null
  const name = pageName(article)
  const { tagNames, collectionNames } = namesOf(article, desk.store.data)
  const names: PageNames = {
    tags: tagNames,
    collections: collectionNames,
    notes: inTextOrder(desk.notesOf(article.id)),
  }
  await writeNew(desk.disk, path.join(folder, name), articlePage(article, names, body))
  return name
}

async function writeSource(desk: Desk, folder: string, article: Article): Promise<string | null> {
  const original = await originalOf(desk.folder, article)
  if (!original) return null
  const name = `sources/${article.id}.${SOURCE_ENDINGS[article.source.format]}`
  await writeNew(desk.disk, path.join(folder, name), original)
  return name
}

/** What is written counts only once the head is there, so a file needs no other name until it is whole. */
async function writeNew(disk: Disk, file: string, bytes: Buffer): Promise<void> {
  const opened = await disk.create(file)
  try {
    await opened.write(bytes, 0)
    await opened.sync()
  } finally {
    await opened.close()
  }
}
