import { commands, isCommandId } from '../../common/commands'
import type { PayloadOf, WindowState } from '../../common/contract'
import type { AppInfo } from '../../common/model'
import { followImports } from '../intake/followImports'
import { followLibrary } from '../library/list/followLibrary'
import { queryOf, rows } from '../library/list/rows'
import { goTo } from '../library/places'
import { followSearch } from '../library/search/followSearch'
import { askWriting, followWriting } from '../library/writing'
import { takeSettings } from './changeSettings'
import { ask, subscribe } from './client'
import { run } from './handlers'
import { history } from './history'
import { loadOverview, tellUnopened } from './overview'
import { showReader } from './panes'
import { followOpened } from './recentArticles'
import { change, session, settings } from './session'
import { store } from './store'
import { applySettings, followSystem } from './theme'
import { sayProblem } from './toasts'

/** What main told of itself; null until it has answered. */
export const appInfo = store<AppInfo | null>(null)

export const windowState = store<WindowState>({ maximized: false, fullscreen: false, focused: true })

/** A library that takes longer than this to open is waited for in the window. ms */
const OPENED_SOON_MS = 125

/**
 * Everything the first drawing shows, so that it is drawn once: what the person set, and the library where it is
 * open soon. Listens before it asks, for main holds back what it has to say until the page has asked for the library.
 */
export async function start(): Promise<void> {
  listen()
  followSystem(settings.get)
  ask('app.info').then(appInfo.set, sayProblem)
  ask('app.windowState').then(windowState.set, sayProblem)
  const counted = loadOverview()
  settings.set(await ask('settings.get').catch(withoutSettings))
  applySettings(settings.get())
  const shown = Promise.all([counted, rows.show(queryOf(session.get())), ...FONTS.map(loadFont)])
  await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, OPENED_SOON_MS))])
}

/** With both here, the first drawing is not laid out in other fonts first. */
const FONTS = ['1em "Inter Variable"', '1em "Source Serif 4 Variable"']

const loadFont = (font: string) => document.fonts.load(font).catch(() => undefined)

function afterFrames(frames: number, act: () => void): void {
  if (frames === 0) act()
  else requestAnimationFrame(() => afterFrames(frames - 1, act))
}

/** The window still opens, with the settings of the first start, and says why. */
function withoutSettings(error: unknown) {
  sayProblem(error)
  return settings.get()
}

function listen(): void {
  followImports()
  followSearch()
  followWriting()
  subscribe('library.unopened', tellUnopened)
  followOpened()
  subscribe('library.changed', (changed) => {
    void loadOverview()
    followLibrary(changed)
  })
  subscribe('settings.changed', takeSettings)
  subscribe('history.changed', history.set)
  subscribe('window.state', windowState.set)
  subscribe('article.open', ({ id }) => {
    goTo({ place: 'all' })
    change({ view: 'library', filter: '', open: id, picked: [], overlay: null })
    showReader()
  })
  subscribe('command.run', runFromMenu)
  // Nothing that fails may fail in silence.
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    sayProblem(event.reason)
  })
}

/** The system's own menu bar knows nothing of views, so a command of another view rests here. */
function runFromMenu({ id }: PayloadOf<'command.run'>): void {
  if (!isCommandId(id)) return
  const { scope } = commands[id]
  if (scope === 'anywhere' || scope === session.get().view) run(id)
}

/** Frames that the first one is followed by: for the fonts of other scripts, and for what was measured in it. */
const FRAMES = 3

/** Asks for what menus and palette show, once the first drawing is done. */
export function startLater(): void {
  afterFrames(FRAMES, () => void ask('app.drawn'))
  // It fails only where the library could not be opened, and then the whole window says so.
  ask('history.get').then(history.set, () => undefined)
  askWriting()
}
