import type { CutEdit, PositionEdit } from '../../../common/contract/schemas'
import { Failure } from '../../../common/failure'
import type { StepId } from '../../../common/model'
import { countWords } from '../../../common/text/countWords'
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

/** Shows passages that were cut as page furniture, or hides them again. */
export function cut(room: Workroom, { id, cuts: wanted, restored }: CutEdit): Promise<StepId | null> {
  return perform(room, (records) => {
    const { cuts, wordCount: before } = knownArticle(records, id)
    const meant = new Set(wanted)
    const named = cuts.filter((each) => meant.has(each.id))
    if (named.length < meant.size) throw new Failure('not-found', 'This article has no such cut.')
    const again = meant.size === 1 ? 'cut a passage again' : `cut ${meant.size} passages again`
    const name = restored ? 'restore what was cut' : again
    const turned = named.filter((each) => each.restored !== restored)
    if (turned.length === 0) return { name, ops: [] }
    const words = turned.reduce((sum, { text }) => sum + countWords(text), 0)
    const wordCount = restored ? before + words : Math.max(0, before - words)
    const changed = cuts.map((each) => (meant.has(each.id) ? { ...each, restored } : each))
    return { name, ops: [{ op: 'set', kind: 'article', id, fields: { cuts: changed, wordCount, ...stamp(room) } }] }
  })
}
