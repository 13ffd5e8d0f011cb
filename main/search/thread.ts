import { Worker } from 'node:worker_threads'
import type { ToIndex } from './asked'
import type { FromIndex } from './room'

export interface IndexRequest {
  task: number
  message: ToIndex
}

export interface IndexResponse {
  task: number
  value: FromIndex[ToIndex['kind']]
  /** Why there is no value. */
  error: string | null
}

/** The index, wherever it runs. */
export interface IndexPort {
  /** @throws Error when the index failed; it then knows nothing, and must be opened again */
  ask<Kind extends ToIndex['kind']>(message: Extract<ToIndex, { kind: Kind }>): Promise<FromIndex[Kind]>
  end(): Promise<void>
}

/** The pages SQLite holds are outside this heap. */
const MEMORY_MB = 1024

/** @param file absolute path of the thread's built entry; it is started with the first question */
export function indexThread(file: string): IndexPort {
  let worker: Worker | undefined
  let tasks = 0
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()

  function fail(error: Error): void {
    worker = undefined
    const all = [...waiting.values()]
    waiting.clear()
    for (const { reject } of all) reject(error)
  }

  function begin(): Worker {
    const begun = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    begun.on('message', ({ task, value, error }: IndexResponse) => {
      const asked = waiting.get(task)
      waiting.delete(task)
      if (error === null) asked?.resolve(value)
      else asked?.reject(new Error(error))
    })
    const gone = (error: Error) => {
      if (worker === begun) fail(error)
    }
    begun.on('error', gone)
    begun.on('exit', () => gone(new Error('The thread of the index ended.')))
    return begun
  }

  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        worker ??= begin()
        tasks += 1
        // What comes back is what the message asks for: the thread answers by its kind.
        waiting.set(tasks, { resolve: resolve as (value: unknown) => void, reject })
        const request: IndexRequest = { task: tasks, message }
        worker.postMessage(request)
      }),
    end: async () => {
      const ending = worker
      if (!ending) return
      worker = undefined
      await ending.terminate()
      fail(new Error('The index was closed.'))
    },
  }
}
