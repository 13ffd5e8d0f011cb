import * as v from 'valibot'
import { CALL_LIMITS, NO_WEB_ADDRESS, PASTE_TOO_LONG, TOO_MANY_ARTICLES, TOO_MANY_FILES } from '../limits'
import { ARTICLE_TYPES, PLACES, RESULT_SORTS, SEARCH_ICONS, STATES, TAG_COLOURS } from '../model'
import { NAMED_FIELDS } from '../search/query'
import { isIsoDate } from '../text/isoDate'
import { isWebAddress } from '../text/webAddress'
import { REMEDIES } from '../upkeep'
import { ID_FORM, Id, Line } from './parts'

/** Schemas of what the renderer may send. Strict: an unknown key is refused. */

export const Nothing = v.undefined()
/** Looked through by hand: among 100,000 the schema's own way would hold up everything else. */
const allIds = (input: unknown): input is string[] => {
  if (!Array.isArray(input)) return false
  for (let index = 0; index < input.length; index += 1) {
    const id: unknown = input[index]
    if (typeof id !== 'string' || !ID_FORM.test(id)) return false
  }
  return true
}
export const Ids = v.pipe(v.custom<string[]>(allIds), v.minLength(1), v.maxLength(CALL_LIMITS.bulk, TOO_MANY_ARTICLES))
export const OneId = v.strictObject({ id: Id })
export const ManyIds = v.strictObject({ ids: Ids })

export const TagName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(CALL_LIMITS.tagName))
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
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
  /** By hand only together with a collection; else as `newest`. */
  sort: v.picklist(RESULT_SORTS),
}
export const ResultQuery = v.strictObject(Result)
export const PageQuery = v.strictObject({
  ...Result,
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(CALL_LIMITS.page)),
})
/** Sort does not matter; `find`: only values in whose names all its words stand. */
export const FacetsQuery = v.strictObject({ ...Result, find: Line(CALL_LIMITS.filter) })
export type FacetsQuery = v.InferOutput<typeof FacetsQuery>
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
const WebAddress = v.pipe(Line(CALL_LIMITS.address), v.check(isWebAddress, NO_WEB_ADDRESS))
/** BCP 47: `de`, `pt-BR`. */
const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i))
const FieldName = v.pipe(Line(CALL_LIMITS.fieldName), v.minLength(1))
/** `recent`: articles the person opened last, the latest first. */
export const GoToQuery = v.strictObject({
  text: Line(CALL_LIMITS.filter),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(CALL_LIMITS.destinations)),
  recent: v.pipe(v.array(Id), v.maxLength(CALL_LIMITS.destinations)),
})
export type GoToQuery = v.InferOutput<typeof GoToQuery>

export const Edit = v.strictObject({
  ids: Ids,
  set: v.strictObject({
    title: v.exactOptional(v.pipe(Line(CALL_LIMITS.title), v.minLength(1))),
    byline: v.exactOptional(v.nullable(Line(CALL_LIMITS.title))),
    site: v.exactOptional(v.nullable(Line(CALL_LIMITS.title))),
    address: v.exactOptional(v.nullable(WebAddress)),
    /** As exactly as it is known: a year, a month, a day or a moment. */
    publishedAt: v.exactOptional(v.nullable(v.pipe(v.string(), v.check(isIsoDate)))),
    lang: v.exactOptional(v.nullable(Language)),
    type: v.exactOptional(v.nullable(v.picklist(ARTICLE_TYPES))),
    /** Fields of the person's own; null takes one away. */
    fields: v.exactOptional(
      v.pipe(
        v.array(v.strictObject({ name: FieldName, value: v.nullable(Line(CALL_LIMITS.fieldValue)) })),
        v.minLength(1),
        v.maxLength(CALL_LIMITS.fields),
      ),
    ),
    renamedField: v.exactOptional(v.strictObject({ from: FieldName, to: FieldName })),
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

/** Where one of the articles lacks the tag, all get it; else it is taken from all. */
export const TagToggle = v.strictObject({ ids: Ids, tag: Id })
export type TagToggle = v.InferOutput<typeof TagToggle>

export const TagEdit = v.strictObject({
  id: Id,
  set: v.strictObject({
    name: v.exactOptional(TagName),
    colour: v.exactOptional(v.picklist(TAG_COLOURS)),
    key: v.exactOptional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)))),
  }),
})
export type TagEdit = v.InferOutput<typeof TagEdit>

export const Note = v.pipe(v.string(), v.maxLength(CALL_LIMITS.note))
const CollectionName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(CALL_LIMITS.collectionName))

export const NewCollection = v.strictObject({
  name: CollectionName,
  /** Null: at the top. */
  parent: v.nullable(Id),
  /** Articles that are in it from the start. */
  ids: v.exactOptional(Ids),
})
export type NewCollection = v.InferOutput<typeof NewCollection>

export const CollectionEdit = v.strictObject({
  id: Id,
  set: v.strictObject({
    name: v.exactOptional(CollectionName),
    note: v.exactOptional(Note),
  }),
})
export type CollectionEdit = v.InferOutput<typeof CollectionEdit>

/** Before: one of those in the new parent; null: behind all of them. */
export const CollectionMove = v.strictObject({ id: Id, parent: v.nullable(Id), before: v.nullable(Id) })
export type CollectionMove = v.InferOutput<typeof CollectionMove>

/** Articles that are put into a collection, or taken out of it. */
export const Collecting = v.strictObject({ id: Id, ids: Ids })
export type Collecting = v.InferOutput<typeof Collecting>

/** Articles of a collection and the one they are put before; null: behind all. */
export const Placing = v.strictObject({ id: Id, ids: Ids, before: v.nullable(Id) })
export type Placing = v.InferOutput<typeof Placing>

const SearchName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(CALL_LIMITS.searchName))
const SearchText = v.pipe(Line(CALL_LIMITS.filter), v.minLength(1))

export const NewSearch = v.strictObject({ name: SearchName, icon: v.picklist(SEARCH_ICONS), query: SearchText })
export type NewSearch = v.InferOutput<typeof NewSearch>

export const SearchEdit = v.strictObject({
  id: Id,
  set: v.strictObject({
    name: v.exactOptional(SearchName),
    icon: v.exactOptional(v.picklist(SEARCH_ICONS)),
    query: v.exactOptional(SearchText),
  }),
})
export type SearchEdit = v.InferOutput<typeof SearchEdit>

/** Before: another saved search; null: behind all of them. */
export const SearchMove = v.strictObject({ id: Id, before: v.nullable(Id) })
export type SearchMove = v.InferOutput<typeof SearchMove>

/** What of an article is looked for in the whole library: a passage, word for word, or all of it. */
export const ReuseQuery = v.strictObject({
  id: Id,
  quote: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(CALL_LIMITS.quote))),
})
export type ReuseQuery = v.InferOutput<typeof ReuseQuery>

const StoryIds = v.pipe(v.array(Id), v.minLength(1), v.maxLength(CALL_LIMITS.story))
/** Articles by the stories they tell: two of different groups tell different ones. */
export const Stories = v.strictObject({
  groups: v.pipe(v.array(StoryIds), v.minLength(2), v.maxLength(CALL_LIMITS.story)),
})
export type Stories = v.InferOutput<typeof Stories>

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

/** Left out: whatever step is next. Given: that step alone; when another one is next, nothing is done. */
export const ExpectedStep = v.optional(v.strictObject({ step: Id }))

/** What to do about what a check has found, and with which articles. */
export const Repair = v.strictObject({ remedy: v.picklist(REMEDIES), ids: Ids })
export type Repair = v.InferOutput<typeof Repair>

/** A backup, by the moment it was made. */
export const BackupId = v.strictObject({ backup: v.pipe(v.string(), v.regex(/^\d{8}T\d{9}Z$/)) })

/** A library of the list, by the name it has there. */
export const LibraryRef = v.strictObject({ library: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)) })

export const Job = v.strictObject({ job: Id })
export const WindowAct = v.strictObject({ act: v.picklist(['minimize', 'maximize', 'close', 'fullscreen']) })
