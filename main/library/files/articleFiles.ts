import { createHash } from 'node:crypto'
import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Failure } from '../../../common/failure'
import type { Article, ArticleId, SourceFormat } from '../../../common/model'
import type { Disk } from '../store/disk'
import { errorCode, reasonOf } from '../store/trouble'
import { articleFolder, articlesFolder, bodyFile } from './paths'

const compress = promisify(gzip)

/** Articles whose files are written at the same time: enough that one sync serves several. */
const AT_ONCE = 8

/** Endings of the files that sources are kept in, without the dot. */
export const SOURCE_ENDINGS: Record<SourceFormat, string> = {
  text: 'txt',
  html: 'html',
  markdown: 'md',
  mhtml: 'mhtml',
  eml: 'eml',
  epub: 'epub',
  docx: 'docx',
  pdf: 'pdf',
}

/** @returns the name of the compressed source in an article's folder */
export const originalName = ({ source }: Article): string => `original.${SOURCE_ENDINGS[source.format]}.gz`

export interface ArticleFiles {
  article: Article
  /** Names of the article's tags: a folder found alone must make sense without the library's list of tags. */
  tagNames: readonly string[]
  html: string
  /** Null where nothing but the text is left of it. */
  original: Uint8Array | null
}

/** @returns SHA-256 (hex) of the body's bytes */
export const bodyHash = (html: string): string => createHash('sha256').update(html).digest('hex')

/**
 * Writes the folders of new articles: body, compressed source, and the record as it is now. All of it is on the
 * disk when this returns, so that a record may point to it. After a failure no folder of these articles is left.
 */
export async function writeArticleFiles(disk: Disk, library: string, all: readonly ArticleFiles[]): Promise<void> {
  const shelves = new Set(all.map(({ article }) => path.dirname(articleFolder(library, article.id))))
  try {
    for (const shelf of shelves) await disk.makeFolder(shelf)
    await eachOf(all, AT_ONCE, (files) => writeFolder(disk, library, files))
    await eachOf([...shelves, articlesFolder(library), library], AT_ONCE, (folder) => disk.syncFolder(folder))
  } catch (error) {
    for (const { article } of all) await removeArticleFolder(library, article.id).catch(() => undefined)
    throw error
  }
}

async function writeFolder(disk: Disk, library: string, files: ArticleFiles): Promise<void> {
  const { article, tagNames, html, original } = files
  const folder = articleFolder(library, article.id)
  await disk.makeFolder(folder)
  const record = JSON.stringify({ format: 1, article: { ...article, tags: tagNames } }, null, 2)
  await Promise.all([
    writeWhole(disk, path.join(folder, article.body.file), Buffer.from(html)),
    original && writeWhole(disk, path.join(folder, originalName(article)), await compress(original)),
    writeWhole(disk, path.join(folder, 'article.json'), Buffer.from(`${record}\n`)),
  ])
  await disk.syncFolder(folder)
}

async function writeWhole(disk: Disk, file: string, bytes: Buffer): Promise<void> {
  const opened = await disk.create(file)
  try {
    await opened.write(bytes, 0)
    await opened.sync()
  } finally {
    await opened.close()
  }
}

async function eachOf<T>(all: readonly T[], atOnce: number, work: (each: T) => Promise<void>): Promise<void> {
  let next = 0
  const failures: unknown[] = []
  const worker = async () => {
    while (next < all.length && failures.length === 0) {
      const each = all[next++]
      if (each === undefined) return
      await work(each).catch((error: unknown) => failures.push(error))
    }
  }
  // All of them end before a failure is reported, so that nothing is written after the folders were removed.
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (failures.length > 0) throw failures[0]
}

/** @throws Failure `damaged` where the text cannot be read */
export async function readBody(library: string, { id, title, body }: Article): Promise<string> {
  const file = bodyFile(library, id, body.file)
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Failure(
      'damaged',
      `The text of “${title}” cannot be read: ${errorCode(error) === 'ENOENT' ? 'its file is missing' : reasonOf(error)}.`,
      `Put ${file} back from a backup, or import the article again.`,
      { cause: error },
    )
  }
}

/** Removes an article's files, and the folder around them when it was the last one there. */
export async function removeArticleFolder(library: string, id: ArticleId): Promise<void> {
  const folder = articleFolder(library, id)
  await rm(folder, { recursive: true, force: true, maxRetries: 2 })
  const shelf = path.dirname(folder)
  await rmdir(shelf).catch(() => undefined)
}

/** @returns whether any article's files lie in the library's folder */
export async function holdsArticles(library: string): Promise<boolean> {
  const shelves = await readdir(articlesFolder(library)).catch((): string[] => [])
  return shelves.some((name) => /^[0-9A-HJKMNP-TV-Z]{2}$/.test(name))
}
