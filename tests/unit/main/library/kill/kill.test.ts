import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { aLibrary, type BuiltLibrary } from '../../../../support/builders'
import { type Random, randomFrom } from '../store/crashDisk'

/** Beside those on the real window, in tests/app/durability.test.ts. */
const ROUNDS = 15
/** The process is killed after so many reports, and so many milliseconds more: in the middle of something. */
const REPORTS = { min: 2, max: 120 }
const MORE_MS = 6

interface Report {
  opened?: number
  added?: string[]
  starred?: string[]
  tagged?: string[]
  read?: string
  block?: number
  /** A comparison that was kept, or a highlight that was made, and its note. */
  compared?: string
  highlighted?: string
  note?: string
  /** How many articles were given the same site: all that there were. */
  everywhere?: number
}

let victim = ''
let storeThread = ''

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-victim-'))
  victim = await built(path.join(import.meta.dirname, 'victim.ts'), folder)
  storeThread = await built(path.resolve(import.meta.dirname, '../../../../../main/workers/storeWorker.ts'), folder)
  return () => rm(folder, { recursive: true, force: true })
}, 60_000)

/** @returns the file that the entry was built into */
async function built(entry: string, folder: string): Promise<string> {
  const name = `${path.parse(entry).name}.mjs`
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: name } },
    },
  })
  return path.join(folder, name)
}

/** Lets a process change the library and kills it. @returns what it said was safe */
async function killed(folder: string, round: number, random: Random): Promise<Report[]> {
  const args = [victim, folder, String(round), storeThread]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const reports: Report[] = []
  const enough = REPORTS.min + random(REPORTS.max - REPORTS.min)
  const more = random(MORE_MS)
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) reports.push(JSON.parse(line))
    if (reports.length >= enough) setTimeout(() => child.kill('SIGKILL'), more)
  })
  const [, signal] = await once(child, 'close')
  expect(signal, errors).toBe('SIGKILL')
  return reports
}

const ALL = { place: 'all', tag: null, filter: '', sort: 'oldest' } as const

async function checkAll({ library }: BuiltLibrary, reports: readonly Report[]): Promise<void> {
  const tags = new Set(library.overview().tags.map(({ id }) => id))
  for (const { added = [], starred = [], tagged = [], read, block, compared, highlighted, note } of reports) {
    for (const id of added) expect(await library.body(id)).toContain(library.get(id).title)
    for (const id of starred) expect(library.get(id).starred).toBe(true)
    for (const id of tagged) expect(tags).toContain(library.get(id).tags[0])
    if (compared) expect(library.comparisons.record(compared)).toMatchObject({ note, articles: [{}, {}] })
    if (highlighted) expect(library.records.annotations.get(highlighted)?.text).toBe(note)
    if (read) expect(library.get(read).position?.block).toBe(block)
  }
  // The last that was told, or the one that was under way; in either case all of them.
  const told = reports.flatMap(({ everywhere }) => everywhere ?? []).at(-1)
  if (told !== undefined) {
    const sites = library.ids(ALL).flatMap((id) => library.get(id).site ?? [])
    expect(new Set(sites).size).toBe(1)
    expect(sites.length).toBeGreaterThanOrEqual(told)
  }
  // No half of a batch either: they came in twos.
  expect(library.overview().places.all % 2).toBe(0)
}

describe('a library whose process is killed', () => {
  it(`has everything that was acknowledged, ${ROUNDS} times in a row`, { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'variorum-kill-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const seed = Date.now() % 1_000_000
    console.log(`killed at moments from seed ${seed}`)
    const random = randomFrom(seed)
    const reports: Report[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const before = reports.flatMap(({ added = [] }) => added).length
      const [first, ...rest] = await killed(folder, round, random)
      expect(first?.opened).toBeGreaterThanOrEqual(before)
      reports.push(...rest)
      const opened = await aLibrary({ folder, storeThread })
      await checkAll(opened, reports)
      await opened.library.close()
    }
    expect(reports.filter(({ added }) => added).length).toBeGreaterThan(ROUNDS)
  })
})
