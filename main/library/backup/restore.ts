import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Article, ArticleId } from '../../../common/model'
import type { RestorePreview, RestoreReport } from '../../../common/upkeep'
import { writeArticleFiles } from '../files/articleFiles'
import { articleFolder } from '../files/paths'
import type { Kind, LibraryData, Op } from '../store/operations'
import { changedAt } from '../upkeep/articleFolders'
import type { Desk, Task } from '../upkeep/desk'
import { writeText } from '../upkeep/repair'
import { someAtOnce } from '../upkeep/someAtOnce'
import { textState } from '../upkeep/texts'
import { perform, stamp } from '../workroom'
import { bodyOfHash } from './bodyOfHash'
import { changesTo, differencesTo, noDifference, note, sharedWith } from './differences'
import { keptSource, manifestOf, recordsFile, told } from './place'
import { readRecords } from './records'

const unfold = promisify(gunzip)

/** @returns what a restore would change; changes nothing. @throws Failure `not-found`, `damaged`, `newer-format` */
export async function previewRestore(desk: Desk, place: string, id: string, task: Task): Promise<RestorePreview> {
  const manifest = await manifestOf(place, id)
  const wanted = await readRecords(desk.disk, recordsFile(place, id), sharedWith(desk.store.data))
  const differences = await differencesTo(wanted, desk.store.data)
  const withoutText = noDifference()
  await someAtOnce(await comingBack(desk, wanted), task, titleOf, async (article) => {
    if ((await textState(desk.folder, article)).state === 'whole') return
    if ((await bodyOfHash(place, article.body.hash)) === null) note(withoutText, article.title)
  })
  return { kind: 'preview', backup: told(manifest), differences, withoutText }
}

/**
 * Makes the library what it was when the backup was made, as one change that can be undone. Texts are put back before
 * the records that name them. Articles whose text is nowhere stay away, or stay as they are.
 * @throws Failure `not-found`, `damaged`, `newer-format`, `read-only`; then nothing has changed
 */
export async function restore(desk: Desk, place: string, id: string, task: Task): Promise<RestoreReport> {
  const { madeAt } = await manifestOf(place, id)
  const wanted = await readRecords(desk.disk, recordsFile(place, id), sharedWith(desk.store.data))
  const withoutText = noDifference()
  const files = new Map<ArticleId, string>()
  await someAtOnce(await comingBack(desk, wanted), task, titleOf, async (article) => {
    const file = await putTextBack(desk, place, article)
    if (file === null) note(withoutText, article.title)
    else files.set(article.id, file)
  })
  let restored = 0
  const step = await perform(desk, async (records) => {
    const stamped = stamp(desk)
    const ops: Op[] = []
    for (const kind of ['tag', 'collection', 'search', 'comparison'] as const)
      ops.push(...(await plainOps(kind, wanted, records)))
    /** Articles that came back. */
    const here = new Set<ArticleId>()
    for (const change of await changesTo('article', wanted, records)) {
      if (change.way === 'removed') {
        ops.push({ op: 'del', kind: 'article', id: change.before.id })
        continue
      }
      const { record } = change
      const needsText = change.way === 'added' || change.before.body.hash !== record.body.hash
      const file = needsText ? files.get(record.id) : change.before.body.file
      if (file === undefined) continue
      here.add(record.id)
      ops.push({ op: 'put', kind: 'article', record: { ...record, body: { ...record.body, file }, ...stamped } })
    }
    for (const change of await changesTo('annotation', wanted, records)) {
      if (change.way === 'removed') ops.push({ op: 'del', kind: 'annotation', id: change.before.id })
      // A note goes with its article, which may be away for want of its text.
      else if (here.has(change.record.article) || records.articles.get(change.record.article))
        ops.push({ op: 'put', kind: 'annotation', record: { ...change.record, ...stamped } })
    }
    restored = ops.length
    return { name: `restore the backup of ${madeAt.slice(0, 16).replace('T', ' ')}`, ops }
  })
  return { kind: 'restore', restored, withoutText, step }
}

const titleOf = ({ title }: Article): string => title

async function plainOps<K extends Exclude<Kind, 'article' | 'annotation'>>(
  kind: K,
  wanted: LibraryData,
  records: Parameters<typeof changesTo>[2],
): Promise<Op[]> {
  return (await changesTo(kind, wanted, records)).map((change) =>
    // What is put is of the kind that was asked for.
    change.way === 'removed'
      ? ({ op: 'del', kind, id: change.before.id } as Op)
      : ({ op: 'put', kind, record: change.record } as Op),
  )
}

/** @returns articles of the backup whose text the library's records do not name now */
async function comingBack(desk: Desk, wanted: LibraryData): Promise<Article[]> {
  return (await changesTo('article', wanted, desk.store.data)).flatMap((change) => {
    if (change.way === 'removed') return []
    const isSame = change.way === 'changed' && change.before.body.hash === change.record.body.hash
    return isSame ? [] : [change.record]
  })
}

/**
 * Sees to it that an article's text lies in its folder.
 * @returns the name under which it lies; null where it is nowhere to be had
 */
export async function putTextBack(desk: FileDesk, place: string, article: Article): Promise<string | null> {
  const { id, body } = article
  if ((await textState(desk.folder, article)).state === 'whole') return body.file
  const bytes = await bodyOfHash(place, body.hash)
  if (bytes === null) return null
  if ((await changedAt(articleFolder(desk.folder, id))) === 0) {
    const original = await readFile(keptSource(place, article))
      .then(unfold)
      .catch(() => null)
    const files = { article, tagNames: [], html: bytes.toString('utf8'), original }
    await writeArticleFiles(desk.disk, desk.folder, [files])
    return body.file
  }
  // Under a name of its own, so that undoing leads back to the text that lies here now.
  const file = `restored-${body.hash.slice(0, 12)}.html`
  await writeText(desk, id, file, bytes)
  return file
}

type FileDesk = Pick<Desk, 'disk' | 'folder'>
