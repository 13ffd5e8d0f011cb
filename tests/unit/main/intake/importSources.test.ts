import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Failure } from '../../../../common/failure'
import { type ImportDeps, importSources, nameOf, type Source } from '../../../../main/intake/importSources'
import { readSource } from '../../../../main/intake/readSource'
import type { Draft } from '../../../../main/library/draft'
import { TEXTS } from './texts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A library that knows what it holds by the texts' hashes, and notes how often it was asked. */
function aLibrary() {
  const held = new Map<string, string>()
  const steps: string[][] = []
  const joined: (string | null)[] = []
  return {
    steps,
    /** For each time it was asked, the step that this was to become part of. */
    joined,
    add: async (drafts: readonly Draft[], joins: string | null) => {
      steps.push(drafts.map(({ source }) => source.name))
      joined.push(joins)
      const added: { draft: Draft; id: string }[] = []
      const alreadyHere: { draft: Draft; id: string }[] = []
      for (const draft of drafts) {
        const id = held.get(draft.textHash)
        if (id) alreadyHere.push({ draft, id })
        else {
          held.set(draft.textHash, draft.source.name)
          added.push({ draft, id: draft.source.name })
        }
      }
      return { added, alreadyHere, step: added.length > 0 ? (joins ?? `step ${steps.length}`) : null }
    },
  }
}

const depsOf = (library: ReturnType<typeof aLibrary>, more: Partial<ImportDeps> = {}): ImportDeps => ({
  read: (source) => readSource(source),
  add: library.add,
  signal: new AbortController().signal,
  progress: () => undefined,
  ...more,
})

const text = (name: string, content: string): Source => ({ kind: 'bytes', name, bytes: Buffer.from(content) })
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => text(`${i}.txt`, `Text number ${i} of them. ${TEXTS.en}`))

describe('importSources', () => {
  it('lets the others of a batch come in when one is bad', async () => {
    const library = aLibrary()
    const sources = [
      text('a.txt', TEXTS.en),
      text('b.txt', ''),
      text('c.pdf', '%PDF-1.4'),
      text('d.txt', TEXTS.de),
      { kind: 'file', path: '/no/where/e.txt' } as const,
    ]
    const report = await importSources(sources, depsOf(library))
    expect(report.added).toEqual(['a.txt', 'd.txt'])
    expect(report.problems.map(({ name, code }) => [name, code])).toEqual([
      ['b.txt', 'empty'],
      ['c.pdf', 'unreadable'],
      ['e.txt', 'unreadable'],
    ])
    expect(report.problems.every(({ message, name, hint }) => message.includes(name) && hint !== '')).toBe(true)
    expect(library.steps).toEqual([['a.txt', 'd.txt']])
    expect(report.cancelled).toBe(false)
  })

  it('reports what is here already', async () => {
    const report = await importSources([text('a.txt', TEXTS.en), text('b.txt', `${TEXTS.en}\n`)], depsOf(aLibrary()))
    expect(report).toMatchObject({ added: ['a.txt'], alreadyHere: [{ name: 'b.txt', id: 'a.txt' }] })
  })

  it('adds more than 200 in several goes, each of which joins the step of those before', async () => {
    const few = aLibrary()
    await importSources(many(200), depsOf(few))
    expect(few.steps.map((step) => step.length)).toEqual([200])
    const more = aLibrary()
    const report = await importSources(many(450), depsOf(more))
    expect(more.steps.map((step) => step.length)).toEqual([200, 200, 50])
    expect(more.joined).toEqual([null, 'step 1', 'step 1'])
    expect(report.added).toHaveLength(450)
    expect(report.step).toBe('step 1')
  })

  it('names no step where something else was done in between, so that none takes all of it back', async () => {
    const library = aLibrary()
    const add: ImportDeps['add'] = (drafts, joins) => library.add(drafts, library.steps.length === 1 ? null : joins)
    const report = await importSources(many(450), depsOf(library, { add }))
    expect(library.joined).toEqual([null, null, 'step 2'])
    expect(report.step).toBeNull()
  })

  it('names the file when its reading was ended from outside, or broke', async () => {
    const reads = [
      () => Promise.reject(new Failure('too-large', 'This text took too long to be worked on.', 'Try a part of it.')),
      () => Promise.reject(new TypeError('x is undefined')),
    ]
    const report = await importSources(
      [text('slow.txt', 'a'), text('odd.txt', 'b')],
      depsOf(aLibrary(), { read: () => reads.shift()?.() ?? Promise.reject() }),
    )
    expect(report.problems).toEqual([
      {
        name: 'slow.txt',
        code: 'too-large',
        message: 'slow.txt: This text took too long to be worked on.',
        hint: 'Try a part of it.',
      },
      expect.objectContaining({ name: 'odd.txt', code: 'internal', message: 'odd.txt could not be read.' }),
    ])
  })

  it('keeps nothing half done when it is cancelled, and reports what finished steps added', async () => {
    const library = aLibrary()
    const controller = new AbortController()
    const cancelAt =
      (name: string): ImportDeps['read'] =>
      (source) => {
        if (nameOf(source) === name) controller.abort()
        return readSource(source)
      }
    const report = await importSources(
      many(250),
      depsOf(library, { signal: controller.signal, read: cancelAt('230.txt') }),
    )
    expect(report.cancelled).toBe(true)
    expect(report.added).toHaveLength(200)
    expect(library.steps).toHaveLength(1)
  })

  it('says so when the library cannot keep anything', async () => {
    const add = () => Promise.reject(new Failure('read-only', 'The library cannot be written.'))
    await expect(importSources([text('a.txt', TEXTS.en)], depsOf(aLibrary(), { add }))).rejects.toMatchObject({
      code: 'read-only',
    })
  })

  it('takes the files of a folder, in the order of their names, and leaves the rest', async () => {
    const root = path.join(folder, 'articles')
    await mkdir(path.join(root, 'b', '.hidden'), { recursive: true })
    await mkdir(path.join(root, 'a'))
    for (const [name, content] of Object.entries({
      '10.txt': TEXTS.en,
      '2.txt': TEXTS.de,
      'pic.png': 'x',
      'b/z.md': TEXTS.fr,
      'b/.hidden/h.txt': TEXTS.pl,
      'a/y.html': `<p>${TEXTS.es}</p>`,
    }))
      await writeFile(path.join(root, name), content)
    const labels: string[] = []
    const report = await importSources(
      [{ kind: 'file', path: root }],
      depsOf(aLibrary(), { progress: (done, total, label) => labels.push(`${done}/${total} ${label}`) }),
    )
    expect(report.added).toEqual(['2.txt', '10.txt', 'y.html', 'z.md'])
    expect(report.problems).toEqual([])
    expect(labels).toEqual(['0/4 2.txt', '1/4 10.txt', '2/4 y.html', '3/4 z.md', '4/4 '])
  })

  it('says so when a folder holds nothing to read', async () => {
    const root = path.join(folder, 'pictures')
    await mkdir(root)
    await writeFile(path.join(root, 'a.png'), 'x')
    const report = await importSources([{ kind: 'file', path: root }], depsOf(aLibrary()))
    expect(report.problems).toEqual([expect.objectContaining({ name: 'pictures', code: 'empty' })])
  })
})
