import { parentPort } from 'node:worker_threads'
import { byTitle, type Titled } from '../library/query/order'
import type { ToSort } from '../library/query/sortBeside'

/** Sorts articles by title, once: see `sortByTitleIn`. */

const port = parentPort
if (!port) throw new Error('A worker entry was started outside a worker.')
const all: Titled[] = []
port.on('message', (part: ToSort) => {
  for (const each of part) all.push(each)
  if (part.length > 0) return
  const indices = all.map((_, index) => index)
  indices.sort((a, b) => {
    const [left, right] = [all[a], all[b]]
    return left && right ? byTitle(left, right) : 0
  })
  const sorted = Uint32Array.from(indices)
  port.postMessage(sorted, [sorted.buffer])
})
