import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import type { Annotation } from '../../../common/annotations'
import { Failure } from '../../../common/failure'
import type { Article, ArticleId } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import type { TransferReport } from '../../../common/upkeep'
import { type ArticleFiles, bodyHash, removeArticleFolder, writeArticleFiles } from '../files/articleFiles'
import { articleFolder } from '../files/paths'
import { inTurns } from '../nextTurn'
import type { Op } from '../store/operations'
import { errorCode, reasonOf, writeFailure } from '../store/trouble'
import { perform } from '../workroom'
import { changedAt } from './articleFolders'
import { textInPage } from './articlePage'
import { articleRecord } from './articleRecord'
import type { Desk, Task } from './desk'
import { Entries, Entry, type ExportHead, HEAD_FILE, inside, noExport, parsed, readHead } from './exportFormat'
import { joinedNotes, readNotes } from './importNotes'
import { mergeOf } from './merge'
import { textState } from './texts'

/** Articles whose files are written together. */
const BATCH = 100

/**
 * Takes an export in, as one change. Records keep their ids where these are free; what is here already stays.
 * @throws Failure `unsupported`, `newer-format`, `unreadable`, `read-only`, `cancelled`; then nothing has come in
 */
export async function importLibrary(desk: Desk, folder: string, task: Task): Promise<TransferReport> {
  const head = readHead(
    await readFile(path.join(folder, HEAD_FILE), 'utf8').catch((error: unknown) => {
      throw errorCode(error) === 'ENOENT' ? noExport('Its file library.json is missing.') : unreadable(folder, error)
    }),
  )
  const report: TransferReport = { kind: 'transfer', added: 0, alreadyHere: 0, notes: 0, problems: [], step: null }
  const written: ArticleId[] = []
  let kept = new Set<ArticleId>()
  try {
    const idsHere = new Map<ArticleId, ArticleId>()
    const notes: Annotation[] = []
    let comparisonsLost: readonly string[] = []
    const fresh = await takeFiles({ desk, folder, head, task, report, written, idsHere, notes })
    report.step = await perform(desk, async (records) => {
      const merge = mergeOf(head, records)
      const ops = [...merge.ops]
      const { coming, lost } = merge.comparisons((id) => idsHere.get(id) ?? id)
      for (const record of coming) ops.push({ op: 'put', kind: 'comparison', record })
      comparisonsLost = lost
      kept = new Set()
      await inTurns(fresh, (article) => {
        if (records.articles.get(article.id)) return
        kept.add(article.id)
        ops.push({ op: 'put', kind: 'article', record: merge.translated(article) } satisfies Op)
      })
      const isHere = (id: ArticleId) => kept.has(id) || records.articles.get(id) !== undefined
      const joined = await joinedNotes(desk, records, notes, isHere)
      report.notes = joined.length
      return { name: `import a library of ${articleCount(kept.size)}`, ops: [...ops, ...joined] }
    })
    report.added = kept.size
    const message = 'What it compares is one and the same article here.'
    report.problems.push(...comparisonsLost.map((title) => ({ title, message })))
    return report
  } catch (error) {
    kept = new Set()
    throw error instanceof Failure ? error : writeFailure(error, desk.folder)
  } finally {
    for (const id of written) {
      if (!kept.has(id)) await removeArticleFolder(desk.folder, id).catch(() => undefined)
    }
  }
}

const unreadable = (folder: string, error: unknown): Failure =>
  new Failure(
    'unreadable',
    `The export in ${folder} could not be read: ${reasonOf(error)}.`,
    'Nothing was imported. Check that its disk is connected, then import it again.',
    { cause: error },
  )

interface Taking {
  desk: Desk
  folder: string
  head: ExportHead
  task: Task
  report: TransferReport
  /** Articles whose folders were made. */
  written: ArticleId[]
  /** What articles of the export are called here. */
  idsHere: Map<ArticleId, ArticleId>
  /** The highlights and notes of the export, each of the article it belongs to here. */
  notes: Annotation[]
}

/** Writes the files of all articles that are not here. @returns their records */
async function takeFiles(taking: Taking): Promise<Article[]> {
  const { desk, folder, head, task, report, written, idsHere, notes } = taking
  const texts = await textsHere(desk)
  const fresh: Article[] = []
  let waiting: ArticleFiles[] = []
  let seen = 0
  const flush = async () => {
    written.push(...waiting.map(({ article }) => article.id))
    await writeArticleFiles(desk.disk, desk.folder, waiting)
    waiting = []
  }
  for (const name of head.files) {
    for (const value of await entriesIn(path.join(folder, name))) {
      if (task.signal.aborted) throw new Failure('cancelled', 'It was cancelled.')
      const entry = v.safeParse(Entry, value)
      const article = entry.success ? articleRecord(entry.output.article, head.records) : null
      task.progress(seen, head.articles, article?.title ?? '')
      seen += 1
      if (!entry.success || !article) {
        report.problems.push({ title: `${name}, entry ${seen}`, message: 'It is no record of an article.' })
        continue
      }
      const listed = readNotes(entry.output.annotations)
      if (listed.unreadable > 0) {
        report.problems.push({ title: article.title, message: 'Not all of its highlights and notes can be read.' })
      }
      const here = desk.store.data.articles.has(article.id) ? article.id : texts.get(article.textHash)
      if (here !== undefined) {
        report.alreadyHere += 1
        idsHere.set(article.id, here)
      } else {
        const taken = await filesOf(taking, article, entry.output)
        if (taken === null) continue
        idsHere.set(article.id, taken.article.id)
        fresh.push(taken.article)
        if (taken.files) waiting.push(taken.files)
        if (waiting.length >= BATCH) await flush()
      }
      const own = idsHere.get(article.id) ?? article.id
      notes.push(...listed.notes.map((note) => ({ ...note, article: own })))
    }
  }
  await flush()
  task.progress(head.articles, head.articles, '')
  return fresh
}

/** @returns the articles outside the trash, by the hashes of their texts */
async function textsHere({ store }: Desk): Promise<Map<string, ArticleId>> {
  const hashes = new Map<string, ArticleId>()
  await inTurns(store.data.articles.values(), ({ id, textHash, trashedAt }) => {
    if (trashedAt === null) hashes.set(textHash, id)
  })
  return hashes
}

async function entriesIn(file: string): Promise<readonly unknown[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(path.dirname(path.dirname(file)), error)
  })
  const entries = v.safeParse(Entries, parsed(text))
  if (!entries.success) throw noExport(`Its file ${path.basename(file)} is not as Variorum wrote it.`)
  return entries.output
}

/** @returns null where the article cannot come in, which is noted; no files where its folder is here, whole */
async function filesOf(
  { desk, folder, report }: Taking,
  article: Article,
  entry: v.InferOutput<typeof Entry>,
): Promise<{ article: Article; files: ArticleFiles | null } | null> {
  const problem = (message: string) => {
    report.problems.push({ title: article.title, message })
    return null
  }
  const text = await readInside(folder, entry.text)
  if (!text) return problem('Its text is not in the export.')
  const html = textInPage(text)?.toString('utf8')
  if (html === undefined) return problem('Its file has lost the marks around the text.')
  if (bodyHash(html) !== article.body.hash) return problem('Its text was changed since it was exported.')

  let own = article
  if ((await changedAt(articleFolder(desk.folder, article.id))) > 0) {
    // An import that was broken off has left it; a whole one serves, another's is left alone.
    if ((await textState(desk.folder, article)).state === 'whole') return { article, files: null }
    own = { ...article, id: desk.newId() }
  }
  const source = await readInside(folder, entry.source)
  const tagNames = Array.isArray(entry.tagNames) ? entry.tagNames.filter((name) => typeof name === 'string') : []
  return { article: own, files: { article: own, tagNames, html, original: source } }
}

async function readInside(folder: string, named: string | null): Promise<Buffer | null> {
  const file = named === null ? null : inside(folder, named)
  return file === null ? null : await readFile(file).catch(() => null)
}
