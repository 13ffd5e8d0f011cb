import path from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright'
import type { Theme } from '../../common/model'
import { type Hands, handsOf } from './hands'
import { type Problems, watchProblems } from './problems'
import { killTree } from './processTree'
import { newProfile, removeFolder } from './profile'

export interface LaunchOptions {
  /** A folder for the app's data that outlives this run; left out: a new one, removed at the end. */
  profile?: string
  /** Files, links and switches for the command line. */
  args?: readonly string[]
  /** Of the page, px. */
  size?: { width: number; height: number }
  theme?: Exclude<Theme, 'system'>
  /** A packaged app to start instead of the sources' build. */
  executablePath?: string
  /** The folder of the app, with its package.json. */
  appDir?: string
}

/** The app as it runs. `app` and `page` are those of the latest start. */
export interface RunningApp extends Hands {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profile: string
  readonly libraryFolder: string
  readonly appDir: string
  /** Errors in the page or main fail a test, but for those that are expected: those that match, or any. */
  expectErrors(pattern?: RegExp): void
  setSize(size: { width: number; height: number }): Promise<void>
  setTheme(theme: Theme): Promise<void>
  /** Ends the app as a person would. @throws Error when it reported errors meanwhile */
  close(): Promise<void>
  /** Ends every process of the app at once, as a power cut would. */
  kill(): Promise<void>
  /** Ends the app unless it has ended, and starts it on the same profile. */
  restart(): Promise<void>
}

interface Run {
  app: ElectronApplication
  page: Page
  problems: Problems
  ended: boolean
}

const projectDir = path.resolve(import.meta.dirname, '../..')
const START_LIMIT_MS = 30_000

/** Starts the app and waits until its first view stands. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const profile = options.profile ?? newProfile()
  const appDir = options.appDir ?? process.env.VARIORUM_APP_DIR ?? projectDir
  const expected: RegExp[] = []
  let run = await start(options, profile, appDir)

  async function end(): Promise<void> {
    if (run.ended) return
    run.ended = true
    await run.app.close()
    run.problems.check()
  }

  const running: RunningApp = {
    ...handsOf(() => run),
    get app() {
      return run.app
    },
    get page() {
      return run.page
    },
    profile,
    libraryFolder: path.join(profile, 'Library'),
    appDir,
    expectErrors(pattern = /./s) {
      expected.push(pattern)
      run.problems.expect(pattern)
    },
    setSize: (size) => setSize(run, size),
    setTheme: (theme) => setTheme(run.page, theme),
    async close() {
      try {
        await end()
      } finally {
        if (!options.profile) removeFolder(profile)
      }
    },
    async kill() {
      run.ended = true
      const child = run.app.process()
      const gone = new Promise((resolve) => child.once('exit', resolve))
      killTree(child.pid ?? Number.NaN)
      await gone
      run.problems.check()
    },
    async restart() {
      await end()
      run = await start(options, profile, appDir)
      for (const pattern of expected) run.problems.expect(pattern)
    },
  }
  return running
}

async function start(options: LaunchOptions, profile: string, appDir: string): Promise<Run> {
  const executablePath = options.executablePath ?? process.env.VARIORUM_ELECTRON
  if (!executablePath) throw new Error('No Electron is named: run the tests through playwright.config.ts.')
  const switches = [`--user-data-dir=${profile}`, '--lang=en-US']
  const app = await electron.launch({
    executablePath,
    args: [...switches, ...(options.executablePath ? [] : [appDir]), ...(options.args ?? [])],
    // Otherwise it is off on Linux for everyone; only root has to do without.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...environment(), TZ: 'UTC' },
    timeout: START_LIMIT_MS,
  })
  const page = await app.firstWindow({ timeout: START_LIMIT_MS })
  const run: Run = { app, page, problems: await watchProblems(app, page), ended: false }
  await firstView(page)
  if (options.size) await setSize(run, options.size)
  if (options.theme) await setTheme(page, options.theme)
  return run
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'))
}

/** Waits for the welcome of an empty library, or for the first rows of the list. */
async function firstView(page: Page): Promise<void> {
  const welcome = page.getByRole('heading', { name: 'Nothing here yet.' })
  const firstRow = page.getByRole('region', { name: 'Articles' }).getByRole('option').first()
  await welcome.or(firstRow).waitFor({ timeout: START_LIMIT_MS })
}

async function setSize({ app, page }: Run, { width, height }: { width: number; height: number }): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height })
}

async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((value) => window.variorum.call('settings.set', { theme: value }), theme)
  if (theme !== 'system') await page.locator(`html[data-theme="${theme}"]`).waitFor()
}
