import * as v from 'valibot'
import { PENS } from '../../../common/annotations'

/** A highlight or note as it lies in files that a person or another program may have touched. */

const Id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))
const Text = v.string()
const Moment = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is no date'),
)
const Place = v.pipe(v.number(), v.integer(), v.minValue(0))

export const AnnotationRecord = v.looseObject({
  id: Id,
  article: Id,
  anchor: v.nullable(
    v.looseObject({
      quote: v.pipe(Text, v.regex(/\S/)),
      prefix: Text,
      suffix: Text,
      position: v.nullable(v.looseObject({ start: Place, end: Place, block: Place })),
    }),
  ),
  pen: v.picklist(PENS),
  text: Text,
  tags: v.array(Text),
  createdAt: Moment,
  updatedAt: Moment,
  device: Text,
  source: v.nullable(v.looseObject({ service: Text, id: v.nullable(Text) })),
})
