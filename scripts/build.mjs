#!/usr/bin/env node
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTool } from './child.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { bundledLicences } from './licences.mjs'
import { inProject, projectDir } from './places.mjs'
import { checkNode } from './setup.mjs'
import { countedSteps, main, PlainError } from './steps.mjs'

/** Builds the app into out/, but only when something it is built from has changed. */

const INPUTS = [
  'common',
  'main',
  'preload',
  'renderer',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'tsconfig',
  'package-lock.json',
]
const stampFile = inProject('out', '.inputs')
const ENTRY = inProject('out', 'main', 'index.cjs')

/** @returns a few words on what was done @throws PlainError with the builder's own words */
export async function buildApp(report = () => {}) {
  const inputs = hashOf(INPUTS)
  if (fs.existsSync(ENTRY) && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === inputs) {
    return 'up to date'
  }
  report('building')
  fs.rmSync(inProject('out'), { recursive: true, force: true })
  const { code, output } = await runTool('electron-vite', ['build', '--logLevel', 'warn'])
  if (code !== 0 || !fs.existsSync(ENTRY)) throw new PlainError(`The app could not be built.\n${output.trim()}`)
  fs.writeFileSync(inProject('out', 'licences.txt'), bundledLicences())
  fs.writeFileSync(stampFile, inputs)
  return 'built'
}

/** @param places files and folders of the project @returns a hash of their names and contents */
export function hashOf(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap((place) => filesIn(inProject(place))).sort()) {
    hash
      .update(`${path.relative(projectDir, file)}\0`)
      .update(fs.readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(place) {
  const kind = fs.statSync(place, { throwIfNoEntry: false })
  if (!kind) return []
  if (kind.isFile()) return [place]
  return fs
    .readdirSync(place, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() || entry.isFile() ? filesIn(path.join(place, entry.name)) : []))
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(async () => {
    checkNode()
    const step = countedSteps(2)
    await step('Dependencies', ensureDependencies)
    await step('Build', buildApp)
  })
}
