import { Failure } from '../../../common/failure'
import type { Article, ArticleId, StepId } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import { removeArticleFolder } from '../files/articleFiles'
import { inTurns } from '../nextTurn'
import { idOf, type Op, type Records } from '../store/operations'
import { withTidyTags } from '../tidyTags'
import { knownArticles, perform, setOn, type Workroom } from '../workroom'

export function trash(room: Workroom, ids: readonly ArticleId[]): Promise<StepId | null> {
  return perform(room, async (records) => {
    // By a clock that was set back it would look as if it had lain there for long.
    const now = new Date(Math.max(room.now().getTime(), room.lastLook())).toISOString()
    const articles = knownArticles(records, ids)
    const ops = await setOn(room, articles, ({ trashedAt }) => (trashedAt === null ? { trashedAt: now } : null))
    return { name: `move ${articleCount(ops.length)} to Trash`, ops }
  })
}

export function restore(room: Workroom, ids: readonly ArticleId[]): Promise<StepId | null> {
  return perform(room, async (records) => {
    const articles = knownArticles(records, ids)
    const ops = await setOn(room, articles, ({ trashedAt }) => (trashedAt === null ? null : { trashedAt: null }))
    return { name: `put ${articleCount(ops.length)} back from Trash`, ops }
  })
}

/**
 * Deletes articles that lie in the trash, with their files: the one change without undo.
 * Articles of these ids that are not in the trash stay.
 * @throws Failure `not-found` where none is known, `invalid` where none is in the trash
 */
export async function erase(room: Workroom, ids: readonly ArticleId[]): Promise<void> {
  await eraseThose(room, (records) => {
    const gone = knownArticles(records, ids).filter(isTrashed)
    if (gone.length > 0) return gone
    throw new Failure('invalid', 'Only articles in the Trash can be deleted for good.', 'Move them to the Trash first.')
  })
}

/**
 * As {@link erase}, for all in the trash of which this is true.
 * @returns how many were deleted
 */
export function eraseWhere(room: Workroom, isMeant: (article: Article) => boolean): Promise<number> {
  return eraseThose(room, async (records) => {
    const gone: Article[] = []
    await inTurns(records.articles.values(), (article) => {
      if (isTrashed(article) && isMeant(article)) gone.push(article)
    })
    return gone
  })
}

const isTrashed = ({ trashedAt }: Article): boolean => trashedAt !== null

/** Folders that are removed at a time: the disk is busy, and the program still answers. */
const FOLDERS_AT_ONCE = 8

async function eraseThose(
  room: Workroom,
  choose: (records: Records) => readonly Article[] | Promise<readonly Article[]>,
): Promise<number> {
  const erased = await room.store.change(async (records) => {
    const gone = await choose(records)
    const ops = await withTidyTags(
      records,
      gone.map(({ id }): Op => ({ op: 'del', kind: 'article', id })),
    )
    const vanished = ops.flatMap((op) => (op.kind === 'tag' ? (records.tags.get(idOf(op)) ?? []) : []))
    return {
      ops,
      applied: () => {
        const goneIds = new Set(gone.map(({ id }) => id))
        if (goneIds.size === 0) return goneIds
        room.steps.forget(goneIds, vanished)
        room.onHistory(room.steps.ends())
        return goneIds
      },
    }
  })
  // The records go first, so that none is left without its body. A folder that something holds open stays behind, and
  // so do those not yet removed when the process ends here; without its record a folder is no article any more.
  const left = erased.values()
  const removeSome = async () => {
    for (const id of left) await removeArticleFolder(room.folder, id).catch(() => undefined)
  }
  await Promise.all(Array.from({ length: FOLDERS_AT_ONCE }, removeSome))
  return erased.size
}
