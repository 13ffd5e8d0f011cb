#!/usr/bin/env node
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectDir } from './places.mjs'

/** Checks who imports whom, as ARCHITECTURE.md lays it down, and that no modules import each other in a circle. */

const ROOTS = ['common', 'main', 'preload', 'renderer']
const DOMAIN = ['main/library/', 'main/intake/', 'main/compare/', 'main/search/', 'main/workers/']

/** Each rule: whom it binds, what they must not import, and why. `what` gets a project path or a package's name. */
const RULES = [
  {
    whom: (file) => file.startsWith('common/'),
    refused: (what, isPackage) => (isPackage ? what !== 'valibot' : !what.startsWith('common/')),
    because: 'common imports nothing but common and the schema library',
  },
  {
    whom: (file) => file.startsWith('preload/'),
    refused: (what, isPackage) => (isPackage ? what !== 'electron' : !/^(common|preload)\//.test(what)),
    because: 'the preload knows the contract alone',
  },
  {
    whom: (file) => file.startsWith('renderer/'),
    refused: (what, isPackage) => (isPackage ? isOfNode(what) : !/^(common|renderer)\//.test(what)),
    because: 'the renderer has no Node and never imports main: it asks through the client',
  },
  {
    whom: (file) => file.startsWith('main/'),
    refused: (what, isPackage) => !isPackage && !/^(common|main)\//.test(what),
    because: 'main imports only main and common',
  },
  {
    whom: (file) => DOMAIN.some((room) => file.startsWith(room)),
    refused: (what) => what === 'electron' || what.startsWith('electron/'),
    because: 'the domain does not know Electron',
  },
  {
    whom: (file) => file.startsWith('main/compare/'),
    refused: (what, isPackage) => (isPackage ? isOfNode(what) : !/^(common|main\/compare)\//.test(what)),
    because: 'compare is pure and imports only common',
  },
  {
    whom: (file) => !/^main\/((begin|index)\.ts$|shell\/|ipc\/)/.test(file),
    refused: (what) => /^main\/(shell|ipc)\//.test(what),
    because: 'shell and ipc are imported by main/begin.ts and main/index.ts alone',
  },
]

const isOfNode = (name) => name === 'electron' || name.startsWith('electron/') || name.startsWith('node:')

/**
 * @param sources every source file: path from the project's folder, with slashes → its text
 * @param parse vite's parseSync
 * @returns one line for each broken rule and each circle
 */
export function importProblems(sources, parse) {
  const problems = []
  const links = new Map()
  for (const [file, text] of sources) {
    const targets = []
    for (const { to, line } of importsOf(file, text, parse)) {
      const isPackage = !to.startsWith('.')
      const what = isPackage ? to : resolve(file, to, sources)
      if (!isPackage) targets.push(what)
      for (const rule of RULES) {
        if (rule.whom(file) && rule.refused(what, isPackage)) {
          problems.push(`${file}:${line} imports ${what}: ${rule.because}`)
        }
      }
    }
    links.set(file, targets)
  }
  return [...problems, ...circles(links).map((files) => `circle: ${[...files, files[0]].join(' → ')}`)]
}

/** Types count too: a module that needs another's types knows that module. */
function importsOf(file, text, parse) {
  const { module, errors } = parse(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0].message}`)
  const requests = [
    ...module.staticImports.map((one) => one.moduleRequest),
    ...module.staticExports.flatMap((one) => one.entries.map((entry) => entry.moduleRequest)),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      start,
      value: quoted(text.slice(start, end)),
    })),
  ]
  return requests
    .filter((request) => request?.value)
    .map(({ value, start }) => ({ to: value.replace(/\?.*$/, ''), line: text.slice(0, start).split('\n').length }))
}

const quoted = (written) => /^(['"`])(.*)\1$/.exec(written)?.[2] ?? ''

function resolve(file, to, sources) {
  const base = path.posix.join(path.posix.dirname(file), to)
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((one) => sources.has(one)) ?? base
}

/** Tarjan's strongly connected components; those of more than one module, or of one that imports itself, are circles. */
function circles(links) {
  const order = new Map()
  const lowest = new Map()
  const stack = []
  const found = []
  const visit = (file) => {
    order.set(file, order.size)
    lowest.set(file, order.get(file))
    stack.push(file)
    for (const next of links.get(file) ?? []) {
      if (!links.has(next)) continue
      if (!order.has(next)) visit(next)
      if (stack.includes(next)) lowest.set(file, Math.min(lowest.get(file), lowest.get(next)))
    }
    if (lowest.get(file) !== order.get(file)) return
    const group = stack.splice(stack.indexOf(file))
    if (group.length > 1 || links.get(file)?.includes(file)) found.push(group)
  }
  for (const file of links.keys()) if (!order.has(file)) visit(file)
  return found
}

/** @returns the sources of the app, by path from the project's folder */
function appSources() {
  const files = ROOTS.flatMap((root) =>
    fs.existsSync(path.join(projectDir, root))
      ? fs.readdirSync(path.join(projectDir, root), { recursive: true }).map((name) => path.join(root, name))
      : [],
  )
  return new Map(
    files
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => [file.split(path.sep).join('/'), fs.readFileSync(path.join(projectDir, file), 'utf8')]),
  )
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { parseSync } = await import('vite')
  const sources = appSources()
  const problems = importProblems(sources, parseSync)
  for (const problem of problems) console.error(problem)
  console.error(
    problems.length === 0 ? `${sources.size} files, every import as laid down` : `${problems.length} problems`,
  )
  process.exitCode = problems.length === 0 ? 0 : 1
}
