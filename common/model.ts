import type { CompareOptions } from './comparison'
import type { Correction } from './corrections'
import type { PageSearch } from './search/result'

/** The field's own words, shared by every process. Ids are ULIDs, times ISO 8601 in UTC. */

export type ArticleId = string
export type TagId = string
export type CollectionId = string
export type SavedSearchId = string
export type ComparisonId = string

export const STATES = ['inbox', 'later', 'archive'] as const
export type ArticleState = (typeof STATES)[number]

/** `notes`: articles in which something is marked or written. */
export const PLACES = ['inbox', 'later', 'archive', 'all', 'unread', 'starred', 'notes', 'trash'] as const
export type Place = (typeof PLACES)[number]

/** What a source was when it came in. */
export const FORMATS = ['text', 'html', 'markdown', 'mhtml', 'eml', 'epub', 'docx', 'pdf'] as const
export type SourceFormat = (typeof FORMATS)[number]

/** What kind of text it is; null where nobody has said. */
export const ARTICLE_TYPES = [
  'news',
  'opinion',
  'analysis',
  'interview',
  'report',
  'press-release',
  'paper',
  'blog',
  'letter',
  'other',
] as const
export type ArticleType = (typeof ARTICLE_TYPES)[number]

/** Page furniture that was cut from an article: kept in its body, hidden, until the person restores it. */
export interface Cut {
  /** Names the element in the body: `<div data-cut="c1">`. */
  id: string
  /** Where it stood. */
  at: 'start' | 'inside' | 'end'
  /** Why it was taken for furniture, for the person to read: "share and comment links". */
  reason: string
  /** The text that was cut. */
  text: string
  restored: boolean
}

/** Where the reader stopped. */
export interface ReadingPosition {
  /** Index of the topmost visible block element of the body. */
  block: number
  /** How far into that block, 0–1. */
  within: number
}

export interface Article {
  id: ArticleId
  title: string
  /** True while the title is our guess from the first sentence; false once it was given or edited. */
  titleDerived: boolean
  byline: string | null
  site: string | null
  /** Where it was published, http or https. */
  address: string | null
  publishedAt: string | null
  addedAt: string
  updatedAt: string
  /** The device that wrote the record last, so that a later sync can merge field by field. */
  device: string
  /** BCP 47, or null where it could not be told. */
  lang: string | null
  excerpt: string
  wordCount: number
  /** SHA-256 (hex) of the article's words, folded: equal for the same text from whatever source. */
  textHash: string
  source: { name: string; format: SourceFormat; bytes: number }
  /** File name of the body inside the article's folder, and the SHA-256 (hex) of its bytes. */
  body: { file: string; hash: string }
  cuts: Cut[]
  tags: TagId[]
  /** The collections it is in, each with its place in the order by hand: ranks compare as strings. */
  collections: Record<CollectionId, string>
  type: ArticleType | null
  /** Fields of the person's own, by their names, in the order they were made. */
  fields: Record<string, string>
  state: ArticleState
  readAt: string | null
  starred: boolean
  trashedAt: string | null
  /** Share read, 0–1. */
  progress: number
  position: ReadingPosition | null
  /** Articles of which the person said that they tell another story; either of two may name the other. Left out: none. */
  apart?: ArticleId[]
}

/** A value that some articles share; `several` where they differ. */
export type Shared<T> = { value: T } | 'several'

/** What is known of one article, or of several at once, for a panel that edits them. */
export interface ArticlesInfo {
  count: number
  title: Shared<string>
  byline: Shared<string | null>
  site: Shared<string | null>
  address: Shared<string | null>
  publishedAt: Shared<string | null>
  lang: Shared<string | null>
  type: Shared<ArticleType | null>
  /** Fields of the person's own that one of them has at least, in the order they were made. */
  fields: { name: string; value: Shared<string> }[]
  source: Shared<Article['source']>
  /** Of all of them together. */
  wordCount: number
  added: { first: string; last: string }
  updated: { first: string; last: string }
}

/** One line of the list: what a row shows, no more. */
export type ArticleRow = Pick<
  Article,
  | 'id'
  | 'title'
  | 'byline'
  | 'site'
  | 'publishedAt'
  | 'addedAt'
  | 'lang'
  | 'excerpt'
  | 'wordCount'
  | 'tags'
  | 'state'
  | 'readAt'
  | 'starred'
  | 'trashedAt'
  | 'updatedAt'
  | 'progress'
> & {
  /** Highlights and notes in it. */
  notes: number
}

export const TAG_COLOURS = ['blue', 'teal', 'ochre', 'plum', 'brick', 'slate'] as const
export type TagColour = (typeof TAG_COLOURS)[number]

export interface Tag {
  id: TagId
  /** Nested by slashes: `politics/eu` is a tag below `politics`. */
  name: string
  colour: TagColour
  /** The number key, 1–9, that gives it to articles; no two tags have the same. Null for most. */
  key: number | null
}

/** A set of articles for one purpose, in an order of the person's own. Articles know which they are in. */
export interface Collection {
  id: CollectionId
  name: string
  parent: CollectionId | null
  /** Its place among its siblings; ranks compare as strings. */
  rank: string
  note: string
}

export const SEARCH_ICONS = ['search', 'star', 'flag', 'clock', 'globe', 'person', 'bookmark', 'bolt'] as const
export type SearchIcon = (typeof SEARCH_ICONS)[number]

/** A question that is asked anew whenever it is opened. */
export interface SavedSearch {
  id: SavedSearchId
  name: string
  icon: SearchIcon
  /** In the query language. */
  query: string
  /** Its place among the saved searches; ranks compare as strings. */
  rank: string
}

/** How a comparison is looked at. Not part of the undo history. */
export interface ComparisonView {
  options: CompareOptions
  /** Kinds of passage whose marks are hidden, as the switches of the view name them. */
  hidden: string[]
}

/** A comparison that the person keeps: of which articles, what they say of it, and what they said of its links. */
export interface KeptComparison {
  id: ComparisonId
  title: string
  /** True while the title is made of those of the articles. */
  titleDerived: boolean
  note: string
  tags: TagId[]
  /** Two to four, in the order of their columns, each with the title it had: it may be deleted for good one day. */
  articles: { id: ArticleId; title: string }[]
  view: ComparisonView
  /** In the order in which they were made. */
  corrections: Correction[]
  madeAt: string
  /** When it was on screen last. */
  openedAt: string
  updatedAt: string
  device: string
}

/** What is left of an article that takes part in a comparison. */
export type Whereabouts = 'here' | 'trash' | 'gone'

/** A kept comparison as lists name it. */
export interface ComparisonRow {
  id: ComparisonId
  title: string
  articles: ArticleId[]
}

/** A kept comparison as its own list shows it. */
export interface ComparisonSummary extends Pick<KeptComparison, 'id' | 'title' | 'tags' | 'openedAt' | 'madeAt'> {
  articles: { id: ArticleId; title: string; where: Whereabouts }[]
  /** The first line of the note; '' where there is none. */
  noteLine: string
  corrections: number
}

/** A kept comparison with what has become of its articles. */
export interface OpenedComparison {
  comparison: KeptComparison
  articles: { id: ArticleId; title: string; where: Whereabouts }[]
}

export interface TagCount extends Tag {
  /** Articles outside the trash that carry it or a tag below it. */
  count: number
}

/** How many of some articles carry a tag. */
export interface TagUse {
  tag: TagId
  count: number
}

export interface CollectionCount extends Collection {
  /** Articles outside the trash that are in it, without those of the collections inside it. */
  count: number
}

export interface Overview {
  places: Record<Place, number>
  tags: TagCount[]
  /** In no order: see `treeOf`. */
  collections: CollectionCount[]
  /** In their order by hand. */
  searches: SavedSearch[]
  /** The one that was open last stands first. */
  comparisons: ComparisonRow[]
}

/** What articles of a list can be told apart by. */
export const FACETS = ['tag', 'site', 'author', 'year', 'lang', 'type'] as const
export type Facet = (typeof FACETS)[number]

/** What the articles of a view can be told apart by in one way. */
export interface FacetCounts {
  facet: Facet
  /** The most frequent first, and what is chosen; tags by their ids, an empty value for articles which have none. */
  values: { value: string; count: number }[]
  /** How many values there are, told or not. */
  total: number
}

export const SORTS = ['newest', 'oldest', 'title', 'title-reversed'] as const
/** Dates are those of publication, or of arrival where none is known. */
export type Sort = (typeof SORTS)[number]

/** The list of a collection has an order of its own as well, made by hand. */
export const LIST_SORTS = ['manual', ...SORTS] as const
export type ListSort = (typeof LIST_SORTS)[number]

/** `best`: what fits a search best stands first; without words to search for, newest first. */
export const RESULT_SORTS = [...LIST_SORTS, 'best'] as const
export type ResultSort = (typeof RESULT_SORTS)[number]

export interface Page {
  rows: ArticleRow[]
  /** Index of the first row in the whole result. */
  offset: number
  total: number
  /** Where words were searched for. */
  search?: PageSearch
}

export const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const
export type Theme = (typeof THEMES)[number]

export interface Settings {
  theme: Theme
  /** px */
  readingSize: number
  /** Characters in a line. */
  readingMeasure: number
  /** Multiple of the size. */
  readingLine: number
  sidebar: boolean
  sort: Sort
  /** How the lists of collections are sorted. */
  collectionSort: ListSort
  /** px; the person can drag the edge of the list. */
  listWidth: number
  /** Off: each column of a comparison scrolls alone. */
  scrollTogether: boolean
  /** What was searched for, newest first. */
  recentSearches: string[]
  /** Whether the info panel stands beside the reader, where there is room. */
  info: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  readingSize: 19,
  readingMeasure: 68,
  readingLine: 1.62,
  sidebar: true,
  sort: 'newest',
  collectionSort: 'manual',
  listWidth: 416,
  scrollTogether: true,
  recentSearches: [],
  info: false,
}

/** The bounds of what the person can set, shared by the schema and the sliders. */
export const SETTING_LIMITS = {
  readingSize: { min: 13, max: 32, step: 1 },
  readingMeasure: { min: 40, max: 100, step: 2 },
  readingLine: { min: 1.2, max: 2.2, step: 0.02 },
  listWidth: { min: 300, max: 640, step: 4 },
} as const

export interface AppInfo {
  version: string
  electron: string
  platform: 'darwin' | 'win32' | 'linux'
  libraryFolder: string
}

/** One source of an import that did not come in, and why. */
export interface ImportProblem {
  /** The file's name, or "Pasted text". */
  name: string
  code: string
  message: string
  hint: string
}

export interface ImportReport {
  added: ArticleId[]
  /** Sources whose text was in the library before: the article that holds it. */
  alreadyHere: { name: string; id: ArticleId }[]
  problems: ImportProblem[]
  cancelled: boolean
  /** The step of the history that takes the whole import back; null where nothing came in or no one step does. */
  step: StepId | null
}

export type JobKind = 'import' | 'compare' | 'change' | 'upkeep'

export interface JobProgress {
  job: string
  kind: JobKind
  done: number
  total: number
  /** What is being done now, such as a file's name. */
  label: string
}

/** Names a step of the undo history; it keeps the name when it is undone and done again. A ULID. */
export type StepId = string

export interface HistoryStep {
  id: StepId
  /** What the step did, for the menu: "star 3 articles". */
  name: string
}

/** The steps that undo and redo would take now, or null where there is none. */
export interface History {
  undo: HistoryStep | null
  redo: HistoryStep | null
}
