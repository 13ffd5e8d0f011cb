import { defineConfig } from 'playwright/test'

/** The real window: `app` tests it, `tour` plays the main job and writes screenshots. */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'artifacts/tests',
  globalSetup: './tests/support/prepare.ts',
  projects: [
    { name: 'app', testDir: 'tests/app' },
    { name: 'tour', testDir: 'tests/tour', timeout: 240_000 },
  ],
  workers: 2,
  fullyParallel: true,
  // A test that fails once in a while has found something.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Bounds for a hang, not for speed: the machines that run this are shared.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./tests/support/appResults.ts']],
})
