import type { IndexRequest, IndexResponse } from '../search/port'

/** What Electron gives a utility process to talk with. */
interface ParentPort<To extends { kind: string }> {
  on(event: 'message', listener: (event: { data: IndexRequest<To> }) => void): void
  postMessage(response: IndexResponse<unknown>): void
}

const isPort = <To extends { kind: string }>(port: unknown): port is ParentPort<To> =>
  typeof port === 'object' && port !== null && 'postMessage' in port

/** Answers the main process, one message after another as they come. */
export function answerMain<To extends { kind: string }>(answer: (message: To) => Promise<unknown>): void {
  const port: unknown = Reflect.get(process, 'parentPort')
  if (!isPort<To>(port)) throw new Error('The process of an index was started outside the app.')
  port.on('message', ({ data: { task, message } }) => {
    answer(message).then(
      (value) => port.postMessage({ task, value, error: null }),
      (error: unknown) => port.postMessage({ task, value: null, error: String(error) }),
    )
  })
}
