import { Failure } from '../../../common/failure'
import type { ArticleId } from '../../../common/model'
import { removeArticleFolder } from '../files/articleFiles'
import { articleCount } from '../phrases'
import { idOf, type Op } from '../store/operations'
import { withTidyTags } from '../tidyTags'
import { knownArticles, perform, stamp, type Workroom } from '../workroom'

export function trash(room: Workroom, ids: readonly ArticleId[]): Promise<void> {
  return perform(room, (records) => {
    const stamped = stamp(room)
    const fields = { trashedAt: stamped.updatedAt, ...stamped }
    const ops = knownArticles(records, ids)
      .filter(({ trashedAt }) => trashedAt === null)
      .map(({ id }): Op => ({ op: 'set', kind: 'article', id, fields }))
    return { name: `move ${articleCount(ops.length)} to Trash`, ops }
  })
}

export function restore(room: Workroom, ids: readonly ArticleId[]): Promise<void> {
  return perform(room, (records) => {
    const fields = { trashedAt: null, ...stamp(room) }
    const ops = knownArticles(records, ids)
      .filter(({ trashedAt }) => trashedAt !== null)
      .map(({ id }): Op => ({ op: 'set', kind: 'article', id, fields }))
    return { name: `put ${articleCount(ops.length)} back from Trash`, ops }
  })
}

/**
 * Deletes articles that lie in the trash, with their files: the one change without undo.
 * Articles of these ids that are not in the trash stay.
 */
export async function erase(room: Workroom, ids: readonly ArticleId[]): Promise<void> {
  const erased = await room.store.change((records) => {
    const gone = knownArticles(records, ids).filter(({ trashedAt }) => trashedAt !== null)
    if (gone.length === 0) {
      throw new Failure(
        'invalid',
        'Only articles in the Trash can be deleted for good.',
        'Move them to the Trash first.',
      )
    }
    const ops = withTidyTags(
      records,
      gone.map(({ id }): Op => ({ op: 'del', kind: 'article', id })),
    )
    const vanished = ops.flatMap((op) => (op.kind === 'tag' ? (records.tags.get(idOf(op)) ?? []) : []))
    return {
      ops,
      applied: () => {
        const goneIds = new Set(gone.map(({ id }) => id))
        room.steps.forget(goneIds, vanished)
        room.onHistory(room.steps.names())
        return goneIds
      },
    }
  })
  // A folder that something holds open stays behind; without its record it is no article any more.
  for (const id of erased) await removeArticleFolder(room.folder, id).catch(() => undefined)
}
