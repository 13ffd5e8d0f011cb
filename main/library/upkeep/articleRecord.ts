import * as v from 'valibot'
import { ARTICLE_TYPES, type Article, FORMATS, STATES } from '../../../common/model'
import { migrated } from '../store/migrations'

/** Records that lie in files a person or another program may have touched. */

const Id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Words = v.nullable(v.string())
/** A time as every record has it, or a date alone. */
const Moment = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is no date'),
)
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** A person may name a field “prototype” or “constructor”, which a `record` of the schema library leaves out silently. */
const isFields = (value: unknown): value is Article['fields'] =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => typeof each === 'string')

const Record = v.looseObject({
  id: Id,
  title: v.pipe(v.string(), v.minLength(1)),
  titleDerived: v.boolean(),
  byline: Words,
  site: Words,
  address: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//i))),
  publishedAt: v.nullable(Moment),
  addedAt: Moment,
  updatedAt: Moment,
  device: v.string(),
  lang: Words,
  excerpt: v.string(),
  wordCount: Count,
  textHash: Hash,
  source: v.looseObject({ name: v.string(), format: v.picklist(FORMATS), bytes: Count }),
  body: v.looseObject({ file: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}\.html$/)), hash: Hash }),
  cuts: v.array(
    v.looseObject({
      id: v.pipe(v.string(), v.regex(/^c\d{1,4}$/)),
      at: v.picklist(['start', 'inside', 'end']),
      reason: v.string(),
      text: v.string(),
      restored: v.boolean(),
    }),
  ),
  tags: v.array(v.string()),
  collections: v.record(Id, v.string()),
  type: v.nullable(v.picklist(ARTICLE_TYPES)),
  fields: v.custom<Article['fields']>(isFields, 'is no set of fields'),
  state: v.picklist(STATES),
  readAt: v.nullable(Moment),
  starred: v.boolean(),
  trashedAt: v.nullable(Moment),
  progress: Share,
  position: v.nullable(v.looseObject({ block: Count, within: Share })),
})

/**
 * @param version of the store that was current when the record was written; what came later is filled in
 * @returns null where it is no record of an article. Fields that this version does not know are kept.
 */
export function articleRecord(value: unknown, version: number): Article | null {
  if (typeof value !== 'object' || value === null) return null
  // What came with later versions is filled in before the whole is looked at.
  const parsed = v.safeParse(Record, migrated('article', value as Article, version))
  return parsed.success ? parsed.output : null
}
