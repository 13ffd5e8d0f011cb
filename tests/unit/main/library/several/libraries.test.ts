import { access, chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Library } from '../../../../../main/library/library'
import { type Opening, openingOf } from '../../../../../main/library/opening'
import { type Libraries, type LibraryPlaces, librariesOf } from '../../../../../main/library/several/libraries'
import { nodeDisk } from '../../../../../main/library/store/disk'
import { aDraft, aLibrary, someIds } from '../../../../support/builders'
import { aTask } from '../upkeep/task'

interface App {
  libraries: Libraries
  opening: Opening
  folder: string
  places(): LibraryPlaces
  reloads(): number
  ended(): number
}

const titles = async ({ opening }: App) => {
  const library = await opening.library()
  return library.ids({ place: 'all', tag: null, filter: '', sort: 'title' }).map((id) => library.get(id).title)
}

/** Libraries as the app has them, the first one open with one article in it. */
async function anApp(): Promise<App> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-several-'))
  let places: LibraryPlaces = { current: path.join(folder, 'Library'), known: [path.join(folder, 'Library')] }
  let reloads = 0
  let ended = 0
  let seed = 30
  const open = async (at: string): Promise<Library> => (await aLibrary({ folder: at, newId: someIds(++seed) })).library
  const opening = openingOf(
    () => open(places.current),
    () => undefined,
  )
  const libraries = librariesOf({
    places: () => places,
    remember: async (next) => {
      places = next
    },
    opening,
    open,
    endWork: async () => {
      ended += 1
      // What is under way may need the library it was begun with before it ends.
      await opening.library()
    },
    reload: () => {
      reloads += 1
    },
    disk: nodeDisk,
  })
  await (await opening.library()).add([aDraft({ title: 'First' })])
  onTestFinished(async () => {
    await (await opening.library()).close()
    await rm(folder, { recursive: true, force: true })
  })
  return { libraries, opening, folder, places: () => places, reloads: () => reloads, ended: () => ended }
}

const code = (wanted: string) => ({ code: wanted })

describe('several libraries', () => {
  it('are made, opened and switched; the one in use is remembered', async () => {
    const app = await anApp()
    const second = path.join(app.folder, 'Second')
    await mkdir(second)
    const first = await app.opening.library()
    await app.libraries.create(second)
    expect(await titles(app)).toEqual([])
    expect(app.places().current).toBe(second)
    expect([app.reloads(), app.ended()]).toEqual([1, 1])
    // The first one is closed: its lock is gone, and no change goes to it any more.
    await expect(access(path.join(app.folder, 'Library', 'lock'))).rejects.toThrow()
    await expect(first.add([aDraft()])).rejects.toMatchObject(code('busy'))

    await (await app.opening.library()).add([aDraft({ title: 'Second' })])
    const all = await app.libraries.list()
    expect(all.map(({ name, inUse, isThere }) => [name, inUse, isThere])).toEqual([
      ['Library', false, true],
      ['Second', true, true],
    ])
    await app.libraries.openKnown(all[0]?.id ?? '')
    expect(await titles(app)).toEqual(['First'])
    await app.libraries.open(second)
    expect(await titles(app)).toEqual(['Second'])
    await app.libraries.forget(all[0]?.id ?? '')
    expect((await app.libraries.list()).map(({ name }) => name)).toEqual(['Second'])
    await expect(app.libraries.openKnown(all[0]?.id ?? '')).rejects.toMatchObject(code('not-found'))
  })

  it('refuse folders that are no library, are one already, hold something else, or lie inside one', async () => {
    const app = await anApp()
    const { libraries, folder } = app
    const other = path.join(folder, 'Other')
    await mkdir(other)
    await writeFile(path.join(other, 'letter.txt'), 'Dear reader')
    await expect(libraries.create(path.join(folder, 'Library'))).rejects.toMatchObject({
      message: expect.stringContaining('is a library already'),
    })
    await expect(libraries.create(other)).rejects.toMatchObject({ message: expect.stringContaining('not empty') })
    await expect(libraries.create(path.join(folder, 'Library', 'articles', 'mine'))).rejects.toMatchObject({
      message: expect.stringContaining('inside the library'),
    })
    await expect(libraries.open(other)).rejects.toMatchObject({ message: expect.stringContaining('holds no library') })
    await expect(libraries.open(path.join(folder, 'none'))).rejects.toMatchObject(code('missing'))
    expect(await titles(app)).toEqual(['First'])
    expect(await readdir(other)).toEqual(['letter.txt'])
    expect(app.reloads()).toBe(0)
  })

  it.skipIf(process.getuid?.() === 0)('say that a folder may not be written', async () => {
    const app = await anApp()
    const locked = path.join(app.folder, 'Locked')
    await mkdir(locked)
    await chmod(locked, 0o500)
    await expect(app.libraries.create(locked)).rejects.toMatchObject(code('read-only'))
    await chmod(locked, 0o700)
    expect(await titles(app)).toEqual(['First'])
  })

  it('stay with the one in use where the other cannot be opened', async () => {
    const app = await anApp()
    const second = path.join(app.folder, 'Second')
    await app.libraries.create(second)
    await app.libraries.open(path.join(app.folder, 'Library'))
    for (const name of await readdir(path.join(second, 'store'))) {
      await writeFile(path.join(second, 'store', name), 'broken')
    }
    await expect(app.libraries.open(second)).rejects.toMatchObject(code('damaged'))
    expect(await titles(app)).toEqual(['First'])
    await (await app.opening.library()).add([aDraft({ title: 'Later' })])
  })
})

describe('moving a library', () => {
  it('copies it whole, goes on there, and removes the old folder only when asked', async () => {
    const app = await anApp()
    const from = path.join(app.folder, 'Library')
    const disk = path.join(app.folder, 'disk')
    await mkdir(disk)
    await writeFile(path.join(from, 'mine.txt'), 'The person’s own file.')
    await writeFile(path.join(from, 'trash.json'), '{}')
    const report = await app.libraries.move(disk, aTask())
    expect(report).toEqual({ kind: 'move', folder: path.join(disk, 'Library'), from })
    const library = await app.opening.library()
    const [id = ''] = library.ids({ place: 'all', tag: null, filter: '', sort: 'title' })
    expect(await library.body(id)).toContain('First')
    await library.add([aDraft({ title: 'Later' })])
    expect(await titles(app)).toEqual(['First', 'Later'])
    expect(app.places()).toEqual({ current: report.folder, known: [report.folder] })
    expect(await readdir(from)).toEqual(expect.arrayContaining(['store', 'articles']))

    await app.libraries.removeOld()
    expect(await readdir(from)).toEqual(['mine.txt'])
    expect(await readdir(report.folder)).toContain('trash.json')
    await expect(app.libraries.removeOld()).rejects.toMatchObject(code('not-found'))
    expect(await titles(app)).toEqual(['First', 'Later'])
  })

  it('that is cancelled or has no room leaves it where it was, and nothing elsewhere', async () => {
    const app = await anApp()
    const disk = path.join(app.folder, 'disk')
    await mkdir(disk)
    await expect(app.libraries.move(disk, aTask(AbortSignal.abort()))).rejects.toMatchObject(code('cancelled'))
    expect(await readdir(disk)).toEqual([])
    await mkdir(path.join(disk, 'Library'))
    await writeFile(path.join(disk, 'Library', 'x'), 'Mine.')
    await expect(app.libraries.move(disk, aTask())).rejects.toMatchObject(code('invalid'))
    expect(await readdir(path.join(disk, 'Library'))).toEqual(['x'])
    await expect(app.libraries.move(path.join(app.folder, 'Library'), aTask())).rejects.toMatchObject(code('invalid'))
    await (await app.opening.library()).add([aDraft({ title: 'Later' })])
    expect(await titles(app)).toEqual(['First', 'Later'])
  })

  it('that fails at the end opens the old one again', async () => {
    const app = await anApp()
    const disk = path.join(app.folder, 'disk')
    await mkdir(disk)
    const controller = new AbortController()
    const task = {
      signal: controller.signal,
      // The articles are copied by then; the store is not.
      progress: (_done: number, _total: number, label: string) => {
        if (label.startsWith('store')) controller.abort()
      },
    }
    await expect(app.libraries.move(disk, task)).rejects.toMatchObject(code('cancelled'))
    expect(await readdir(disk)).toEqual([])
    await (await app.opening.library()).add([aDraft({ title: 'Later' })])
    expect(await titles(app)).toEqual(['First', 'Later'])
  })
})
