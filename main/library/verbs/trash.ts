import { Failure } from '../../../common/failure'
import type { ArticleId, StepId } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import { removeArticleFolder } from '../files/articleFiles'
import { idOf, type Op } from '../store/operations'
import { withTidyTags } from '../tidyTags'
import { manyArticles, perform, setOn, type Workroom } from '../workroom'

export function trash(room: Workroom, ids: readonly ArticleId[]): Promise<StepId | null> {
  return perform(room, async (records) => {
    const now = room.now().toISOString()
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
 * Deletes articles that lie in the trash, with their files: the one change without undo.
 * Articles of these ids that are not in the trash stay.
 */
export async function erase(room: Workroom, ids: readonly ArticleId[]): Promise<void> {
  const erased = await room.store.change(async (records) => {
    const gone = (await manyArticles(records, ids)).filter(({ trashedAt }) => trashedAt !== null)
    if (gone.length === 0) {
      throw new Failure(
        'invalid',
        'Only articles in the Trash can be deleted for good.',
        'Move them to the Trash first.',
      )
    }
    const ops = await withTidyTags(
      records,
      gone.map(({ id }): Op => ({ op: 'del', kind: 'article', id })),
    )
    const vanished = ops.flatMap((op) => (op.kind === 'tag' ? (records.tags.get(idOf(op)) ?? []) : []))
    return {
      ops,
      applied: () => {
        const goneIds = new Set(gone.map(({ id }) => id))
        room.steps.forget(goneIds, vanished)
        room.onHistory(room.steps.ends())
        return goneIds
      },
    }
  })
  // The records go first, so that none is left without its body. A folder that something holds open stays behind, and
  // so do those not yet removed when the process ends here; without its record a folder is no article any more.
  for (const id of erased) await removeArticleFolder(room.folder, id).catch(() => undefined)
}
