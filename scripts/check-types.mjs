#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNpm, runTool } from './child.mjs'
import { cacheDir, inProject, modulesDir } from './places.mjs'
import { main } from './steps.mjs'

/** Type-checks every process by its own tsconfig, and main and preload against the oldest Electron as well. */

const PROGRAMS = ['common', 'main', 'preload', 'renderer', 'tests']
const OLDEST = {
  version: '25.1.1',
  integrity: 'sha512-WvFUfVsJn6YiP35UxdibYVjU2LceastyMm4SVp2bmb4XvKEvItAIiwxgm7tPC5Syl1243aRCvQLqr84sZ71pyQ==',
}
const COMPILER = ['typescript', { program: 'tsc' }]

/** Every check by its name; each gives its outcome: `ok`, or the compiler's words, or why it was skipped. */
export const typeChecks = [
  ...PROGRAMS.map((program) => ({
    name: `types: ${program}`,
    run: () => check(inProject('tsconfig', `${program}.json`)),
  })),
  ...['main', 'preload'].map((program) => ({
    name: `types: ${program} with Electron ${OLDEST.version}`,
    run: async () => {
      const types = await oldestTypes()
      return types.why ? { skipped: types.why } : check(writeConfig(program, types.file))
    },
  })),
]

async function check(config) {
  const [compiler, options] = COMPILER
  const { code, output } = await runTool(compiler, ['-p', config, '--pretty', 'false'], options)
  return { ok: code === 0, output: output.trim() }
}

/** The types come from Electron's npm package, fetched once; the program itself is not needed. */
async function oldestTypes() {
  const kept = path.join(cacheDir, 'electron', `electron-${OLDEST.version}.d.ts`)
  if (!fs.existsSync(kept)) {
    const why = await fetchTypes(kept)
    if (why) return { why }
  }
  // Beside the project's packages, because the types refer to those of Node.
  const file = path.join(modulesDir, '.cache', 'variorum', 'electron.d.ts')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.copyFileSync(kept, file)
  return { file }
}

async function fetchTypes(kept) {
  fs.mkdirSync(path.dirname(kept), { recursive: true })
  const work = fs.mkdtempSync(path.join(path.dirname(kept), 'types-'))
  try {
    const spec = `electron@${OLDEST.version}`
    const { code, output } = await runNpm(['pack', spec, '--pack-destination', work, '--loglevel=error'], { cwd: work })
    const name = fs.readdirSync(work).find((entry) => entry.endsWith('.tgz'))
    if (code !== 0 || !name) return `${spec} could not be fetched: ${output.trim().split('\n')[0]}`
    const packed = path.join(work, name)
    const actual = `sha512-${createHash('sha512').update(fs.readFileSync(packed)).digest('base64')}`
    if (actual !== OLDEST.integrity) throw new Error(`${spec} is not what was expected: its integrity is ${actual}`)
    const { status, stderr } = spawnSync('tar', ['-xzf', name, 'package/electron.d.ts'], {
      cwd: work,
      encoding: 'utf8',
    })
    if (status !== 0) return `${spec} could not be unpacked: ${stderr}`
    fs.renameSync(path.join(work, 'package', 'electron.d.ts'), kept)
    return undefined
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

function writeConfig(program, types) {
  const file = path.join(path.dirname(types), `${program}.json`)
  const config = {
    extends: inProject('tsconfig', `${program}.json`),
    compilerOptions: { paths: { electron: [types] }, typeRoots: [path.join(modulesDir, '@types'), modulesDir] },
    include: [inProject(program), inProject('common'), inProject('scripts', 'electron-25.d.ts')],
  }
  fs.writeFileSync(file, JSON.stringify(config))
  return file
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(async () => {
    let failed = 0
    for (const { name, run } of typeChecks) {
      const { ok, output, skipped } = await run()
      console.error(`${name}: ${skipped ? `skipped, ${skipped}` : ok ? 'ok' : `\n${output}`}`)
      if (!ok && !skipped) failed += 1
    }
    return failed === 0 ? 0 : 1
  })
}
