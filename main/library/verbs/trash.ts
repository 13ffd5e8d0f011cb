import type { Erased } from '../../../common/contract'
import { Failure } from '../../../common/failure'
import type { Article, ArticleId, StepId } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import { removeArticleFolder } from '../files/articleFiles'
import { inTurns } from '../nextTurn'
import { idOf, type Op, type Records } from '../store/operations'
import type { Planned } from '../store/store'
import { withTidyTags } from '../tidyTags'
import { manyArticles, perform, setOn, type Workroom } from '../workroom'
import { withoutCorrectionsOf } from './comparisons/known'

export function trash(room: Workroom, ids: readonly ArticleId[]): Promise<StepId | null> {
  return perform(room, async (records) => {
    // By a clock that was set back it would look as if it had lain there for long.
    const now = new Date(Math.max(room.now().getTime(), room.lastLook())).toISOString()
    const articles = await manyArticles(records, ids)
    const ops = await setOn(room, articles, ({ trashedAt }) => (trashedAt === null ? { trashedAt: now } : null))
    return { name: `move ${articleCount(ops.length)} to Trash`, ops }
  })
}

export function restore(room: Workroom, ids: readonly ArticleId[]): Promise<StepId | null> {
  return perform(room, async (records) => {
    const articles = await manyArticles(records, ids)
    const ops = await setOn(room, articles, ({ trashedAt }) => (trashedAt === null ? null : { trashedAt: null }))
    return { name: `put ${articleCount(ops.length)} back from Trash`, ops }
  })
}

/**
 * Deletes articles that lie in the trash, with their files: the one change without undo. Many go in several changes;
 * cancelled, or where a later one of them cannot be written, those that are gone are gone, and the others stay in the trash.
 * Articles of these ids that are not in the trash stay.
 * @throws Failure `not-found` where none is known, `invalid` where none is in the trash, `read-only`
 */
export function erase(room: Workroom, ids: readonly ArticleId[]): Promise<Erased> {
  return eraseThose(room, async (records) => {
    const gone = (await manyArticles(records, ids)).filter(isTrashed)
    if (gone.length > 0) return gone
    throw new Failure('invalid', 'Only articles in the Trash can be deleted for good.', 'Move them to the Trash first.')
  })
}

/** As {@link erase}, for all in the trash of which this is true. */
export function eraseWhere(room: Workroom, isMeant: (article: Article) => boolean): Promise<Erased> {
  return eraseThose(room, async (records) => {
    const gone: Article[] = []
    await inTurns(records.articles.values(), (article) => {
      if (isTrashed(article) && isMeant(article)) gone.push(article)
    })
    return gone
  })
}

const isTrashed = ({ trashedAt }: Article): boolean => trashedAt !== null

/** Articles of one change: the disk is done with their folders in about a second, and whoever cancels waits no longer. */
const IN_ONE_CHANGE = 2_000
/** Folders that are removed at a time: the disk is busy, and the program still answers. */
const FOLDERS_AT_ONCE = 8

async function eraseThose(
  room: Workroom,
  choose: (records: Records) => readonly Article[] | Promise<readonly Article[]>,
): Promise<Erased> {
  const { store, bulk } = room
  // Chosen in the first change, which sees all that were asked for before it.
  const chosen: ArticleId[] = []
  let erased = 0
  let at = 0
  do {
    const isFirst = at === 0
    const deleting = store.change(async (records) => {
      if (isFirst) for (const { id } of await choose(records)) chosen.push(id)
      // What was put back meanwhile stays.
      const some = chosen.slice(at, at + IN_ONE_CHANGE).flatMap((id) => records.articles.get(id) ?? [])
      return await erasing(room, records, some.filter(isTrashed))
    })
    // Where some are gone by then, whoever asked is told how many; why no more could be written is told by the store.
    const gone = isFirst ? await deleting : await deleting.catch(() => null)
    if (gone === null) break
    erased += await removeFolders(room, gone, (done) => bulk?.progress(erased + done, chosen.length))
    at += IN_ONE_CHANGE
  } while (at < chosen.length && !bulk?.signal.aborted)
  return { erased, left: chosen.slice(at).filter((id) => store.data.articles.has(id)).length }
}

async function erasing(
  room: Workroom,
  records: Records,
  gone: readonly Article[],
): Promise<Planned<ReadonlySet<ArticleId>>> {
  const ids = new Set(gone.map(({ id }) => id))
  const notes: Op[] = []
  await inTurns(records.annotations.values(), ({ id, article }) => {
    if (ids.has(article)) notes.push({ op: 'del', kind: 'annotation', id })
  })
  const ops = await withTidyTags(records, [
    ...gone.map(({ id }): Op => ({ op: 'del', kind: 'article', id })),
    ...notes,
    ...withoutCorrectionsOf(room, records, ids),
  ])
  const vanished = ops.flatMap((op) => (op.kind === 'tag' ? (records.tags.get(idOf(op)) ?? []) : []))
  return {
    ops,
    applied: () => {
      if (ids.size === 0) return ids
      room.steps.forget({ ids, notes: new Set(notes.map(idOf)) }, vanished)
      room.onHistory(room.steps.ends())
      return ids
    },
  }
}

/**
 * The records go first, so that none is left without its body. A folder that something holds open stays behind, and
 * so do those not yet removed when the process ends here; without its record a folder is no article any more.
 */
async function removeFolders(
  { folder }: Workroom,
  ids: ReadonlySet<ArticleId>,
  told: (done: number) => void,
): Promise<number> {
  const left = ids.values()
  let done = 0
  const removeSome = async () => {
    for (const id of left) {
      await removeArticleFolder(folder, id).catch(() => undefined)
      done += 1
      told(done)
    }
  }
  await Promise.all(Array.from({ length: FOLDERS_AT_ONCE }, removeSome))
  return ids.size
}
