import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Op } from '../../../../../main/library/store/operations'
import { salvage } from '../../../../../main/library/store/salvage'
import { Store } from '../../../../../main/library/store/store'
import { anArticle } from '../../../../support/builders'
import { CrashDisk, randomFrom } from './crashDisk'

const FOLDER = '/library'
const STORE = path.join(FOLDER, 'store')
const file = (name: string) => path.join(STORE, name)
const put = (id: string): Op => ({ op: 'put', kind: 'tag', record: { id, name: id, colour: 'blue', key: null } })
const names = (count: number) => Array.from({ length: count }, (_, number) => `n${number}`)
const idsIn = (store: Store) => [...store.data.tags.keys()]
const openWithLoss = (disk: CrashDisk) => Store.open({ folder: FOLDER, disk, withLoss: true })

async function aDisk(count: number, journalLimit = 1_000_000): Promise<CrashDisk> {
  const disk = new CrashDisk(randomFrom(1))
  const store = await Store.open({ folder: FOLDER, disk, journalLimit })
  for (const name of names(count)) await store.commit([put(name)])
  await store.close()
  return disk
}

const flip = (bytes: Buffer, text: string): Buffer => {
  const changed = Buffer.from(bytes)
  const at = changed.indexOf(text)
  changed[at + text.length - 2] = (changed[at + text.length - 2] ?? 0) ^ 1
  return changed
}

describe('a damaged store', () => {
  it('gives all but the change whose line was spoilt, says so before, and only where that was asked for', async () => {
    const disk = await aDisk(9)
    disk.spoil(file('journal-1.ndjson'), (bytes) => flip(bytes, '"id":"n4"'))
    const before = disk.image()
    await expect(Store.open({ folder: FOLDER, disk })).rejects.toMatchObject({ code: 'damaged' })
    expect(await salvage(disk, STORE)).toMatchObject({ lost: 1, seq: 9 })
    expect(disk.image()).toEqual(before)

    const store = await openWithLoss(disk)
    expect(idsIn(store)).toEqual(names(9).filter((name) => name !== 'n4'))
    await store.commit([put('more')])
    await store.close()
    const again = await Store.open({ folder: FOLDER, disk: disk.afterPowerLoss() })
    expect(idsIn(again)).toContain('more')
    // Nothing that was there is gone.
    const kept = disk.image()
    for (const [name, bytes] of Object.entries(before)) {
      expect(kept[path.join(STORE, `damaged-${path.basename(name)}`)]).toBe(bytes)
    }
  })

  it('gives the sound records of a snapshot where none is whole, and counts the others', async () => {
    const disk = new CrashDisk(randomFrom(1))
    const store = await Store.open({ folder: FOLDER, disk, journalLimit: 1 })
    const articles = Array.from({ length: 5 }, () => anArticle())
    for (const record of articles) await store.commit([{ op: 'put', kind: 'article', record }])
    await store.close()
    const snapshots = Object.keys(disk.image()).filter((name) => path.basename(name).startsWith('snapshot'))
    for (const name of snapshots) disk.spoil(name, (bytes) => flip(bytes, `{"id":"${articles[2]?.id}","title"`))
    await expect(Store.open({ folder: FOLDER, disk })).rejects.toMatchObject({ code: 'damaged' })
    const rest = await salvage(disk, STORE)
    expect(rest?.data.articles.size).toBe(4)
    expect(rest?.lost).toBe(1)
  })

  it('counts changes whose journal is gone', async () => {
    const disk = await aDisk(40, 400)
    const journals = Object.keys(disk.image()).filter((name) => path.basename(name).startsWith('journal'))
    const snapshots = Object.keys(disk.image()).filter((name) => path.basename(name).startsWith('snapshot'))
    expect(journals.length).toBeGreaterThan(1)
    const newest = snapshots.sort((a, b) => Number(/\d+/.exec(b)?.[0]) - Number(/\d+/.exec(a)?.[0]))[0] ?? ''
    const generation = Number(/\d+/.exec(path.basename(newest))?.[0])
    disk.spoil(newest, (bytes) => bytes.subarray(0, 40))
    await disk.remove(file(`journal-${generation - 1}.ndjson`))
    await expect(Store.open({ folder: FOLDER, disk })).rejects.toMatchObject({ code: 'damaged' })
    const rest = await salvage(disk, STORE)
    expect(rest?.lost).toBeGreaterThan(0)
    expect((rest?.data.tags.size ?? 0) + (rest?.lost ?? 0)).toBe(40)
  })

  it('stays closed where there is no snapshot to go on from', async () => {
    const disk = await aDisk(3)
    await disk.remove(file('snapshot-1.ndjson'))
    expect(await salvage(disk, STORE)).toBeNull()
    await expect(openWithLoss(disk)).rejects.toMatchObject({ code: 'damaged' })
  })
})
