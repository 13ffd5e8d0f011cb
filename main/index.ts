import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { ulid } from 'ulid'
import type { ComparedArticles } from '../common/comparison'
import { importSources } from './intake/importSources'
import { sampleSources } from './intake/sample/sample'
import { bindCalls, eventSender } from './ipc/bind'
import { handlersFor } from './ipc/handlers'
import { Jobs } from './ipc/jobs'
import type { Draft } from './library/draft'
import { openLibrary } from './library/library'
import { openingOf } from './library/opening'
import { openSettings } from './library/settings'
import { addTo, type Request, readArguments } from './shell/commandLine'
import { desktopOf } from './shell/desktop'
import { guardApp, guardSession, isOurPage } from './shell/guards'
import { setMenuBar } from './shell/menuBar'
import { registerScheme, serve } from './shell/protocol'
import { followTheme, openWindow } from './shell/window'
import type { CompareTask } from './workers/compareWorker'
import type { ReadTask } from './workers/intakeWorker'
import { thread } from './workers/thread'

/** One file that takes longer than this to read is hostile or broken. */
const READ_LIMIT_MS = 20_000
const COMPARE_LIMIT_MS = 10 * 60_000

registerScheme()
guardApp(app)

const asked = readArguments(process.argv, process.cwd(), Boolean(process.defaultApp))
// One process owns a library: a second start hands over what it was asked to do, and ends.
if (app.requestSingleInstanceLock(asked)) void start()
else app.quit()

async function start(): Promise<void> {
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
        now: () => new Date(),
        newId: ulid,
        device: settings.device,
        onChange: (change) => send('library.changed', change),
        onHistory: (history) => send('history.changed', history),
      }),
    (error) => console.error('library:', error),
  )

  const reader = thread<ReadTask, Draft>(path.join(__dirname, 'intakeWorker.cjs'))
  const comparer = thread<CompareTask, ComparedArticles>(path.join(__dirname, 'compareWorker.cjs'), 4096)

  const waiting: Request[] = [asked]
  let pageListens = false
  const handlers = handlersFor({
    opening,
    settings,
    desktop: desktopOf(() => window, libraryFolder),
    jobs,
    send,
    importSources: (sources, { signal, progress }) =>
      importSources(sources, {
        read: (source, options) => reader.run({ source }, { signal: options.signal, timeoutMs: READ_LIMIT_MS }),
        add: async (drafts) => (await opening.library()).add(drafts),
        signal,
        progress,
      }),
    sample: sampleSources,
    compare: (task, { signal, progress }) => comparer.run(task, { signal, progress, timeoutMs: COMPARE_LIMIT_MS }),
    pageIsReady: () => {
      pageListens = true
      for (const request of waiting.splice(0)) fulfil(request)
    },
  })

  /** Does what the command line or another program asked for, as soon as the page can show it. */
  function take(request: Request): void {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    if (pageListens) fulfil(request)
    else waiting.push(request)
  }

  function fulfil({ files, article }: Request): void {
    if (files.length > 0) void handlers['intake.dropped']({ paths: files })
    if (article) send('article.open', { id: article })
  }

  function open(): void {
    followTheme(settings.get().theme)
    pageListens = false
    window = openWindow(settings, path.join(__dirname, '../preload/index.cjs'), (state) => send('window.state', state))
    window.once('closed', () => {
      window = undefined
    })
  }

  app.on('second-instance', (_event, _argv, _folder, request) => take(request as Request))
  const takeNamed = (event: { preventDefault(): void }, named: string) => {
    event.preventDefault()
    const request: Request = { files: [], article: null }
    addTo(request, named, process.cwd())
    take(request)
  }
  app.on('open-file', takeNamed)
  app.on('open-url', takeNamed)
  app.on('activate', () => {
    if (!window) open()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    jobs.cancelAll()
    void Promise.allSettled([
      opening.library().then((opened) => opened.close()),
      settings.written(),
      reader.end(),
      comparer.end(),
    ]).then(() => {
      isClosed = true
      app.quit()
    })
  })

  bindCalls(handlers, (frame) => isOurPage(frame, window?.webContents))
  await app.whenReady()
  guardSession(session.defaultSession)
  serve(session.defaultSession, {
    pageFolder: path.join(__dirname, '../renderer'),
    bodyPath: async (id) => (await opening.library()).bodyPath(id),
  })
  setMenuBar((id) => send('command.run', { id }))
  open()
}
