import * as v from 'valibot'
import { CALL_LIMITS, PASTE_TOO_LONG, TOO_MANY_ARTICLES, TOO_MANY_FILES } from '../limits'
import { PLACES, RESULT_SORTS, SETTING_LIMITS, SORTS, STATES, TAG_COLOURS, THEMES } from '../model'
import { NAMED_FIELDS } from '../search/query'

/** Schemas of what the renderer may send. Strict: an unknown key is refused. */

export const Nothing = v.undefined()
/** A ULID: 26 characters of Crockford's base 32. It becomes part of a path, so nothing else may pass. */
export const Id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))
export const Ids = v.pipe(v.array(Id), v.minLength(1), v.maxLength(CALL_LIMITS.bulk, TOO_MANY_ARTICLES))
export const OneId = v.strictObject({ id: Id })
export const ManyIds = v.strictObject({ ids: Ids })

const TagName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(CALL_LIMITS.tagName))
const Line = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const between = ({ min, max }: { min: number; max: number }) => v.pipe(v.number(), v.minValue(min), v.maxValue(max))

/** Values as the facet names them; the empty one is that of articles which have none. */
const FacetValues = v.pipe(v.array(Line(CALL_LIMITS.title)), v.minLength(1), v.maxLength(CALL_LIMITS.tags))

const Result = {
  place: v.picklist(PLACES),
  /** Only articles that carry this tag. */
  tag: v.nullable(Id),
  /** Only articles of this collection; left out: of any and none. */
  collection: v.exactOptional(Id),
  /** Only articles that have one of the named values in each of these. */
  facets: v.exactOptional(
    v.strictObject({
      tag: v.exactOptional(FacetValues),
      site: v.exactOptional(FacetValues),
      author: v.exactOptional(FacetValues),
      year: v.exactOptional(FacetValues),
      lang: v.exactOptional(FacetValues),
      type: v.exactOptional(FacetValues),
    }),
  ),
  /** In the query language: see common/search/parse.ts. Not trimmed: a word at its very end may go on. */
  filter: v.pipe(v.string(), v.maxLength(CALL_LIMITS.filter)),
  /** No word is taken for another, whether or not it is found. */
  exact: v.exactOptional(v.literal(true)),
  sort: v.picklist(RESULT_SORTS),
}
export const ResultQuery = v.strictObject(Result)
export const PageQuery = v.strictObject({
  ...Result,
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(CALL_LIMITS.page)),
})
export type ResultQuery = v.InferOutput<typeof ResultQuery>
export type PageQuery = v.InferOutput<typeof PageQuery>

/** A line of each article, where what is searched for stands. */
export const SnippetQuery = v.strictObject({
  ids: v.pipe(v.array(Id), v.minLength(1), v.maxLength(CALL_LIMITS.snippets)),
  filter: v.pipe(v.string(), v.maxLength(CALL_LIMITS.filter)),
  exact: v.exactOptional(v.literal(true)),
})
export type SnippetQuery = v.InferOutput<typeof SnippetQuery>

/** What can stand after an operator of the query language, as far as it is typed. */
export const ValueQuery = v.strictObject({ field: v.picklist(NAMED_FIELDS), typed: Line(CALL_LIMITS.filter) })
export type ValueQuery = v.InferOutput<typeof ValueQuery>

export const Edit = v.strictObject({
  ids: Ids,
  set: v.strictObject({
    title: v.exactOptional(v.pipe(Line(CALL_LIMITS.title), v.minLength(1))),
    byline: v.exactOptional(v.nullable(Line(CALL_LIMITS.title))),
    site: v.exactOptional(v.nullable(Line(CALL_LIMITS.title))),
    read: v.exactOptional(v.boolean()),
    starred: v.exactOptional(v.boolean()),
    state: v.exactOptional(v.picklist(STATES)),
  }),
})
export type Edit = v.InferOutput<typeof Edit>

/** Where one of the articles lacks it, all get it; else it is taken from all. */
export const Toggle = v.strictObject({ ids: Ids, field: v.picklist(['read', 'starred']) })
export type Toggle = v.InferOutput<typeof Toggle>

export const Tagging = v.strictObject({
  ids: Ids,
  add: v.pipe(v.array(TagName), v.maxLength(CALL_LIMITS.tags)),
  remove: v.pipe(v.array(Id), v.maxLength(CALL_LIMITS.tags)),
})
export type Tagging = v.InferOutput<typeof Tagging>

export const TagEdit = v.strictObject({
  id: Id,
  set: v.strictObject({ name: v.exactOptional(TagName), colour: v.exactOptional(v.picklist(TAG_COLOURS)) }),
})
export type TagEdit = v.InferOutput<typeof TagEdit>

export const PositionEdit = v.strictObject({
  id: Id,
  progress: Share,
  position: v.strictObject({ block: v.pipe(v.number(), v.integer(), v.minValue(0)), within: Share }),
})
export type PositionEdit = v.InferOutput<typeof PositionEdit>

export const CutEdit = v.strictObject({
  id: Id,
  cuts: v.pipe(v.array(v.pipe(v.string(), v.regex(/^c\d{1,4}$/))), v.minLength(1), v.maxLength(CALL_LIMITS.cuts)),
  restored: v.boolean(),
})
export type CutEdit = v.InferOutput<typeof CutEdit>

export const Pasted = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(CALL_LIMITS.paste, PASTE_TOO_LONG)),
  html: v.pipe(v.string(), v.maxLength(CALL_LIMITS.paste, PASTE_TOO_LONG)),
})
export type Pasted = v.InferOutput<typeof Pasted>

export const Paths = v.strictObject({
  paths: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(32_768))),
    v.minLength(1),
    v.maxLength(CALL_LIMITS.files, TOO_MANY_FILES),
  ),
})

export const SettingsEdit = v.strictObject({
  theme: v.exactOptional(v.picklist(THEMES)),
  readingSize: v.exactOptional(between(SETTING_LIMITS.readingSize)),
  readingMeasure: v.exactOptional(between(SETTING_LIMITS.readingMeasure)),
  readingLine: v.exactOptional(between(SETTING_LIMITS.readingLine)),
  sidebar: v.exactOptional(v.boolean()),
  sort: v.exactOptional(v.picklist(SORTS)),
  listWidth: v.exactOptional(between(SETTING_LIMITS.listWidth)),
  scrollTogether: v.exactOptional(v.boolean()),
  recentSearches: v.exactOptional(
    v.pipe(v.array(v.pipe(Line(CALL_LIMITS.filter), v.minLength(1))), v.maxLength(CALL_LIMITS.recentSearches)),
  ),
})
export type SettingsEdit = v.InferOutput<typeof SettingsEdit>

export const Compared = v.strictObject({
  ids: v.pipe(v.array(Id), v.minLength(2), v.maxLength(4)),
  options: v.strictObject({ ignoreCase: v.boolean(), ignorePunctuation: v.boolean() }),
})
export type Compared = v.InferOutput<typeof Compared>

/** Left out: whatever step is next. Given: that step alone; when another one is next, nothing is done. */
export const ExpectedStep = v.optional(v.strictObject({ step: Id }))

export const Job = v.strictObject({ job: Id })
export const WindowAct = v.strictObject({ act: v.picklist(['minimize', 'maximize', 'close', 'fullscreen']) })
