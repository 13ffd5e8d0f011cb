import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { monotonicFactory, ulid } from 'ulid'
import type { ComparedArticles } from '../common/comparison'
import { Failure } from '../common/failure'
import { importSources, nameOf, type Source } from './intake/importSources'
import { sampleSources } from './intake/sample/sample'
import { bindCalls, eventSender } from './ipc/bind'
import { handlersFor } from './ipc/handlers'
import { Jobs } from './ipc/jobs'
import type { Draft } from './library/draft'
import { openLibrary } from './library/library'
import { openingOf } from './library/opening'
import { openSettings } from './library/settings'
import { searchingOf } from './search/searching'
import { readArguments } from './shell/commandLine'
import { loadAgainAfterCrash, whenPageLeaves } from './shell/crashes'
import { desktopOf } from './shell/desktop'
import { guardApp, guardSession, isOurPage } from './shell/guards'
import { indexProcess } from './shell/indexProcess'
import { setMenuBar } from './shell/menuBar'
import { registerScheme, serve } from './shell/protocol'
import { quitAfter } from './shell/quitting'
import { listenForRequests, type Requests } from './shell/requests'
import { followTheme, openWindow } from './shell/window'
import type { CompareTask } from './workers/compareWorker'
import type { ReadTask } from './workers/intakeWorker'
import { thread } from './workers/thread'

/** One file that takes longer than this to fetch from its disk and to read is hostile or broken. */
const READ_LIMIT_MS = 60_000
const COMPARE_LIMIT_MS = 10 * 60_000
/** Two books of 100,000 words must fit. */
const COMPARE_MEMORY_MB = 4096

registerScheme()
guardApp(app)

const asked = readArguments(process.argv, process.cwd(), Boolean(process.defaultApp))
// One process owns a library: a second start hands over what it was asked to do, and ends.
if (app.requestSingleInstanceLock(asked)) void start(listenForRequests(app, asked))
else app.quit()

async function start(requests: Requests): Promise<void> {
  const userData = app.getPath('userData')
  mkdirSync(userData, { recursive: true })
  const libraryFolder = path.join(userData, 'Library')

  let window: BrowserWindow | undefined
  const send = eventSender(() => window?.webContents)
  const jobs = new Jobs(send, ulid)
  const settings = await openSettings(userData, ulid)
  const opening = openingOf(
    () =>
      openLibrary({
        folder: libraryFolder,
        firstQuery: () => ({ place: 'inbox', tag: null, filter: '', sort: settings.get().sort }),
        storeThread: path.join(__dirname, 'storeWorker.cjs'),
        now: () => new Date(),
        // What comes in within one millisecond keeps the order it came in: lists fall back on it.
        newId: monotonicFactory(),
        device: settings.device,
        onChange: (change) => {
          searching.changed(change)
          send('library.changed', change)
        },
        onHistory: (history) => send('history.changed', history),
      }),
    (error) => console.error('library:', error),
  )

  const searching = searchingOf({
    library: () => opening.library(),
    folder: libraryFolder,
    port: indexProcess(path.join(__dirname, 'searchWorker.cjs')),
    onStatus: (status) => send('search.status', status),
    onFound: (filter) => send('search.found', { filter }),
  })
  const reader = thread<ReadTask, Draft>(path.join(__dirname, 'intakeWorker.cjs'))
  const comparer = thread<CompareTask, ComparedArticles>(path.join(__dirname, 'compareWorker.cjs'), COMPARE_MEMORY_MB)
  const handlers = handlersFor({
    opening,
    settings,
    finder: searching.finder,
    desktop: desktopOf(() => window, libraryFolder),
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
    compare: (task, { signal, progress }) => comparer.run(task, { signal, progress, timeoutMs: COMPARE_LIMIT_MS }),
    pageIsReady: () => {
      searching.startSoon()
      requests.release(({ files, article }) => {
        if (files.length > 0) void handlers['intake.dropped']({ paths: files })
        if (article) send('article.open', { id: article })
      })
    },
  })

  function open(): void {
    followTheme(settings.get().theme)
    window = openWindow(settings, path.join(__dirname, '../preload/index.cjs'), (state) => send('window.state', state))
    const pageLeft = () => {
      requests.hold()
      jobs.pageLeft()
    }
    whenPageLeaves(window, pageLeft)
    loadAgainAfterCrash(window)
    window.once('closed', () => {
      window = undefined
      pageLeft()
    })
  }

  function show(): void {
    if (!window) open()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  }

  quitAfter(app, () => {
    jobs.cancelAll()
    // The index is closed under the library's lock, as it was opened.
    const closed = searching.end().then(async () => (await opening.library()).close())
    return [closed, settings.written(), reader.end(), comparer.end()]
  })
  bindCalls(handlers, (frame) => isOurPage(frame, window?.webContents))
  await app.whenReady()
  guardSession(session.defaultSession)
  serve(session.defaultSession, {
    pageFolder: path.join(__dirname, '../renderer'),
    bodyPath: async (id) => (await opening.library()).bodyPath(id),
  })
  open()
  setMenuBar((id) => send('command.run', { id }))
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  requests.onAsked(show)
}

const tooSlow = (source: Source) =>
  new Failure(
    'unreadable',
    `${nameOf(source)} took longer than a minute to read.`,
    'If it lies on a network or in the cloud, copy it to this computer first; if it is very long, split it.',
  )
