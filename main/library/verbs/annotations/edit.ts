import { isDeepStrictEqual } from 'node:util'
import type { Annotation, AnnotationId } from '../../../../common/annotations'
import type { AnnotationEdit } from '../../../../common/contract/annotationSchemas'
import type { StepId } from '../../../../common/model'
import type { FieldsOf, Op } from '../../store/operations'
import { perform, stamp, type Workroom } from '../../workroom'
import { knownAnnotations, named } from './known'

/** Gives annotations another pen, text or words to be found by. A note on an article that says nothing more goes. */
export function editAnnotations(room: Workroom, { ids, set, joins }: AnnotationEdit): Promise<StepId | null> {
  return perform(room, (records) => {
    const stamped = stamp(room)
    const changed: Annotation[] = []
    const ops = knownAnnotations(records, ids).flatMap((annotation): Op[] => {
      const { id } = annotation
      if (annotation.anchor === null && set.text?.trim() === '') {
        changed.push(annotation)
        return [{ op: 'del', kind: 'annotation', id }]
      }
      const fields = differing(annotation, set)
      if (Object.keys(fields).length === 0) return []
      changed.push(annotation)
      return [{ op: 'set', kind: 'annotation', id, fields: { ...fields, ...stamped } }]
    })
    return { name: nameOf(set, changed), ops, joins }
  })
}

function differing(annotation: Annotation, set: AnnotationEdit['set']): FieldsOf<'annotation'> {
  const fields: FieldsOf<'annotation'> = {}
  if (set.pen !== undefined && set.pen !== annotation.pen) fields.pen = set.pen
  if (set.text !== undefined && set.text !== annotation.text) fields.text = set.text
  if (set.tags !== undefined) {
    const tags = [...new Set(set.tags)]
    if (!isDeepStrictEqual(tags, annotation.tags)) fields.tags = tags
  }
  return fields
}

/** @param changed as they were */
function nameOf({ pen, text }: AnnotationEdit['set'], changed: readonly Annotation[]): string {
  if (text !== undefined) {
    const verb = changed.every((each) => each.text === '') ? 'write' : 'edit'
    return changed.length > 1 ? `${verb} ${changed.length} notes` : `${verb} a note`
  }
  return `change the ${pen === undefined ? 'words' : 'pen'} of ${named(changed)}`
}

/** Deletes annotations; undo brings them back. */
export function deleteAnnotations(room: Workroom, ids: readonly AnnotationId[]): Promise<StepId | null> {
  return perform(room, (records) => {
    const gone = knownAnnotations(records, ids)
    return { name: `delete ${named(gone)}`, ops: gone.map(({ id }): Op => ({ op: 'del', kind: 'annotation', id })) }
  })
}
