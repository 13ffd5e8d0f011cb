import { Worker } from 'node:worker_threads'
import { Failure } from '../../common/failure'
import type { Progress, Request, Response } from './serve'

export interface RunOptions {
  signal?: AbortSignal
  progress?: Progress
  /** The task is ended, and fails, when it takes longer. */
  timeoutMs: number
  /** What to say then; left out: that the text took too long. */
  tooSlow?(): Failure
}

/** A thread beside the main process that does one kind of work, one task at a time. */
export interface Thread<Input, Output> {
  /** @throws Failure what the work threw; `cancelled`; or `too-large` when it took too long or too much memory */
  run(input: Input, options: RunOptions): Promise<Output>
  end(): Promise<void>
}

/** An idle thread is ended after this long: it holds 20 MB and more for nothing. */
const IDLE_MS = 30_000

/**
 * @param file absolute path of the worker's built entry, which calls `serve`
 * @param memoryMb bound of the thread's heap, so that one hostile input cannot take the app down
 */
export function thread<Input, Output>(file: string, memoryMb = 1024): Thread<Input, Output> {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let tasks = 0
  let queue: Promise<unknown> = Promise.resolve()

  async function end(): Promise<void> {
    clearTimeout(idle)
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }

  function begin(): Worker {
    const begun = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    // A thread can fail while it is idle or being ended, when no task is there to hear of it.
    begun.on('error', () => undefined)
    begun.on('exit', () => {
      if (worker === begun) worker = undefined
    })
    return begun
  }

  function runNow(input: Input, { signal, progress, timeoutMs, tooSlow }: RunOptions): Promise<Output> {
    if (signal?.aborted) return Promise.reject(new Failure('cancelled', 'It was cancelled.'))
    clearTimeout(idle)
    worker ??= begin()
    const current = worker
    const task = ++tasks
    return new Promise<Output>((resolve, reject) => {
      const limit = setTimeout(() => stop(tooSlow?.() ?? tooMuch('took too long')), timeoutMs)
      const cancel = () => stop(new Failure('cancelled', 'It was cancelled.'))
      const crash = (error: Error) => stop(isOutOfMemory(error) ? tooMuch('needs more memory than there is') : error)
      const exit = () => stop(new Failure('internal', 'The work ended without an answer.'))
      const settle = () => {
        clearTimeout(limit)
        signal?.removeEventListener('abort', cancel)
        current.off('message', receive)
        current.off('error', crash)
        current.off('exit', exit)
      }
      // Work that does not listen can be stopped only with its thread.
      const stop = (error: Error) => {
        settle()
        void end()
        reject(error)
      }
      const receive = (response: Response<Output>) => {
        if (response.task !== task) return
        if (response.kind === 'progress') return progress?.(response.done, response.total, response.label)
        settle()
        idle = setTimeout(() => void end(), IDLE_MS)
        idle.unref()
        if (response.kind === 'done') resolve(response.value)
        else reject(new Failure(response.error.code, response.error.message, response.error.hint))
      }
      signal?.addEventListener('abort', cancel, { once: true })
      current.on('message', receive)
      current.once('error', crash)
      current.once('exit', exit)
      const request: Request<Input> = { task, input }
      current.postMessage(request)
    })
  }

  return {
    run: (input, options) => {
      const turn = queue.then(() => runNow(input, options))
      queue = turn.catch(() => undefined)
      return options.signal ? Promise.race([turn, cancelled(options.signal, turn)]) : turn
    },
    end,
  }
}

/** Rejects when a task is cancelled, also one whose turn has not come; never where the task ends before. */
function cancelled(signal: AbortSignal, turn: Promise<unknown>): Promise<never> {
  return new Promise((_, reject) => {
    const cancel = () => reject(new Failure('cancelled', 'It was cancelled.'))
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { once: true })
    const settle = () => signal.removeEventListener('abort', cancel)
    turn.then(settle, settle)
  })
}

const tooMuch = (why: string) =>
  new Failure('too-large', `This text ${why} to be worked on.`, 'Try with a shorter text, or a part of it.')

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
