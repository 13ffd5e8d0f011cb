import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { runNpm } from './child.mjs'
import { inProject, modulesDir } from './places.mjs'
import { PlainError } from './steps.mjs'

/** Installs the locked dependencies, but only when what is installed is not what is locked. */

const stampFile = path.join(modulesDir, '.variorum-lock')

/** @returns a few words on what was done */
export async function ensureDependencies(report) {
  const lock = JSON.parse(fs.readFileSync(inProject('package-lock.json'), 'utf8'))
  const wanted = fingerprint()
  if (readOr(stampFile, '') === wanted) return 'as locked'
  if (matchesInstalled(lock)) {
    fs.writeFileSync(stampFile, wanted)
    return 'as locked'
  }

  const packages = packagesFor(lock)
  const stopWatching = everySecond(() => report(`${countInstalled(packages)} of ${packages.length} packages`))
  const { code, output } = await runNpm([
    'ci',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]).finally(stopWatching)
  if (code !== 0) throw new PlainError(`The dependencies could not be installed (npm ci).\n${output.trim()}`)
  fs.writeFileSync(stampFile, wanted)
  return `${packages.length} packages installed`
}

/** Native parts differ by platform, so a folder that was carried to another machine counts as missing. */
function fingerprint() {
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'))
  return createHash('sha256')
    .update(fs.readFileSync(inProject('package-lock.json')))
    .update(JSON.stringify([dependencies, devDependencies, process.platform, process.arch]))
    .digest('hex')
}

/** True where the packages were installed by hand, from this very lock. npm keeps its own record beside them. */
function matchesInstalled(lock) {
  const record = readOr(path.join(modulesDir, '.package-lock.json'), '')
  if (record === '') return false
  const installed = JSON.parse(record).packages
  return packagesFor(lock).every(
    ([place, entry]) => installed[place]?.version === entry.version && installed[place]?.integrity === entry.integrity,
  )
}

/** The packages of the lock that this platform needs, by their place under the project. */
function packagesFor({ packages }) {
  const suits = (list, value) => {
    if (!list) return true
    if (list.includes(`!${value}`)) return false
    return list.every((one) => one.startsWith('!')) || list.includes(value)
  }
  return Object.entries(packages).filter(
    // Optional packages may be left out, for reasons of their own such as the C library.
    ([place, entry]) =>
      place !== '' && !entry.optional && suits(entry.os, process.platform) && suits(entry.cpu, process.arch),
  )
}

const countInstalled = (packages) =>
  packages.filter(([place]) => fs.existsSync(path.join(inProject(place), 'package.json'))).length

function everySecond(act) {
  const timer = setInterval(act, 1_000)
  return () => clearInterval(timer)
}

function readOr(file, fallback) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return fallback
  }
}
