import type { Annotation, AnnotationId } from './annotations'
import type { ComparedArticles } from './comparison'
import { type CallSpec, call, event, type Input, returns, type Shape } from './contract/define'
import type { Destination } from './destination'
import type { FactTable } from './facts'
import type { FailureValue } from './failure'
import type {
  AppInfo,
  Article,
  ArticleId,
  ArticlesInfo,
  CollectionId,
  ComparisonId,
  ComparisonSummary,
  FacetCounts,
  History,
  HistoryStep,
  ImportReport,
  JobKind,
  JobProgress,
  OpenedComparison,
  Overview,
  Page,
  Place,
  SavedSearchId,
  Settings,
  StepId,
  TagId,
  TagUse,
} from './model'
import type { Related, ReuseAnswer, ReuseStatus } from './reuse'
import type { SearchStatus, Snippets, Value } from './search/result'
import type { BackupList, KnownLibrary, UpkeepReport } from './upkeep'

/**
 * The only list of IPC. The preload's object, the renderer's client and the type that makes main
 * implement every call derive from it. A call names the schema of its input, so that only main loads schemas.
 * A change that can be undone answers with the step of the history it made, or null where nothing had to change.
 */
export const calls = {
  'app.info': call('Nothing', returns<AppInfo>()),
  'app.window': call('WindowAct', returns<void>()),
  'app.windowState': call('Nothing', returns<WindowState>()),
  /** Tells that what is shown first has been drawn: what would be in its way may begin. */
  'app.drawn': call('Nothing', returns<void>()),
  /** Shows the library's folder in the system's file manager. */
  'app.showLibrary': call('Nothing', returns<void>()),
  /** Opens the address the article came from in the system's browser. */
  'app.openOriginal': call('OneId', returns<void>()),
  /** Opens a copy of the file the article came from in the program that the system has for it. */
  'app.openSource': call('OneId', returns<void>()),

  'settings.get': call('Nothing', returns<Settings>()),
  'settings.set': call('SettingsEdit', returns<Settings>()),

  /** Opens the library once more, where that failed when the app was started. */
  'library.open': call('Nothing', returns<void>()),
  /** Looks what of a damaged library can be read; null where nothing can. Changes nothing. */
  'library.salvage': call('Nothing', returns<Salvage | null>()),
  /** Opens a damaged library without what cannot be read of it; its files are kept beside. */
  'library.openWithLoss': call('Nothing', returns<void>()),
  /** Begins an empty library where the folder of one is gone. */
  'library.openAnew': call('Nothing', returns<void>()),
  /** @returns why changes cannot be written now; null where they can */
  'library.writing': call('Nothing', returns<FailureValue | null>()),
  /** Tries whether changes can be written again; rejects where they cannot. */
  'library.tryWriting': call('Nothing', returns<void>()),
  'library.overview': call('Nothing', returns<Overview>()),
  'articles.page': call('PageQuery', returns<Page>()),
  /** Every id of a result, in its order: for "select all" and for ranges. */
  'articles.ids': call('ResultQuery', returns<ArticleId[]>()),
  /** Counts what the articles of a result can be told apart by, each facet as the other ones narrow it. */
  'articles.facets': call('FacetsQuery', returns<FacetCounts[]>()),
  /** What one can go to by a name that is half remembered, nearest first. */
  'goto.find': call('GoToQuery', returns<Destination[]>()),
  'articles.get': call('OneId', returns<Article>()),
  /** What the articles have in common, and where they differ. */
  'articles.info': call('ManyIds', returns<ArticlesInfo>()),
  'articles.edit': call('Edit', returns<StepId | null>()),
  /** Decides from all the articles, of which the page knows but those on screen. */
  'articles.toggle': call('Toggle', returns<Toggled>()),
  'articles.tag': call('Tagging', returns<StepId | null>()),
  'articles.toggleTag': call('TagToggle', returns<Toggled>()),
  /** How many of the articles carry each of their tags themselves. */
  'articles.tagUses': call('ManyIds', returns<TagUse[]>()),
  'articles.trash': call('ManyIds', returns<StepId | null>()),
  'articles.restore': call('ManyIds', returns<StepId | null>()),
  /** Deletes articles that lie in the trash, for good: the one change without undo. Cancelled, it ends half done. */
  'articles.erase': call('ManyIds', returns<Erased>()),
  /** As `articles.erase`, for all that is in the trash. */
  'trash.empty': call('Nothing', returns<Erased>()),
  /** When the trash was looked at, in milliseconds, ascending; `dueAt` tells by it what goes when. */
  'trash.looks': call('Nothing', returns<number[]>()),
  /** Where the reader stopped. Not part of the undo history. */
  'articles.position': call('PositionEdit', returns<void>()),
  /** Shows passages that were cut as page furniture, or hides them again: all in one step. */
  'articles.cut': call('CutEdit', returns<StepId | null>()),

  'search.snippets': call('SnippetQuery', returns<Snippets>()),
  'search.status': call('Nothing', returns<SearchStatus>()),
  'search.values': call('ValueQuery', returns<Value[]>()),

  /** Which passages of the whole library have what a passage, or an article, has: word for word or edited. */
  'reuse.find': call('ReuseQuery', returns<ReuseAnswer>()),
  /** Which articles tell the same story, and why. */
  'reuse.related': call('OneId', returns<Related>()),
  'reuse.status': call('Nothing', returns<ReuseStatus>()),
  /** Remembers that articles do not tell one story; they are no longer suggested together. */
  'reuse.setApart': call('Stories', returns<StepId | null>()),
  /** Forgets that for one article. */
  'reuse.together': call('OneId', returns<StepId | null>()),

  'tags.edit': call('TagEdit', returns<StepId | null>()),
  'tags.delete': call('OneId', returns<StepId | null>()),

  'collections.make': call('NewCollection', returns<Made>()),
  'collections.edit': call('CollectionEdit', returns<StepId | null>()),
  /** Into another collection, to the top, or to another place among its siblings. */
  'collections.move': call('CollectionMove', returns<StepId | null>()),
  /** Deletes it with those inside it; the articles stay. */
  'collections.delete': call('OneId', returns<StepId | null>()),
  'collections.add': call('Collecting', returns<StepId | null>()),
  'collections.remove': call('Collecting', returns<StepId | null>()),
  /** Changes the order by hand. */
  'collections.place': call('Placing', returns<StepId | null>()),
  /** Which collections articles are in. */
  'collections.of': call('ManyIds', returns<CollectionCarried[]>()),

  'searches.save': call('NewSearch', returns<Made>()),
  'searches.edit': call('SearchEdit', returns<StepId | null>()),
  /** To another place among the saved searches. */
  'searches.move': call('SearchMove', returns<StepId | null>()),
  'searches.delete': call('OneId', returns<StepId | null>()),

  /** The one that was open last stands first. */
  'comparisons.list': call('Nothing', returns<ComparisonSummary[]>()),
  'comparisons.get': call('OneId', returns<OpenedComparison>()),
  /** The comparison of just these articles, in whatever order, that was open last; null where none is kept. */
  'comparisons.find': call('ComparedIds', returns<ComparisonId | null>()),
  'comparisons.keep': call('NewComparison', returns<Made>()),
  'comparisons.edit': call('ComparisonEdit', returns<StepId | null>()),
  'comparisons.tag': call('ComparisonTagging', returns<StepId | null>()),
  /** Adds corrections of links, and takes others back: all one step. */
  'comparisons.correct': call('Correcting', returns<StepId | null>()),
  'comparisons.delete': call('OneId', returns<StepId | null>()),
  /** Notes that it is on screen now. Not part of the undo history; nor is the next. */
  'comparisons.opened': call('OneId', returns<void>()),
  'comparisons.look': call('ComparisonLook', returns<void>()),

  /** Highlights and notes of articles, article by article, each article's in the order of its text. */
  'annotations.list': call('ManyIds', returns<Annotation[]>()),
  'annotations.make': call('NewAnnotation', returns<Made>()),
  /** A note on an article that says nothing any more is deleted. */
  'annotations.edit': call('AnnotationEdit', returns<StepId | null>()),
  'annotations.delete': call('ManyIds', returns<StepId | null>()),
  /** Keeps what is being written until `annotations.edit` saves it, also over a crash. Not part of the undo history. */
  'annotations.draft': call('NoteDraft', returns<void>()),

  'history.get': call('Nothing', returns<History>()),
  /** @returns what was undone, or null where there was nothing to undo; fails where another step than the expected is next */
  'history.undo': call('ExpectedStep', returns<HistoryStep | null>()),
  'history.redo': call('ExpectedStep', returns<HistoryStep | null>()),

  /** Asks for files with the system's dialog. @returns the import's job, or null when nothing was chosen */
  'intake.choose': call('Nothing', returns<JobRef | null>()),
  'intake.paste': call('Pasted', returns<JobRef>()),
  /** Pastes into the page, which hears it as its own paste event and asks for `intake.paste`. */
  'intake.pasteClipboard': call('Nothing', returns<void>()),
  'intake.sample': call('Nothing', returns<JobRef>()),

  'compare.start': call('Compared', returns<JobRef>()),
  /** Takes a finished comparison; it is handed out once. */
  'compare.take': call('Job', returns<ComparedArticles>()),
  /** What articles that are compared say of the same things. Taken as a comparison is. */
  'facts.start': call('FactsAsked', returns<JobRef>()),
  'facts.take': call('Job', returns<FactTable>()),

  /** Looks at every text, every folder and the store; changes nothing. */
  'upkeep.check': call('Nothing', returns<JobRef>()),
  'upkeep.repair': call('Repair', returns<JobRef>()),
  /** Asks for a folder with the system's dialog. @returns null when none was chosen; so does the next */
  'upkeep.export': call('Nothing', returns<JobRef | null>()),
  /** As before, of these articles with their tags and collections. */
  'upkeep.exportArticles': call('ManyIds', returns<JobRef | null>()),
  'upkeep.import': call('Nothing', returns<JobRef | null>()),
  'libraries.list': call('Nothing', returns<KnownLibrary[]>()),
  /** Shows another library: the page is loaded again with it. */
  'libraries.open': call('LibraryRef', returns<void>()),
  /** Asks for a folder, and shows the library in it; does nothing where none was chosen. So does the next. */
  'libraries.choose': call('Nothing', returns<void>()),
  'libraries.create': call('Nothing', returns<void>()),
  /** Leaves a library out of the list; its folder stays. */
  'libraries.forget': call('LibraryRef', returns<void>()),
  /** Asks for a folder to move the library to. @returns null when none was chosen */
  'libraries.move': call('Nothing', returns<JobRef | null>()),
  /** Removes the folder that the library was moved from. */
  'libraries.removeOld': call('Nothing', returns<void>()),

  'backups.list': call('Nothing', returns<BackupList>()),
  'backups.make': call('Nothing', returns<JobRef>()),
  /** What a restore would change. */
  'backups.preview': call('BackupId', returns<JobRef>()),
  'backups.restore': call('BackupId', returns<JobRef>()),
  /** Restores a library that could not be opened; `library.open` opens it then. */
  'backups.rebuild': call('BackupId', returns<JobRef>()),
  /** Takes the report of finished upkeep; it is handed out once. */
  'upkeep.take': call('Job', returns<UpkeepReport>()),

  'job.cancel': call('Job', returns<void>()),
} as const satisfies Record<string, CallSpec>

/** Calls that only the preload makes, with paths of files the person really dropped; the page cannot name a path. */
export const preloadCalls = {
  'intake.dropped': call('Paths', returns<JobRef>()),
} as const

export const events = {
  'library.changed': event<LibraryChange>(),
  /** The library could not be opened after its first rows had been shown. */
  'library.unopened': event<FailureValue>(),
  /** Changes can no longer be written; null: they can again. */
  'library.writing': event<FailureValue | null>(),
  'settings.changed': event<Settings>(),
  'history.changed': event<History>(),
  /** The index holds more or less than before: what was searched for may find more. */
  'search.status': event<SearchStatus>(),
  /** More, or less, of the library has fingerprints than before. */
  'reuse.status': event<ReuseStatus>(),
  /** A search that took long has been through the text: asking again gives its answer. */
  'search.found': event<{ filter: string }>(),
  'job.progress': event<JobProgress>(),
  'job.done': event<JobDone>(),
  /** A command chosen in the system's own menu bar. */
  'command.run': event<{ id: string }>(),
  /** An article asked for from outside, by a link or the command line. */
  'article.open': event<{ id: ArticleId }>(),
  'window.state': event<WindowState>(),
} as const

/** What can be read of a damaged library. */
export interface Salvage {
  articles: number
  /** Changes that are known to have been made and cannot be read. */
  lost: number
}

export interface LibraryChange {
  /** Articles that were added, changed or removed. Null means "any of them". */
  articles: ArticleId[] | null
  /** Articles that came or went, so that lists differ in length. */
  membership: boolean
  tags: TagId[]
  /** Those that gained or lost articles, whose order changed, or that were made, changed or deleted. */
  collections: CollectionId[]
  /** Those that were kept, changed or deleted. */
  comparisons: ComparisonId[]
  places: Place[] | null
}

/** A collection, a saved search, a comparison, a highlight or a note that was made, and the step that takes it back. */
export interface Made {
  id: CollectionId | SavedSearchId | ComparisonId | AnnotationId
  step: StepId | null
}

/** How many of the articles that were asked about are in a collection. */
export interface CollectionCarried {
  id: CollectionId
  number: number
}

/** What came of deleting for good. */
export interface Erased {
  erased: number
  /** Stay in the trash, because it was cancelled. */
  left: number
}

/** What a toggle came to. */
export interface Toggled {
  step: StepId | null
  /** Whether all of the articles have it now; false: none has. */
  on: boolean
}

export interface WindowState {
  maximized: boolean
  fullscreen: boolean
  focused: boolean
}

export interface JobRef {
  job: string
}

export interface JobDone {
  job: string
  kind: JobKind
  /** The report of an import; null for other jobs. */
  report: ImportReport | null
  failure: FailureValue | null
}

export type Calls = typeof calls
export type CallName = keyof Calls
type AllCalls = Calls & typeof preloadCalls
export type AnyCallName = keyof AllCalls
export type InputOf<Name extends AnyCallName> = Input<AllCalls[Name]['input']>
export type OutputOf<Name extends AnyCallName> = AllCalls[Name]['output'] extends Shape<infer Output> ? Output : never

export type EventName = keyof typeof events
export type PayloadOf<Name extends EventName> = (typeof events)[Name] extends Shape<infer Payload> ? Payload : never

/** What main must implement: one function a call, no more and no less. */
export type Handlers = {
  [Name in AnyCallName]: (input: InputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>
}

/** How every answer crosses: Electron passes on only the message of a thrown error. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: FailureValue }

export const CALL_CHANNEL = 'variorum:call'
export const EVENT_CHANNEL = 'variorum:event'

/** What the preload puts on `window.variorum`. */
export interface Bridge {
  call<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<Reply<OutputOf<Name>>>
  /** @returns a function that ends the subscription */
  on<Name extends EventName>(name: Name, listener: (payload: PayloadOf<Name>) => void): () => void
  /** Every call the page may make, for a test to hold against this file. */
  readonly callNames: readonly string[]
}
