#!/usr/bin/env node
import fs from 'node:fs'
import path from 'node:path'
import { buildApp } from './build.mjs'
import { runChild } from './child.mjs'
import { inProject } from './places.mjs'
import { SET_UP_STEPS, setUp } from './setup.mjs'
import { countedSteps, main, PlainError } from './steps.mjs'

/**
 * `npm run -s bench [-- NAME…] [--rounds N]`: runs what lies in tests/bench, all or those named ("start", "compare").
 * On standard output stands one JSON line for each figure: { name, value, unit, baseline, ratio }.
 */

/** Parts of benches, not benches. */
const PARTS = new Set(['treeMemory.mjs', 'versions.ts'])

await main(async () => {
  const args = process.argv.slice(2)
  const firstOption = args.findIndex((arg) => arg.startsWith('-'))
  const names = firstOption === -1 ? args : args.slice(0, firstOption)
  const options = args.slice(names.length)
  const benches = fs.readdirSync(inProject('tests', 'bench')).filter((file) => isChosen(file, names))
  if (benches.length === 0) throw new PlainError(`There is no bench named ${names.join(', ')}.`)

  const step = countedSteps(SET_UP_STEPS + 1 + benches.length)
  await setUp(step, { display: 'virtual' })
  await step('Build', buildApp)
  let failed = 0
  for (const file of benches) {
    await step(path.parse(file).name, async () => {
      const target = inProject('tests', 'bench', file)
      const runner = file.endsWith('.ts') ? [inProject('scripts', 'run-ts.mjs')] : []
      const { code } = await runChild(process.execPath, [...runner, target, ...options], { show: true })
      if (code !== 0) failed += 1
      return code === 0 ? 'measured' : 'failed'
    })
  }
  return failed === 0 ? 0 : 1
})

function isChosen(file, names) {
  if (!/\.(ts|mjs)$/.test(file) || file.endsWith('.d.mts') || PARTS.has(file)) return false
  return names.length === 0 || names.includes(path.parse(file).name)
}
