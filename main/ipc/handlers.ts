import type { ComparedArticles } from '../../common/comparison'
import type { Handlers, JobRef, Salvage, WindowState } from '../../common/contract'
import type { FactTable } from '../../common/facts'
import { Failure } from '../../common/failure'
import type { AppInfo, ImportReport, Settings } from '../../common/model'
import type { Source } from '../intake/importSources'
import { pageIn } from '../library/firstView'
import type { Library } from '../library/library'
import type { Opening } from '../library/opening'
import type { SettingsStore } from '../library/settings'
import type { Finder } from '../search/finder'
import type { Reuser } from '../search/reuse/reuser'
import type { CompareTask } from '../workers/compareWorker'
import type { FactsTask } from '../workers/factsWorker'
import type { SendEvent } from './bind'
import { changeHandlers } from './changeHandlers'
import type { JobContext, Jobs } from './jobs'
import { type FolderDialog, type UpkeepServices, upkeepHandlers } from './upkeepHandlers'

/** What only Electron can do, handed in, so that calls can be answered without knowing how. */
export interface Desktop extends FolderDialog {
  info(): AppInfo
  act(act: 'minimize' | 'maximize' | 'close' | 'fullscreen'): void
  windowState(): WindowState
  /** @returns absolute paths, none when the person chose nothing */
  chooseFiles(): Promise<string[]>
  /** Pastes into the page, as the paste key does. */
  paste(): void
  showFolder(folder: string): Promise<void>
  /** @param address http or https */
  openInBrowser(address: string): Promise<void>
  /** Where copies of files lie that other programs open. */
  copiesFolder(): string
  /** @throws Failure `unreadable` where no program opens it */
  openFile(file: string): Promise<void>
  settingsChanged(settings: Settings): void
}

export interface Services extends UpkeepServices {
  /** Its calls reject with a Failure when the library could not be opened; every call that needs it then says why. */
  opening: Opening
  /** Looks what of a library that could not be opened can be read. */
  salvage(): Promise<Salvage | null>
  settings: SettingsStore
  /** Answers lists. Rejects as the library does. */
  finder(): Promise<Finder>
  /** Answers what stands elsewhere. Rejects as the library does. */
  reuser(): Promise<Reuser>
  desktop: Desktop
  jobs: Jobs
  send: SendEvent
  importSources(sources: readonly Source[], context: JobContext): Promise<ImportReport>
  sample(): Source[]
  compare(task: CompareTask, context: JobContext): Promise<ComparedArticles>
  facts(task: FactsTask, context: JobContext): Promise<FactTable>
  /** Called when the page has drawn what it shows first. */
  pageIsDrawn(): void
  /** Called when the page has been told what the library holds, and can show what is asked of it. */
  pageIsReady(): void
}

/** @returns one function for every call of the contract */
export function handlersFor(services: Services): Handlers {
  const { opening, settings, desktop, jobs, send } = services
  const { library } = opening
  const importing = (sources: readonly Source[]): JobRef =>
    jobs.start(
      'import',
      (context) => services.importSources(sources, context),
      (report) => report,
    )
  const files = (paths: readonly string[]) => importing(paths.map((path) => ({ kind: 'file', path })))

  return {
    'app.info': () => desktop.info(),
    'app.window': ({ act }) => desktop.act(act),
    'app.windowState': () => desktop.windowState(),
    'app.drawn': () => services.pageIsDrawn(),
    'app.showLibrary': () => desktop.showFolder(desktop.info().libraryFolder),
    'app.openOriginal': async ({ id }) => {
      const { address, title } = await (await library()).get(id)
      if (!address || !/^https?:\/\//i.test(address)) {
        throw new Failure('not-found', `“${title}” has no web address.`, 'It came from a file or the clipboard.')
      }
      await desktop.openInBrowser(address)
    },

    'app.openSource': async ({ id }) =>
      desktop.openFile(await (await library()).copySource(id, desktop.copiesFolder())),

    'settings.get': () => settings.get(),
    'settings.set': async (edit) => {
      const changed = await settings.set(edit)
      desktop.settingsChanged(changed)
      send('settings.changed', changed)
      return changed
    },

    'library.open': () => opening.again(),
    'library.salvage': () => services.salvage(),
    'library.openWithLoss': () => opening.again('with loss'),
    'library.openAnew': () => opening.again('anew'),
    'library.writing': async () => (await library()).writing(),
    'library.tryWriting': async () => (await library()).tryWriting(),
    'library.overview': async () => {
      // The page listens before it asks.
      jobs.pageListens()
      const overview = (await opening.firstView())?.overview ?? (await library()).overview()
      services.pageIsReady()
      return overview
    },
    'articles.page': async (query) => {
      const view = await opening.firstView()
      return (view && pageIn(view, query)) ?? (await services.finder()).page(query)
    },
    'articles.ids': async (query) => (await services.finder()).ids(query),
    'articles.facets': async (query) => (await services.finder()).facets(query),
    'goto.find': async (query) => (await library()).goTo(query),
    'articles.get': async ({ id }) => (await library()).get(id),
    'articles.info': async ({ ids }) => (await library()).info(ids),
    ...changeHandlers(library, jobs),
    'articles.tagUses': async ({ ids }) => (await library()).tagUses(ids),
    'trash.looks': async () => (await library()).trashLooks(),
    'articles.position': async (edit) => (await library()).position(edit),
    'articles.cut': async (edit) => (await library()).cut(edit),

    'search.snippets': async (query) => (await services.finder()).snippets(query),
    'search.values': async (query) => (await services.finder()).values(query),
    'search.status': async () => (await services.finder()).status(),

    'reuse.find': async (query) => (await services.reuser()).find(query),
    'reuse.related': async ({ id }) => (await services.reuser()).related(id),
    'reuse.status': async () => (await services.reuser()).status(),
    'reuse.setApart': async (stories) => (await library()).stories.setApart(stories),
    'reuse.together': async ({ id }) => (await library()).stories.together(id),

    'tags.edit': async (edit) => (await library()).editTag(edit),

    'collections.make': async (made) => (await library()).collections.make(made),
    'collections.edit': async (edit) => (await library()).collections.edit(edit),
    'collections.move': async (move) => (await library()).collections.move(move),
    'collections.place': async (placing) => (await library()).collections.place(placing),
    'collections.of': async ({ ids }) => (await library()).collections.of(ids),

    'searches.save': async (made) => (await library()).searches.save(made),
    'searches.edit': async (edit) => (await library()).searches.edit(edit),
    'searches.move': async (move) => (await library()).searches.move(move),
    'searches.delete': async ({ id }) => (await library()).searches.delete(id),

    'comparisons.list': async () => (await library()).comparisons.list(),
    'comparisons.get': async ({ id }) => (await library()).comparisons.get(id),
    'comparisons.find': async ({ ids }) => (await library()).comparisons.find(ids),
    'comparisons.keep': async (made) => (await library()).comparisons.keep(made),
    'comparisons.edit': async (edit) => (await library()).comparisons.edit(edit),
    'comparisons.tag': async (tagging) => (await library()).comparisons.tag(tagging),
    'comparisons.correct': async (correcting) => (await library()).comparisons.correct(correcting),
    'comparisons.delete': async ({ id }) => (await library()).comparisons.delete(id),
    'comparisons.opened': async ({ id }) => (await library()).comparisons.opened(id),
    'comparisons.look': async (look) => (await library()).comparisons.look(look),

    'annotations.list': async ({ ids }) => (await library()).annotations.list(ids),
    'annotations.make': async (made) => (await library()).annotations.make(made),
    'annotations.edit': async (edit) => (await library()).annotations.edit(edit),
    'annotations.delete': async ({ ids }) => (await library()).annotations.delete(ids),
    'annotations.draft': async (draft) => (await library()).annotations.draft(draft),

    'history.get': async () => (await library()).history(),

    'intake.choose': async () => {
      const paths = await desktop.chooseFiles()
      return paths.length > 0 ? files(paths) : null
    },
    'intake.paste': (pasted) => importing([{ kind: 'paste', ...pasted }]),
    'intake.pasteClipboard': () => desktop.paste(),
    'intake.sample': () => importing(services.sample()),
    'intake.dropped': ({ paths }) => files(paths),

    'compare.start': async ({ ids, options }) => {
      const texts = await Promise.all(ids.map((id) => textOf(id, library())))
      return jobs.start('compare', (context) => services.compare({ texts, options }, context))
    },
    'compare.take': ({ job }) => jobs.take<ComparedArticles>(job),
    'facts.start': async ({ ids, passages }) => {
      const texts = await Promise.all(ids.map((id) => textOf(id, library())))
      return jobs.start('compare', (context) => services.facts({ texts, passages }, context))
    },
    'facts.take': ({ job }) => jobs.take<FactTable>(job),

    ...upkeepHandlers(services),

    'job.cancel': ({ job }) => jobs.cancel(job),
  }
}

/** @returns an article as the comparison's thread takes it */
async function textOf(id: string, opening: Promise<Library>): Promise<CompareTask['texts'][number]> {
  const library = await opening
  const [article, html] = await Promise.all([library.get(id), library.body(id)])
  const { lang, title, site, byline, publishedAt, addedAt } = article
  const restoredCuts = article.cuts.filter((cut) => cut.restored).map((cut) => cut.id)
  return { id, html, restoredCuts, lang, title, site, byline, publishedAt, addedAt }
}
