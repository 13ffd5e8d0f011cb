import {
  type Annotation,
  type AnnotationId,
  type AnnotationKind,
  KIND_NAMES,
  kindOf,
} from '../../../../common/annotations'
import { Failure } from '../../../../common/failure'
import type { Records } from '../../store/operations'

/**
 * @returns the annotations of these ids, each once; ids that are not known are left out
 * @throws Failure `not-found` when none is known
 */
export function knownAnnotations(records: Pick<Records, 'annotations'>, ids: readonly AnnotationId[]): Annotation[] {
  const known = [...new Set(ids)].flatMap((id) => records.annotations.get(id) ?? [])
  if (known.length > 0) return known
  throw new Failure(
    'not-found',
    ids.length === 1 ? 'This note is no longer in the library.' : 'These notes are no longer in the library.',
    'Undo in the Edit menu may bring it back.',
  )
}

const PLURALS: Record<AnnotationKind, string> = {
  highlight: 'highlights',
  note: 'notes',
  'article-note': 'notes on articles',
}

/** @returns what they are called after a verb: "a highlight", "3 notes" */
export function named(annotations: readonly Annotation[]): string {
  const kinds = new Set(annotations.map(kindOf))
  const [kind = 'note'] = kinds
  if (annotations.length === 1) return KIND_NAMES[kind]
  return `${annotations.length} ${kinds.size === 1 ? PLURALS[kind] : 'highlights and notes'}`
}
