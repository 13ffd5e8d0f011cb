import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../../common/model'
import type { CheckReport } from '../../../../../common/upkeep'
import { articleFolder } from '../../../../../main/library/files/paths'
import { checkLibrary } from '../../../../../main/library/upkeep/check'
import type { Sources } from '../../../../../main/library/upkeep/desk'
import { repair } from '../../../../../main/library/upkeep/repair'
import { aDraft, aHighlight, anArticle, type BuiltLibrary, someIds } from '../../../../support/builders'
import { opened } from '../opened'
import { aTask, nothingElse } from './task'

const long = new Date(Date.now() - 3_600_000)
const check = ({ library }: BuiltLibrary, sources: Sources = nothingElse) =>
  checkLibrary(library.desk, sources, aTask())
const found = ({ findings }: CheckReport) => findings.map(({ flaw, id, remedy }) => [flaw, id, remedy])
const bodyOf = (built: BuiltLibrary, id: string) => path.join(articleFolder(built.folder, id), 'article.html')

/** Takes the records of articles away, as a killed import leaves them without. */
async function orphaned(built: BuiltLibrary, ids: readonly string[]): Promise<BuiltLibrary> {
  await built.library.desk.store.commit(ids.map((id) => ({ op: 'del', kind: 'article', id })))
  const kept = new Map<string, Map<string, Buffer>>()
  for (const id of ids) {
    const folder = articleFolder(built.folder, id)
    const files = new Map<string, Buffer>()
    for (const name of await readdir(folder)) files.set(name, await readFile(path.join(folder, name)))
    kept.set(folder, files)
  }
  // Closing tidies up what was undone; a process that was killed does not.
  await built.library.close()
  for (const [folder, files] of kept) {
    await mkdir(folder, { recursive: true })
    for (const [name, bytes] of files) await writeFile(path.join(folder, name), bytes)
    await utimes(folder, long, long)
  }
  return await opened({ folder: built.folder, newId: someIds(3) })
}

describe('checking a library', () => {
  it('finds nothing in one that is whole, and says how much it read', async () => {
    const built = await opened()
    await built.with(aDraft({ tags: ['Suez'] }), aDraft(), aDraft())
    const report = await check(built)
    expect(report).toMatchObject({ articles: 3, findings: [], cancelled: false })
    expect(report.bytes).toBeGreaterThan(200)
  })

  it('tells of notes whose article is missing, and lets none of them go', async () => {
    const built = await opened()
    const [id = ''] = await built.with(aDraft())
    const note = await built.library.annotations.make(aHighlight(id, { quote: 'six days' }, 'Whose count?'))
    const again = await orphaned(built, [id])
    const report = await check(again)
    expect(report.findings).toContainEqual(
      expect.objectContaining({ flaw: 'note', id: note.id, title: 'Whose count?', remedy: null }),
    )
    await repair(again.library.desk, { remedy: 'mend', ids: [note.id] }, nothingElse, aTask())
    await repair(again.library.desk, { remedy: 'take-in', ids: [id] }, nothingElse, aTask())
    expect((await check(again)).findings).toEqual([])
    expect(again.library.annotations.list([id])).toMatchObject([{ text: 'Whose count?' }])
  })

  it('finds texts that are missing or changed, and puts the very text back', async () => {
    const built = await opened()
    const [a = '', b = ''] = await built.with(aDraft({ title: 'One' }), aDraft({ title: 'Two' }), aDraft())
    const text = await readFile(bodyOf(built, a))
    const other = await readFile(bodyOf(built, b))
    await rm(bodyOf(built, a))
    await writeFile(bodyOf(built, b), 'something else')

    const without = await check(built)
    expect(found(without).sort()).toEqual([
      ['text-changed', b, null],
      ['text-missing', a, null],
    ])

    const sources: Sources = {
      ...nothingElse,
      fromBackups: async (hash) => (hash === built.library.get(a).body.hash ? text : null),
      remake: async ({ title }) => ({ ...built.library.get(b), html: `<p>${title}</p>` }),
    }
    expect(found(await check(built, sources)).sort()).toEqual([
      ['text-changed', b, 'make-anew'],
      ['text-missing', a, 'put-back'],
    ])
    const exact: Sources = { ...sources, remake: async (article) => ({ ...article, html: String(other) }) }
    expect(found(await check(built, exact)).sort()).toEqual([
      ['text-changed', b, 'put-back'],
      ['text-missing', a, 'put-back'],
    ])

    const done = await repair(built.library.desk, { remedy: 'put-back', ids: [a, b] }, exact, aTask())
    expect(done).toMatchObject({ done: 2, failed: [] })
    expect(await built.library.body(a)).toBe(String(text))
    expect(await built.library.body(b)).toBe(String(other))
    expect((await check(built)).findings).toEqual([])
    // What stood in its place is kept.
    expect(await readFile(path.join(articleFolder(built.folder, b), 'damaged-1-article.html'), 'utf8')).toBe(
      'something else',
    )
  })

  it('makes a text anew from its source where the source gives another one, and undo leads back', async () => {
    const built = await opened()
    const [id = ''] = await built.with(aDraft())
    await rm(bodyOf(built, id))
    const before = built.library.get(id)
    const told = { cuts: [], excerpt: 'New.', wordCount: 1, textHash: 'a'.repeat(64) }
    const sources: Sources = { ...nothingElse, remake: async () => ({ html: '<p>New.</p>', ...told }) }
    const { done, step } = await repair(built.library.desk, { remedy: 'make-anew', ids: [id] }, sources, aTask())
    expect(done).toBe(1)
    expect(await built.library.body(id)).toBe('<p>New.</p>')
    expect(built.library.get(id)).toMatchObject(told)
    expect((await check(built)).findings).toEqual([])
    await built.library.undo(step ?? undefined)
    expect(built.library.get(id).body).toEqual(before.body)
  })

  it('takes folders without a record in again, with their tags, in one step', async () => {
    const first = await opened()
    const ids = await first.with(aDraft({ title: 'One', tags: ['Suez'] }), aDraft({ title: 'Two' }), aDraft())
    const [a = '', b = '', c = ''] = ids
    const built = await orphaned(first, [a, b])
    await rm(path.join(articleFolder(built.folder, b), 'article.json'))
    await utimes(articleFolder(built.folder, b), long, long)

    expect(found(await check(built)).sort()).toEqual([
      ['leftover', b, 'remove'],
      ['orphan', a, 'take-in'],
    ])
    const { done, step } = await repair(built.library.desk, { remedy: 'take-in', ids: [a, b] }, nothingElse, aTask())
    expect(done).toBe(1)
    expect(built.library.get(a)).toMatchObject({ title: 'One', state: 'inbox' })
    expect(built.library.overview().tags.map(({ name, count }) => [name, count])).toEqual([['Suez', 1]])
    expect(built.library.history().undo?.name).toBe('take 1 article in again')
    await built.library.undo(step ?? undefined)
    expect(built.library.overview().places.all).toBe(1)

    await repair(built.library.desk, { remedy: 'remove', ids: [a, b, c] }, nothingElse, aTask())
    expect(await readdir(articleFolder(built.folder, c))).toContain('article.html')
    await expect(readdir(articleFolder(built.folder, b))).rejects.toThrow()
    // It came in since the library was opened, so redo may still want it.
    expect(await readdir(articleFolder(built.folder, a))).toContain('article.html')
  })

  it('leaves alone what an import that was undone may need again', async () => {
    const built = await opened()
    await built.with(aDraft(), aDraft())
    await built.library.undo()
    expect((await check(built)).findings).toEqual([])
  })

  it('finds a source that is not whole, and mentions of what does not exist', async () => {
    const built = await opened()
    const [a = ''] = await built.with(aDraft())
    await writeFile(path.join(articleFolder(built.folder, a), 'original.txt.gz'), 'no archive')
    const collection = { id: 'B'.repeat(26), name: 'Canals', parent: 'C'.repeat(26), rank: 'a', note: '' }
    await built.library.desk.store.commit([
      { op: 'set', kind: 'article', id: a, fields: { tags: ['D'.repeat(26)], collections: { ['E'.repeat(26)]: 'a' } } },
      { op: 'put', kind: 'collection', record: collection },
    ])
    expect(found(await check(built)).sort()).toEqual([
      ['reference', a, 'mend'],
      ['reference', collection.id, 'mend'],
      ['source-missing', a, null],
    ])
    await repair(built.library.desk, { remedy: 'mend', ids: [a, collection.id] }, nothingElse, aTask())
    expect(built.library.get(a)).toMatchObject({ tags: [], collections: {} })
    expect(found(await check(built))).toEqual([['source-missing', a, null]])
  })

  it('finds a snapshot that the next start could not read', async () => {
    const built = await opened()
    await built.with(aDraft())
    const store = path.join(built.folder, 'store')
    const [name = ''] = (await readdir(store)).filter((each) => each.startsWith('snapshot'))
    const whole = await readFile(path.join(store, name))
    await writeFile(path.join(store, name), whole.subarray(0, -4))
    expect(found(await check(built))).toEqual([['store', name, null]])
    await writeFile(path.join(store, name), whole)
  })

  it('ends where it is cancelled, and says so', async () => {
    const built = await opened()
    await built.with(aDraft(), aDraft())
    const report = await checkLibrary(built.library.desk, nothingElse, aTask(AbortSignal.abort()))
    expect(report).toMatchObject({ articles: 0, cancelled: true })
  })
})

describe('a record that lies alone', () => {
  it('of an earlier version is read as this one would have written it', async () => {
    const { articleRecord } = await import('../../../../../main/library/upkeep/articleRecord')
    const { collections: _c, type: _t, fields: _f, ...old }: Article = anArticle()
    expect(articleRecord(old, 1)).toEqual({ ...old, collections: {}, type: null, fields: {} })
    expect(articleRecord({ ...old, title: 3 }, 1)).toBeNull()
    expect(articleRecord({ ...old, body: { file: '../x.html', hash: old.body.hash } }, 1)).toBeNull()
  })
})
