import { parentPort, workerData } from 'node:worker_threads'
import { failureValue } from '../../common/failure'
import type { StoreMessage, StoreTask } from '../library/store/beside'
import { nodeDisk } from '../library/store/disk'
import { mergeSnapshot } from '../library/store/merge'
import { recover } from '../library/store/recovery'
import type { Taker } from '../library/store/taker'
import { folderFailure } from '../library/store/trouble'

/** Reads a store, or writes its next snapshot, and ends. */

const port = parentPort
if (!port) throw new Error('A worker entry was started outside a worker.')
const send = (message: StoreMessage, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)

/** Parts that are on their way at a time: enough that nobody waits, few enough that they are little memory. */
const ON_THEIR_WAY = 4
/** Changes in one part: they are told apart in a few milliseconds. */
const OPS_AT_ONCE = 200

let onTheirWay = 0
let goOn: (() => void) | undefined
port.on('message', () => {
  onTheirWay -= 1
  goOn?.()
})

async function hand(message: StoreMessage, transfer?: ArrayBuffer[]): Promise<void> {
  while (onTheirWay >= ON_THEIR_WAY) {
    await new Promise<void>((resolve) => {
      goOn = resolve
    })
  }
  onTheirWay += 1
  send(message, transfer)
}

const taker: Taker = {
  restart: () => hand({ kind: 'restart' }),
  lines: (lines, version) => {
    const own = lines.buffer instanceof ArrayBuffer ? [lines.buffer] : []
    return hand({ kind: 'lines', lines, version }, own)
  },
  ops: async (ops) => {
    for (let at = 0; at < ops.length; at += OPS_AT_ONCE) {
      await hand({ kind: 'ops', ops: ops.slice(at, at + OPS_AT_ONCE) })
    }
  },
}

async function work(task: StoreTask): Promise<unknown> {
  if (task.kind === 'recover') return await recover(nodeDisk, task.folder, taker)
  return await mergeSnapshot(nodeDisk, task.folder, task.what)
}

// Whoever began this thread gave it its task.
const task = workerData as StoreTask
work(task)
  .then(
    (value) => send({ kind: 'done', value }),
    (error: unknown) =>
      send({ kind: 'failed', error: failureValue(isOfDisk(error) ? folderFailure(error, task.folder) : error) }),
  )
  .finally(() => port.close())

/** The disk refused; all else that is no Failure is a fault of ours. */
const isOfDisk = (error: unknown): boolean => error instanceof Error && 'syscall' in error
