import { Worker } from 'node:worker_threads'
import type { Article } from '../../../common/model'
import { nextTurn } from '../nextTurn'
import type { Titled } from './order'

/** Articles handed over in one go: a millisecond of copying. */
const PART = 4_000

/** What the thread is told: articles, some at a time, then none, at which it answers with the indices in order. */
export type ToSort = readonly Titled[]

/**
 * Sorts articles by title in a thread of its own, which ends with it: comparing 100,000 titles as a reader does takes
 * longer than a person waits, and would hold up all else here.
 * @param file absolute path of the thread's built entry
 * @returns the indices in order; null where no thread is to be had
 */
export function sortByTitleIn(file: string): (articles: readonly Article[]) => Promise<Uint32Array | null> {
  return async (articles) => {
    const worker = new Worker(file)
    const answer = new Promise<Uint32Array | null>((resolve) => {
      worker.once('message', resolve)
      worker.once('error', (error) => {
        console.warn('library, thread of an order:', error)
        resolve(null)
      })
      worker.once('exit', () => resolve(null))
    })
    worker.unref()
    for (let at = 0; at < articles.length; at += PART) {
      const part: ToSort = articles.slice(at, at + PART).map(({ id, title }) => ({ id, title }))
      worker.postMessage(part)
      await nextTurn()
    }
    worker.postMessage([])
    const sorted = await answer
    void worker.terminate()
    return sorted?.length === articles.length ? sorted : null
  }
}
