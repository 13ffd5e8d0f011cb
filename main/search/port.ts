import type { ToIndex } from './asked'
import type { FromIndex } from './room'

interface Message {
  kind: string
}

export interface IndexRequest<To extends Message = ToIndex> {
  task: number
  message: To
}

export interface IndexResponse<Value = FromIndex[ToIndex['kind']]> {
  task: number
  value: Value
  /** Why there is no value. */
  error: string | null
}

/** An index, wherever it runs. */
export interface Port<To extends Message, From extends Record<To['kind'], unknown>> {
  /** @throws Error when the index failed; it then knows nothing, and must be opened again */
  ask<Kind extends To['kind']>(message: Extract<To, { kind: Kind }>): Promise<From[Kind]>
  end(): Promise<void>
}

/** The full-text index. */
export type IndexPort = Port<ToIndex, FromIndex>

/** A process or thread that runs an index, as far as this needs it. */
export interface IndexRunner<To extends Message = ToIndex> {
  post(request: IndexRequest<To>): void
  end(): void
}

export interface Heard {
  answered(response: IndexResponse<unknown>): void
  /** It ended, for whatever reason. */
  gone(): void
}

/** @param begin starts what runs the index, with the first question and whenever it ended by itself */
export function indexPort<To extends Message, From extends Record<To['kind'], unknown>>(
  begin: (heard: Heard) => IndexRunner<To>,
): Port<To, From> {
  let runner: IndexRunner<To> | undefined
  let tasks = 0
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()

  function gone(): void {
    runner = undefined
    const all = [...waiting.values()]
    waiting.clear()
    for (const { reject } of all) reject(new Error('The index ended.'))
  }

  function begun(): IndexRunner<To> {
    const next: IndexRunner<To> = begin({
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
