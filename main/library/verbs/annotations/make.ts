import { type Annotation, KIND_NAMES, kindOf } from '../../../../common/annotations'
import type { Made } from '../../../../common/contract'
import type { NewAnnotation } from '../../../../common/contract/annotationSchemas'
import { Failure } from '../../../../common/failure'
import { knownArticle, perform, stamp, type Workroom } from '../../workroom'

/**
 * Marks a passage of an article, or writes a note on it or on the whole.
 * @throws Failure `not-found` where the article is; `invalid` for a note on an article that says nothing
 */
export async function makeAnnotation(room: Workroom, { article, anchor, pen, text }: NewAnnotation): Promise<Made> {
  if (anchor === null && text.trim() === '') throw new Failure('invalid', 'A note on an article needs some words.')
  const id = room.newId()
  const step = await perform(room, (records) => {
    const { title } = knownArticle(records, article)
    const stamped = stamp(room)
    const createdAt = stamped.updatedAt
    const record: Annotation = { id, article, anchor, pen, text, tags: [], createdAt, ...stamped, source: null }
    const kind = kindOf(record)
    const deed = kind === 'highlight' ? 'highlight a passage' : `write ${KIND_NAMES[kind]}`
    return {
      name: kind === 'article-note' ? `${deed} “${title}”` : deed,
      ops: [{ op: 'put', kind: 'annotation', record }],
    }
  })
  return { id, step }
}
