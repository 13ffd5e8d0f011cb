#!/usr/bin/env node
/**
 * Compares the start-up time and memory of two unpackaged Electron apps, in interleaved runs.
 *
 *   node startup-bench.mjs blank APP_DIR [--rounds 12] [--settle 2000] [--electron BINARY]
 *
 * `blank` stands for a built-in app: one window showing one word. A run starts the process, waits
 * for the first window's `ready-to-show` (first paint with content), lets it settle, sums the memory
 * of its process tree, and ends it. Each app keeps its profile between runs, and its first run is
 * thrown away, so what is measured is an everyday start with warm file caches.
 * Prints JSON: medians in milliseconds since spawn, MiB, and the ratio APP / baseline.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureSystem, launchFlags, resolveElectron, startDisplay } from './electron-runtime.mjs'

const START_LIMIT_MS = 60_000
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '12' },
    settle: { type: 'string', default: '2000' },
    electron: { type: 'string' },
  },
})
if (positionals.length !== 2) {
  console.error('Usage: startup-bench.mjs BASELINE_DIR|blank APP_DIR [--rounds N] [--settle MS] [--electron BINARY]')
  process.exit(2)
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'startup-bench-'))
const electron = values.electron ?? (await resolveElectron()).path
ensureSystem(electron)
const display = await startDisplay()
try {
  const hook = writeHook(path.join(work, 'hook.cjs'))
  const [baseline, app] = positionals.map((given, i) => ({
    dir: given === 'blank' ? writeBlankApp(path.join(work, 'blank')) : path.resolve(given),
    profile: path.join(work, `profile-${i}`),
    runs: [],
  }))
  const rounds = Number(values.rounds)
  for (let round = 0; round <= rounds; round++) {
    // The order alternates, so that a drift of the machine weighs on both alike.
    for (const subject of round % 2 ? [app, baseline] : [baseline, app]) {
      const run = await measure(subject, hook)
      if (round > 0) subject.runs.push(run)
    }
  }
  const summary = { rounds, cores: os.cpus().length, baseline: medians(baseline.runs), app: medians(app.runs) }
  summary.ratio = Object.fromEntries(
    Object.keys(summary.app).map((key) => [key, round2(summary.app[key] / summary.baseline[key])]),
  )
  console.log(JSON.stringify(summary, null, 2))
} finally {
  display.stop()
  fs.rmSync(work, { recursive: true, force: true })
}

async function measure({ dir, profile }, hook) {
  fs.mkdirSync(profile, { recursive: true })
  const env = { ...process.env, ...display.env, XDG_CONFIG_HOME: profile }
  delete env.ELECTRON_RUN_AS_NODE
  const begun = performance.timeOrigin + performance.now()
  const child = spawn(electron, [...launchFlags(), '-r', hook, dir], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit')
  let log = ''
  child.stderr.on('data', (data) => {
    log = (log + data).slice(-4000)
  })
  const moments = await new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`${dir}: no window in ${START_LIMIT_MS / 1000} s\n${log}`)),
      START_LIMIT_MS,
    )
    let out = ''
    child.stdout.on('data', (data) => {
      out += data
      const line = out.match(/^STARTUP (.*)$/m)
      if (line) {
        clearTimeout(limit)
        resolve(JSON.parse(line[1]))
      }
    })
    exited.then(() => {
      clearTimeout(limit)
      reject(new Error(`${dir}: ended before its window showed\n${log}`))
    })
  }).catch((error) => {
    child.kill('SIGKILL')
    throw error
  })
  const run = Object.fromEntries(Object.entries(moments).map(([key, at]) => [`${key}Ms`, at - begun]))
  await new Promise((resolve) => setTimeout(resolve, Number(values.settle)))
  Object.assign(run, treeMemory(child.pid))
  child.kill()
  await exited
  return run
}

/** Sums over the process tree. PSS shares each page among its users; it is left out where it cannot be read. */
function treeMemory(root) {
  if (process.platform !== 'linux') return {}
  const children = new Map()
  for (const pid of fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const parent = Number(read(`/proc/${pid}/status`).match(/^PPid:\s+(\d+)/m)?.[1])
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  const sum = (file, field) =>
    tree.reduce((total, pid) => {
      const found = read(`/proc/${pid}/${file}`).match(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm'))
      return total + Number(found?.[1] ?? NaN)
    }, 0) / 1024
  const pss = sum('smaps_rollup', 'Pss')
  return { processes: tree.length, rssMiB: sum('status', 'VmRSS'), ...(Number.isNaN(pss) ? {} : { pssMiB: pss }) }
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function medians(runs) {
  return Object.fromEntries(
    Object.keys(runs[0]).map((key) => {
      const sorted = runs.map((run) => run[key]).sort((a, b) => a - b)
      const middle = sorted.length >> 1
      return [key, round2(sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2)]
    }),
  )
}

function round2(number) {
  return Math.round(number * 100) / 100
}

/** Loaded by Electron before the app: reports the moments of start-up on standard output. */
function writeHook(file) {
  fs.writeFileSync(
    file,
    `const { app } = require('electron');
const now = () => performance.timeOrigin + performance.now();
const moments = { main: now() };
app.once('ready', () => { moments.appReady = now(); });
app.once('browser-window-created', (event, window) => {
  moments.window = now();
  window.once('ready-to-show', () => {
    moments.firstPaint = now();
    console.log('STARTUP ' + JSON.stringify(moments));
  });
});`,
  )
  return file
}

function writeBlankApp(dir) {
  fs.mkdirSync(dir)
  fs.writeFileSync(path.join(dir, 'package.json'), '{"name":"blank","main":"main.js"}')
  fs.writeFileSync(path.join(dir, 'index.html'), '<!doctype html><title>Blank</title>Blank')
  fs.writeFileSync(
    path.join(dir, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1100, height: 700 }).loadFile('index.html'));
app.on('window-all-closed', () => app.quit());`,
  )
  return dir
}
