import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Op } from '../../../../../main/library/store/operations'
import { Store } from '../../../../../main/library/store/store'
import { CrashDisk, randomFrom } from './crashDisk'

const put = (id: string): Op => ({ op: 'put', kind: 'tag', record: { id, name: id, colour: 'blue', key: null } })

/** @returns a store on a disk that can be full, and what it said of that */
async function aStore() {
  const disk = new CrashDisk(randomFrom(1))
  const said: (string | null)[] = []
  const store = await Store.open({
    folder: '/library',
    disk,
    onWriting: (failure) => said.push(failure?.message ?? null),
  })
  return { disk, store, said }
}

describe('a store that cannot be written', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('says so once, and says when it can be again', async () => {
    const { disk, store, said } = await aStore()
    disk.failOneIn = 1
    await expect(store.commit([put('a')])).rejects.toMatchObject({ code: 'read-only' })
    await expect(store.commit([put('b')])).rejects.toThrow('the disk is full')
    expect(said).toEqual(['The library could not be saved: the disk is full.'])
    disk.failOneIn = 0
    await store.commit([put('c')])
    expect(said.at(-1)).toBeNull()
    expect([...store.data.tags.keys()]).toEqual(['c'])
  })

  it('finds out by itself when there is room again', async () => {
    const { disk, store, said } = await aStore()
    disk.failOneIn = 1
    await expect(store.commit([put('a')])).rejects.toThrow()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(said).toHaveLength(1)
    disk.failOneIn = 0
    await vi.advanceTimersByTimeAsync(4_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(said.at(-1)).toBeNull())
    await store.commit([put('b')])
    await store.close()
    const again = await Store.open({ folder: '/library', disk: disk.afterKill() })
    expect([...again.data.tags.keys()]).toEqual(['b'])
  })

  it('tells a trial that it fails', async () => {
    const { disk, store } = await aStore()
    disk.failOneIn = 1
    await expect(store.tryWriting()).rejects.toMatchObject({ code: 'read-only' })
    expect(store.writing?.code).toBe('read-only')
    disk.failOneIn = 0
    await store.tryWriting()
    expect(store.writing).toBeNull()
  })
})

describe('a store whose folder goes while it is open', () => {
  async function onDisk() {
    const folder = await mkdtemp(path.join(tmpdir(), 'variorum-gone-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const library = path.join(folder, 'Library')
    const store = await Store.open({ folder: library })
    await store.commit([put('before')])
    return { folder, library, store }
  }

  it('acknowledges nothing that would be lost, and goes on when the folder is back', async () => {
    const { folder, library, store } = await onDisk()
    await rename(library, path.join(folder, 'away'))
    await expect(store.commit([put('lost')])).rejects.toThrow('the folder is gone')
    await expect(store.commit([put('lost too')])).rejects.toMatchObject({ code: 'read-only' })
    expect([...store.data.tags.keys()]).toEqual(['before'])
    await rename(path.join(folder, 'away'), library)
    await store.commit([put('after')])
    await store.close()
    const again = await Store.open({ folder: library })
    expect([...again.data.tags.keys()]).toEqual(['before', 'after'])
    await again.close()
  })

  it.skipIf(process.platform === 'win32')(
    'notices that its files were removed, and begins no other library there',
    async () => {
      const { library, store } = await onDisk()
      for (const name of await readdir(path.join(library, 'store'))) await rm(path.join(library, 'store', name))
      await expect(store.commit([put('lost')])).rejects.toThrow('the folder is gone')
      await expect(store.commit([put('lost')])).rejects.toThrow('the folder is gone')
      expect(await readdir(path.join(library, 'store'))).toEqual([])
      await store.close()
    },
  )
})
