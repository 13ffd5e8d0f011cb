import { parentPort } from 'node:worker_threads'
import { type FailureValue, failureValue } from '../../common/failure'

export interface Request<Input> {
  task: number
  input: Input
}

/** What a worker sends back: progress as often as it likes, then one end. */
export type Response<Output> =
  | { task: number; kind: 'progress'; done: number; total: number; label: string }
  | { task: number; kind: 'done'; value: Output }
  | { task: number; kind: 'failed'; error: FailureValue }

export type Progress = (done: number, total: number, label: string) => void

/** Makes this thread answer tasks, one after another, with `work`. Called once, by a worker's entry file. */
export function serve<Input, Output>(work: (input: Input, progress: Progress) => Output | Promise<Output>): void {
  const port = parentPort
  if (!port) throw new Error('A worker entry was started outside a worker.')
  const send = (response: Response<Output>) => port.postMessage(response)
  port.on('message', async ({ task, input }: Request<Input>) => {
    try {
      const value = await work(input, (done, total, label) => send({ task, kind: 'progress', done, total, label }))
      send({ task, kind: 'done', value })
    } catch (error) {
      send({ task, kind: 'failed', error: failureValue(error) })
    }
  })
}
