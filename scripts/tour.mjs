#!/usr/bin/env node
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildApp } from './build.mjs'
import { runTool } from './child.mjs'
import { SET_UP_STEPS, setUp } from './setup.mjs'
import { countedSteps, main } from './steps.mjs'

/** `npm run tour`: plays the main job in the real window and writes screenshots to artifacts/tour/. */

/** Plays it; everything must be set up and built. @returns its exit code */
export async function playTour(args = []) {
  const { code } = await runTool('playwright', ['test', '--project=tour', ...args], { show: true })
  return code
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const step = countedSteps(SET_UP_STEPS + 1)
    await setUp(step, { display: 'virtual' })
    await step('Build', buildApp)
    return playTour(process.argv.slice(2))
  })
}
