import { access, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { nodeDisk } from '../../../../main/library/store/disk'
import { aDraft, aLibrary } from '../../../support/builders'
import { opened } from './opened'

const NEWEST = { place: 'all', tag: null, filter: '', sort: 'newest' } as const
const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

describe('a library', () => {
  it('keeps what was added when it is opened again', async () => {
    const first = await opened()
    const draft = aDraft({ tags: ['Suez'], site: 'The Wire', cuts: [aCut] })
    const [id = ''] = await first.with(draft)
    await first.library.edit({ ids: [id], set: { starred: true } })
    const before = first.library.get(id)
    const again = await first.reopen()
    expect(again.library.get(id)).toEqual(before)
    expect(await again.library.body(id)).toBe(draft.html)
    expect(again.library.history()).toEqual({ undo: null, redo: null })
    await again.library.close()
  })

  it('puts new articles unread into the inbox', async () => {
    const { library, ...built } = await opened()
    const [id = ''] = await built.with(aDraft({ addedAt: '2020-05-01T00:00:00.000Z' }))
    const state = { state: 'inbox', readAt: null, starred: false, progress: 0, addedAt: '2020-05-01T00:00:00.000Z' }
    expect(library.get(id)).toMatchObject(state)
  })

  it('leaves a folder that makes sense without the list', async () => {
    const { folder, ...built } = await opened()
    const [id = ''] = await built.with(aDraft({ title: 'Six days', html: '<p>Body</p>', tags: ['Suez'] }))
    const files = path.join(folder, 'articles', id.slice(-2), id)
    expect(await readFile(path.join(files, 'article.html'), 'utf8')).toBe('<p>Body</p>')
    expect(gunzipSync(await readFile(path.join(files, 'original.txt.gz'))).toString()).toMatch('Six days')
    const told = JSON.parse(await readFile(path.join(files, 'article.json'), 'utf8'))
    expect(told.article).toMatchObject({ id, title: 'Six days', tags: ['Suez'] })
  })

  it.each(['../../../../etc/passwd', '01HNZXD07M5CEN5XA66EMZSRZ/', '', '01HNZXD07M5CEN5XA66EMZSRZW'])(
    'gives no path for the id "%s"',
    async (id) => {
      const { library } = await opened()
      expect(() => library.bodyPath(id)).toThrow(expect.objectContaining({ code: 'not-found' }))
    },
  )

  it('is opened by one at a time', async () => {
    const { folder } = await opened()
    await expect(aLibrary({ folder })).rejects.toMatchObject({ code: 'busy' })
  })

  it('does not show an empty library where only its store is gone', async () => {
    const first = await opened()
    await first.with(aDraft())
    await first.library.close()
    await rm(path.join(first.folder, 'store'), { recursive: true })
    await expect(aLibrary({ folder: first.folder })).rejects.toMatchObject({ code: 'damaged' })
    expect(await readdir(path.join(first.folder, 'articles'))).toHaveLength(1)
  })

  it.each(['removed', 'emptied'])('does not show an empty library where its first journal was %s', async (how) => {
    const first = await opened()
    await first.with(aDraft(), aDraft())
    await first.library.close()
    const journal = path.join(first.folder, 'store', 'journal-1.ndjson')
    const whole = await readFile(journal)
    if (how === 'removed') await rm(journal)
    else await writeFile(journal, '')
    const opening = aLibrary({ folder: first.folder })
    await expect(opening).rejects.toMatchObject({ code: 'damaged' })
    await expect(opening).rejects.toThrow(how === 'removed' ? 'it is missing' : 'its first line cannot be read')
    await writeFile(journal, whole)
    const again = await aLibrary({ folder: first.folder })
    expect(again.library.overview().places.all).toBe(2)
    await again.library.close()
  })

  it('releases the folder when it cannot be opened', async () => {
    const first = await opened()
    await first.library.close()
    const snapshot = path.join(first.folder, 'store', 'snapshot-1.ndjson')
    const whole = await readFile(snapshot)
    await writeFile(snapshot, 'null')
    await expect(aLibrary({ folder: first.folder })).rejects.toMatchObject({ code: 'damaged' })
    await writeFile(snapshot, whole)
    await (await aLibrary({ folder: first.folder })).library.close()
  })

  it('says that a folder cannot be used', async () => {
    const { folder } = await opened()
    const file = path.join(folder, 'a file')
    await writeFile(file, '')
    await expect(aLibrary({ folder: path.join(file, 'Library') })).rejects.toMatchObject({ code: 'read-only' })
  })

  it('leaves nothing of an import that could not be written', async () => {
    let full = false
    const disk = {
      ...nodeDisk,
      create: async (file: string) => {
        if (full && file.endsWith('article.json')) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        return await nodeDisk.create(file)
      },
    }
    const { library, folder, ...built } = await opened({ disk })
    await built.with(aDraft())
    full = true
    await expect(library.add([aDraft(), aDraft()])).rejects.toMatchObject({ code: 'read-only' })
    expect(library.overview().places.all).toBe(1)
    expect(await articleFolders(folder)).toHaveLength(1)
    full = false
    await library.add([aDraft()])
    expect(library.overview().places.all).toBe(2)
  })
})

describe('adding', () => {
  it('answers a text that is here already with the article that holds it, and gives that its tags', async () => {
    const { library, folder, ...built } = await opened()
    const [id = ''] = await built.with(aDraft({ textHash: 'same', tags: ['Egypt'] }))
    const twin = aDraft({ textHash: 'same', tags: ['egypt', 'Suez'] })
    expect(await library.add([twin])).toMatchObject({ added: [], alreadyHere: [{ draft: twin, id }] })
    expect(tagNames(library, id)).toEqual(['Egypt', 'Suez'])
    expect(library.history().undo?.name).toBe('tag 1 article')
    expect(await articleFolders(folder)).toEqual([id])
  })

  it('finds doubles inside a batch, and between two that run at the same time', async () => {
    const { library, folder } = await opened()
    const batch = [aDraft({ textHash: 'a' }), aDraft({ textHash: 'a', tags: ['twin'] }), aDraft({ textHash: 'b' })]
    const results = await Promise.all([library.add(batch), library.add([aDraft({ textHash: 'a' })])])
    expect(library.overview().places.all).toBe(2)
    expect(results.flatMap(({ added }) => added)).toHaveLength(2)
    expect(results.flatMap(({ alreadyHere }) => alreadyHere)).toHaveLength(2)
    expect(library.overview().tags.map(({ name }) => name)).toEqual(['twin'])
    expect(await articleFolders(folder)).toHaveLength(2)
  })

  it('takes a text in again whose article lies in the trash', async () => {
    const { library, ...built } = await opened()
    const ids = await built.with(aDraft({ textHash: 'same' }))
    await library.trash(ids)
    expect((await library.add([aDraft({ textHash: 'same' })])).added).toHaveLength(1)
  })

  it('is one step back and forth, files included', async () => {
    const { library, folder, ...built } = await opened()
    const ids = await built.with(aDraft({ tags: ['new'] }), aDraft())
    expect((await library.undo())?.name).toBe('import 2 articles')
    expect(library.overview()).toMatchObject({ places: { all: 0 }, tags: [] })
    expect((await library.redo())?.name).toBe('import 2 articles')
    expect(library.ids(NEWEST)).toHaveLength(2)
    expect(await library.body(ids[0] ?? '')).toMatch('<p>')
    expect(library.overview().tags).toMatchObject([{ name: 'new', count: 1 }])
    await library.undo()
    await library.close()
    expect(await articleFolders(folder)).toEqual([])
  })

  it('joins the step of an earlier part of the same import, as long as nothing else was done', async () => {
    const { library } = await opened()
    const first = await library.add([aDraft(), aDraft()])
    const second = await library.add([aDraft({ tags: ['new'] })], { joins: first.step })
    expect(second.step).toBe(first.step)
    expect(library.history().undo).toEqual({ id: first.step, name: 'import 3 articles' })
    await library.undo()
    expect(library.overview()).toMatchObject({ places: { all: 0 }, tags: [] })
    await library.redo()
    expect(library.overview()).toMatchObject({ places: { all: 3 }, tags: [{ name: 'new' }] })

    await library.edit({ ids: library.ids(NEWEST), set: { starred: true } })
    const third = await library.add([aDraft()], { joins: first.step })
    expect(third.step).not.toBe(first.step)
    await library.undo()
    expect(library.history().undo?.name).toBe('star 3 articles')
  })

  it('is one change to those who listen', async () => {
    const { changes, ...built } = await opened()
    const ids = await built.with(aDraft(), aDraft())
    expect(changes).toEqual([
      {
        articles: ids,
        membership: true,
        tags: [],
        collections: [],
        comparisons: [],
        places: ['inbox', 'all', 'unread'],
      },
    ])
  })
})

describe('erasing', () => {
  it('removes records and files for good, of what lies in the trash alone', async () => {
    const { library, folder, ...built } = await opened()
    const [kept = '', gone = ''] = await built.with(aDraft(), aDraft({ tags: ['lonely'] }))
    await expect(library.erase([kept])).rejects.toMatchObject({ code: 'invalid' })
    await library.trash([gone])
    await library.erase([kept, gone])
    expect(library.overview()).toMatchObject({ places: { all: 1, trash: 0 }, tags: [] })
    expect(await exists(path.join(folder, 'articles', gone.slice(-2), gone))).toBe(false)
    expect(await library.body(kept)).toMatch('<p>')
  })

  it('cannot be undone, not even by the steps before it', async () => {
    const { library, ...built } = await opened()
    const [kept = '', gone = ''] = await built.with(aDraft(), aDraft())
    await library.edit({ ids: [kept, gone], set: { starred: true } })
    await library.trash([gone])
    await library.erase([gone])
    expect((await library.undo())?.name).toBe('star 2 articles')
    expect(library.get(kept).starred).toBe(false)
    expect((await library.undo())?.name).toBe('import 2 articles')
    while (await library.redo());
    expect(library.ids(NEWEST)).toEqual([kept])
    expect(() => library.get(gone)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('lets an earlier step give back a tag that went with what was erased', async () => {
    const { library, ...built } = await opened()
    const [kept = '', gone = ''] = await built.with(aDraft({ tags: ['Suez'] }), aDraft({ tags: ['Suez'] }))
    await library.tag({ ids: [kept], add: [], remove: library.get(kept).tags })
    await library.trash([gone])
    await library.erase([gone])
    expect(library.overview().tags).toEqual([])
    await library.undo()
    expect(tagNames(library, kept)).toEqual(['Suez'])
  })

  it('gives a step that makes a tag again the tag above it, where that went with what was erased', async () => {
    const { library, ...built } = await opened()
    const [gone = ''] = await built.with(aDraft({ tags: ['Canal'] }))
    await library.trash([gone])
    const [back = ''] = await built.with(aDraft({ tags: ['Canal/Suez'] }))
    await library.undo()
    await library.erase([gone])
    expect(library.overview().tags).toEqual([])
    await library.redo()
    expect(
      library
        .overview()
        .tags.map(({ name }) => name)
        .sort(),
    ).toEqual(['Canal', 'Canal/Suez'])
    expect(tagNames(library, back)).toEqual(['Canal/Suez'])
  })
})

const aCut = { id: 'c1', at: 'end', reason: 'share links', text: 'Share this', restored: false } as const

const tagNames = (library: Awaited<ReturnType<typeof aLibrary>>['library'], id: string): string[] => {
  const tags = library.overview().tags
  return library.get(id).tags.map((tag) => tags.find((each) => each.id === tag)?.name ?? 'missing')
}

async function articleFolders(folder: string): Promise<string[]> {
  const articles = path.join(folder, 'articles')
  const shelves = await readdir(articles)
  return (await Promise.all(shelves.map((shelf) => readdir(path.join(articles, shelf))))).flat()
}
