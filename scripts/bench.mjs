#!/usr/bin/env node
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { buildApp } from './build.mjs'
import { startDisplay } from './display.mjs'
import { inProject, projectDir } from './places.mjs'
import { SET_UP_STEPS, setUp } from './setup.mjs'
import { countedSteps, main, PlainError } from './steps.mjs'

/**
 * `npm run -s bench [-- NAME…] [--full] [--only FIGURE] [--articles N] [--rounds N] [--work FOLDER] [--write]`
 *
 * Runs what lies in tests/bench, all or those named ("start", "compare"). On standard output stands one JSON line for
 * each figure: { name, value, unit, baseline, ratio }.
 *
 *   --full      with 100,000 articles; otherwise with 10,000
 *   --articles  another number of them
 *   --only      one figure, or those that begin so: "store.commit"
 *   --rounds    how often what is measured in rounds is measured
 *   --work      a folder for libraries, kept for the next run; left out: a new one, removed at the end
 *   --write     writes docs/benchmarks.md from the figures
 */

const USUAL = 10_000
const FULL = 100_000
/** The order: what others need generated comes once; what fills the machine's caches comes late. */
const ORDER = ['compare', 'start', 'store', 'list', 'goto', 'search']
/** Figures whose first word is not the name of the benchmark that measures them. */
const MEASURED_IN = { memory: 'start', index: 'search' }

/** The benchmark under way: what would end us ends it first. */
let running

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      full: { type: 'boolean', default: false },
      articles: { type: 'string' },
      only: { type: 'string' },
      rounds: { type: 'string' },
      work: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  })
  const benches = chosen(positionals, values.only)
  const step = countedSteps(SET_UP_STEPS + 1 + benches.length)
  const electron = await setUp(step, { display: 'virtual' })
  await step('Build', () => (process.env.VARIORUM_APP_DIR ? 'another build is named' : buildApp()))

  const articles = values.articles ?? String(values.full ? FULL : USUAL)
  const work = path.resolve(values.work ?? fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-bench-')))
  fs.mkdirSync(work, { recursive: true })
  const options = ['--articles', articles, '--work', work]
  for (const name of ['only', 'rounds']) if (values[name] !== undefined) options.push(`--${name}`, values[name])
  const display = await startDisplay()
  const figures = []
  let failed = 0
  let stopped = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopped = true
      running?.kill(signal)
    })
  }
  try {
    for (const bench of benches) {
      if (stopped) break
      await step(bench, async () => {
        const env = { ...process.env, ...display.env, VARIORUM_ELECTRON: electron.path }
        const code = await run(bench, options, env, (figure) => figures.push(figure))
        if (code !== 0) failed += 1
        return code === 0 ? 'measured' : 'failed'
      })
    }
  } finally {
    display.stop()
    if (!values.work) fs.rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  if (stopped) return 130
  if (values.write) {
    const { benchmarksPage } = await import('./benchmarks-page.mjs')
    const about = { articles: Number(articles), cores: os.availableParallelism(), electron: electron.version }
    fs.writeFileSync(inProject('docs', 'benchmarks.md'), benchmarksPage(figures, about))
  }
  return failed === 0 ? 0 : 1
})

/** @returns names of benchmarks in their order; one that is not there in this version is left out */
function chosen(names, only) {
  const there = fs
    .readdirSync(inProject('tests', 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.parse(file).name)
  const wanted = only === undefined ? names : [MEASURED_IN[only.split('.')[0]] ?? only.split('.')[0]]
  const benches = wanted.length === 0 ? there : there.filter((name) => wanted.includes(name))
  if (benches.length === 0) throw new PlainError(`There is no bench named ${wanted.join(', ')}.`)
  return benches.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
}

/** Runs one benchmark and passes on each line as it comes. @returns its exit code */
function run(bench, options, env, onFigure) {
  const args = [inProject('scripts', 'run-ts.mjs'), inProject('tests', 'bench', `${bench}.ts`), ...options]
  const child = spawn(process.execPath, args, { cwd: projectDir, env, stdio: ['ignore', 'pipe', 'inherit'] })
  running = child
  createInterface({ input: child.stdout }).on('line', (line) => {
    process.stdout.write(`${line}\n`)
    if (line.startsWith('{')) onFigure(JSON.parse(line))
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
