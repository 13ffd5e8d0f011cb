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

/** A process or thread that runs the index, as far as this needs it. */
export interface IndexRunner {
  post(request: IndexRequest): void
  end(): void
}

interface Heard {
  answered(response: IndexResponse): void
  /** It ended, for whatever reason. */
  gone(): void
}

/** @param begin starts what runs the index, with the first question and whenever it ended by itself */
export function indexPort(begin: (heard: Heard) => IndexRunner): IndexPort {
  let runner: IndexRunner | undefined
  let tasks = 0
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()

  function gone(): void {
    runner = undefined
    const all = [...waiting.values()]
    waiting.clear()
    for (const { reject } of all) reject(new Error('The index ended.'))
  }

  function begun(): IndexRunner {
    const next: IndexRunner = begin({
      answered: ({ task, value, error }) => {
        const asked = waiting.get(task)
        waiting.delete(task)
        if (error === null) asked?.resolve(value)
        else asked?.reject(new Error(error))
      },
      gone: () => {
        if (runner === next) gone()
      },
    })
    return next
  }

  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        runner ??= begun()
        tasks += 1
        // What comes back is what the message asks for: it is answered by its kind.
        waiting.set(tasks, { resolve: resolve as (value: unknown) => void, reject })
        runner.post({ task: tasks, message })
      }),
    end: async () => {
      const ending = runner
      gone()
      ending?.end()
    },
  }
}
