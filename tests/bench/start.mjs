import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runChild } from '../../scripts/child.mjs'
import { launchFlags, startDisplay } from '../../scripts/display.mjs'
import { resolveElectron } from '../../scripts/electron-runtime.mjs'
import { inProject, projectDir } from '../../scripts/places.mjs'
import { treeMemory } from './treeMemory.mjs'

/**
 * start.cold, start.memory: the app with a library of 1,000 articles beside an empty Electron window, in interleaved
 * runs. A run starts the process, waits until its content is on the screen, lets it settle, sums the memory of its
 * processes, and ends it. Each keeps its profile; its first run is thrown away, so an everyday start is measured.
 */

const ARTICLES = 1_000
const START_LIMIT_MS = 60_000
const BASELINE = 'an empty Electron window, started in turn with it'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '12' }, settle: { type: 'string', default: '2000' } },
})
const rounds = Number(values.rounds)
const electron = await resolveElectron({ report: () => {} })
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-bench-'))
const display = await startDisplay()
try {
  const blank = { dir: writeBlankApp(), profile: path.join(work, 'blank-profile'), content: 'body', runs: [] }
  const app = {
    dir: projectDir,
    profile: path.join(work, 'profile'),
    content: '[role=listbox] [role=option]',
    runs: [],
  }
  for (const { profile } of [blank, app]) fs.mkdirSync(profile)
  await writeLibrary(path.join(app.profile, 'Library'))

  for (let round = 0; round <= rounds; round++) {
    // The order alternates, so that a drift of the machine weighs on both alike.
    for (const subject of round % 2 ? [app, blank] : [blank, app]) {
      const run = await measure(subject)
      if (round > 0) subject.runs.push(run)
    }
    process.stderr.write(`  start: round ${round} of ${rounds}\n`)
  }
  print('start.cold', 'ms', (run) => run.paintedMs)
  if (app.runs[0].memoryMiB !== undefined) print('start.memory', 'MiB', (run) => run.memoryMiB)

  function print(name, unit, figure) {
    const [value, base] = [app, blank].map((subject) => median(subject.runs.map(figure)))
    console.log(JSON.stringify({ name, value: rounded(value), unit, baseline: BASELINE, ratio: rounded(value / base) }))
  }
} finally {
  display.stop()
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

async function writeLibrary(folder) {
  const command = inProject('tests', 'support', 'generate', 'command.ts')
  const args = [inProject('scripts', 'run-ts.mjs'), command, '--articles', String(ARTICLES), '--folder', folder]
  const { code, output } = await runChild(process.execPath, args)
  if (code !== 0) throw new Error(`The library could not be written.\n${output}`)
}

async function measure({ dir, profile, content }) {
  const env = { ...process.env, ...display.env }
  delete env.ELECTRON_RUN_AS_NODE
  const hook = writeHook(content)
  const args = [...launchFlags(), `--user-data-dir=${profile}`, '-r', hook, dir]
  const begun = performance.timeOrigin + performance.now()
  const child = spawn(electron.path, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit')
  try {
    const painted = await paintedAt(child, exited)
    await new Promise((resolve) => setTimeout(resolve, Number(values.settle)))
    return { paintedMs: painted - begun, memoryMiB: treeMemory(child.pid) }
  } finally {
    child.kill()
    await exited
  }
}

/** @returns ms since the epoch @throws Error with the last of what the app said, when nothing is painted */
function paintedAt(child, exited) {
  return new Promise((resolve, reject) => {
    let log = ''
    let out = ''
    const fail = (why) => reject(new Error(`${why}\n${log}`))
    const limit = setTimeout(() => fail(`Nothing was painted in ${START_LIMIT_MS / 1000} s.`), START_LIMIT_MS)
    child.stderr.on('data', (data) => {
      log = (log + data).slice(-4000)
    })
    child.stdout.on('data', (data) => {
      out += data
      const painted = /^PAINTED (.*)$/m.exec(out)
      if (!painted) return
      clearTimeout(limit)
      resolve(Number(painted[1]))
    })
    exited.then(() => {
      clearTimeout(limit)
      fail('It ended before its window showed.')
    })
  })
}

/** Loaded by Electron before the app: tells when two frames have been drawn since the content was there. */
function writeHook(content) {
  const file = path.join(work, `hook-${content.length}.cjs`)
  const look = `new Promise((resolve) => {
    const frame = (act) => requestAnimationFrame(act)
    const look = () => document.querySelector(${JSON.stringify(content)})
      ? frame(() => frame(() => resolve(performance.timeOrigin + performance.now())))
      : frame(look)
    look()
  })`
  fs.writeFileSync(
    file,
    `const { app } = require('electron');
app.once('browser-window-created', (event, window) => {
  window.webContents.once('dom-ready', async () => {
    console.log('PAINTED ' + await window.webContents.executeJavaScript(${JSON.stringify(look)}));
  });
});`,
  )
  return file
}

function writeBlankApp() {
  const dir = path.join(work, 'blank')
  fs.mkdirSync(dir)
  fs.writeFileSync(path.join(dir, 'package.json'), '{"name":"blank","main":"main.js"}')
  fs.writeFileSync(path.join(dir, 'index.html'), '<!doctype html><title>Blank</title>Blank')
  fs.writeFileSync(
    path.join(dir, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile('index.html'));
app.on('window-all-closed', () => app.quit());`,
  )
  return dir
}

function median(figures) {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function rounded(figure) {
  return Math.round(figure * 100) / 100
}
