import { link, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Backups, backupsOf } from '../../../../../main/library/backup/backups'
import { changesTo, sharedWith } from '../../../../../main/library/backup/differences'
import { recordsFile } from '../../../../../main/library/backup/place'
import { readRecords } from '../../../../../main/library/backup/records'
import { sweep } from '../../../../../main/library/backup/sweep'
import { articleFolder } from '../../../../../main/library/files/paths'
import { nodeDisk } from '../../../../../main/library/store/disk'
import { checkLibrary } from '../../../../../main/library/upkeep/check'
import { aDraft, aHighlight, type BuiltLibrary, someIds } from '../../../../support/builders'
import { opened } from '../opened'
import { aTask, nothingElse } from '../upkeep/task'

interface Kept {
  backups: Backups
  folder: string
  place(): Promise<string>
}

async function backupsFor(built: BuiltLibrary): Promise<Kept> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-backups-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const backups = backupsOf({
    folder,
    libraryFolder: () => built.folder,
    library: async () => built.library,
    disk: nodeDisk,
    device: 'test-device',
    now: () => built.library.desk.now(),
    newId: someIds(21),
    sweep: (place) => sweep({ place }),
  })
  const place = async () => path.join(folder, (await readdir(folder))[0] ?? '')
  return { backups, folder, place }
}

const make = async ({ backups }: Kept) => {
  const { backup } = await backups.make('by hand', aTask())
  if (!backup) throw new Error('No backup was made.')
  return backup
}
const byId = <T extends { id: string }>(records: Iterable<T>) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
/** All records, but for the stamps of their last change. */
const stateOf = ({ library }: BuiltLibrary) => {
  const { articles, tags, collections, searches, comparisons, annotations } = library.desk.store.data
  return {
    articles: byId(articles.values()).map(({ updatedAt: _when, device: _where, ...rest }) => rest),
    tags: byId(tags.values()),
    collections: byId(collections.values()),
    searches: byId(searches.values()),
    comparisons: byId(comparisons.values()).map(({ updatedAt: _when, openedAt: _opened, ...rest }) => rest),
    annotations: byId(annotations.values()).map(({ updatedAt: _when, device: _where, ...rest }) => rest),
  }
}
const textsOf = async ({ library }: BuiltLibrary) =>
  Promise.all(byId(library.desk.store.data.articles.values()).map(({ id }) => library.body(id)))

describe('a backup', () => {
  it('is read without a second copy of what is as it was', async () => {
    const built = await opened()
    const kept = await backupsFor(built)
    const [a = '', b = ''] = await built.with(aDraft({ tags: ['Suez'] }), aDraft())
    const { id } = await make(kept)
    await built.library.edit({ ids: [b], set: { starred: true } })
    const now = built.library.desk.store.data
    const wanted = await readRecords(nodeDisk, recordsFile(await kept.place(), id), sharedWith(now))
    expect(wanted.articles.get(a)).toBe(now.articles.get(a))
    expect([...wanted.tags.values()]).toHaveLength(1)
    for (const tag of wanted.tags.values()) expect(tag).toBe(now.tags.get(tag.id))
    expect(wanted.articles.get(b)).toMatchObject({ starred: false })
    // Changed between reading and restoring, it is still brought back.
    const seen = wanted.articles.get(a)
    await built.library.edit({ ids: [a], set: { title: 'Another' } })
    expect(await changesTo('article', wanted, now)).toContainEqual({
      way: 'changed',
      record: seen,
      before: now.articles.get(a),
    })
  })

  it('holds everything, costs no text twice, and is made only where something has changed', async () => {
    const built = await opened()
    const kept = await backupsFor(built)
    const [id = ''] = await built.with(aDraft({ tags: ['Suez'] }), aDraft())
    const first = await make(kept)
    expect(first).toMatchObject({ articles: 2, tags: 1, cause: 'by hand' })
    expect(first.bytes).toBeLessThan(2_000)
    // A link to the text, not a copy of it.
    expect((await stat(path.join(articleFolder(built.folder, id), 'article.html'))).nlink).toBe(2)

    expect(await kept.backups.make('automatic', aTask())).toMatchObject({ backup: null })
    await built.library.edit({ ids: [id], set: { starred: true } })
    expect(await kept.backups.make('automatic', aTask())).toMatchObject({ backup: { cause: 'automatic' } })
    const { backups, trouble } = await kept.backups.list()
    expect(backups.map(({ cause }) => cause)).toEqual(['automatic', 'by hand'])
    expect(trouble).toBeNull()
    expect(await kept.backups.body(built.library.get(id).body.hash)).toEqual(Buffer.from(await built.library.body(id)))
  })

  it('restores what was changed, deleted and added since, as one change; undo leads back', async () => {
    const built = await opened()
    const kept = await backupsFor(built)
    const ids = await built.with(
      aDraft({ title: 'Edited', tags: ['Suez'] }),
      aDraft({ title: 'Erased', tags: ['Canal'] }),
      aDraft({ title: 'Same' }),
    )
    const [edited = '', erased = ''] = ids
    const note = { id: 'B'.repeat(26), name: 'Canals', parent: null, rank: 'a', note: 'A note.' }
    await built.library.desk.store.commit([{ op: 'put', kind: 'collection', record: note }])
    const { annotations } = built.library
    const changed = await annotations.make(aHighlight(edited, { quote: 'six days' }, 'As it was'))
    await annotations.make(aHighlight(erased, { quote: 'The canal' }))
    const before = stateOf(built)
    const texts = await textsOf(built)
    const { id } = await make(kept)

    await built.library.edit({ ids: [edited], set: { title: 'Other' } })
    await annotations.edit({ ids: [changed.id], set: { text: 'Rewritten' } })
    await annotations.make({ article: edited, anchor: null, pen: 1, text: 'New since' })
    await built.library.trash([erased])
    await built.library.erase([erased])
    await built.with(aDraft({ title: 'Added', tags: ['Nile'] }))
    await built.library.desk.store.commit([{ op: 'del', kind: 'collection', id: note.id }])
    const after = stateOf(built)

    const { differences, withoutText } = await kept.backups.preview(id, aTask())
    expect(differences.articles).toEqual({
      added: { count: 1, names: ['Erased'] },
      removed: { count: 1, names: ['Added'] },
      changed: { count: 1, names: ['Edited'] },
    })
    expect(differences.tags.added.names).toEqual(['Canal'])
    expect(differences.tags.removed.names).toEqual(['Nile'])
    expect(differences.collections.added.names).toEqual(['Canals'])
    expect(differences.annotations).toEqual({
      added: { count: 1, names: ['The canal'] },
      removed: { count: 1, names: ['New since'] },
      changed: { count: 1, names: ['As it was'] },
    })
    expect(withoutText.count).toBe(0)
    expect(stateOf(built)).toEqual(after)

    const { step } = await kept.backups.restore(id, aTask())
    expect(stateOf(built)).toEqual(before)
    expect(await textsOf(built)).toEqual(texts)
    expect(await readdir(articleFolder(built.folder, erased))).toEqual(
      expect.arrayContaining(['article.html', 'article.json', 'original.txt.gz']),
    )
    expect((await kept.backups.list()).backups[0]?.cause).toBe('before a restore')
    await built.library.undo(step ?? undefined)
    expect(stateOf(built)).toEqual(after)
    await built.library.redo()
    expect(stateOf(built)).toEqual(before)
  })

  it('leads back from any state to any other', async () => {
    const titles = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.array(titles, { minLength: 2, maxLength: 4 }), async (rounds) => {
        const built = await opened()
        const kept = await backupsFor(built)
        const states: { id: string; state: unknown }[] = []
        for (const round of rounds) {
          const all = built.library.ids({ place: 'all', tag: null, filter: '', sort: 'oldest' })
          if (all[0]) {
            await built.library.trash([all[0]])
            await built.library.erase([all[0]])
          }
          await built.with(...round.map((title) => aDraft({ title, tags: [title] })))
          states.push({ id: (await make(kept)).id, state: stateOf(built) })
        }
        for (const { id, state } of [...states].reverse()) {
          await kept.backups.restore(id, aTask())
          expect(stateOf(built)).toEqual(state)
          expect(await textsOf(built)).toHaveLength(stateOf(built).articles.length)
        }
      }),
      { numRuns: 6 },
    )
  }, 60_000)

  it('that cannot be read, or is of a newer Variorum, changes nothing', async () => {
    const built = await opened()
    const kept = await backupsFor(built)
    await built.with(aDraft())
    const { id } = await make(kept)
    await built.with(aDraft())
    const before = stateOf(built)
    const records = path.join(await kept.place(), 'records')
    const file = path.join(records, `${id}.ndjson.gz`)
    const whole = await readFile(file)
    await writeFile(file, whole.subarray(0, whole.length - 20))
    await expect(kept.backups.preview(id, aTask())).rejects.toMatchObject({ code: 'damaged' })
    await expect(kept.backups.restore(id, aTask())).rejects.toMatchObject({ code: 'damaged' })
    await writeFile(file, whole)
    const manifest = JSON.parse(await readFile(path.join(records, `${id}.json`), 'utf8'))
    await writeFile(path.join(records, `${id}.json`), JSON.stringify({ ...manifest, version: 2 }))
    await expect(kept.backups.restore(id, aTask())).rejects.toMatchObject({ code: 'newer-format' })
    expect(stateOf(built)).toEqual(before)
    await expect(kept.backups.restore('20200101T000000000Z', aTask())).rejects.toMatchObject({ code: 'not-found' })
  })

  it('says which articles cannot come back, and restores the others', async () => {
    const built = await opened()
    const kept = await backupsFor(built)
    const [a = '', b = ''] = await built.with(aDraft({ title: 'One' }), aDraft({ title: 'Two' }))
    const { hash } = built.library.get(a).body
    const { id } = await make(kept)
    await built.library.trash([a, b])
    await built.library.erase([a, b])
    await rm(path.join(await kept.place(), 'bodies', hash.slice(0, 2), `${hash}.html`))
    expect((await kept.backups.preview(id, aTask())).withoutText).toEqual({ count: 1, names: ['One'] })
    const { withoutText } = await kept.backups.restore(id, aTask())
    expect(withoutText).toEqual({ count: 1, names: ['One'] })
    expect(stateOf(built).articles.map(({ title }) => title)).toEqual(['Two'])
  })

  it('cancelled, or killed on the way, is no backup, and is tidied up', async () => {
    const built = await opened()
    const kept = await backupsFor(built)
    await built.with(aDraft(), aDraft())
    await expect(kept.backups.make('by hand', aTask(AbortSignal.abort()))).rejects.toMatchObject({ code: 'cancelled' })
    expect((await kept.backups.list()).backups).toEqual([])
    const place = await kept.place()
    await writeFile(path.join(place, 'records', '20200101T000000000Z.ndjson.gz'), 'half')
    const { id } = await make(kept)
    expect((await kept.backups.list()).backups.map((each) => each.id)).toEqual([id])
    expect(await readdir(place)).not.toContain('making')
  })
})

describe('tidying up', () => {
  it('removes texts that no backup needs, and keeps the others', async () => {
    const built = await opened()
    const kept = await backupsFor(built)
    const [a = '', b = ''] = await built.with(aDraft(), aDraft())
    const hashes = [a, b].map((id) => built.library.get(id).body.hash)
    const first = await make(kept)
    await built.library.trash([a])
    await built.library.erase([a])
    await make(kept)
    const place = await kept.place()
    expect(await sweep({ place })).toBe(0)
    await rm(path.join(place, 'records', `${first.id}.json`))
    // The records without their manifest, one text and one source.
    expect(await sweep({ place })).toBe(3)
    expect(await kept.backups.body(hashes[0] ?? '')).toBeNull()
    expect(await kept.backups.body(hashes[1] ?? '')).not.toBeNull()
  })

  it('removes nothing where a backup cannot be read', async () => {
    const built = await opened()
    const kept = await backupsFor(built)
    await built.with(aDraft())
    const { id } = await make(kept)
    const place = await kept.place()
    await link(path.join(place, 'records', `${id}.json`), path.join(place, 'records', 'x.json'))
    await writeFile(path.join(place, 'records', `${id}.ndjson.gz`), 'broken')
    await expect(sweep({ place })).rejects.toThrow()
    expect(await readdir(path.join(place, 'bodies'))).toHaveLength(1)
  })
})

describe('a library that cannot be opened', () => {
  it('gets the records of a backup; what is there is put aside, and later articles are found by a check', async () => {
    const built = await opened()
    const kept = await backupsFor(built)
    await built.with(aDraft({ title: 'One', tags: ['Suez'] }))
    const before = stateOf(built)
    const { id } = await make(kept)
    const [later = ''] = await built.with(aDraft({ title: 'Later' }))
    await built.library.close()
    const store = path.join(built.folder, 'store')
    for (const name of await readdir(store)) await writeFile(path.join(store, name), 'broken')

    const damaged = backupsOf({
      folder: kept.folder,
      libraryFolder: () => built.folder,
      library: () => Promise.reject(new Error('It is damaged.')),
      disk: nodeDisk,
      device: 'test-device',
      now: () => new Date(0),
      newId: someIds(22),
      sweep: async () => undefined,
    })
    expect((await damaged.list()).backups).toHaveLength(1)
    expect(await damaged.rebuild(id, aTask())).toMatchObject({ restored: 1, step: null })
    const again = await opened({ folder: built.folder, newId: someIds(3) })
    expect(stateOf(again)).toEqual(before)
    const aside = (await readdir(built.folder)).filter((name) => name.startsWith('store-put-aside'))
    expect(aside).toHaveLength(1)
    expect(await readFile(path.join(built.folder, aside[0] ?? '', 'snapshot-1.ndjson'), 'utf8')).toBe('broken')
    const { findings } = await checkLibrary(again.library.desk, nothingElse, aTask())
    expect(findings).toMatchObject([{ flaw: 'orphan', id: later, remedy: 'take-in' }])
  })

  it('keeps its store where the backup cannot be read', async () => {
    const built = await opened()
    const kept = await backupsFor(built)
    await built.with(aDraft())
    const { id } = await make(kept)
    await built.library.close()
    await writeFile(path.join(await kept.place(), 'records', `${id}.ndjson.gz`), 'broken')
    const names = await readdir(built.folder)
    await expect(kept.backups.rebuild(id, aTask())).rejects.toMatchObject({ code: 'damaged' })
    expect(await readdir(built.folder)).toEqual(names)
    expect(stateOf(await opened({ folder: built.folder })).articles).toHaveLength(1)
  })
})
