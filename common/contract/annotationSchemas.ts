import * as v from 'valibot'
import { PENS } from '../annotations'
import { CALL_LIMITS } from '../limits'
import { CONTEXT } from '../text/anchor/quoteAnchor'
import { Id } from './parts'
import { Ids, Note } from './schemas'

/** Schemas of what the renderer may send about highlights and notes. */

const Place = v.pipe(v.number(), v.integer(), v.minValue(0))
const Context = v.pipe(v.string(), v.maxLength(CONTEXT))
const Pen = v.picklist(PENS)
const Passage = v.strictObject({
  quote: v.pipe(v.string(), v.minLength(1), v.maxLength(CALL_LIMITS.quote)),
  prefix: Context,
  suffix: Context,
  position: v.strictObject({ start: Place, end: Place, block: Place }),
})
const Labels = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(CALL_LIMITS.tagName))),
  v.maxLength(CALL_LIMITS.tags),
)

export const NewAnnotation = v.strictObject({
  article: Id,
  /** Null: about the article as a whole. */
  anchor: v.nullable(Passage),
  pen: Pen,
  text: Note,
})
export type NewAnnotation = v.InferOutput<typeof NewAnnotation>

export const AnnotationEdit = v.strictObject({
  ids: Ids,
  set: v.strictObject({ pen: v.exactOptional(Pen), text: v.exactOptional(Note), tags: v.exactOptional(Labels) }),
  /** The step of an earlier part of the same writing: while it is the last one, this becomes part of it. */
  joins: v.exactOptional(v.nullable(Id)),
})
export type AnnotationEdit = v.InferOutput<typeof AnnotationEdit>

/** What is being written in a note and is not saved yet. */
export const NoteDraft = v.strictObject({ id: Id, text: Note })
export type NoteDraft = v.InferOutput<typeof NoteDraft>
