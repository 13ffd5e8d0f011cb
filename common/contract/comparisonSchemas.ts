import * as v from 'valibot'
import { DEFAULT_COMPARE_OPTIONS, LEAST_MATCH } from '../comparison'
import { CONTEXT, CORRECTION_KINDS } from '../corrections'
import { CALL_LIMITS } from '../limits'
import { BOILERPLATE_RULES } from '../setApart'
import { Id } from './parts'
import { Note, TagName } from './schemas'

/** Schemas of what the renderer may send about comparisons. */

export const ComparedIds = v.strictObject({ ids: v.pipe(v.array(Id), v.minLength(2), v.maxLength(4)) })
export type ComparedIds = v.InferOutput<typeof ComparedIds>

const usual = DEFAULT_COMPARE_OPTIONS
const Words = ({ least, most }: { least: number; most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
/** What a comparison that was kept by an earlier version lacks is as usual. */
const Options = v.strictObject({
  ignoreCase: v.boolean(),
  ignorePunctuation: v.boolean(),
  ignoreWhiteSpace: v.optional(v.boolean(), usual.ignoreWhiteSpace),
  ignoreQuotationStyle: v.optional(v.boolean(), usual.ignoreQuotationStyle),
  leaveOutQuotes: v.optional(v.boolean(), usual.leaveOutQuotes),
  leastRunWords: v.optional(Words(LEAST_MATCH.run), usual.leastRunWords),
  leastLinkWords: v.optional(Words(LEAST_MATCH.link), usual.leastLinkWords),
  setApart: v.optional(v.pipe(v.array(v.picklist(BOILERPLATE_RULES)), v.maxLength(BOILERPLATE_RULES.length)), [
    ...usual.setApart,
  ]),
})
export const Compared = v.strictObject({
  ids: v.pipe(v.array(Id), v.minLength(2), v.maxLength(4)),
  options: Options,
  /** A kept comparison whose corrections count; left out: none do. */
  comparison: v.exactOptional(Id),
})
export type Compared = v.InferOutput<typeof Compared>

const PassageSpan = v.tuple([
  v.pipe(v.number(), v.integer(), v.minValue(0)),
  v.pipe(v.number(), v.integer(), v.minValue(0)),
])
/** The articles of a comparison, and which of their sentences it found to tell the same. */
export const FactsAsked = v.strictObject({
  ids: v.pipe(v.array(Id), v.minLength(2), v.maxLength(4)),
  passages: v.pipe(v.array(v.pipe(v.array(v.array(PassageSpan)), v.maxLength(4))), v.maxLength(CALL_LIMITS.passages)),
})
export type FactsAsked = v.InferOutput<typeof FactsAsked>

const Look = v.strictObject({
  options: Options,
  hidden: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,20}$/))), v.maxLength(20)),
})

const ComparisonTitle = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(CALL_LIMITS.comparisonTitle))
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const Context = v.pipe(v.string(), v.maxLength(CONTEXT))
const AnchorInput = v.strictObject({
  article: Id,
  textHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  start: Offset,
  end: Offset,
  quote: v.pipe(v.string(), v.minLength(1), v.maxLength(CALL_LIMITS.correctedPassage)),
  prefix: Context,
  suffix: Context,
})
const Corrections = v.pipe(
  v.array(v.strictObject({ kind: v.picklist(CORRECTION_KINDS), sides: v.tuple([AnchorInput, AnchorInput]) })),
  v.maxLength(CALL_LIMITS.corrections),
)
/** Tags by their names, made where there is none of that name. */
const TagNames = v.pipe(v.array(TagName), v.maxLength(CALL_LIMITS.tags))

export const NewComparison = v.strictObject({
  /** In the order of the columns. */
  ids: v.pipe(v.array(Id), v.minLength(2), v.maxLength(4)),
  view: Look,
  /** Left out: made of the articles' titles. */
  title: v.exactOptional(ComparisonTitle),
  note: v.exactOptional(Note),
  tags: v.exactOptional(TagNames),
  corrections: v.exactOptional(Corrections),
})
export type NewComparison = v.InferOutput<typeof NewComparison>

export const ComparisonEdit = v.strictObject({
  id: Id,
  set: v.strictObject({
    title: v.exactOptional(ComparisonTitle),
    note: v.exactOptional(Note),
    /** The articles that are there, in another order of their columns. */
    order: v.exactOptional(v.pipe(v.array(Id), v.minLength(2), v.maxLength(4))),
  }),
})
export type ComparisonEdit = v.InferOutput<typeof ComparisonEdit>

export const ComparisonTagging = v.strictObject({
  id: Id,
  add: TagNames,
  remove: v.pipe(v.array(Id), v.maxLength(CALL_LIMITS.tags)),
})
export type ComparisonTagging = v.InferOutput<typeof ComparisonTagging>

/** Corrections to be made, and those, by their ids, to be taken back. */
export const Correcting = v.strictObject({
  id: Id,
  add: Corrections,
  remove: v.pipe(v.array(Id), v.maxLength(CALL_LIMITS.corrections)),
})
export type Correcting = v.InferOutput<typeof Correcting>

export const ComparisonLook = v.strictObject({ id: Id, view: Look })
export type ComparisonLook = v.InferOutput<typeof ComparisonLook>
