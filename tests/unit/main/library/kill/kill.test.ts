import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { aLibrary, type BuiltLibrary } from '../../../../support/builders'

const ROUNDS = 5
/** The process is killed at a moment between these numbers of reports: in the middle of something. */
const REPORTS = { min: 3, max: 90 }

interface Report {
  opened?: number
  added?: string[]
  starred?: string[]
  tagged?: string[]
  read?: string
  block?: number
}

let victim = ''

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-victim-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, 'victim.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'victim.mjs' } },
    },
  })
  victim = path.join(folder, 'victim.mjs')
  return () => rm(folder, { recursive: true, force: true })
}, 60_000)

/** Lets a process change the library and kills it. @returns what it said was safe */
async function killed(folder: string, round: number): Promise<Report[]> {
  const child = spawn(process.execPath, [victim, folder, String(round)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const reports: Report[] = []
  const enough = REPORTS.min + Math.floor(Math.random() * (REPORTS.max - REPORTS.min))
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) reports.push(JSON.parse(line))
    if (reports.length >= enough) child.kill('SIGKILL')
  })
  const [, signal] = await once(child, 'close')
  expect(signal, errors).toBe('SIGKILL')
  return reports
}

async function checkAll({ library }: BuiltLibrary, reports: readonly Report[]): Promise<void> {
  const tags = new Set(library.overview().tags.map(({ id }) => id))
  for (const { added = [], starred = [], tagged = [], read, block } of reports) {
    for (const id of added) expect(await library.body(id)).toContain(library.get(id).title)
    for (const id of starred) expect(library.get(id).starred).toBe(true)
    for (const id of tagged) expect(tags).toContain(library.get(id).tags[0])
    if (read) expect(library.get(read).position?.block).toBe(block)
  }
  // No half of a batch either: they came in twos.
  expect(library.overview().places.all % 2).toBe(0)
}

describe('a library whose process is killed', () => {
  it(`has everything that was acknowledged, ${ROUNDS} times in a row`, { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'variorum-kill-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const reports: Report[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const before = reports.flatMap(({ added = [] }) => added).length
      const [first, ...rest] = await killed(folder, round)
      expect(first?.opened).toBeGreaterThanOrEqual(before)
      reports.push(...rest)
      const opened = await aLibrary({ folder })
      await checkAll(opened, reports)
      await opened.library.close()
    }
    expect(reports.filter(({ added }) => added).length).toBeGreaterThan(ROUNDS)
  })
})
