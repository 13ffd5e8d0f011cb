#!/usr/bin/env node
import path from 'node:path'
import { buildApp } from './build.mjs'
import { runChild } from './child.mjs'
import { launchFlags } from './display.mjs'
import { projectDir } from './places.mjs'
import { SET_UP_STEPS, setUp } from './setup.mjs'
import { countedSteps, main } from './steps.mjs'
import { hasDisplay } from './system-libraries.mjs'
import { playTour } from './tour.mjs'

/** `npm start [-- FILE…]`: installs what is missing, builds, and opens the app with the files that were named. */

await main(async () => {
  const canShow = hasDisplay()
  const step = countedSteps(SET_UP_STEPS + 1)
  const electron = await setUp(step, { display: canShow ? 'own' : 'virtual' })
  await step('Build', buildApp)
  if (!canShow) {
    console.error('\nThere is no display here, so no window can open. Playing the tour on a virtual one instead.\n')
    return playTour()
  }
  const { options, files } = sorted(process.argv.slice(2))
  console.error('Opening Variorum.')
  const { code } = await runChild(electron.path, [...launchFlags(), ...options, projectDir, ...files], { show: true })
  return code
})

/** npm changes the working folder to the project's; INIT_CWD is where the person was. */
function sorted(args) {
  const from = process.env.INIT_CWD ?? process.cwd()
  const options = args.filter((arg) => arg.startsWith('-'))
  const named = args.filter((arg) => !arg.startsWith('-'))
  return { options, files: named.map((name) => (/^(variorum|file):/i.test(name) ? name : path.resolve(from, name))) }
}
