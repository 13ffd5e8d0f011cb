import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as journals from '../../../../../main/library/store/journal'
import { applyOps } from '../../../../../main/library/store/operations'
import { Store } from '../../../../../main/library/store/store'
import type { CrashDisk } from './crashDisk'
import { failingLives, type Trouble } from './crashRounds'

/** A simulation that finds nothing proves nothing: here each promise of the store is broken, and it must notice. */

const SCHEDULES = 200
const broken = vi.hoisted(() => ({ takesTornTails: false }))

vi.mock('../../../../../main/library/store/journal', async (original) => {
  const actual = await original<typeof journals>()
  return {
    ...actual,
    readJournal: (bytes: Buffer) => actual.readJournal(broken.takesTornTails ? withTailMended(bytes) : bytes),
  }
})

/** @returns the journal with the operations that a torn last line still holds, made to look whole */
function withTailMended(bytes: Buffer): Buffer {
  const start = bytes.lastIndexOf(10) + 1
  const tail = bytes.toString('utf8', start)
  const end = tail.lastIndexOf('},{"op"')
  if (start === 0 || end < 0) return bytes
  const text = `${tail.slice(17, end + 1)}]]`
  const sum = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(`${sum} ${text}\n`)])
}

function withoutSync(disk: CrashDisk): CrashDisk {
  const { create, open } = disk
  const deaf = <T extends object>(file: T): T => ({ ...file, sync: async () => undefined })
  disk.create = async (path) => deaf(await create.call(disk, path))
  disk.open = async (path) => deaf(await open.call(disk, path))
  return disk
}

function withoutFolderSync(disk: CrashDisk): CrashDisk {
  disk.syncFolder = async () => undefined
  return disk
}

async function eager(disk: CrashDisk): Promise<Store> {
  const store = await Store.open({ folder: '/library', disk, journalLimit: 1_500 })
  const { commit } = store
  store.commit = (ops) => {
    applyOps(store.data, ops)
    return commit.call(store, ops)
  }
  return store
}

const findsFault = async (trouble: Trouble): Promise<void> => {
  for (let seed = 1; seed <= SCHEDULES; seed++) await failingLives(seed, trouble)
}

describe('the simulated power losses notice a store that', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined))
  afterEach(() => {
    vi.restoreAllMocks()
    broken.takesTornTails = false
  })

  it('does not sync what it wrote', async () => {
    await expect(findsFault({ failOneIn: 0, disk: withoutSync })).rejects.toThrow()
  })

  it('does not sync the folder', async () => {
    await expect(findsFault({ failOneIn: 0, disk: withoutFolderSync })).rejects.toThrow()
  })

  it('makes a change in memory before it is written', async () => {
    await expect(findsFault({ failOneIn: 6, open: eager })).rejects.toThrow(/expected/)
  })

  it('takes the whole part of a torn line', async () => {
    broken.takesTornTails = true
    await expect(findsFault({ failOneIn: 0 })).rejects.toThrow(/records are not what the changes made of them|damaged/)
  })
})
