import path from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { WindowState } from '../../common/contract'
import { Failure } from '../../common/failure'
import type { AppInfo, Settings } from '../../common/model'
import { READABLE_ENDINGS } from '../intake/kinds'
import { followTheme, windowState } from './window'

const KINDS = [
  { name: 'Articles', extensions: [...READABLE_ENDINGS] },
  { name: 'All files', extensions: ['*'] },
]

/** What the calls may ask of the system. */
export function desktopOf(window: () => BrowserWindow | undefined, libraryFolder: () => string) {
  return {
    info: (): AppInfo => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
      libraryFolder: libraryFolder(),
    }),
    windowState: (): WindowState => {
      const shown = window()
      return shown ? windowState(shown) : { maximized: false, fullscreen: false, focused: false }
    },
    act: (act: 'minimize' | 'maximize' | 'close' | 'fullscreen'): void => {
      const shown = window()
      if (act === 'minimize') shown?.minimize()
      else if (act === 'close') shown?.close()
      else if (act === 'fullscreen') shown?.setFullScreen(!shown.isFullScreen())
      else if (shown?.isMaximized()) shown.unmaximize()
      else shown?.maximize()
    },
    chooseFiles: async (): Promise<string[]> => {
      const options = {
        title: 'Import files',
        buttonLabel: 'Import',
        filters: KINDS,
        properties: ['openFile' as const, 'multiSelections' as const],
      }
      const shown = window()
      const { filePaths } = await (shown ? dialog.showOpenDialog(shown, options) : dialog.showOpenDialog(options))
      return filePaths
    },
    chooseFolder: async ({ title, button }: { title: string; button: string }): Promise<string | null> => {
      const options = {
        title,
        buttonLabel: button,
        properties: ['openDirectory' as const, 'createDirectory' as const],
      }
      const shown = window()
      const { filePaths } = await (shown ? dialog.showOpenDialog(shown, options) : dialog.showOpenDialog(options))
      return filePaths[0] ?? null
    },
    paste: (): void => window()?.webContents.paste(),
    showFolder: (folder: string): Promise<void> => openOutside(folder, 'The folder', `It lies at ${folder}.`),
    /** Where copies lie that other programs open; the system clears it. */
    copiesFolder: (): string => path.join(app.getPath('temp'), 'variorum'),
    openFile: (file: string): Promise<void> => openOutside(file, 'The file', `A copy of it lies at ${file}.`),
    openInBrowser: (address: string): Promise<void> => shell.openExternal(address),
    settingsChanged: (settings: Settings): void => followTheme(settings.theme),
  }
}

/** @throws Failure `unreadable` where the system has nothing that opens it */
async function openOutside(place: string, what: string, hint: string): Promise<void> {
  const problem = await shell.openPath(place)
  if (problem) throw new Failure('unreadable', `${what} could not be opened: ${problem}`, hint)
}
