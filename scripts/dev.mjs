#!/usr/bin/env node
import { runTool } from './child.mjs'
import { launchFlags } from './display.mjs'
import { SET_UP_STEPS, setUp } from './setup.mjs'
import { countedSteps, main } from './steps.mjs'

/** `npm run dev`: the app with its page reloading as the sources change, and main restarting. */

await main(async () => {
  const electron = await setUp(countedSteps(SET_UP_STEPS), { display: 'own' })
  const sandbox = launchFlags().includes('--no-sandbox') ? ['--noSandbox'] : []
  const { code } = await runTool('electron-vite', ['dev', '--watch', ...sandbox, ...process.argv.slice(2)], {
    show: true,
    env: { ELECTRON_EXEC_PATH: electron.path },
  })
  return code
})
