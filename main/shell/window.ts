import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { WindowState } from '../../common/contract'
import type { Theme } from '../../common/model'
import type { SettingsStore, WindowPlace } from '../library/settings'
import { PAGE } from './protocol'

const FIRST_SIZE = { width: 1440, height: 900 }
const LEAST_SIZE = { minWidth: 640, minHeight: 480 }

/** The window's colour before the page has drawn, as in the page's tokens (--window). */
const BACKGROUND = { light: '#efefec', sepia: '#e7dcc6', dark: '#222524', black: '#0c0d0d' } as const
type Shown = keyof typeof BACKGROUND

const shownTheme = (theme: Theme): Shown => {
  if (theme !== 'system') return theme
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
}

/** Makes the system's own parts (menus, dialogs, scroll bars) follow the chosen theme. */
export function followTheme(theme: Theme): void {
  if (theme === 'system') nativeTheme.themeSource = 'system'
  else nativeTheme.themeSource = theme === 'dark' || theme === 'black' ? 'dark' : 'light'
}

/** Opens the one window of the app; it is shown when its first drawing is ready. */
export function openWindow(
  settings: SettingsStore,
  { preload, icon }: { preload: string; icon: string },
  onState: (state: WindowState) => void,
): BrowserWindow {
  const theme = shownTheme(settings.get().theme)
  const place = visiblePlace(settings.windowPlace())
  const window = new BrowserWindow({
    ...LEAST_SIZE,
    ...(place ?? FIRST_SIZE),
    title: 'Variorum',
    show: false,
    backgroundColor: BACKGROUND[theme],
    // Windows and Linux draw the title bar in the page; macOS keeps its lights, inset in the sidebar's bar.
    ...(process.platform === 'darwin'
      ? { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 16, y: 17 } }
      : { frame: false, icon }),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      // A dropped file is imported, never opened.
      navigateOnDragDrop: false,
    },
  })
  if (place?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, settings)
  reportState(window, onState)
  void window.loadURL(`${PAGE}index.html?theme=${theme}&platform=${process.platform}`)
  return window
}

/** @param act called for every key and click, and while something is scrolled; a mouse that only moves asks for nothing */
export function whenPersonActs(window: BrowserWindow, act: () => void): void {
  window.webContents.on('input-event', (_event, { type }) => {
    if (type !== 'mouseMove') act()
  })
}

export const windowState = (window: BrowserWindow): WindowState => ({
  maximized: window.isMaximized(),
  fullscreen: window.isFullScreen(),
  focused: window.isFocused(),
})

function reportState(window: BrowserWindow, onState: (state: WindowState) => void): void {
  const report = () => {
    if (!window.isDestroyed()) onState(windowState(window))
  }
  window.on('maximize', report)
  window.on('unmaximize', report)
  window.on('enter-full-screen', report)
  window.on('leave-full-screen', report)
  window.on('focus', report)
  window.on('blur', report)
}

function rememberPlace(window: BrowserWindow, settings: SettingsStore): void {
  window.on('close', () => {
    const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    void settings.placeWindow(place).catch(() => undefined)
  })
}

/** A window that would open on a screen that is gone opens in the middle of the one that is there. */
function visiblePlace(place: WindowPlace | null): WindowPlace | null {
  if (!place) return null
  const { workArea } = screen.getDisplayMatching(place)
  const isVisible =
    place.x < workArea.x + workArea.width - 80 &&
    place.x + place.width > workArea.x + 80 &&
    place.y >= workArea.y - 20 &&
    place.y < workArea.y + workArea.height - 80
  return isVisible ? place : null
}
