import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DEFAULT_VIEW } from '../../../../../common/comparisons'
import { ARTICLE_TYPES, type Article, STATES } from '../../../../../common/model'
import { originalName } from '../../../../../main/library/files/articleFiles'
import { articleFolder } from '../../../../../main/library/files/paths'
import type { Library } from '../../../../../main/library/library'
import type { Op } from '../../../../../main/library/store/operations'
import { exportArticles, exportLibrary } from '../../../../../main/library/upkeep/exportLibrary'
import { importLibrary } from '../../../../../main/library/upkeep/importLibrary'
import { aDraft, aHighlight, aLibrary, aNewCorrection, type BuiltLibrary, someIds } from '../../../../support/builders'
import { opened } from '../opened'
import { aTask } from './task'

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-export-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const unfold = promisify(gunzip)
const byId = <T extends { id: string }>(records: Iterable<T>) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
const recordsOf = ({ desk: { store } }: Library) => ({
  articles: byId(store.data.articles.values()),
  tags: byId(store.data.tags.values()),
  collections: byId(store.data.collections.values()),
  searches: byId(store.data.searches.values()),
  comparisons: byId(store.data.comparisons.values()),
  annotations: byId(store.data.annotations.values()),
})

/** Texts and sources, byte for byte. */
async function filesOf({ library, folder }: BuiltLibrary): Promise<[string, string, string][]> {
  const all: [string, string, string][] = []
  for (const article of byId(library.desk.store.data.articles.values())) {
    const source = await unfold(await readFile(path.join(articleFolder(folder, article.id), originalName(article))))
    all.push([article.id, await library.body(article.id), source.toString('latin1')])
  }
  return all
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
const told = fc.record({
  title: text,
  byline: fc.option(text),
  site: fc.option(text),
  address: fc.option(fc.webUrl()),
  publishedAt: fc.option(moment.map((date) => date.toISOString())),
  html: fc.array(text, { minLength: 1, maxLength: 3 }).map((all) => all.map((each) => `<p>${each}</p>`).join('\n')),
  original: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  format: fc.constantFrom('text', 'html', 'markdown'),
  tags: fc.subarray(['Suez', 'politics/eu', 'Канал', 'ニュース']),
  state: fc.constantFrom(...STATES),
  type: fc.option(fc.constantFrom(...ARTICLE_TYPES)),
  fields: fc.dictionary(fc.oneof(text, fc.constantFrom('prototype', 'constructor', '__proto__')), text, { maxKeys: 3 }),
  read: fc.boolean(),
  starred: fc.boolean(),
  trashed: fc.boolean(),
  progress: fc.double({ min: 0, max: 1, noNaN: true }),
  position: fc.option(fc.record({ block: fc.nat(40), within: fc.double({ min: 0, max: 1, noNaN: true }) })),
  cuts: fc.array(
    fc.record({ at: fc.constantFrom('start', 'inside', 'end'), reason: text, text, restored: fc.boolean() }),
    { maxLength: 2 },
  ),
  inCollections: fc.subarray([0, 1, 2]),
})
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never

/** A library in which everything that can be set is set, somewhere. */
async function made(all: readonly Told[], note: string): Promise<BuiltLibrary> {
  const built = await aLibrary()
  const newId = someIds(11)
  const [top, within, other] = [newId(), newId(), newId()]
  const collections = [top, within, other]
  const ops: Op[] = collections.map((id, index) => {
    const record = { id, name: `Collection ${index}`, parent: id === within ? top : null, rank: `a${index}`, note }
    return { op: 'put', kind: 'collection', record }
  })
  const search = { id: newId(), name: note, icon: 'flag', query: 'tag:Suez -is:read', rank: 'a1' } as const
  ops.push({ op: 'put', kind: 'search', record: search })
  const drafts = all.map(({ title, byline, site, address, publishedAt, html, original, format, tags }, index) =>
    aDraft({
      title,
      byline,
      site,
      address,
      publishedAt,
      tags,
      html: `${html}<p>${index}</p>`,
      original,
      source: { name: `${title}.x`, format, bytes: original.length },
    }),
  )
  const { added } = await built.library.add(drafts)
  for (const { draft, id } of added) {
    const given = all[drafts.indexOf(draft)]
    if (!given) continue
    const { state, type, fields: own, starred, progress, position, read, trashed, cuts, inCollections } = given
    const fields: Partial<Article> = {
      state,
      type,
      fields: own,
      starred,
      progress,
      position,
      readAt: read ? '2024-05-01T10:00:00.000Z' : null,
      trashedAt: trashed ? '2024-06-01T10:00:00.000Z' : null,
      cuts: cuts.map((cut, index) => ({ ...cut, id: `c${index + 1}` })),
      collections: Object.fromEntries(inCollections.map((each) => [collections[each] ?? top, `a${each}`])),
    }
    ops.push({ op: 'set', kind: 'article', id, fields })
  }
  await built.library.desk.store.commit(ops)
  const compared = added.slice(0, 4).map(({ id }) => id)
  const [left, right] = compared
  if (left && right) {
    const corrections = [aNewCorrection(left, right, { quote: note })]
    await built.library.comparisons.keep({ ids: compared, view: DEFAULT_VIEW, note, tags: ['Suez'], corrections })
  }
  for (const { id } of added) {
    const { annotations } = built.library
    await annotations.make({ ...aHighlight(id, { quote: `x${note}` }, note), pen: 3 })
    const whole = await annotations.make({ article: id, anchor: null, pen: 1, text: `x${note}` })
    await annotations.edit({ ids: [whole.id], set: { tags: ['figures', note] } })
  }
  return built
}

describe('a library that goes out and comes in again', () => {
  it('is the same, record by record and byte by byte, in one step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(told, { maxLength: 5 }), text, async (all, note) => {
        const first = await made(all, note)
        const folder = await mkdtemp(path.join(tmpdir(), 'variorum-export-'))
        const second = await aLibrary({ newId: someIds(99) })
        try {
          const out = await exportLibrary(first.library.desk, folder, aTask())
          expect(out).toMatchObject({ articles: all.length, withoutText: [], withoutSource: [] })
          const report = await importLibrary(second.library.desk, out.folder, aTask())
          expect(report).toMatchObject({ added: all.length, alreadyHere: 0, problems: [] })
          expect(recordsOf(second.library)).toEqual(recordsOf(first.library))
          expect(await filesOf(second)).toEqual(await filesOf(first))
          const again = await importLibrary(second.library.desk, out.folder, aTask())
          expect(again).toMatchObject({ added: 0, alreadyHere: all.length, step: null })
          await second.library.undo()
          expect(recordsOf(second.library)).toEqual({
            articles: [],
            tags: [],
            collections: [],
            searches: [],
            comparisons: [],
            annotations: [],
          })
        } finally {
          await first.dispose()
          await second.dispose()
          await rm(folder, { recursive: true, force: true })
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('leaves what is here as it is: by id, by text, by the names of tags and collections', async () => {
    const first = await made([], 'A note')
    const [a = ''] = await first.with(
      aDraft({ title: 'One', textHash: '1'.repeat(64), tags: ['Suez'] }),
      aDraft({ title: 'Two', tags: ['suez'] }),
    )
    const out = await exportLibrary(first.library.desk, await aFolder(), aTask())
    onTestFinished(first.dispose)

    const built = await opened({ newId: someIds(5) })
    const [same = ''] = await built.with(aDraft({ title: 'Mine', textHash: '1'.repeat(64), tags: ['SUEZ'] }))
    const own = { id: 'B'.repeat(26), name: 'Collection 0', parent: null, rank: 'x', note: 'Mine' }
    await built.library.desk.store.commit([{ op: 'put', kind: 'collection', record: own }])
    const report = await importLibrary(built.library.desk, out.folder, aTask())
    expect(report).toMatchObject({ added: 1, alreadyHere: 1 })
    const { articles, tags, collections } = recordsOf(built.library)
    expect(articles.map(({ title }) => title).sort()).toEqual(['Mine', 'Two'])
    expect(articles.some(({ id }) => id === a)).toBe(false)
    expect(tags.map(({ name }) => name)).toEqual(['SUEZ'])
    for (const article of articles) expect(article.tags).toEqual(built.library.get(same).tags)
    expect(collections.map(({ name, note, parent }) => [name, note, parent]).sort()).toEqual([
      ['Collection 0', 'Mine', null],
      ['Collection 1', 'A note', own.id],
      ['Collection 2', 'A note', null],
    ])
  })

  it('brings highlights and notes to articles that are here already, each once', async () => {
    const first = await made([], 'A note')
    const [a = ''] = await first.with(aDraft({ textHash: '1'.repeat(64) }))
    const { annotations } = first.library
    await annotations.make(aHighlight(a, { quote: 'six days' }, 'theirs'))
    await annotations.make(aHighlight(a, { quote: 'the canal' }, 'on both'))
    const out = await exportLibrary(first.library.desk, await aFolder(), aTask())
    onTestFinished(first.dispose)
    const page = JSON.parse(await readFile(path.join(out.folder, 'records/articles-0001.json'), 'utf8'))[0].text
    expect(await readFile(path.join(out.folder, page), 'utf8')).toContain(
      '<blockquote dir="auto">six days</blockquote>',
    )

    const built = await opened({ newId: someIds(5) })
    const [mine = ''] = await built.with(aDraft({ title: 'Mine', textHash: '1'.repeat(64) }))
    await built.library.annotations.make(aHighlight(mine, { quote: 'the canal' }, 'on both'))
    const report = await importLibrary(built.library.desk, out.folder, aTask())
    expect(report).toMatchObject({ added: 0, alreadyHere: 1, notes: 1, problems: [] })
    expect(built.library.annotations.list([mine]).map(({ text }) => text)).toEqual(['theirs', 'on both'])
    expect((await importLibrary(built.library.desk, out.folder, aTask())).step).toBeNull()
  })

  it('of some articles brings what they need, and nothing else', async () => {
    const first = await made([], 'A note')
    const [a = '', b = ''] = await first.with(
      aDraft({ title: 'One', tags: ['Suez/Canal', 'Ships'] }),
      aDraft({ title: 'Two', tags: ['Other'] }),
    )
    const collection = await first.library.collections.make({ name: 'Within', parent: null })
    const inner = await first.library.collections.make({ name: 'Inside', parent: collection.id })
    await first.library.collections.add({ id: inner.id, ids: [a] })
    onTestFinished(first.dispose)
    const out = await exportArticles(first.library.desk, [a, 'Z'.repeat(26)], await aFolder(), aTask())
    expect(out).toMatchObject({ articles: 1, withoutText: [], withoutSource: [] })
    expect(path.basename(out.folder)).toMatch(/^Variorum articles /)

    const built = await opened({ newId: someIds(5) })
    expect(await importLibrary(built.library.desk, out.folder, aTask())).toMatchObject({ added: 1, problems: [] })
    const { articles, tags, collections, searches } = recordsOf(built.library)
    expect(articles.map(({ id }) => id)).toEqual([a])
    expect(articles.map(({ id }) => id)).not.toContain(b)
    expect(tags.map(({ name }) => name).sort()).toEqual(expect.arrayContaining(['Ships', 'Suez/Canal']))
    expect(tags.map(({ name }) => name)).not.toContain('Other')
    expect(collections.map(({ name }) => name).sort()).toEqual(['Inside', 'Within'])
    expect(searches).toEqual([])
  })

  it('never takes the place of a folder, and leaves nothing of an export that was cancelled', async () => {
    const built = await opened()
    await built.with(aDraft())
    const into = await aFolder()
    const first = await exportLibrary(built.library.desk, into, aTask())
    const before = await readFile(path.join(first.folder, 'library.json'))
    const second = await exportLibrary(built.library.desk, into, aTask())
    expect(second.folder).not.toBe(first.folder)
    expect(await readFile(path.join(first.folder, 'library.json'))).toEqual(before)
    await expect(exportLibrary(built.library.desk, into, aTask(AbortSignal.abort()))).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(await readdir(into)).toHaveLength(2)
    await expect(exportLibrary(built.library.desk, path.join(into, 'no'), aTask())).rejects.toMatchObject({
      code: 'read-only',
    })
  })

  it('refuses what is no export, what is newer, and a text that was changed', async () => {
    const built = await opened()
    const [id = ''] = await built.with(aDraft(), aDraft())
    const { folder } = await exportLibrary(built.library.desk, await aFolder(), aTask())
    const other = await opened({ newId: someIds(5) })
    const take = () => importLibrary(other.library.desk, folder, aTask())

    const [records = ''] = await readdir(path.join(folder, 'records'))
    const [first] = JSON.parse(await readFile(path.join(folder, 'records', records), 'utf8'))
    const page = await readFile(path.join(folder, first.text), 'utf8')
    expect(page).toContain(`<meta name="variorum:id" content="${id}">`)
    await writeFile(path.join(folder, first.text), page.replace('canal', 'river'))
    const report = await take()
    expect(report.added).toBe(1)
    expect(report.problems).toEqual([{ title: first.article.title, message: expect.stringContaining('was changed') }])
    await other.library.undo()

    const head = JSON.parse(await readFile(path.join(folder, 'library.json'), 'utf8'))
    await writeFile(path.join(folder, 'library.json'), JSON.stringify({ ...head, version: 99 }))
    await expect(take()).rejects.toMatchObject({ code: 'newer-format' })
    await writeFile(path.join(folder, 'library.json'), JSON.stringify({ ...head, records: 99 }))
    await expect(take()).rejects.toMatchObject({ code: 'newer-format' })
    await writeFile(path.join(folder, 'library.json'), '{}')
    await expect(take()).rejects.toMatchObject({ code: 'unsupported' })
    await rm(path.join(folder, 'library.json'))
    await expect(take()).rejects.toMatchObject({ code: 'unsupported' })
    expect(other.library.overview().places.all).toBe(0)
  })

  it('reads no file outside of the export', async () => {
    const built = await opened()
    await built.with(aDraft())
    const { folder } = await exportLibrary(built.library.desk, await aFolder(), aTask())
    const [records = ''] = await readdir(path.join(folder, 'records'))
    const file = path.join(folder, 'records', records)
    const [entry] = JSON.parse(await readFile(file, 'utf8'))
    await writeFile(path.join(folder, '..', 'out.html'), await readFile(path.join(folder, entry.text)))
    await writeFile(file, JSON.stringify([{ ...entry, text: '../out.html' }]))
    const other = await opened({ newId: someIds(5) })
    expect(await importLibrary(other.library.desk, folder, aTask())).toMatchObject({ added: 0, problems: [{}] })
  })
})
