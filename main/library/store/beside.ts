import { Worker } from 'node:worker_threads'
import { Failure, type FailureValue } from '../../../common/failure'
import { type Disk, nodeDisk } from './disk'
import { mergeSnapshot } from './merge'
import type { Op } from './operations'
import { type Recovered, recover } from './recovery'
import type { Taker } from './taker'

/** The work of a store that takes long where there is much: it is done beside the one who uses the store. */
export interface StoreWork {
  /** As {@link recover}. */
  recover(folder: string, taker: Taker): Promise<Recovered>
  /** As {@link mergeSnapshot}. */
  merge(folder: string, what: { generation: number; seq: number }): Promise<void>
}

/** Does it in this thread, a little at a time. */
export const workHere = (disk: Disk): StoreWork => ({
  recover: (folder, taker) => recover(disk, folder, taker),
  merge: (folder, what) => mergeSnapshot(disk, folder, what),
})

/** What a thread is begun for. */
export type StoreTask =
  | { kind: 'recover'; folder: string }
  | { kind: 'merge'; folder: string; what: { generation: number; seq: number } }

/** What the thread says. Each of the first three is answered, by anything, once it is taken in. */
export type StoreMessage =
  | { kind: 'restart' }
  | { kind: 'lines'; lines: Uint8Array; version: number }
  | { kind: 'ops'; ops: readonly Op[] }
  | { kind: 'done'; value: unknown }
  | { kind: 'failed'; error: FailureValue }

/**
 * Does it in a thread of its own, which ends with its task.
 * @param file absolute path of the thread's built entry
 */
export function workInThread(file: string): StoreWork {
  const here = workHere(nodeDisk)
  return {
    recover: (folder, taker) =>
      // That a thread cannot be had must not keep a library closed.
      orHere(run<Recovered>(file, { kind: 'recover', folder }, taker), async () => {
        await taker.restart()
        return await here.recover(folder, taker)
      }),
    merge: (folder, what) => orHere(run<void>(file, { kind: 'merge', folder, what }), () => here.merge(folder, what)),
  }
}

const orHere = <T>(tried: Promise<T>, here: () => Promise<T>): Promise<T> =>
  tried.catch((error: unknown) => {
    if (error instanceof Failure) throw error
    console.warn('library, thread of the store:', error)
    return here()
  })

function run<T>(file: string, task: StoreTask, taker?: Taker): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task })
    let queue: Promise<unknown> = Promise.resolve()
    const fail = (error: unknown) => {
      reject(error)
      void worker.terminate()
    }
    worker.on('message', (message: StoreMessage) => {
      queue = queue
        .then(async () => {
          if (message.kind === 'done') return resolve(message.value as T)
          if (message.kind === 'failed') return reject(failureOf(message.error))
          await take(message, taker)
          worker.postMessage('taken')
        })
        .catch(fail)
    })
    worker.once('error', fail)
    worker.once('exit', () => void queue.then(() => reject(new Error('The thread ended without an answer.'))))
  })
}

function failureOf({ code, message, hint }: FailureValue): Error {
  // What nobody foresaw may be the thread's own fault.
  return code === 'internal' ? new Error(message) : new Failure(code, message, hint)
}

async function take(message: Exclude<StoreMessage, { kind: 'done' | 'failed' }>, taker?: Taker): Promise<void> {
  if (message.kind === 'restart') await taker?.restart()
  else if (message.kind === 'ops') await taker?.ops(message.ops)
  else
    await taker?.lines(
      Buffer.from(message.lines.buffer, message.lines.byteOffset, message.lines.length),
      message.version,
    )
}
