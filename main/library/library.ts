import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Annotation } from '../../common/annotations'
import type { Erased, LibraryChange, Toggled } from '../../common/contract'
import type {
  CutEdit,
  Edit,
  FacetsQuery,
  GoToQuery,
  PageQuery,
  PositionEdit,
  ResultQuery,
  TagEdit,
  Tagging,
  TagToggle,
  Toggle,
} from '../../common/contract/schemas'
import type { Destination } from '../../common/destination'
import type { FailureValue } from '../../common/failure'
import type {
  Article,
  ArticleId,
  ArticlesInfo,
  FacetCounts,
  History,
  HistoryStep,
  Overview,
  Page,
  StepId,
  TagId,
  TagUse,
} from '../../common/model'
import { daily } from './backup/daily'
import type { Bulk } from './bulk'
import type { AddResult, Draft } from './draft'
import { holdsArticles, readBody, removeArticleFolder } from './files/articleFiles'
import { articlesFolder, bodyFile } from './files/paths'
import { copySource } from './files/sourceCopy'
import { readFirstView, storeMark } from './firstView'
import { FirstViewKeeper, type FirstViewOptions } from './firstViewKeeper'
import { Destinations } from './goto/destinations'
import { NoteDrafts } from './noteDrafts'
import { Counts } from './query/counts'
import { facetCounts } from './query/facetCounts'
import { FacetIndex } from './query/facetIndex'
import { infoOf } from './query/info'
import { Lists } from './query/lists'
import type { Found } from './query/matching'
import { Notes } from './query/notes'
import { Slots } from './query/slots'
import { sortByTitleIn } from './query/sortBeside'
import { whatChanged } from './query/whatChanged'
import { type Disk, nodeDisk } from './store/disk'
import { takeLock } from './store/lock'
import type { Delta, LibraryData } from './store/operations'
import { Store } from './store/store'
import { folderFailure } from './store/trouble'
import { missingTags } from './tagNames'
import { tagTree } from './tagTree'
import { TrashKeeper } from './trashKeeper'
import { UndoHistory } from './undoHistory'
import type { Desk } from './upkeep/desk'
import { type AddOptions, add } from './verbs/add'
import { type AnnotationVerbs, annotationVerbs } from './verbs/annotations/annotations'
import { type CollectionVerbs, collectionVerbs } from './verbs/collections/collections'
import { type ComparisonVerbs, comparisonVerbs } from './verbs/comparisons/comparisons'
import { edit, toggle } from './verbs/edit'
import { deleteTag, editTag } from './verbs/editTag'
import { cut, position } from './verbs/reading'
import { type SearchVerbs, searchVerbs } from './verbs/savedSearches'
import { type StoryVerbs, storyVerbs } from './verbs/stories'
import { tag, tagUses, toggleTag } from './verbs/tag'
import { erase, eraseWhere, restore, trash } from './verbs/trash'
import { takeStep } from './verbs/undo'
import { knownArticle, type Workroom } from './workroom'

export interface LibraryOptions {
  /** Made when it is missing. */
  folder: string
  now(): Date
  /** @returns a new ULID each time */
  newId(): string
  /** Id of this computer, kept in every record it writes. */
  device: string
  /** Called after each change, when it is on the disk. */
  onChange(change: LibraryChange): void
  onHistory(history: History): void
  /** Called while the lock is still held: whoever keeps a file of its own in the folder closes it. */
  beforeClose?(): Promise<void>
  /** Called when changes can no longer be written, and with null when they can again. */
  onWriting?(failure: FailureValue | null): void
  /** What to show of a large library until it is open. */
  firstView?: FirstViewOptions
  /** Absolute path of the built thread that reads and writes what is long of the store; left out: done in this one. */
  storeThread?: string
  /** Absolute path of the built thread that sorts many articles by title; left out: done in this one. */
  orderThread?: string
  /** Opens a damaged library without what cannot be read of it: only where the person has said so. */
  withLoss?: boolean
  /** Bytes of journal after which a snapshot is taken; left out: 4 MB. */
  journalLimit?: number
  /** For tests: the calls on which the safety of the library rests. */
  disk?: Disk
}

/**
 * All articles and tags. Questions are answered from memory at once. A change is answered when it is on the disk;
 * when it rejects with `read-only` or `cancelled`, nothing has changed. Changes of many articles leave out ids that are not known,
 * and reject with `not-found` when none is. A change that can be undone answers with the step it became, or null where
 * nothing had to change.
 */
export interface Library {
  overview(): Overview
  /** @param found what the query's filter finds; left out: what its records alone tell */
  page(query: PageQuery, found?: Found): Page
  /** Makes a result beside other work, so that {@link page} and {@link ids} have it at once. */
  prepare(query: ResultQuery, found?: Found): Promise<void>
  /** The first rows of a result by the records alone, as far as they are found in so many milliseconds. */
  glance(query: PageQuery, momentMs: number): Promise<Page>
  ids(query: ResultQuery, found?: Found): ArticleId[]
  facets(query: FacetsQuery, found?: Found): Promise<FacetCounts[]>
  /** Where it lies: absolute path. */
  readonly folder: string
  /** As they are now; never to be changed. */
  readonly records: Readonly<LibraryData>
  /** The articles' numbers. */
  readonly slots: Pick<Slots, 'end' | 'slotOf'>
  /** What one can go to by name, nearest first. */
  goTo(query: GoToQuery): Promise<Destination[]>
  get(id: ArticleId): Article
  info(ids: readonly ArticleId[]): Promise<ArticlesInfo>
  edit(edit: Edit, bulk?: Bulk): Promise<StepId | null>
  /** Gives it to all where one of them lacks it, else takes it from all. */
  toggle(toggle: Toggle, bulk?: Bulk): Promise<Toggled>
  tag(tagging: Tagging, bulk?: Bulk): Promise<StepId | null>
  /** Gives a tag to all where one of them lacks it, else takes it from all. */
  toggleTag(toggle: TagToggle, bulk?: Bulk): Promise<Toggled>
  /** @returns how many of the articles carry each of their tags; those given last stand last */
  tagUses(ids: readonly ArticleId[]): Promise<TagUse[]>
  trash(ids: readonly ArticleId[], bulk?: Bulk): Promise<StepId | null>
  restore(ids: readonly ArticleId[], bulk?: Bulk): Promise<StepId | null>
  /** For good: see there how it answers where it is cancelled or cannot be written. */
  erase(ids: readonly ArticleId[], bulk?: Bulk): Promise<Erased>
  /** As {@link erase}, for all that is in the trash. */
  emptyTrash(bulk?: Bulk): Promise<Erased>
  /** Deletes for good what has lain in the trash for long enough: once a day. @returns how many articles that were */
  lookAtTrash(): Promise<number>
  /** When the trash was looked at, in milliseconds, ascending: by these it is known what goes when. */
  trashLooks(): number[]
  position(edit: PositionEdit): Promise<void>
  cut(edit: CutEdit): Promise<StepId | null>
  editTag(edit: TagEdit): Promise<StepId | null>
  deleteTag(id: TagId, bulk?: Bulk): Promise<StepId | null>
  readonly collections: CollectionVerbs
  readonly searches: SearchVerbs
  readonly comparisons: ComparisonVerbs
  readonly annotations: AnnotationVerbs
  /** The highlights and notes of an article, in no order; never to be changed. */
  notesOf(id: ArticleId): readonly Annotation[]
  readonly stories: StoryVerbs
  history(): History
  /** @returns why changes cannot be written now; null where they can */
  writing(): FailureValue | null
  /** Tries whether changes can be written again. @throws Failure `read-only` */
  tryWriting(): Promise<void>
  /**
   * @param expected the only step that may be undone; left out: whichever is next
   * @returns what was undone, or null where there was nothing to undo
   * @throws Failure `invalid` where another step than the expected is next
   */
  undo(expected?: StepId, bulk?: Bulk): Promise<HistoryStep | null>
  redo(expected?: StepId, bulk?: Bulk): Promise<HistoryStep | null>
  add(drafts: readonly Draft[], options?: AddOptions): Promise<AddResult>
  /** @returns absolute path. @throws Failure `not-found` */
  bodyPath(id: ArticleId): string
  body(id: ArticleId): Promise<string>
  /**
   * Lays a copy of the file an article came from in a folder.
   * @returns absolute path. @throws Failure `not-found`
   */
  copySource(id: ArticleId, into: string): Promise<string>
  /** What checks, exports and backups work with. */
  readonly desk: Desk
  close(): Promise<void>
}

/** The window has drawn its first rows by then, and what is made ready for later is in nobody's way. */
const OPENED_MS = 1_000

/**
 * Opens a library, or begins one in an empty folder.
 * @throws Failure `busy` where another process has it open, `read-only`, `damaged`, `newer-format`, `unreadable`;
 *   nothing in the folder is changed then
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { folder } = options
  const disk = options.disk ?? nodeDisk
  await mkdir(articlesFolder(folder), { recursive: true }).catch((error: unknown) => {
    throw folderFailure(error, folder)
  })
  const lock = await takeLock(folder, options.device)
  const openedAt = Date.now()
  try {
    const keeper = options.firstView && new FirstViewKeeper(options.firstView, disk, folder)
    if (options.firstView) await tellFirstView(options.firstView, disk, folder)
    let onApplied: (delta: Delta) => Promise<void> = async () => undefined
    const whereNone = (await holdsArticles(folder)) ? 'fail' : 'begin'
    const { storeThread: thread, journalLimit, withLoss } = options
    const store = await Store.open({
      folder,
      disk,
      thread,
      journalLimit,
      withLoss,
      whereNone,
      onApplied: (delta) => onApplied(delta),
      onWriting: (failure) => tell(() => options.onWriting?.(failure?.toValue() ?? null)),
    })
    // A library that was written before tags could lie below others; where it cannot be written now, it does without.
    await store.commit(missingTags(store.data, options.newId)).catch(() => undefined)
    let tags = tagTree(store.data.tags.values())
    const notes = new Notes(store.data)
    await notes.fill()
    const slots = new Slots(store.data, notes.has)
    await slots.fill()
    const { orderThread } = options
    const sortBeside = orderThread === undefined ? undefined : sortByTitleIn(orderThread)
    const lists = new Lists({ data: store.data, slots, notes }, tags, sortBeside)
    const counts = new Counts(store.data, notes)
    await counts.fill(tags)
    if (options.firstView) await lists.prepare(options.firstView.query())
    // Nobody waits for the other orders yet; whoever does finds them made or being made.
    void lists.fill()
    const facetIndex = new FacetIndex(slots, tags)
    const making = setTimeout(() => void facetIndex.make(), OPENED_MS)
    making.unref()
    const destinations = new Destinations(store.data)
    const added = new Set<ArticleId>()
    onApplied = async (delta) => {
      const before = tags
      if (delta.tags.size > 0) tags = tagTree(store.data.tags.values())
      const trees = { before, after: tags }
      const noted = await notes.update(delta)
      await slots.update(delta, noted.turned)
      await lists.update(delta, tags, noted)
      for (const [id, before] of delta.articles) if (!before) added.add(id)
      await counts.update(delta, trees, noted)
      await facetIndex.update(delta, tags)
      await destinations.update(delta)
      const change = await whatChanged(delta, store.data, { trees, notes, noted })
      tell(() => options.onChange(change))
      keeper?.later(library, store)
    }
    const { now, newId, device } = options
    const onHistory = (history: History) => tell(() => options.onHistory(history))
    const trashKeeper = await TrashKeeper.open(folder, disk)
    const drafts = await NoteDrafts.open(folder, now)
    const lastLook = () => trashKeeper.looks.at(-1) ?? 0
    const room: Workroom = { store, steps: new UndoHistory(), folder, now, newId, device, lastLook, onHistory }
    const endDaily = daily(() => {
      trashKeeper.look(room).catch((error: unknown) => console.error('trash:', error))
    })
    const settleDrafts = () =>
      drafts.settle(room).catch((error: unknown) => console.warn('library, drafts of notes:', error))
    const close = async () => {
      clearTimeout(making)
      endDaily()
      const view = keeper?.view(library)
      await options.beforeClose?.().catch(() => undefined)
      await settleDrafts()
      try {
        await store.close()
        if (view) await keeper?.end(view)
        // An import that was undone can no longer be redone: only now are its files of no use.
        for (const id of added) {
          if (!store.data.articles.has(id)) await removeArticleFolder(folder, id).catch(() => undefined)
        }
      } finally {
        await lock.release()
      }
    }
    const desk: Desk = { ...room, disk, isFresh: (id) => added.has(id), notesOf: notes.of, openedAt }
    const parts = { slots, notes, drafts, lists, counts, destinations, facetIndex, trashKeeper, disk, desk, close }
    const library = libraryOf(room, parts)
    keeper?.later(library, store)
    await settleDrafts()
    return library
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Tells what was kept of the library as it is; then the window comes before the reading. */
async function tellFirstView({ version, onView, shown }: FirstViewOptions, disk: Disk, folder: string): Promise<void> {
  const mark = await storeMark(disk, path.join(folder, 'store')).catch(() => null)
  const view = mark === null ? null : await readFirstView(folder, version, mark)
  onView(view)
  if (view) await shown
}

interface Parts {
  slots: Slots
  notes: Notes
  drafts: NoteDrafts
  lists: Lists
  counts: Counts
  facetIndex: FacetIndex
  destinations: Destinations
  trashKeeper: TrashKeeper
  disk: Disk
  desk: Desk
  close(): Promise<void>
}

function libraryOf(room: Workroom, parts: Parts): Library {
  const { slots, notes, drafts, lists, counts, destinations, facetIndex, trashKeeper, disk, desk, close } = parts
  const { store, steps, folder } = room
  const get = (id: ArticleId): Article => knownArticle(store.data, id)
  return {
    overview: () => counts.overview(),
    page: (query, found) => lists.page(query, found),
    prepare: (query, found) => lists.prepare(query, found),
    glance: (query, momentMs) => lists.glance(query, momentMs),
    ids: (query, found) => lists.ids(query, found),
    folder,
    records: store.data,
    slots,
    facets: async ({ find, facets: chosen = {}, ...view }, found) => {
      await lists.prepare(view, found)
      return await facetCounts(facetIndex, store.data, { slots: lists.slots(view, found), chosen, find })
    },
    goTo: (query) => destinations.find(query),
    get,
    info: (ids) => infoOf(store.data, ids),
    edit: (change, bulk) => edit({ ...room, bulk }, change),
    toggle: (change, bulk) => toggle({ ...room, bulk }, change),
    tag: (tagging, bulk) => tag({ ...room, bulk }, tagging),
    toggleTag: (change, bulk) => toggleTag({ ...room, bulk }, change),
    tagUses: (ids) => tagUses(store.data, ids),
    trash: (ids, bulk) => trash({ ...room, bulk }, ids),
    restore: (ids, bulk) => restore({ ...room, bulk }, ids),
    erase: (ids, bulk) => erase({ ...room, bulk }, ids),
    emptyTrash: (bulk) => eraseWhere({ ...room, bulk }, () => true),
    lookAtTrash: () => trashKeeper.look(room),
    trashLooks: () => [...trashKeeper.looks],
    position: (change) => position(room, change),
    cut: (change) => cut(room, change),
    editTag: (change) => editTag(room, change),
    deleteTag: (id, bulk) => deleteTag({ ...room, bulk }, id),
    collections: collectionVerbs(room),
    searches: searchVerbs(room),
    comparisons: comparisonVerbs(room),
    annotations: annotationVerbs(room, { notes, drafts }),
    notesOf: notes.of,
    stories: storyVerbs(room),
    history: () => steps.ends(),
    writing: () => store.writing?.toValue() ?? null,
    tryWriting: () => store.tryWriting(),
    undo: (expected, bulk) => takeStep({ ...room, bulk }, 'undo', expected),
    redo: (expected, bulk) => takeStep({ ...room, bulk }, 'redo', expected),
    add: (drafts, options) => add(room, drafts, { ...options, disk }),
    bodyPath: (id) => bodyFile(folder, id, get(id).body.file),
    body: async (id) => await readBody(folder, get(id)),
    copySource: (id, into) => copySource(folder, get(id), into),
    desk,
    close,
  }
}

/** The change is made and safe; a listener that fails must not make it look as if it were not. */
function tell(listener: () => void): void {
  try {
    listener()
  } catch (error) {
    console.error('library listener:', error)
  }
}
