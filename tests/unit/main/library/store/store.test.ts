import { createHash } from 'node:crypto'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { Tag } from '../../../../../common/model'
import type { DiskFile } from '../../../../../main/library/store/disk'
import { STORE_VERSION } from '../../../../../main/library/store/migrations'
import { journalName, snapshotName } from '../../../../../main/library/store/names'
import type { Op } from '../../../../../main/library/store/operations'
import { Store } from '../../../../../main/library/store/store'
import { CrashDisk, randomFrom } from './crashDisk'

const FOLDER = '/library'
const file = (name: string) => path.join(FOLDER, 'store', name)
const put = (id: string, name = id): Op => ({ op: 'put', kind: 'tag', record: { id, name, colour: 'blue' } as Tag })
const open = (disk: CrashDisk, journalLimit = 400) => Store.open({ folder: FOLDER, disk, journalLimit })
const idsIn = (store: Store) => [...store.data.tags.keys()]
const aDisk = (seed = 1) => new CrashDisk(randomFrom(seed))

/** Has no room for snapshots. */
class FullDisk extends CrashDisk {
  isFull = false

  override async create(file: string): Promise<DiskFile> {
    const made = await super.create(file)
    if (!this.isFull || !file.endsWith('.tmp')) return made
    const noRoom = () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
    return { ...made, write: noRoom }
  }
}

/** A disk with 40 changes on it, over several generations. */
async function aUsedDisk(): Promise<CrashDisk> {
  const disk = aDisk()
  const store = await open(disk)
  for (let number = 0; number < 40; number++) await store.commit([put(`n${number}`)])
  await store.close()
  return disk
}

const storeFiles = (disk: CrashDisk) => Object.keys(disk.image()).map((each) => path.basename(each))
const newest = (names: string[], pattern: RegExp): string =>
  names.filter((name) => pattern.test(name)).sort((a, b) => numberIn(b) - numberIn(a))[0] ?? ''
const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0])

describe('the store', () => {
  it('has every change again when it is opened anew', async () => {
    const store = await open(await aUsedDisk())
    expect(idsIn(store)).toEqual(Array.from({ length: 40 }, (_, number) => `n${number}`))
  })

  it('keeps two snapshots and the journals since the older one, no more', async () => {
    const names = storeFiles(await aUsedDisk())
    const snapshots = names.filter((name) => name.startsWith('snapshot'))
    expect(snapshots).toHaveLength(2)
    const oldest = Math.min(...snapshots.map(numberIn))
    for (const name of names) expect(numberIn(name)).toBeGreaterThanOrEqual(oldest)
  })

  it('writes changes that are asked for together in one go, each planned on those before it', async () => {
    const disk = aDisk()
    const store = await open(disk, 1_000_000)
    await store.commit([put('counter', '0')])
    const before = disk.calls
    const more = () =>
      store.change((records) => {
        const count = Number(records.tags.get('counter')?.name) + 1
        return { ops: [put('counter', String(count))], applied: () => count }
      })
    expect(await Promise.all(Array.from({ length: 50 }, more))).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    // One write and one sync.
    expect(disk.calls - before).toBe(2)
  })

  it('shows nothing of a change that takes its time, and plans the next one on it', async () => {
    const store = await open(aDisk())
    await store.commit([put('counter', '0')])
    let goOn: () => void = () => undefined
    const wait = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const slow = store.change(async (records) => {
      await wait
      return { ops: [put('counter', String(Number(records.tags.get('counter')?.name) + 1))], applied: () => undefined }
    })
    const next = store.change((records) => {
      const count = Number(records.tags.get('counter')?.name) + 1
      return { ops: [put('counter', String(count))], applied: () => count }
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(store.data.tags.get('counter')?.name).toBe('0')
    goOn()
    await slow
    expect(await next).toBe(2)
    expect(store.data.tags.get('counter')?.name).toBe('2')
  })

  it('lets a change that cannot be planned fail alone', async () => {
    const store = await open(aDisk())
    const outcomes = await Promise.allSettled([
      store.commit([put('a')]),
      store.change(() => {
        throw new Error('no such thing')
      }),
      store.commit([put('b')]),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(idsIn(store)).toEqual(['a', 'b'])
  })

  it('leaves memory as it was when a write fails, and goes on when writing works again', async () => {
    const disk = aDisk()
    const store = await open(disk)
    await store.commit([put('before')])
    disk.failOneIn = 1
    for (const id of ['lost', 'lost too']) {
      await expect(store.commit([put(id)])).rejects.toMatchObject({ code: 'read-only' })
    }
    expect(idsIn(store)).toEqual(['before'])
    disk.failOneIn = 0
    await store.commit([put('after')])
    expect(idsIn(store)).toEqual(['before', 'after'])
    expect(idsIn(await open(disk.afterKill()))).toEqual(['before', 'after'])
  })

  it('leaves nothing of a snapshot that the disk had no room for, and takes one when there is room', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const disk = new FullDisk(randomFrom(1))
    const store = await open(disk)
    disk.isFull = true
    for (let number = 0; number < 40; number++) await store.commit([put(`n${number}`)])
    await vi.waitFor(() => expect(storeFiles(disk).filter((name) => name.endsWith('.tmp'))).toEqual([]))
    expect(storeFiles(disk).filter((name) => name.startsWith('snapshot'))).toEqual([snapshotName(1)])
    disk.isFull = false
    for (let number = 40; number < 80; number++) await store.commit([put(`n${number}`)])
    await store.close()
    expect(storeFiles(disk).filter((name) => name.startsWith('snapshot'))).toHaveLength(2)
    expect(idsIn(await open(disk))).toHaveLength(80)
  })

  it('refuses changes once it is closed, after making those that wait', async () => {
    const store = await open(aDisk())
    const waiting = store.commit([put('a')])
    const closing = store.close()
    await expect(store.commit([put('b')])).rejects.toMatchObject({ code: 'busy' })
    await Promise.all([waiting, closing])
    expect(idsIn(store)).toEqual(['a'])
  })
})

describe('a store that was spoilt', () => {
  it('falls back on the snapshot before a damaged one, loses nothing and keeps the damaged file', async () => {
    const disk = await aUsedDisk()
    const name = newest(storeFiles(disk), /^snapshot/)
    disk.spoil(file(name), (bytes) => bytes.subarray(0, bytes.length - 9))
    const store = await open(disk)
    expect(idsIn(store)).toHaveLength(40)
    expect(storeFiles(disk)).toContain(`damaged-${name}`)
    await store.commit([put('more')])
    await store.close()
    expect(idsIn(await open(disk))).toHaveLength(41)
  })

  it('names the file and changes nothing when no snapshot is whole', async () => {
    const disk = await aUsedDisk()
    const snapshots = storeFiles(disk).filter((name) => name.startsWith('snapshot'))
    for (const name of snapshots) disk.spoil(file(name), (bytes) => Buffer.concat([bytes.subarray(0, 90), bytes]))
    const before = disk.image()
    const opening = open(disk)
    await expect(opening).rejects.toMatchObject({ code: 'damaged' })
    await expect(opening).rejects.toThrow(newest(snapshots, /^snapshot/))
    expect(disk.image()).toEqual(before)
  })

  it.each([
    ['the journals', /^journal/],
    ['the snapshots', /^snapshot/],
  ])('does not begin an empty library when %s are gone', async (_what, pattern) => {
    const disk = await aUsedDisk()
    for (const name of storeFiles(disk)) if (pattern.test(name)) await disk.remove(file(name))
    const before = disk.image()
    await expect(open(disk)).rejects.toMatchObject({ code: 'damaged' })
    expect(disk.image()).toEqual(before)
  })

  it('tells damage inside a journal from a torn tail', async () => {
    const disk = aDisk()
    const store = await open(disk, 1_000_000)
    for (const id of ['a', 'b', 'c']) await store.commit([put(id)])
    await store.close()
    const torn = disk.afterKill()
    torn.spoil(file(journalName(1)), (bytes) => Buffer.concat([bytes, Buffer.from('0123456789abcdef [4,[{"op":')]))
    expect(idsIn(await open(torn, 1_000_000))).toEqual(['a', 'b', 'c'])
    torn.spoil(file(journalName(1)), (bytes) => Buffer.from(bytes.toString().replace('"id":"b"', '"id":"x"')))
    await expect(open(torn)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('never opens to less than was acknowledged, wherever a file is cut off', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const all = Array.from({ length: 40 }, (_, number) => `n${number}`)
    const whole = await aUsedDisk()
    const last = newest(storeFiles(whole), /^journal/)
    const random = randomFrom(5)
    for (const name of storeFiles(whole)) {
      for (let round = 0; round < 20; round++) {
        const disk = await aUsedDisk()
        disk.spoil(file(name), (bytes) => bytes.subarray(0, random(bytes.length)))
        const before = disk.image()
        const found = await open(disk).then(idsIn, (error: unknown) => error)
        if (Array.isArray(found)) {
          // The end of the last journal looks like a change that was never finished.
          expect(found).toEqual(name === last ? all.slice(0, found.length) : all)
          expect(found.length).toBeGreaterThan(0)
        } else {
          expect(found).toMatchObject({ code: 'damaged' })
          expect(disk.image()).toEqual(before)
        }
      }
    }
    warn.mockRestore()
  })

  it.each([snapshotName(1), journalName(1)])('leaves a newer %s alone', async (name) => {
    const disk = aDisk()
    await (await open(disk)).close()
    const head = name.startsWith('snapshot')
      ? `{"format":"variorum-snapshot","version":${STORE_VERSION + 1},"seq":0}\n{"records":"in another form"}\n`
      : headOfNewerJournal()
    disk.spoil(file(name), () => Buffer.from(head))
    const before = disk.image()
    const opening = open(disk)
    await expect(opening).rejects.toMatchObject({ code: 'newer-format' })
    await expect(opening).rejects.toThrow(name)
    expect(disk.image()).toEqual(before)
  })
})

function headOfNewerJournal(): string {
  const head = JSON.stringify({ format: 'variorum-journal', version: STORE_VERSION + 1, after: 0 })
  return `${createHash('sha256').update(head).digest('hex').slice(0, 16)} ${head}\n`
}
