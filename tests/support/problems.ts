import type { ConsoleMessage, ElectronApplication, Page } from 'playwright'

/** What went wrong in the page or the main process while a test ran. */
export interface Problems {
  /** From here on this app's page and main may report errors that match; without a pattern, any. */
  expect(pattern?: RegExp): void
  /** @throws Error listing every problem that was not expected */
  check(): void
}

/** Collects uncaught errors, logged errors (violations of the security policy are among them) and crashes. */
export async function watchProblems(app: ElectronApplication, page: Page): Promise<Problems> {
  const found: string[] = []
  const expected: RegExp[] = []
  const noteError = (error: Error) => found.push(`page: ${error.stack ?? error.message}`)
  const noteMessage = (message: ConsoleMessage) => {
    if (message.type() === 'error') found.push(`page console: ${message.text()} (${message.location().url})`)
  }
  // What was reported before anybody listened is kept by the page.
  for (const error of await page.pageErrors()) noteError(error)
  page.on('pageerror', noteError)
  for (const message of await page.consoleMessages()) noteMessage(message)
  page.on('console', noteMessage)
  page.on('crash', () => found.push('page: crashed'))
  app.on('console', (message) => {
    if (message.type() === 'error') found.push(`main console: ${message.text()}`)
  })
  return {
    expect: (pattern = /./s) => {
      expected.push(pattern)
    },
    check() {
      const unexpected = found.filter((problem) => !expected.some((pattern) => pattern.test(problem)))
      if (unexpected.length > 0) throw new Error(`The app reported errors:\n${unexpected.join('\n')}`)
    },
  }
}
