import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Bulk } from '../../../../main/library/bulk'
import { aLibrary } from '../../../support/builders'
import { writeManyArticles } from '../../../support/manyArticles'

const MANY = 20_000
const ALL = { place: 'all', tag: null, filter: '', sort: 'newest' } as const

async function manyArticles() {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-many-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeManyArticles(folder, MANY)
  return await aLibrary({ folder })
}

/** Cancels when it is told of a share of the way. */
function cancelledAt(share: number): Bulk & { told: number[] } {
  const controller = new AbortController()
  const told: number[] = []
  return {
    told,
    signal: controller.signal,
    progress: (done, total) => {
      told.push(done / total)
      if (done / total >= share) controller.abort()
    },
  }
}

describe('a change of many articles', { timeout: 60_000 }, () => {
  it('changes nothing where it is cancelled before it is written, and is made where that comes too late', async () => {
    const { library, changes, ...built } = await manyArticles()
    const ids = library.ids(ALL)
    for (const share of [0, 0.1, 0.6]) {
      const bulk = cancelledAt(share)
      await expect(library.tag({ ids, add: ['Many'], remove: [] }, bulk)).rejects.toMatchObject({ code: 'cancelled' })
      expect(bulk.told.at(-1)).toBeLessThan(1)
      await expect(library.trash(ids, cancelledAt(share))).rejects.toMatchObject({ code: 'cancelled' })
    }
    expect(library.history().undo).toBeNull()
    expect(changes).toEqual([])
    expect(library.overview()).toMatchObject({ tags: [], places: { all: MANY, trash: 0 } })

    const tooLate = cancelledAt(1)
    await library.tag({ ids, add: ['Many'], remove: [] }, tooLate)
    expect(tooLate.told).toEqual([...tooLate.told].sort((a, b) => a - b))
    expect(library.history().undo?.name).toBe('tag 20,000 articles')
    await expect(library.undo(undefined, cancelledAt(0.3))).rejects.toMatchObject({ code: 'cancelled' })
    expect(library.overview().tags).toMatchObject([{ name: 'Many', count: MANY }])
    await library.undo(undefined, cancelledAt(2))
    expect(library.overview().tags).toEqual([])

    await library.redo()
    const again = await built.reopen()
    expect(again.library.overview().tags).toMatchObject([{ name: 'Many', count: MANY }])
    await again.library.close()
  })

  it('leaves lists as they would be made anew', async () => {
    const { library } = await manyArticles()
    const ids = library.ids(ALL)
    const byTitle = { ...ALL, sort: 'title' } as const
    expect(library.ids(byTitle)).toHaveLength(MANY)
    const half = ids.slice(0, MANY / 2)
    await library.edit({ ids: half, set: { title: 'Alike', publishedAt: '2020', state: 'archive' } })
    const inOrder = (all: readonly string[]) => all.map((id) => library.get(id).title)
    expect(inOrder(library.ids(byTitle)).slice(0, MANY / 2)).toEqual(half.map(() => 'Alike'))
    expect(library.ids(ALL).slice(-half.length).sort()).toEqual([...half].sort())
    expect(new Set(library.ids(ALL)).size).toBe(MANY)
    expect(library.ids({ ...ALL, place: 'archive' })).toHaveLength(half.length)
    await library.undo()
    expect(library.ids(ALL)).toEqual(ids)
    expect(inOrder(library.ids(byTitle)).slice(0, 3)).toEqual(['Gate 0', 'Gate 1', 'Gate 2'])
    await library.close()
  })

  it('deletes for good in parts: cancelled, what is gone is gone and the others stay in the trash', async () => {
    const { library, ...built } = await manyArticles()
    const ids = library.ids(ALL)
    await library.trash(ids)
    const bulk = cancelledAt(0.25)
    const { erased, left } = await library.erase(ids, bulk)
    expect(bulk.told).toEqual([...bulk.told].sort((a, b) => a - b))
    expect(erased).toBeGreaterThanOrEqual(MANY / 4)
    expect(erased).toBeLessThan(MANY / 2)
    expect(left).toBe(MANY - erased)
    expect(library.overview().places).toMatchObject({ all: 0, trash: left })

    // What is put back while it goes on stays.
    const [last = ''] = library.ids({ ...ALL, place: 'trash' })
    const emptying = library.emptyTrash()
    await library.restore([last])
    expect(await emptying).toEqual({ erased: left - 1, left: 0 })
    const again = await built.reopen()
    expect(again.library.ids(ALL)).toEqual([last])
    await again.library.close()
  })

  it('deletes a large collection in one step, or not at all', async () => {
    const { library } = await manyArticles()
    const ids = library.ids(ALL)
    const { id } = await library.collections.make({ name: 'Locks', parent: null })
    await expect(library.collections.add({ id, ids }, cancelledAt(0.1))).rejects.toMatchObject({ code: 'cancelled' })
    await library.collections.add({ id, ids })
    const bulk = cancelledAt(0.4)
    await expect(library.collections.delete(id, bulk)).rejects.toMatchObject({ code: 'cancelled' })
    expect(bulk.told.length).toBeGreaterThan(0)
    expect(library.overview().collections).toMatchObject([{ name: 'Locks', count: MANY }])
    await library.collections.delete(id, cancelledAt(2))
    expect(library.overview().collections).toEqual([])
    await library.undo()
    expect(library.overview().collections).toMatchObject([{ name: 'Locks', count: MANY }])
    expect(library.ids({ ...ALL, collection: id, sort: 'manual' })).toHaveLength(MANY)
  })
})
