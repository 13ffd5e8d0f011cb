import { mkdir } from 'node:fs/promises'
import type { LibraryChange, Toggled } from '../../common/contract'
import type {
  CutEdit,
  Edit,
  PageQuery,
  PositionEdit,
  ResultQuery,
  TagEdit,
  Tagging,
  Toggle,
} from '../../common/contract/schemas'
import type { Article, ArticleId, History, HistoryStep, Overview, Page, StepId, TagId } from '../../common/model'
import type { AddResult, Draft } from './draft'
import { holdsArticles, readBody, removeArticleFolder } from './files/articleFiles'
import { articlesFolder, bodyFile } from './files/paths'
import { Counts } from './query/counts'
import { Lists } from './query/lists'
import type { Found } from './query/matching'
import { whatChanged } from './query/whatChanged'
import { type Disk, nodeDisk } from './store/disk'
import { takeLock } from './store/lock'
import type { Delta, LibraryData } from './store/operations'
import { Store } from './store/store'
import { folderFailure } from './store/trouble'
import { UndoHistory } from './undoHistory'
import { type AddOptions, add } from './verbs/add'
import { edit, toggle } from './verbs/edit'
import { deleteTag, editTag } from './verbs/editTag'
import { cut, position } from './verbs/reading'
import { tag } from './verbs/tag'
import { erase, restore, trash } from './verbs/trash'
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
  /** What will be asked for first: it is ready when the library is open. */
  firstQuery?(): ResultQuery
  /** Absolute path of the built thread that reads and writes what is long of the store; left out: done in this one. */
  storeThread?: string
  /** For tests: the calls on which the safety of the library rests. */
  disk?: Disk
}

/**
 * All articles and tags. Questions are answered from memory at once. A change is answered when it is on the disk;
 * when it rejects with `read-only`, nothing has changed. Changes of many articles leave out ids that are not known,
 * and reject with `not-found` when none is. A change that can be undone answers with the step it became, or null where
 * nothing had to change.
 */
export interface Library {
  overview(): Overview
  /** @param found what the query's filter finds; left out: what its records alone tell */
  page(query: PageQuery, found?: Found): Page
  /** Makes a result beside other work, so that {@link page} and {@link ids} have it at once. */
  prepare(query: ResultQuery, found?: Found): Promise<void>
  ids(query: ResultQuery, found?: Found): ArticleId[]
  /** As they are now; never to be changed. */
  readonly records: Readonly<LibraryData>
  get(id: ArticleId): Article
  edit(edit: Edit): Promise<StepId | null>
  /** Gives it to all where one of them lacks it, else takes it from all. */
  toggle(toggle: Toggle): Promise<Toggled>
  tag(tagging: Tagging): Promise<StepId | null>
  trash(ids: readonly ArticleId[]): Promise<StepId | null>
  restore(ids: readonly ArticleId[]): Promise<StepId | null>
  erase(ids: readonly ArticleId[]): Promise<void>
  position(edit: PositionEdit): Promise<void>
  cut(edit: CutEdit): Promise<StepId | null>
  editTag(edit: TagEdit): Promise<StepId | null>
  deleteTag(id: TagId): Promise<StepId | null>
  history(): History
  /**
   * @param expected the only step that may be undone; left out: whichever is next
   * @returns what was undone, or null where there was nothing to undo
   * @throws Failure `invalid` where another step than the expected is next
   */
  undo(expected?: StepId): Promise<HistoryStep | null>
  redo(expected?: StepId): Promise<HistoryStep | null>
  add(drafts: readonly Draft[], options?: AddOptions): Promise<AddResult>
  /** @returns absolute path. @throws Failure `not-found` */
  bodyPath(id: ArticleId): string
  body(id: ArticleId): Promise<string>
  close(): Promise<void>
}

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
  try {
    let onApplied: (delta: Delta) => Promise<void> = async () => undefined
    const whereNone = (await holdsArticles(folder)) ? 'fail' : 'begin'
    const thread = options.storeThread
    const store = await Store.open({ folder, disk, thread, whereNone, onApplied: (delta) => onApplied(delta) })
    const lists = new Lists(store.data)
    const counts = new Counts(store.data)
    await counts.fill()
    if (options.firstQuery) await lists.prepare(options.firstQuery())
    // Nobody waits for the other orders yet; whoever does finds them made or being made.
    void lists.fill()
    const added = new Set<ArticleId>()
    onApplied = async (delta) => {
      lists.update(delta)
      for (const [id, before] of delta.articles) if (!before) added.add(id)
      await counts.update(delta)
      const change = await whatChanged(delta, store.data)
      tell(() => options.onChange(change))
    }
    const { now, newId, device } = options
    const onHistory = (history: History) => tell(() => options.onHistory(history))
    const room: Workroom = { store, steps: new UndoHistory(), folder, now, newId, device, onHistory }
    const close = async () => {
      try {
        await store.close()
        // An import that was undone can no longer be redone: only now are its files of no use.
        for (const id of added) {
          if (!store.data.articles.has(id)) await removeArticleFolder(folder, id).catch(() => undefined)
        }
      } finally {
        await lock.release()
      }
    }
    return libraryOf(room, { lists, counts, disk, close })
  } catch (error) {
    await lock.release()
    throw error
  }
}

interface Parts {
  lists: Lists
  counts: Counts
  disk: Disk
  close(): Promise<void>
}

function libraryOf(room: Workroom, { lists, counts, disk, close }: Parts): Library {
  const { store, steps, folder } = room
  const get = (id: ArticleId): Article => knownArticle(store.data, id)
  return {
    overview: () => counts.overview(),
    page: (query, found) => lists.page(query, found),
    prepare: (query, found) => lists.prepare(query, found),
    ids: (query, found) => [...lists.ids(query, found)],
    records: store.data,
    get,
    edit: (change) => edit(room, change),
    toggle: (change) => toggle(room, change),
    tag: (tagging) => tag(room, tagging),
    trash: (ids) => trash(room, ids),
    restore: (ids) => restore(room, ids),
    erase: (ids) => erase(room, ids),
    position: (change) => position(room, change),
    cut: (change) => cut(room, change),
    editTag: (change) => editTag(room, change),
    deleteTag: (id) => deleteTag(room, id),
    history: () => steps.ends(),
    undo: (expected) => takeStep(room, 'undo', expected),
    redo: (expected) => takeStep(room, 'redo', expected),
    add: (drafts, options) => add(room, drafts, { ...options, disk }),
    bodyPath: (id) => bodyFile(folder, id, get(id).body.file),
    body: async (id) => await readBody(folder, get(id)),
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
