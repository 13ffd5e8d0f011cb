import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, ipcMain, session } from 'electron'
import { ulid } from 'ulid'
import { CALL_CHANNEL } from '../common/contract'
import type { Running } from './index'
import { openSettings } from './library/settings'
import { readArguments } from './shell/commandLine'
import { loadAgainAfterCrash, whenPageLeaves } from './shell/crashes'
import { guardApp, guardSession } from './shell/guards'
import { registerScheme, serve } from './shell/protocol'
import { listenForRequests, type Requests } from './shell/requests'
import { followTheme, openWindow, whenPersonActs } from './shell/window'

registerScheme()
guardApp(app)

const asked = readArguments(process.argv, process.cwd(), Boolean(process.defaultApp))
// One process owns a library: a second start hands over what it was asked to do, and ends.
if (app.requestSingleInstanceLock(asked)) void begin(listenForRequests(app, asked))
else app.quit()

/** The page's code is asked for before this, whatever else holds it up. Milliseconds. */
const PATIENCE_MS = 2_000
/** Its style and fonts are asked for right after its code. Milliseconds. */
const REST_OF_PAGE_MS = 10

/** What the window needs comes first; all else is read while the page reads its own code, which takes longer. */
async function begin(requests: Requests): Promise<void> {
  const userData = app.getPath('userData')
  mkdirSync(userData, { recursive: true })
  const settings = await openSettings(userData, ulid)
  let window: BrowserWindow | undefined
  let running: Running | undefined
  let codeServed: () => void = () => undefined
  const pageIsBusy = new Promise<void>((resolve) => {
    codeServed = () => void setTimeout(resolve, REST_OF_PAGE_MS)
    setTimeout(resolve, PATIENCE_MS)
  })
  const all = app
    .whenReady()
    .then(() => pageIsBusy)
    .then(() => import('./index'))
    .then(({ start }) => start({ userData, built: __dirname, settings, requests, window: () => window }))
  // Whoever asks before that waits for it.
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) => (await all).answer(event, name, input))

  function open(): void {
    followTheme(settings.get().theme)
    const files = {
      preload: path.join(__dirname, '../preload/index.cjs'),
      icon: path.join(__dirname, '../renderer/icon.png'),
    }
    window = openWindow(settings, files, (state) => running?.windowState(state))
    const pageLeft = () => {
      requests.hold()
      running?.pageLeft()
    }
    whenPageLeaves(window, pageLeft)
    loadAgainAfterCrash(window)
    whenPersonActs(window, () => running?.personActed())
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

  await app.whenReady()
  guardSession(session.defaultSession)
  serve(session.defaultSession, {
    pageFolder: path.join(__dirname, '../renderer'),
    onCode: () => codeServed(),
    bodyPath: async (id) => await (await all).bodyPath(id),
  })
  open()
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  requests.onAsked(show)
  running = await all
}
