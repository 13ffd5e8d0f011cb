import * as v from 'valibot'
import { type Annotation, isSameAnnotation } from '../../../common/annotations'
import type { ArticleId } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Op, Records } from '../store/operations'
import { AnnotationRecord } from './annotationRecord'
import type { Desk } from './desk'

const List = v.optional(v.array(v.unknown()), [])

/**
 * @param listed what an export's entry says of an article's highlights and notes; exports of version 1 say nothing
 * @returns those that can be read, and how many cannot
 */
export function readNotes(listed: unknown): { notes: Annotation[]; unreadable: number } {
  const list = v.safeParse(List, listed)
  if (!list.success) return { notes: [], unreadable: 1 }
  const notes = list.output.flatMap((each) => {
    const parsed = v.safeParse(AnnotationRecord, each)
    return parsed.success ? [parsed.output] : []
  })
  return { notes, unreadable: list.output.length - notes.length }
}

/**
 * Joins highlights and notes with those that are here: what is here already does not come in twice.
 * @param coming each of the article it belongs to here
 * @param isHere whether there will be such an article
 */
export async function joinedNotes(
  desk: Pick<Desk, 'notesOf' | 'newId'>,
  records: Records,
  coming: readonly Annotation[],
  isHere: (id: ArticleId) => boolean,
): Promise<Op[]> {
  const ops: Op[] = []
  await inTurns(coming, (note) => {
    if (!isHere(note.article) || desk.notesOf(note.article).some((own) => isSameAnnotation(own, note))) return
    const taken = records.annotations.get(note.id)
    if (taken?.article === note.article) return
    const record: Annotation = taken ? { ...note, id: desk.newId() } : note
    ops.push({ op: 'put', kind: 'annotation', record })
  })
  return ops
}
