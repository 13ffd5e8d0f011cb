import { commands, isCommandId } from '../../common/commands'
import type { PayloadOf, WindowState } from '../../common/contract'
import type { AppInfo } from '../../common/model'
import { takeSettings } from './changeSettings'
import { ask, subscribe } from './client'
import { run } from './handlers'
import { history } from './history'
import { showReader } from './panes'
import { change, session, settings } from './session'
import { store } from './store'
import { applySettings, followSystem } from './theme'
import { sayProblem } from './toasts'

/** What main told of itself; null until it has answered. */
export const appInfo = store<AppInfo | null>(null)

export const windowState = store<WindowState>({ maximized: false, fullscreen: false, focused: true })

/**
 * Everything the first drawing needs, and no more: what the person set. The rest is asked for and comes later.
 * Listens before it asks, for main holds back what it has to say until the page has asked for the library.
 */
export async function start(): Promise<void> {
  listen()
  followSystem(settings.get)
  ask('app.info').then(appInfo.set, sayProblem)
  ask('app.windowState').then(windowState.set, sayProblem)
  settings.set(await ask('settings.get').catch(withoutSettings))
  applySettings(settings.get())
}

/** The window still opens, with the settings of the first start, and says why. */
function withoutSettings(error: unknown) {
  sayProblem(error)
  return settings.get()
}

function listen(): void {
  subscribe('settings.changed', takeSettings)
  subscribe('history.changed', history.set)
  subscribe('window.state', windowState.set)
  subscribe('article.open', ({ id }) => {
    change({ view: 'library', place: 'all', tag: null, filter: '', open: id, picked: [], overlay: null })
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

/** Asks for what menus and palette show, once the first drawing is done. */
export function startLater(): void {
  // It fails only where the library could not be opened, and then the whole window says so.
  ask('history.get').then(history.set, () => undefined)
}
