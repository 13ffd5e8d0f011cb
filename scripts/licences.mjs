import fs from 'node:fs'
import path from 'node:path'
import { inProject, modulesDir } from './places.mjs'

/** Gathers the licences of every package whose code or fonts are bundled into the app: they must travel with it. */

const SOURCES = ['common', 'main', 'preload', 'renderer']
/** Part of Electron, which brings its own licences. */
const NOT_BUNDLED = new Set(['electron'])

/** @returns the text of all licences, by package */
export function bundledLicences() {
  const texts = [...bundledPackages()].sort().map(([name, folder]) => {
    const { version, license } = manifestOf(folder)
    const file = fs.readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry))
    const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : `Licence: ${license}`
    return `${name} ${version} (${license})\n\n${text}\n`
  })
  return `Variorum contains the following packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

/** Those that the sources name, and those that these need in turn. Some of them may be left out of the bundle. */
function bundledPackages() {
  const found = new Map()
  const visit = (name, from) => {
    const folder = folderOf(name, from)
    if (!folder || found.get(name) === folder) return
    found.set(name, folder)
    for (const next of Object.keys(manifestOf(folder).dependencies ?? {})) visit(next, folder)
  }
  for (const name of namedPackages()) visit(name, inProject())
  return found
}

function namedPackages() {
  const names = new Set()
  for (const root of SOURCES) {
    for (const entry of fs.readdirSync(inProject(root), { recursive: true })) {
      if (!/\.(tsx?|css)$/.test(entry)) continue
      const text = fs.readFileSync(inProject(root, entry), 'utf8')
      for (const [, name] of text.matchAll(/(?:from|import|@import|url\()\s*\(?['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)/g)) {
        if (!NOT_BUNDLED.has(name)) names.add(name)
      }
    }
  }
  return names
}

/** Looks where Node would: beside the package that asks, then further up. @returns undefined for Node's own modules */
function folderOf(name, from) {
  for (let folder = from; folder.startsWith(inProject()); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name)
    if (fs.existsSync(path.join(candidate, 'package.json'))) return candidate
  }
  const outermost = path.join(modulesDir, name)
  return fs.existsSync(path.join(outermost, 'package.json')) ? outermost : undefined
}

const manifestOf = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
