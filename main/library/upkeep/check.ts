import path from 'node:path'
import { nameOfAnnotation } from '../../../common/annotations'
import type { Article, ArticleId } from '../../../common/model'
import { articleCount, count } from '../../../common/text/articleCount'
import type { CheckReport, Finding } from '../../../common/upkeep'
import { originalName } from '../files/articleFiles'
import { articleFolder } from '../files/paths'
import { inTurns } from '../nextTurn'
import { snapshotName, sortNames } from '../store/names'
import { readSnapshot } from '../store/snapshot'
import { reasonOf } from '../store/trouble'
import { articleAlone, changedAt, foldersOnDisk } from './articleFolders'
import type { Desk, Sources, Task } from './desk'
import { unfoldedBytes } from './fileHash'
import { danglingReferences } from './references'
import { someAtOnce } from './someAtOnce'
import { replacementFor, textState } from './texts'

/**
 * Looks at every text, every source, every folder and the store itself. Changes nothing.
 * @throws Failure where the library cannot be looked at at all
 */
export async function checkLibrary(desk: Desk, sources: Sources, task: Task): Promise<CheckReport> {
  const articles = [...desk.store.data.articles.values()]
  const report: CheckReport = { kind: 'check', articles: 0, bytes: 0, findings: [], cancelled: false }
  report.articles = await someAtOnce(articles, task, titleOf, async (article) => {
    const bytes = await checkArticle(desk, sources, article, report.findings)
    report.bytes += bytes
  })
  if (!task.signal.aborted) await checkFolders(desk, task, report.findings)
  if (!task.signal.aborted) await checkStore(desk, report.findings)
  for (const { id, title, detail } of await danglingReferences(desk.store.data)) {
    report.findings.push({ flaw: 'reference', id, title, detail, remedy: 'mend' })
  }
  if (!task.signal.aborted) await checkNotes(desk, report.findings)
  report.cancelled = task.signal.aborted
  return report
}

const titleOf = ({ title }: Article): string => title

async function checkArticle(desk: Desk, sources: Sources, article: Article, findings: Finding[]): Promise<number> {
  const bytes = await checkText(desk, sources, article, findings)
  return bytes + (await checkOriginal(desk, article, findings))
}

/** Nothing is done about a note whose article is missing: the article may come back, and what was written is here. */
async function checkNotes({ store }: Desk, findings: Finding[]): Promise<void> {
  const { articles, annotations } = store.data
  await inTurns(annotations.values(), (note) => {
    if (articles.has(note.article)) return
    const detail = 'Its article is not in the library. The note is kept.'
    findings.push({ flaw: 'note', id: note.id, title: nameOfAnnotation(note), detail, remedy: null })
  })
}

/** It may have been deleted for good since the check began. */
const isStillThere = (desk: Desk, { id, body }: Article): boolean =>
  desk.store.data.articles.get(id)?.body.hash === body.hash

async function checkText(desk: Desk, sources: Sources, article: Article, findings: Finding[]): Promise<number> {
  const { id, title } = article
  try {
    const { state, bytes } = await textState(desk.folder, article)
    if (state === 'whole' || !isStillThere(desk, article)) return bytes
    const replacement = await replacementFor(desk.folder, article, sources)
    const detail = state === 'missing' ? 'Its text is missing.' : 'Its text is not as it was stored.'
    const flaw = state === 'missing' ? 'text-missing' : 'text-changed'
    const remedy = replacement ? REMEDY[replacement.kind] : null
    findings.push({ flaw, id, title, detail, remedy })
    return bytes
  } catch (error) {
    const detail = `Its text cannot be read: ${reasonOf(error)}.`
    findings.push({ flaw: 'text-changed', id, title, detail, remedy: null })
    return 0
  }
}

const REMEDY = { same: 'put-back', other: 'make-anew' } as const

async function checkOriginal(desk: Desk, article: Article, findings: Finding[]): Promise<number> {
  const { id, title, source } = article
  const file = path.join(articleFolder(desk.folder, id), originalName(article))
  const bytes = await unfoldedBytes(file).catch(() => null)
  if (bytes === source.bytes || !isStillThere(desk, article)) return bytes ?? 0
  const detail =
    bytes === null
      ? 'The file it came from is missing or cannot be read; its text is not concerned.'
      : 'The file it came from is not as it was stored; its text is not concerned.'
  findings.push({ flaw: 'source-missing', id, title, detail, remedy: null })
  return bytes ?? 0
}

async function checkFolders(desk: Desk, task: Task, findings: Finding[]): Promise<void> {
  const alone: ArticleId[] = []
  for (const id of await foldersOnDisk(desk.folder)) {
    if (!desk.store.data.articles.has(id) && (await isLeft(desk, id))) alone.push(id)
  }
  await someAtOnce(
    alone,
    task,
    () => 'Folders without an article',
    async (id) => {
      const found = await articleAlone(desk.folder, id)
      if (found) {
        const detail = 'Its folder is whole, but the library does not know it.'
        findings.push({ flaw: 'orphan', id, title: found.article.title, detail, remedy: 'take-in' })
      } else {
        const detail = 'This folder holds no whole article, and the library does not know it.'
        findings.push({ flaw: 'leftover', id, title: `articles/${id.slice(-2)}/${id}`, detail, remedy: 'remove' })
      }
    },
  )
}

/** False for a folder that is being written, or that an undone import may still need. */
export async function isLeft(desk: Desk, id: ArticleId): Promise<boolean> {
  if (desk.isFresh(id)) return false
  const changed = await changedAt(articleFolder(desk.folder, id))
  return changed > 0 && changed < desk.openedAt
}

/** The records in memory are whole; this is about what the next start would read them from. */
async function checkStore({ folder, disk, store }: Desk, findings: Finding[]): Promise<void> {
  const place = path.join(folder, 'store')
  const names = await disk.list(place)
  for (const generation of sortNames(names).snapshots) {
    const name = snapshotName(generation)
    try {
      await readSnapshot(disk, path.join(place, name), { lines: () => Promise.resolve() })
    } catch (error) {
      const isGone = !(await disk.list(place)).includes(name)
      if (!isGone)
        findings.push(flawOfStore(name, `It cannot be read whole: ${reasonOf(error)}.`, store.data.articles.size))
    }
  }
  for (const name of names.filter((each) => each.startsWith('damaged-'))) {
    const detail = 'It was damaged and put aside when the library was opened; nothing needs it any more.'
    findings.push({ flaw: 'store', id: name, title: `store/${name}`, detail, remedy: null })
  }
}

const flawOfStore = (name: string, what: string, articles: number): Finding => ({
  flaw: 'store',
  id: name,
  title: `store/${name}`,
  detail: `${what} The records of ${articles === 0 ? count(0) : articleCount(articles)} are whole in memory: make a backup now.`,
  remedy: null,
})
