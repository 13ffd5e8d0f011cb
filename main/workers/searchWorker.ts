import { parentPort } from 'node:worker_threads'
import { IndexRoom } from '../search/room'
import type { IndexRequest, IndexResponse } from '../search/thread'

const port = parentPort
if (!port) throw new Error('A worker entry was started outside a worker.')
const room = new IndexRoom()
port.on('message', ({ task, message }: IndexRequest) => {
  room.answer(message).then(
    (value) => port.postMessage({ task, value, error: null } satisfies IndexResponse),
    (error: unknown) => port.postMessage({ task, value: null, error: String(error) } satisfies IndexResponse),
  )
})
