#!/usr/bin/env node
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildApp } from './build.mjs'
import { typeChecks } from './check-types.mjs'
import { runChild, runTool } from './child.mjs'
import { inProject } from './places.mjs'
import { SET_UP_STEPS, setUp } from './setup.mjs'
import { countedSteps, main, seconds } from './steps.mjs'

/**
 * `npm test`: sets up, then checks everything. What fails does not hide what comes after it. The last line is
 * "N passed, M failed": each check counts one, and each test counts one.
 */

const LINT = ['ci', '--colors=off', '--max-diagnostics=50', '.']
const BIOME = { program: 'biome' }
const resultsFile = (runner) => path.join(work, `${runner}.jsonl`)
const withResults = (runner) => ({ show: true, env: { VARIORUM_RESULTS: resultsFile(runner) } })
const runScript = (name) => runChild(process.execPath, [inProject('scripts', name)])

const outcomes = []
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-test-'))
const begun = performance.now()

await main(async () => {
  try {
    const step = countedSteps(SET_UP_STEPS + 6)
    await setUp(step, { display: 'virtual' })
    await step('Format and lint', () => checkedBy('format and lint', () => runTool('@biomejs/biome', LINT, BIOME)))
    await step('Import rules', () => checkedBy('import rules', () => runScript('check-imports.mjs')))
    await step('Types', checkTypes)
    await step('Unit tests', () => tested('unit tests', () => runTool('vitest', ['run'], withResults('unit'))))
    const isBuilt = await step('Build', () => checkedBy('build', build))
    await step('App tests', () =>
      isBuilt === 'passed'
        ? tested('app tests', () => runTool('playwright', ['test', '--project=app'], withResults('app')))
        : skip('app tests', 'there is no build to test'),
    )
    return tell()
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
})

/** Every check's words go to the person in full; the counts come at the end. */
async function checkedBy(name, run) {
  const { code, output } = await run()
  outcomes.push({ name, outcome: code === 0 ? 'passed' : 'failed' })
  if (code === 0) return 'passed'
  console.error(`\n${output.trim()}\n`)
  return 'failed'
}

async function checkTypes(report) {
  let failed = 0
  for (const { name, run } of typeChecks) {
    report(name)
    const { ok, output, skipped } = await run()
    outcomes.push({ name, outcome: skipped ? 'skipped' : ok ? 'passed' : 'failed', reason: skipped })
    if (ok || skipped) continue
    failed += 1
    console.error(`\n${name}\n${output}\n`)
  }
  return failed === 0 ? 'passed' : `${failed} of ${typeChecks.length} failed`
}

/** Runs tests whose reporter writes one line for each; a runner that ends badly without a failed test counts as one. */
async function tested(name, run) {
  console.error(`\n${name}`)
  const { code } = await run()
  const file = resultsFile(name.split(' ')[0])
  const results = fs.existsSync(file)
    ? fs
        .readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : []
  outcomes.push(...results)
  const count = (outcome) => results.filter((result) => result.outcome === outcome).length
  if (results.length === 0) outcomes.push({ name: `${name}: none was run`, outcome: 'failed' })
  else if (code !== 0 && count('failed') === 0)
    outcomes.push({ name: `${name}: ended with ${code}`, outcome: 'failed' })
  return `${count('passed')} passed, ${count('failed')} failed`
}

function skip(name, reason) {
  outcomes.push({ name: `${name}: not run, ${reason}`, outcome: 'failed' })
  return `not run, ${reason}`
}

async function build() {
  try {
    await buildApp()
    return { code: 0, output: '' }
  } catch (error) {
    return { code: 1, output: error.message }
  }
}

function tell() {
  const of = (outcome) => outcomes.filter((one) => one.outcome === outcome)
  console.error(`\nAll took ${seconds(performance.now() - begun)}.`)
  for (const { name, reason } of of('skipped')) console.error(`skipped: ${name}${reason ? ` (${reason})` : ''}`)
  for (const { name } of of('failed')) console.error(`failed: ${name}`)
  console.log(`${of('passed').length} passed, ${of('failed').length} failed`)
  return of('failed').length === 0 ? 0 : 1
}
