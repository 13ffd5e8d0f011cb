import path from 'node:path'
import { failureValue } from '../../../common/failure'
import type { Article, ArticleId } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import type { Remedy, RepairReport } from '../../../common/upkeep'
import { bodyHash, removeArticleFolder } from '../files/articleFiles'
import { articleFolder, bodyFile } from '../files/paths'
import type { Op } from '../store/operations'
import { tagMaker } from '../tagNames'
import { perform, stamp } from '../workroom'
import { type Alone, articleAlone } from './articleFolders'
import { isLeft } from './check'
import type { Desk, Remade, Sources, Task } from './desk'
import { danglingReferences } from './references'
import { someAtOnce } from './someAtOnce'
import { replacementFor, textState } from './texts'
import { writeWholeFile } from './wholeFile'

/** Applies one remedy to what a check has found. What is no longer amiss is left as it is. */
export async function repair(
  desk: Desk,
  { remedy, ids }: { remedy: Remedy; ids: readonly string[] },
  sources: Sources,
  task: Task,
): Promise<RepairReport> {
  const report: RepairReport = { kind: 'repair', remedy, done: 0, failed: [], step: null }
  const each = async (all: readonly string[], work: (id: string) => Promise<boolean>) => {
    const titleOf = (id: string) => desk.store.data.articles.get(id)?.title ?? id
    await someAtOnce(all, task, titleOf, async (id) => {
      try {
        if (await work(id)) report.done += 1
      } catch (error) {
        report.failed.push({ title: titleOf(id), message: failureValue(error).message })
      }
    })
  }
  if (remedy === 'mend') report.step = await mend(desk, report)
  else if (remedy === 'take-in') report.step = await takeIn(desk, ids, each)
  else if (remedy === 'make-anew') report.step = await makeAnew(desk, ids, sources, each)
  else if (remedy === 'put-back') await each(ids, (id) => putBack(desk, id, sources))
  else await each(ids, (id) => removeLeftover(desk, id))
  return report
}

type Each = (all: readonly string[], work: (id: string) => Promise<boolean>) => Promise<void>

async function mend(desk: Desk, report: RepairReport) {
  return await perform(desk, async (records) => {
    const dangling = await danglingReferences(records)
    report.done = dangling.length
    const stamped = stamp(desk)
    const ops = dangling.map(({ mend }): Op => {
      if (mend.op !== 'set' || (mend.kind !== 'article' && mend.kind !== 'comparison')) return mend
      // What is set on a kind is of that kind.
      return { ...mend, fields: { ...mend.fields, ...stamped } } as Op
    })
    return { name: 'drop mentions of what does not exist', ops }
  })
}

async function takeIn(desk: Desk, ids: readonly ArticleId[], each: Each) {
  const found: Alone[] = []
  await each(ids, async (id) => {
    if (desk.store.data.articles.has(id) || !(await isLeft(desk, id))) return false
    const alone = await articleAlone(desk.folder, id)
    if (!alone) throw new Error('Its folder does not hold a whole article any more.')
    found.push(alone)
    return true
  })
  return await perform(desk, (records) => {
    const maker = tagMaker(records, desk.newId)
    const stamped = stamp(desk)
    const puts = found
      .filter(({ article }) => !records.articles.get(article.id))
      .map(({ article, tagNames }): Op => {
        const tags = [...new Set(tagNames.flatMap((name) => maker.idOf(name) ?? []))]
        const known = Object.entries(article.collections).filter(([id]) => records.collections.get(id))
        const record: Article = { ...article, tags, collections: Object.fromEntries(known), ...stamped }
        return { op: 'put', kind: 'article', record }
      })
    const tags = maker.made.map((record): Op => ({ op: 'put', kind: 'tag', record }))
    return { name: `take ${articleCount(puts.length)} in again`, ops: [...tags, ...puts] }
  })
}

async function putBack(desk: Desk, id: ArticleId, sources: Sources): Promise<boolean> {
  const article = desk.store.data.articles.get(id)
  if (!article || (await textState(desk.folder, article)).state === 'whole') return false
  const replacement = await replacementFor(desk.folder, article, sources)
  if (replacement?.kind !== 'same') throw new Error('Its very text is nowhere to be had any more.')
  await writeText(desk, id, article.body.file, replacement.bytes)
  return true
}

/** What stands there in its place is kept beside it: it may be all that is left of something the person did. */
export async function writeText(
  { folder, disk }: Pick<Desk, 'folder' | 'disk'>,
  id: ArticleId,
  name: string,
  bytes: Buffer,
): Promise<void> {
  const file = bodyFile(folder, id, name)
  await disk.makeFolder(articleFolder(folder, id))
  const names = await disk.list(articleFolder(folder, id))
  if (names.includes(name)) await disk.rename(file, path.join(articleFolder(folder, id), asideName(name, names)))
  await writeWholeFile(disk, file, bytes)
  await disk.syncFolder(path.dirname(articleFolder(folder, id)))
}

function asideName(name: string, taken: readonly string[]): string {
  for (let turn = 1; ; turn++) {
    const aside = `damaged-${turn}-${name}`
    if (!taken.includes(aside)) return aside
  }
}

async function makeAnew(desk: Desk, ids: readonly ArticleId[], sources: Sources, each: Each) {
  const made = new Map<ArticleId, { remade: Remade; file: string }>()
  await each(ids, async (id) => {
    const article = desk.store.data.articles.get(id)
    if (!article || (await textState(desk.folder, article)).state === 'whole') return false
    const replacement = await replacementFor(desk.folder, article, sources)
    if (replacement?.kind !== 'other') throw new Error('It cannot be made anew from its source any more.')
    const { remade } = replacement
    // Under a name of its own, so that taking this back leads to what was there before.
    const file = `article-${bodyHash(remade.html).slice(0, 12)}.html`
    await writeText(desk, id, file, Buffer.from(remade.html))
    made.set(id, { remade, file })
    return true
  })
  return await perform(desk, () => {
    const stamped = stamp(desk)
    const ops = [...made].map(([id, { remade, file }]): Op => {
      const { html, ...told } = remade
      const body = { file, hash: bodyHash(html) }
      return { op: 'set', kind: 'article', id, fields: { ...told, body, ...stamped } }
    })
    return { name: `make the texts of ${articleCount(ops.length)} anew`, ops }
  })
}

/** Only what the library does not know and no undo can need. */
async function removeLeftover(desk: Desk, id: ArticleId): Promise<boolean> {
  if (desk.store.data.articles.has(id) || !(await isLeft(desk, id))) return false
  await removeArticleFolder(desk.folder, id)
  return true
}
