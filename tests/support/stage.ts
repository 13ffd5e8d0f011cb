import type { Page } from 'playwright'
import type { RunningApp } from './app'

/** The window a command is tried in. */
export interface Stage {
  variorum: RunningApp
  page: Page
  /** What the app asked of the system since it was asked last; see `listenToSystem`. */
  asked(): Promise<string[]>
}

/**
 * What each command does, as a person sees it. The library's begin with the list of all articles and the first
 * of three open (Alpha, Beta, Gamma); those of a comparison with Alpha beside Beta.
 */
export interface Effect {
  /** What has to be done before it can run. */
  before?(stage: Stage): Promise<unknown>
  seen(stage: Stage): Promise<unknown>
  /** Puts back what would be in the way of the next one. */
  after?(stage: Stage): Promise<unknown>
  /** What it is called here, where that is not its label. */
  label?: RegExp
}

/** Keeps what a test cannot have done to the machine from being done, and notes it instead. */
export async function listenToSystem(variorum: RunningApp): Promise<Stage> {
  await variorum.app.evaluate(({ BrowserWindow, dialog, shell }) => {
    const asked: string[] = []
    const note = (what: string) => () => void asked.push(what)
    const [window] = BrowserWindow.getAllWindows()
    if (window) {
      window.close = note('close')
      window.setFullScreen = note('full screen')
    }
    dialog.showOpenDialog = () => {
      asked.push('choose files')
      return Promise.resolve({ canceled: true, filePaths: [] })
    }
    shell.openPath = (target: string) => {
      asked.push(/\.\w{2,5}$/.test(target) ? `open ${target}` : 'show folder')
      return Promise.resolve('')
    }
    shell.openExternal = (address: string) => {
      asked.push(`browse ${address}`)
      return Promise.resolve()
    }
    Object.assign(globalThis, { asked })
  })
  return {
    variorum,
    page: variorum.page,
    asked: () =>
      variorum.app.evaluate(() => {
        const { asked } = globalThis as unknown as { asked: string[] }
        return asked.splice(0)
      }),
  }
}

export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Sets what the person could set, past the window. */
export const set = (page: Page, edit: Record<string, unknown>): Promise<unknown> =>
  page.evaluate((change) => window.variorum.call('settings.set', change), edit)
