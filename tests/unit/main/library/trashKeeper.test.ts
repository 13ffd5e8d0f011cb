import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { aDraft } from '../../../support/builders'
import { opened } from './opened'

const DAY = 86_400_000

/** A clock that the test sets, moving on by a millisecond with every look. */
function aClock(start = Date.UTC(2026, 0, 1)) {
  let now = start
  return {
    now: () => new Date(now++),
    pass: (days: number) => {
      now += days * DAY
    },
  }
}

it('deletes for good what has lain in the trash for over thirty days, and nothing else', async () => {
  const clock = aClock()
  const { library, ...built } = await opened({ now: clock.now })
  const [old = '', young = '', kept = ''] = await built.with(aDraft({ tags: ['lonely/tag'] }), aDraft(), aDraft())
  await library.lookAtTrash()
  await library.trash([old])
  const looks = async (days: number) => {
    let gone = 0
    for (let day = 0; day < days; day++) {
      clock.pass(1)
      gone += await library.lookAtTrash()
    }
    return gone
  }
  expect(await looks(20)).toBe(0)
  await library.trash([young])
  expect(await looks(10)).toBe(0)
  expect(library.get(old).trashedAt).not.toBeNull()
  expect(await looks(3)).toBe(1)
  expect(() => library.get(old)).toThrow()
  expect(library.get(young).trashedAt).not.toBeNull()
  expect(library.get(kept).trashedAt).toBeNull()
  expect(library.overview().tags).toEqual([])
  await expect(readFile(library.bodyPath(young))).resolves.toBeDefined()
})

it('deletes nothing because the clock was set forward or back', async () => {
  const clock = aClock()
  const built = await opened({ now: clock.now })
  const [id = ''] = await built.with(aDraft())
  await built.library.lookAtTrash()
  await built.library.trash([id])
  clock.pass(400)
  expect(await built.library.lookAtTrash()).toBe(0)
  clock.pass(1)
  const { library, dispose } = await built.reopen()
  expect(await library.lookAtTrash()).toBe(0)
  clock.pass(-401)
  expect(await library.lookAtTrash()).toBe(0)
  expect(library.trashLooks()).toHaveLength(1)
  expect(library.get(id).trashedAt).not.toBeNull()
  await dispose()
})

it('dates nothing before the last look, by a clock that fell behind', async () => {
  const clock = aClock()
  const { library, ...built } = await opened({ now: clock.now })
  const [id = ''] = await built.with(aDraft())
  await library.lookAtTrash()
  const [look = 0] = library.trashLooks()
  clock.pass(-3_000)
  await library.trash([id])
  expect(Date.parse(library.get(id).trashedAt ?? '')).toBe(look)
})

it('remembers its looks, and begins anew where they cannot be read', async () => {
  const clock = aClock()
  const built = await opened({ now: clock.now })
  await built.library.lookAtTrash()
  clock.pass(1)
  await built.library.lookAtTrash()
  const looks = built.library.trashLooks()
  expect(looks).toHaveLength(2)
  const again = await built.reopen()
  expect(again.library.trashLooks()).toEqual(looks)
  await writeFile(path.join(built.folder, 'trash.json'), '{"looks":["2026-01-02T00:00:00.000Z","yesterday"]}')
  const third = await again.reopen()
  expect(third.library.trashLooks()).toEqual([])
  await third.dispose()
})

it('deletes nothing while it cannot note that it looked', async () => {
  const clock = aClock()
  const { library, folder, ...built } = await opened({ now: clock.now })
  const [id = ''] = await built.with(aDraft())
  await library.lookAtTrash()
  await library.trash([id])
  await rm(folder, { recursive: true })
  clock.pass(90)
  await expect(library.lookAtTrash()).rejects.toThrow()
  expect(library.get(id).trashedAt).not.toBeNull()
})

it('empties the whole trash at once, beyond undo', async () => {
  const { library, ...built } = await opened()
  const ids = await built.with(aDraft(), aDraft(), aDraft())
  await library.trash(ids.slice(0, 2))
  expect(await library.emptyTrash()).toEqual({ erased: 2, left: 0 })
  expect(library.overview().places).toMatchObject({ all: 1, trash: 0 })
  expect(await library.undo()).toMatchObject({ name: 'import 3 articles' })
  expect(library.overview().places).toMatchObject({ all: 0, trash: 0 })
  expect(await library.emptyTrash()).toEqual({ erased: 0, left: 0 })
})
