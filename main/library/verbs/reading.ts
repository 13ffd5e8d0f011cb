import type { CutEdit, PositionEdit } from '../../../common/contract/schemas'
import { Failure } from '../../../common/failure'
import type { ArticleFields } from '../store/operations'
import { knownArticle, perform, stamp, type Workroom } from '../workroom'

/** From this share on an article counts as read: what follows is mostly notes and links. */
const READ_FROM = 0.95

/**
 * Notes where the reader stopped; not part of the undo history. The share read never shrinks. Reaching the end
 * marks the article as read, once: marked as unread again, it stays so.
 */
export function position(room: Workroom, { id, progress, position: place }: PositionEdit): Promise<void> {
  return room.store.change((records) => {
    const article = knownArticle(records, id)
    const stamped = stamp(room)
    const fields: ArticleFields = { progress: Math.max(article.progress, progress), position: place, ...stamped }
    const reachesEnd = article.progress < READ_FROM && progress >= READ_FROM
    if (reachesEnd && article.readAt === null) fields.readAt = stamped.updatedAt
    const stays =
      fields.progress === article.progress &&
      place.block === article.position?.block &&
      place.within === article.position.within
    return { ops: stays ? [] : [{ op: 'set', kind: 'article', id, fields }], applied: () => undefined }
  })
}

/** Shows a passage that was cut as page furniture, or hides it again. */
export function cut(room: Workroom, { id, cut: cutId, restored }: CutEdit): Promise<void> {
  return perform(room, (records) => {
    const { cuts } = knownArticle(records, id)
    const wanted = cuts.find((each) => each.id === cutId)
    if (!wanted) throw new Failure('not-found', 'This article has no such cut.')
    const name = restored ? 'restore what was cut' : 'cut a passage again'
    if (wanted.restored === restored) return { name, ops: [] }
    const changed = cuts.map((each) => (each === wanted ? { ...each, restored } : each))
    return { name, ops: [{ op: 'set', kind: 'article', id, fields: { cuts: changed, ...stamp(room) } }] }
  })
}
