import { copyFile, link, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Article } from '../../../common/model'
import { originalName } from '../files/articleFiles'
import { articleFolder, bodyFile } from '../files/paths'
import type { Disk } from '../store/disk'
import { errorCode } from '../store/trouble'
import type { Task } from '../upkeep/desk'
import { fileHash } from '../upkeep/fileHash'
import { someAtOnce } from '../upkeep/someAtOnce'
import { bodiesFolder, keptBody, keptSource, sourcesFolder } from './place'

export interface Kept {
  /** Bytes that had to be copied; what could be linked costs nothing. */
  bytes: number
  withoutText: number
}

/** Puts the texts and sources of articles beside the backups, each once; what is there already is not touched. */
export async function keepTexts(
  disk: Disk,
  { library, place }: { library: string; place: string },
  articles: readonly Article[],
  task: Task,
): Promise<Kept> {
  const kept: Kept = { bytes: 0, withoutText: 0 }
  const bodies = await namesBelow(bodiesFolder(place))
  const sources = await namesBelow(sourcesFolder(place))
  const shelves = new Set<string>()
  const shelve = async (from: string, to: string) => {
    const shelf = path.dirname(to)
    if (!shelves.has(shelf)) await disk.makeFolder(shelf)
    shelves.add(shelf)
    const bytes = await linkOrCopy(from, to)
    kept.bytes += bytes
  }
  const missing = articles.filter(
    (article) => !bodies.has(`${article.body.hash}.html`) || !sources.has(path.basename(keptSource(place, article))),
  )
  await someAtOnce(
    missing,
    task,
    ({ title }) => title,
    async (article) => {
      const { id, body } = article
      const to = keptBody(place, body.hash)
      const isNew = to !== null && !bodies.has(`${body.hash}.html`)
      if (isNew) {
        bodies.add(`${body.hash}.html`)
        const from = bodyFile(library, id, body.file)
        // What is kept under a hash must be what it says.
        if ((await fileHash(from).catch(() => null))?.hash === body.hash) await shelve(from, to)
        else kept.withoutText += 1
      }
      const source = keptSource(place, article)
      if (sources.has(path.basename(source))) return
      const from = path.join(articleFolder(library, id), originalName(article))
      await shelve(from, source).catch((error: unknown) => {
        if (errorCode(error) !== 'ENOENT') throw error
      })
    },
  )
  for (const shelf of shelves) await disk.syncFolder(shelf)
  for (const folder of new Set([...shelves].map((each) => path.dirname(each)))) await disk.syncFolder(folder)
  return kept
}

/** @returns bytes that were copied; 0 where the file could be linked, or was there */
async function linkOrCopy(from: string, to: string): Promise<number> {
  try {
    await link(from, to)
    return 0
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return 0
    if (errorCode(error) === 'ENOENT') throw error
  }
  // Another disk, or one that knows no links.
  const temporary = `${to}.tmp`
  await rm(temporary, { force: true })
  await copyFile(from, temporary)
  const file = await open(temporary, 'r+')
  try {
    await file.sync()
    const { size } = await file.stat()
    await rename(temporary, to)
    return size
  } finally {
    await file.close()
  }
}

/** @returns the names of all files two folders down */
export async function namesBelow(folder: string): Promise<Set<string>> {
  const names = new Set<string>()
  for (const shelf of await readdir(folder).catch((): string[] => [])) {
    for (const name of await readdir(path.join(folder, shelf)).catch((): string[] => [])) names.add(name)
  }
  return names
}
