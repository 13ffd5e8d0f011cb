import { describe, expect, it, vi } from 'vitest'
import { Failure } from '../../../../../common/failure'
import type { Tag } from '../../../../../common/model'
import type { LibraryData, Op } from '../../../../../main/library/store/operations'
import { Store } from '../../../../../main/library/store/store'
import { CrashDisk, type Random, randomFrom } from './crashDisk'

const ROUNDS = 300
const open = (disk: CrashDisk) => Store.open({ folder: '/library', disk, journalLimit: 400 })
const aTag = (id: string, name: string): Tag => ({ id, name, colour: 'blue', key: null })

/** One change: notes its number, and sets two records that must always agree. */
const change = (number: number): Op[] => [
  { op: 'put', kind: 'tag', record: aTag('left', String(number)) },
  { op: 'put', kind: 'tag', record: aTag(`n${number}`, 'x'.repeat(number % 70)) },
  { op: 'put', kind: 'tag', record: aTag('right', String(number)) },
]

const numbersIn = (data: LibraryData): number[] =>
  [...data.tags.keys()].filter((id) => /^n\d+$/.test(id)).map((id) => Number(id.slice(1)))

const isDiskError = (error: unknown): boolean =>
  error instanceof Error && /power is off|no space left/.test(error.message)

interface Told {
  asked: number
  acknowledged: number[]
}

/** Makes changes, some of them together, until the power is off or there were enough. */
async function work(store: Store, disk: CrashDisk, random: Random, told: Told): Promise<void> {
  for (let turn = 0; turn < 12 && disk.hasPower; turn++) {
    const together = Array.from({ length: 1 + random(3) }, () => told.asked++)
    const outcomes = await Promise.allSettled(together.map((number) => store.commit(change(number))))
    outcomes.forEach(({ status }, index) => {
      const number = together[index]
      if (status === 'fulfilled' && number !== undefined) told.acknowledged.push(number)
    })
    const inMemory = numbersIn(store.data)
    expect(inMemory).toEqual(told.acknowledged.filter((number) => inMemory.includes(number)))
    expect(inMemory).toHaveLength(told.acknowledged.length)
  }
}

/** Every acknowledged change is there, in full; beyond them only what was under way at the end. */
function check(data: LibraryData, { asked, acknowledged }: Told): void {
  const found = numbersIn(data)
  const last = acknowledged.at(-1) ?? -1
  expect(found.filter((number) => number <= last)).toEqual(acknowledged)
  for (const number of found) expect(number).toBeLessThan(asked)
  const newest = found.length > 0 ? String(Math.max(...found)) : undefined
  expect(data.tags.get('left')?.name).toBe(newest)
  expect(data.tags.get('right')?.name).toBe(newest)
}

/** Lets the power fail three times on one library, at any call. @returns how often it failed while in use */
async function threeFailures(seed: number, failOneIn: number): Promise<number> {
  const random = randomFrom(seed)
  let disk = new CrashDisk(random)
  const told: Told = { asked: 0, acknowledged: [] }
  let losses = 0
  for (let life = 0; life < 3; life++) {
    disk.failAfter(1 + random(90))
    try {
      const store = await open(disk)
      check(store.data, told)
      told.acknowledged = numbersIn(store.data)
      disk.failOneIn = failOneIn
      await work(store, disk, random, told)
      if (random(2) === 0) await store.close()
    } catch (error) {
      // Only a disk that refuses may stop the work: the library must never be found damaged.
      if (!(error instanceof Failure) && !isDiskError(error)) throw error
      if (error instanceof Failure && error.code !== 'read-only' && error.code !== 'unreadable') throw error
      if (disk.hasPower && failOneIn === 0) throw error
    }
    if (!disk.hasPower) losses += 1
    // A process that is killed leaves what it wrote with the system; only the power loss after it can take that.
    disk = random(3) === 0 ? disk.afterKill() : disk.afterPowerLoss()
  }
  const store = await open(disk.afterPowerLoss())
  check(store.data, told)
  return losses
}

describe('the store when the power fails', { timeout: 60_000 }, () => {
  it('keeps every acknowledged change and no half of one, wherever it fails', async () => {
    let losses = 0
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    for (let seed = 1; seed <= ROUNDS; seed++) {
      losses += await threeFailures(seed, 0).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error })
      })
    }
    warn.mockRestore()
    expect(losses).toBeGreaterThan(ROUNDS)
  })

  it('keeps them too when writes fail in between', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    for (let seed = 1; seed <= ROUNDS; seed++) {
      await threeFailures(seed, 6).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error })
      })
    }
    warn.mockRestore()
  })
})
