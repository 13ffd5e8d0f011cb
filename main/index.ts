import path from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { monotonicFactory, ulid } from 'ulid'
import type { ComparedArticles } from '../common/comparison'
import type { WindowState } from '../common/contract'
import type { FactTable } from '../common/facts'
import { Failure, failureValue } from '../common/failure'
import { importSources, nameOf, type Source } from './intake/importSources'
import { sourceAgain } from './intake/readAgain'
import { sampleSources } from './intake/sample/sample'
import { type Answer, answerCalls, eventSender } from './ipc/bind'
import { handlersFor } from './ipc/handlers'
import { Jobs } from './ipc/jobs'

import { backupsOf } from './library/backup/backups'
import { daily } from './library/backup/daily'
import type { SweepTask } from './library/backup/sweep'

import type { Draft } from './library/draft'
import type { FirstView } from './library/firstView'
import { openLibrary } from './library/library'
import { openingOf } from './library/opening'
import { salvageIn } from './library/salvageIn'
import type { SettingsStore } from './library/settings'
import { expectStillThere } from './library/several/folderState'
import { librariesOf } from './library/several/libraries'
import { nodeDisk } from './library/store/disk'
import { upkeepOf } from './library/upkeep/upkeep'
import { Lull } from './search/lull'
import { reusingOf } from './search/reuse/reusing'
import { searchingOf } from './search/searching'
import { desktopOf } from './shell/desktop'
import { isOurPage } from './shell/guards'
import { indexProcess, printProcess } from './shell/indexProcess'
import { setMenuBar } from './shell/menuBar'
import { quitAfter } from './shell/quitting'
import type { Requests } from './shell/requests'
import type { CompareTask } from './workers/compareWorker'
import type { FactsTask } from './workers/factsWorker'
import type { ReadTask } from './workers/intakeWorker'
import { thread } from './workers/thread'

/** One file that takes longer than this to fetch from its disk and to read is hostile or broken. */
const READ_LIMIT_MS = 60_000
const COMPARE_LIMIT_MS = 10 * 60_000
/** Reading every backup of a large library. */
const SWEEP_LIMIT_MS = 30 * 60_000
/** Two books of 100,000 words must fit. */
const COMPARE_MEMORY_MB = 4096
/** A large library is read once the page has drawn what it shows first, or after this. */
const SHOWN_WITHIN_MS = 1_500

interface HowToOpen {
  onView?(view: FirstView | null): void
  /** Only where the person has said so. */
  withLoss?: boolean
}

/** What was there before all else. */
export interface Begun {
  /** The app's own folder. */
  userData: string
  /** Where the built threads and processes lie. */
  built: string
  settings: SettingsStore
  requests: Requests
  window(): BrowserWindow | undefined
}

/** What is told of the window, and what it asks. */
export interface Running {
  answer: Answer
  windowState(state: WindowState): void
  personActed(): void
  /** Its page is gone, or is being loaded. */
  pageLeft(): void
  /** @returns the absolute path of an article's body. @throws Failure `not-found`, or why there is no library */
  bodyPath(id: string): Promise<string>
}

/** Makes everything that answers the window's page, and opens the library. */
export function start({ userData, built, settings, requests, window }: Begun): Running {
  const firstLibrary = path.join(userData, 'Library')
  const send = eventSender(() => window()?.webContents)
  const jobs = new Jobs(send, ulid)
  // Its page is on the way.
  jobs.pageLeft()
  let pageIsDrawn: () => void = () => undefined
  const shown = new Promise<void>((resolve) => {
    pageIsDrawn = resolve
    setTimeout(resolve, SHOWN_WITHIN_MS)
  })
  const libraryFolder = () => settings.libraries()[0] ?? firstLibrary
  const openAt = (folder: string, { onView = () => undefined, withLoss = false }: HowToOpen = {}) =>
    openLibrary({
      folder,
      withLoss,
      firstView: {
        version: app.getVersion(),
        query: () => ({ place: 'inbox', tag: null, filter: '', sort: settings.get().sort }),
        onView,
        shown,
      },
      storeThread: path.join(built, 'storeWorker.cjs'),
      orderThread: path.join(built, 'orderWorker.cjs'),
      now: () => new Date(),
      // What comes in within one millisecond keeps the order it came in: lists fall back on it.
      newId: monotonicFactory(),
      device: settings.device,
      onChange: (change) => {
        searching.changed(change)
        reusing.changed(change)
        send('library.changed', change)
      },
      onHistory: (history) => send('history.changed', history),
      beforeClose: async () => {
        await Promise.all([searching.release(folder), reusing.release(folder)])
      },
      onWriting: (failure) => send('library.writing', failure),
    })
  const opening = openingOf(
    async (onView, how) => {
      const folder = libraryFolder()
      // Only the app's own folder is made, and only at the first start: any other was a library once, and its disk
      // may be missing.
      const wasThere = folder !== firstLibrary || settings.hasBegun()
      if (wasThere && how !== 'anew') await expectStillThere(folder)
      const library = await openAt(folder, { onView, withLoss: how === 'with loss' })
      await settings.setBegun().catch(() => undefined)
      return library
    },
    (error) => {
      console.error('library:', error)
      send('library.unopened', failureValue(error))
    },
  )

  const lull = new Lull()
  const rest = () => lull.come()
  const searching = searchingOf({
    library: () => opening.library(),
    port: () => indexProcess(path.join(built, 'searchWorker.cjs')),
    onStatus: (status) => send('search.status', status),
    onFound: (filter) => send('search.found', { filter }),
    onAsked: () => lull.stir(),
    rest,
  })
  const reusing = reusingOf({
    library: () => opening.library(),
    port: () => printProcess(path.join(built, 'printWorker.cjs')),
    onStatus: (status) => send('reuse.status', status),
    idle: async () => (await searching.finder()).settled(),
    rest,
  })
  const reader = thread<ReadTask, Draft>(path.join(built, 'intakeWorker.cjs'))
  const comparer = thread<CompareTask, ComparedArticles>(path.join(built, 'compareWorker.cjs'), COMPARE_MEMORY_MB)
  const factFinder = thread<FactsTask, FactTable>(path.join(built, 'factsWorker.cjs'), COMPARE_MEMORY_MB)
  const sweeper = thread<SweepTask, number>(path.join(built, 'sweepWorker.cjs'))
  const backups = backupsOf({
    folder: path.join(userData, 'Backups'),
    libraryFolder,
    library: opening.library,
    disk: nodeDisk,
    device: settings.device,
    now: () => new Date(),
    newId: ulid,
    sweep: (place) => sweeper.run({ place }, { timeoutMs: SWEEP_LIMIT_MS }),
  })
  const upkeep = upkeepOf({
    library: opening.library,
    sources: {
      fromBackups: backups.body,
      remake: (article, bytes) => reader.run({ source: sourceAgain(article, bytes) }, { timeoutMs: READ_LIMIT_MS }),
    },
  })
  const libraries = librariesOf({
    places: () => ({
      current: libraryFolder(),
      known: settings.libraries().length > 0 ? settings.libraries() : [firstLibrary],
    }),
    remember: ({ current, known }) => settings.setLibraries([...new Set([current, ...known])]),
    opening,
    open: openAt,
    endWork: (but) => jobs.endAll(but),
    reload: () => window()?.webContents.reload(),
    disk: nodeDisk,
  })
  const handlers = handlersFor({
    opening,
    salvage: () => salvageIn(libraryFolder()),
    settings,
    finder: searching.finder,
    reuser: reusing.reuser,
    desktop: desktopOf(window, libraryFolder),
    jobs,
    send,
    importSources: (sources, { signal, progress }) =>
      importSources(sources, {
        read: (source, options) =>
          reader.run({ source }, { signal: options.signal, timeoutMs: READ_LIMIT_MS, tooSlow: () => tooSlow(source) }),
        add: async (drafts, joins) => (await opening.library()).add(drafts, { joins }),
        signal,
        progress,
      }),
    sample: sampleSources,
    upkeep,
    backups,
    libraries,
    compare: (task, { signal, progress }) => comparer.run(task, { signal, progress, timeoutMs: COMPARE_LIMIT_MS }),
    facts: (task, { signal, progress }) => factFinder.run(task, { signal, progress, timeoutMs: COMPARE_LIMIT_MS }),
    pageIsDrawn,
    pageIsReady: () => {
      searching.startSoon()
      reusing.startSoon()
      requests.release(({ files, article }) => {
        if (files.length > 0) void handlers['intake.dropped']({ paths: files })
        if (article) send('article.open', { id: article })
      })
    },
  })

  quitAfter(app, () => {
    jobs.cancelAll()
    return [
      opening.library().then((opened) => opened.close()),
      searching.end(),
      reusing.end(),
      settings.written(),
      reader.end(),
      comparer.end(),
      factFinder.end(),
      sweeper.end(),
    ]
  })
  daily(() => jobs.start('upkeep', (task) => backups.make('automatic', task)))
  setMenuBar((id) => send('command.run', { id }))
  return {
    answer: answerCalls(
      handlers,
      (frame) => isOurPage(frame, window()?.webContents),
      () => lull.stir(),
    ),
    windowState: (state) => send('window.state', state),
    personActed: () => lull.stir(),
    pageLeft: () => {
      jobs.pageLeft()
      // Whoever wrote a note is gone with the page: what was written stays.
      opening.library().then(
        (opened) => opened.annotations.settleDrafts(),
        () => undefined,
      )
    },
    bodyPath: async (id) => (await opening.library()).bodyPath(id),
  }
}

const tooSlow = (source: Source) =>
  new Failure(
    'unreadable',
    `${nameOf(source)} took longer than a minute to read.`,
    'If it lies on a network or in the cloud, copy it to this computer first; if it is very long, split it.',
  )
