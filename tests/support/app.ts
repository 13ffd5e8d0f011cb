import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright'
import type { Theme } from '../../common/model'
import { launchFlags } from '../../scripts/display.mjs'
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
  /** Starts the program once more on the same profile, as the system does for a file or a link. @returns its exit code, when it has ended */
  startAgain(args: readonly string[]): Promise<number | null>
}

interface Run {
  app: ElectronApplication
  page: Page
  problems: Problems
  ended: boolean
}

const projectDir = path.resolve(import.meta.dirname, '../..')
/** A bound for a hang, not for speed. */
const START_LIMIT_MS = 90_000

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
      // Size and theme were set by hand the first time; whether they are remembered is the app's affair.
      const { size: _size, theme: _theme, ...again } = options
      run = await start(again, profile, appDir)
      for (const pattern of expected) run.problems.expect(pattern)
    },
    startAgain: (args) => secondStart(options, [`--user-data-dir=${profile}`, appDir], args),
  }
  return running
}

function programOf({ executablePath = process.env.VARIORUM_ELECTRON }: LaunchOptions): string {
  if (!executablePath) throw new Error('No Electron is named: run the tests through playwright.config.ts.')
  return executablePath
}

async function secondStart(options: LaunchOptions, same: readonly string[], args: readonly string[]) {
  const child = spawn(programOf(options), [...launchFlags(), ...same, ...args], { env: environment(), stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : null
}

async function start(options: LaunchOptions, profile: string, appDir: string): Promise<Run> {
  const executablePath = programOf(options)
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

/** Waits for the welcome of an empty library, for the first rows of the list, or for why there are none. */
async function firstView(page: Page): Promise<void> {
  const list = page.getByRole('region', { name: 'Articles' })
  await page
    .getByRole('heading', { name: 'Nothing here yet.' })
    .or(list.getByRole('option').first())
    .or(list.getByText('The inbox is empty.'))
    .or(page.getByRole('term').filter({ hasText: 'What is safe' }))
    .waitFor({ timeout: START_LIMIT_MS })
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
