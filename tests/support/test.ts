import { test as base, expect } from 'playwright/test'
import { startDisplay } from '../../scripts/display.mjs'
import { type LaunchOptions, launchApp, type RunningApp } from './app'
import { newFiles, type TestFiles } from './files'

interface Fixtures {
  /** The app with an empty library, started for this test alone. */
  variorum: RunningApp
  /** Starts the app once more or otherwise; what it starts ends with the test. */
  launch(options?: LaunchOptions): Promise<RunningApp>
  files: TestFiles
}

/** Tests on the real window. Each worker has a display of its own, so that they share neither focus nor clipboard. */
export const test = base.extend<Fixtures, { display: undefined }>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    async ({}, use) => {
      const display = await startDisplay()
      for (const [name, value] of Object.entries(display.env)) {
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
      }
      await use(undefined)
      display.stop()
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
  launch: async ({}, use) => {
    const started: RunningApp[] = []
    await use(async (options) => {
      const running = await launchApp(options)
      started.push(running)
      return running
    })
    for (const running of started.reverse()) await running.close()
  },
  variorum: async ({ launch }, use) => {
    await use(await launch())
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
  files: async ({}, use) => {
    const files = await newFiles()
    await use(files)
    files.remove()
  },
})

export { expect }
