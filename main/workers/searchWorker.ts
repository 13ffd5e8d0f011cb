import type { IndexRequest, IndexResponse } from '../search/port'
import { IndexRoom } from '../search/room'

/** What Electron gives a utility process to talk with. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: IndexRequest }) => void): void
  postMessage(response: IndexResponse): void
}

const isPort = (port: unknown): port is ParentPort => typeof port === 'object' && port !== null && 'postMessage' in port

const port: unknown = Reflect.get(process, 'parentPort')
if (!isPort(port)) throw new Error('The process of the index was started outside the app.')
const room = new IndexRoom()
port.on('message', ({ data: { task, message } }) => {
  room.answer(message).then(
    (value) => port.postMessage({ task, value, error: null }),
    (error: unknown) => port.postMessage({ task, value: null, error: String(error) }),
  )
})
