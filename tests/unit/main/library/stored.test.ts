import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DEFAULT_VIEW } from '../../../../common/comparisons'
import type { Article, Collection, SavedSearch, Tag } from '../../../../common/model'
import { backupsOf } from '../../../../main/library/backup/backups'
import { libraryId } from '../../../../main/library/libraryId'
import { nodeDisk } from '../../../../main/library/store/disk'
import { checkLibrary } from '../../../../main/library/upkeep/check'
import { importLibrary } from '../../../../main/library/upkeep/importLibrary'
import { aHighlight, type BuiltLibrary, someIds } from '../../../support/builders'
import { opened } from './opened'
import { aTask, nothingElse } from './upkeep/task'

const STORED = path.resolve(import.meta.dirname, '../../../stored')

interface Expected {
  articles: Article[]
  tags: Tag[]
  collections?: Collection[]
  searches?: SavedSearch[]
  bodies: Record<string, string>
}

/** What came with later versions, as it is where nobody has set it. */
const NEW_IN_ARTICLES = { collections: {}, type: null, fields: {} }
const NEW_IN_TAGS = { key: null }

let expected: Expected
let folder: string

/** A copy, so that what is stored stays as it was written. */
async function copyOf(version: number): Promise<void> {
  expected = JSON.parse(await readFile(path.join(STORED, `library-${version}.expected.json`), 'utf8'))
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-stored-'))
  const copy = folder
  // A library that the test opens is closed before.
  onTestFinished(() => rm(copy, { recursive: true, force: true }))
  await cp(path.join(STORED, `library-${version}`), folder, { recursive: true })
}

const byId = <T extends { id: string }>(all: Iterable<T>) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1))

async function expectAll({ library }: BuiltLibrary): Promise<void> {
  const { articles, tags, collections, searches, comparisons } = library.desk.store.data
  expect(byId(articles.values())).toEqual(byId(expected.articles.map((each) => ({ ...NEW_IN_ARTICLES, ...each }))))
  expect(byId(tags.values())).toEqual(byId(expected.tags.map((each) => ({ ...NEW_IN_TAGS, ...each }))))
  expect(byId(collections.values())).toEqual(byId(expected.collections ?? []))
  expect(byId(searches.values())).toEqual(byId(expected.searches ?? []))
  expect(comparisons.size).toBe(0)
  expect(library.records.annotations.size).toBe(0)
  for (const [id, body] of Object.entries(expected.bodies)) expect(await library.body(id)).toBe(body)
}

describe.each([1, 2])('a library of format %i', (version) => {
  it('opens with everything in it, and so it does the next time', async () => {
    await copyOf(version)
    const built = await opened({ folder, newId: someIds(5) })
    await expectAll(built)
    expect((await checkLibrary(built.library.desk, nothingElse, aTask())).findings).toEqual([])
    const again = await built.reopen()
    await expectAll(again)
    const [first, second] = expected.articles
    await again.library.edit({ ids: [first?.id ?? ''], set: { starred: false } })
    const ids = [first?.id ?? '', second?.id ?? '']
    const { id } = await again.library.comparisons.keep({ ids, view: DEFAULT_VIEW, note: 'New' })
    await again.library.annotations.make(aHighlight(ids[0] ?? '', { quote: 'a passage' }, 'New'))
    const last = await again.reopen()
    expect(last.library.get(first?.id ?? '')).toMatchObject({ starred: false, type: null, fields: {} })
    expect(last.library.comparisons.record(id)).toMatchObject({ note: 'New' })
    expect(last.library.annotations.list(ids)).toMatchObject([{ text: 'New', anchor: { quote: 'a passage' } }])
    await last.library.close()
  })

  it('is refused by no one but an older program, and left as it is by one that finds it newer', async () => {
    await copyOf(version)
    const store = path.join(folder, 'store')
    const name = 'snapshot-2.ndjson'
    const text = await readFile(path.join(store, name), 'utf8')
    await writeFile(path.join(store, name), text.replace(`"version":${version}`, '"version":99'))
    const before = await Promise.all((await readdir(store)).map((each) => readFile(path.join(store, each), 'utf8')))
    await expect(opened({ folder })).rejects.toMatchObject({ code: 'newer-format' })
    const after = await Promise.all((await readdir(store)).map((each) => readFile(path.join(store, each), 'utf8')))
    expect(after).toEqual(before)
  })
})

describe('an export of version 1', () => {
  it('comes in with everything in it', async () => {
    await copyOf(1)
    const built = await opened({ newId: someIds(5) })
    const report = await importLibrary(built.library.desk, path.join(STORED, 'export-1'), aTask())
    expect(report).toMatchObject({ added: expected.articles.length, problems: [] })
    await expectAll(built)
  })

  it('whose records are of format 1 is read forward', async () => {
    await copyOf(1)
    const copy = path.join(folder, 'export')
    await cp(path.join(STORED, 'export-1'), copy, { recursive: true })
    const head = JSON.parse(await readFile(path.join(copy, 'library.json'), 'utf8'))
    const tags = head.tags.map(({ key: _key, ...tag }: Tag) => tag)
    await writeFile(path.join(copy, 'library.json'), JSON.stringify({ ...head, records: 1, tags }))
    const file = path.join(copy, head.files[0])
    const entries: { article: Article }[] = JSON.parse(await readFile(file, 'utf8'))
    const old = entries.map(({ article: { collections: _c, type: _t, fields: _f, ...article }, ...rest }) => ({
      ...rest,
      article,
    }))
    await writeFile(file, JSON.stringify(old))
    const built = await opened({ newId: someIds(5) })
    expect(await importLibrary(built.library.desk, copy, aTask())).toMatchObject({ problems: [] })
    await expectAll(built)
  })
})

describe('a backup with records of format 1', () => {
  it('is restored as this version would have written it', async () => {
    await copyOf(1)
    const built = await opened({ folder, newId: someIds(5) })
    const place = await mkdtemp(path.join(tmpdir(), 'variorum-backups-'))
    onTestFinished(() => rm(place, { recursive: true, force: true }))
    const id = '20240101T000000000Z'
    const records = path.join(place, await libraryId(nodeDisk, folder, someIds(6)), 'records')
    await mkdir(records, { recursive: true })
    const snapshot = await readFile(path.join(STORED, 'library-1', 'store', 'snapshot-2.ndjson'))
    await writeFile(path.join(records, `${id}.ndjson.gz`), gzipSync(snapshot))
    const counts = { articles: 2, tags: 2, collections: 0, searches: 0, bytes: 0, digest: '' }
    const manifest = { format: 'variorum-backup', version: 1, id, madeAt: '2024-01-01T00:00:00.000Z' }
    await writeFile(path.join(records, `${id}.json`), JSON.stringify({ ...manifest, cause: 'automatic', ...counts }))
    const backups = backupsOf({
      folder: place,
      libraryFolder: () => folder,
      library: async () => built.library,
      disk: nodeDisk,
      device: 'test-device',
      now: () => new Date(),
      newId: someIds(7),
      sweep: async () => undefined,
    })
    const { differences } = await backups.preview(id, aTask())
    expect(differences.articles.removed.names).toEqual(['The bridge'])
    await backups.restore(id, aTask())
    for (const article of built.library.desk.store.data.articles.values())
      expect(article).toMatchObject(NEW_IN_ARTICLES)
    expect(built.library.overview().tags.map(({ name, key }) => [name, key])).toEqual([
      ['Ferries', null],
      ['Winter', null],
    ])
  })
})
