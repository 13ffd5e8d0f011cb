import { expect } from 'vitest'
import { Failure } from '../../../../../common/failure'
import type { Article } from '../../../../../common/model'
import {
  applyOps,
  emptyLibrary,
  KINDS,
  type LibraryData,
  type Op,
  tableOf,
} from '../../../../../main/library/store/operations'
import { Store } from '../../../../../main/library/store/store'
import { anArticle } from '../../../../support/builders'
import { CrashDisk, type Random, randomFrom } from './crashDisk'

/**
 * One library that the power fails on, again and again, and a plain model of it beside: which changes were asked
 * for, and which of them were acknowledged. Every change carries a mark of its own, so that what is found can be told.
 */

/** Small, so that a few changes begin a new generation. Bytes. */
const JOURNAL_LIMIT = 1_500
const TURNS = 10
const LIVES = 3
/** Records that changes meet on. */
const SHARED = 12
/** One change in so many is about hundreds of records. */
const BULK_ONE_IN = 12

export interface Trouble {
  /** One call in so many fails although the power is on; 0 for none. */
  failOneIn: number
  /** The disk as this store sees it: a test may put a worse one in between. */
  disk?(disk: CrashDisk): CrashDisk
  open?(disk: CrashDisk): Promise<Store>
}

const template: Article = { ...anArticle(), excerpt: '', title: 'Untitled' }
const markOf = (number: number): string => `mark ${number}`

/** One change: its mark, and operations on several kinds of records, some of which other changes touch as well. */
function aChange(number: number, random: Random): Op[] {
  const ops: Op[] = [{ op: 'put', kind: 'tag', record: { id: markOf(number), name: '', colour: 'blue', key: null } }]
  const count = random(BULK_ONE_IN) === 0 ? 150 + random(150) : 1 + random(4)
  const isBulk = count > 4
  for (let at = 0; at < count; at++) ops.push(anOp(isBulk ? at : random(SHARED), number, random(isBulk ? 2 : 6)))
  return ops
}

function anOp(at: number, number: number, what: number): Op {
  const name = String(number)
  if (what === 0)
    return { op: 'put', kind: 'search', record: { id: `s${at}`, name, icon: 'star', query: '', rank: '' } }
  if (what === 1) return { op: 'set', kind: 'search', id: `s${at}`, fields: { query: name } }
  if (what === 2) return { op: 'put', kind: 'article', record: { ...template, id: `a${at}`, title: name } }
  if (what === 3) return { op: 'set', kind: 'article', id: `a${at}`, fields: { starred: number % 2 === 0, site: name } }
  if (what === 4)
    return { op: 'put', kind: 'collection', record: { id: `c${at}`, name, parent: null, rank: '', note: '' } }
  return { op: 'del', kind: number % 2 === 0 ? 'article' : 'collection', id: number % 2 === 0 ? `a${at}` : `c${at}` }
}

interface Told {
  /** By its number. */
  asked: Op[][]
  acknowledged: number[]
}

const marksIn = (data: LibraryData): number[] =>
  [...data.tags.keys()].flatMap((id) => (id.startsWith('mark ') ? Number(id.slice(5)) : [])).sort((a, b) => a - b)

/** @returns everything in it as text, whatever the order of the records */
function imageOf(data: LibraryData): string {
  const lines = KINDS.flatMap((kind) =>
    [...tableOf(data, kind).values()].map((record) => `${kind} ${JSON.stringify(record)}`),
  )
  return lines.sort().join('\n')
}

/** Every acknowledged change is there, each once and in full; beyond them only what was under way at the end. */
function check(data: LibraryData, { asked, acknowledged }: Told): void {
  const found = marksIn(data)
  const last = acknowledged.at(-1) ?? -1
  expect(found.filter((number) => number <= last)).toEqual(acknowledged)
  const wanted = emptyLibrary()
  for (const number of found) applyOps(wanted, asked[number] ?? [])
  if (imageOf(data) !== imageOf(wanted)) throw new Error('records are not what the changes made of them')
}

async function work(store: Store, disk: CrashDisk, random: Random, told: Told): Promise<void> {
  for (let turn = 0; turn < TURNS && disk.hasPower; turn++) {
    const together = Array.from({ length: 1 + random(3) }, () => {
      told.asked.push(aChange(told.asked.length, random))
      return told.asked.length - 1
    })
    const outcomes = await Promise.allSettled(together.map((number) => store.commit(told.asked[number] ?? [])))
    outcomes.forEach(({ status }, index) => {
      const number = together[index]
      if (status === 'fulfilled' && number !== undefined) told.acknowledged.push(number)
    })
    // Memory never runs ahead of the disk, nor behind what was told.
    expect(marksIn(store.data)).toEqual(told.acknowledged)
  }
}

const openStore = (disk: CrashDisk): Promise<Store> =>
  Store.open({ folder: '/library', disk, journalLimit: JOURNAL_LIMIT })

const isDiskError = (error: unknown): boolean =>
  error instanceof Error && /power is off|no space left/.test(error.message)

/** Only a disk that refuses may stop the work: the library must never be found damaged. */
function mustBeTheDisk(error: unknown, disk: CrashDisk, { failOneIn }: Trouble): void {
  if (!(error instanceof Failure) && !isDiskError(error)) throw error
  if (error instanceof Failure && error.code !== 'read-only' && error.code !== 'unreadable') throw error
  if (disk.hasPower && failOneIn === 0) throw error
}

/**
 * Lets the power fail, or the process end, several times on one library, at any call: also while it is being opened.
 * @returns how often the power failed while the library was in use
 * @throws Error where something acknowledged is missing, half there or there twice
 */
export async function failingLives(seed: number, trouble: Trouble): Promise<number> {
  const { failOneIn, open = openStore, disk: between = (disk) => disk } = trouble
  const random = randomFrom(seed)
  const told: Told = { asked: [], acknowledged: [] }
  let disk = between(new CrashDisk(random))
  let losses = 0
  for (let life = 0; life < LIVES; life++) {
    // Every fourth life is cut off while it is opened, as a rule.
    disk.failAfter(1 + random(random(4) === 0 ? 14 : 100))
    try {
      const store = await open(disk)
      check(store.data, told)
      told.acknowledged = marksIn(store.data)
      disk.failOneIn = failOneIn
      await work(store, disk, random, told)
      if (random(2) === 0) await store.close()
    } catch (error) {
      mustBeTheDisk(error, disk, trouble)
    }
    if (!disk.hasPower) losses += 1
    // A process that is killed leaves what it wrote with the system; only the power loss after it can take that.
    disk = between(random(3) === 0 ? disk.afterKill() : disk.afterPowerLoss())
  }
  check((await openStore(disk.afterPowerLoss())).data, told)
  return losses
}
