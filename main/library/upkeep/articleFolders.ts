import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Article, ArticleId } from '../../../common/model'
import { articleFolder, articlesFolder, bodyFile } from '../files/paths'
import { articleRecord } from './articleRecord'
import { fileHash } from './fileHash'

const SHELF = /^[0-9A-HJKMNP-TV-Z]{2}$/
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
/** The store's version when `article.json` was first written. */
const FIRST_VERSION = 1

/** @returns the ids of all articles that have a folder */
export async function foldersOnDisk(library: string): Promise<ArticleId[]> {
  const ids: ArticleId[] = []
  const shelves = await readdir(articlesFolder(library)).catch((): string[] => [])
  for (const shelf of shelves.filter((name) => SHELF.test(name))) {
    const names = await readdir(path.join(articlesFolder(library), shelf)).catch((): string[] => [])
    for (const name of names) if (ULID.test(name) && name.endsWith(shelf)) ids.push(name)
  }
  return ids
}

/** @returns when a folder, or a file right in it, was changed last; 0 where it is gone. Milliseconds since the epoch */
export async function changedAt(folder: string): Promise<number> {
  return await stat(folder).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}

export interface Alone {
  article: Article
  /** Names of the tags it had: the record's own ids mean nothing without the library. */
  tagNames: readonly string[]
}

/** @returns what a folder says of its article, by itself; null where that, or the text, is not whole */
export async function articleAlone(library: string, id: ArticleId): Promise<Alone | null> {
  try {
    const text = await readFile(path.join(articleFolder(library, id), 'article.json'), 'utf8')
    const written: unknown = JSON.parse(text)
    if (typeof written !== 'object' || written === null || !('article' in written)) return null
    const article = articleRecord(written.article, FIRST_VERSION)
    if (article?.id !== id) return null
    const found = await fileHash(bodyFile(library, id, article.body.file))
    return found?.hash === article.body.hash ? { article, tagNames: article.tags } : null
  } catch {
    return null
  }
}
