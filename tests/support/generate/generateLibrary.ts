import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Article } from '../../../common/model'
import { type ArticleFiles, writeArticleFiles } from '../../../main/library/files/articleFiles'
import { articlesFolder } from '../../../main/library/files/paths'
import { type Disk, nodeDisk } from '../../../main/library/store/disk'
import { createJournal } from '../../../main/library/store/journal'
import { allOf, writeSnapshot } from '../../../main/library/store/snapshot'
import { articleAt } from './articles'
import { type Organizing, organizingOf } from './organizing'

export interface GenerateOptions {
  /** The library's folder; it is made, and must be empty. */
  folder: string
  articles: number
  seed: number
  /** Without: records alone, for what reads no texts. Opening such an article says that its text is missing. */
  bodies: 'with' | 'without'
  onProgress?(done: number): void
}

export interface Generated extends Organizing {
  articles: Article[]
  words: number
  /** Of all titles and bodies without markup, as UTF-8. */
  textBytes: number
}

/** Articles whose files are written in one go. */
const AT_ONCE = 64
const FIRST_GENERATION = 1

/**
 * A library that can be made again is not worth a sync for each file: they cost more than all the rest.
 */
const unsynced: Disk = {
  ...nodeDisk,
  create: async (file) => ({ ...(await nodeDisk.create(file)), sync: async () => undefined }),
  syncFolder: async () => undefined,
}

/**
 * Writes a library of made-up articles: log-normal lengths, five languages, sites, authors, dates, nested tags,
 * collections, states, near-duplicates and revisions; the same for the same seed and number, byte for byte. Texts are
 * made from syllables, so they are nobody's. It is written with the library's own modules, as files, without its queue.
 * @throws Error where the folder holds something
 */
export async function generateLibrary(options: GenerateOptions): Promise<Generated> {
  const { folder, articles, seed, bodies, onProgress } = options
  await mkdir(articlesFolder(folder), { recursive: true })
  if ((await readdir(articlesFolder(folder))).length > 0 || (await readdir(folder)).length > 1) {
    throw new Error(`${folder} is not empty.`)
  }
  const organizing = organizingOf(seed, articles)
  const making = { seed, articles, bodies, organizing }
  const made: Generated = { ...organizing, articles: [], words: 0, textBytes: 0 }
  let writing: Promise<void> = Promise.resolve()
  for (let from = 0; from < articles; from += AT_ONCE) {
    const batch: ArticleFiles[] = []
    for (let index = from; index < Math.min(articles, from + AT_ONCE); index++) {
      const { article, tagNames, files } = articleAt(making, index)
      made.articles.push(article)
      made.words += article.wordCount
      if (!files) continue
      made.textBytes += Buffer.byteLength(files.text) + Buffer.byteLength(article.title)
      batch.push({ article, tagNames, html: files.html, original: files.original })
    }
    // The next texts are made while these are written.
    await writing
    writing = writeArticleFiles(unsynced, folder, batch)
    writing.catch(() => undefined)
    onProgress?.(Math.min(articles, from + AT_ONCE))
  }
  await writing
  await writeStore(folder, made)
  return made
}

async function writeStore(folder: string, { tags, collections, searches, articles }: Generated): Promise<void> {
  const store = path.join(folder, 'store')
  await mkdir(store)
  const journal = await createJournal(nodeDisk, store, FIRST_GENERATION, 0)
  await journal.file.close()
  const none = { comparison: [], annotation: [] }
  const records = { tag: tags, collection: collections, search: searches, article: articles, ...none }
  await writeSnapshot(nodeDisk, store, { generation: FIRST_GENERATION, seq: 0 }, allOf({ seq: 0, records }))
}
