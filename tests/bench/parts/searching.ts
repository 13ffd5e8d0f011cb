import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Running } from './electron'
import { say } from './figures'

/** What is done with the search of the open library, all through the page. Times in ms. */

export interface Built {
  articles: number
  ms: number
  /** Times between two frames of the window meanwhile. */
  frames: number[]
}

const BUILD_LIMIT_MS = 15 * 60_000

/** Waits until the whole library is in the index. @param articles how many it has */
export async function build(app: Running, articles: number): Promise<Built> {
  const built = await app.inPage(watchBuilding, { articles, limitMs: BUILD_LIMIT_MS })
  say(`index: ${built.articles} articles in ${(built.ms / 1_000).toFixed(1)} s`)
  return built
}

/** Runs in the page. */
async function watchBuilding({ articles, limitMs }: { articles: number; limitMs: number }): Promise<Built> {
  const { call } = window.variorum
  const frames: number[] = []
  let watching = true
  let last = performance.now()
  const count = (now: number) => {
    frames.push(now - last)
    last = now
    if (watching) requestAnimationFrame(count)
  }
  requestAnimationFrame((now) => {
    last = now
    requestAnimationFrame(count)
  })
  const statusOf = async () => {
    const answer = await call('search.status', undefined)
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  }
  const waited = performance.now()
  // Counted from the first articles on: what comes before is the start of the app.
  let first: { at: number; indexed: number } | null = null
  for (;;) {
    const { indexed } = await statusOf()
    const now = performance.now()
    if (indexed > 0) first ??= { at: now, indexed }
    if (first && indexed >= articles) {
      watching = false
      return { articles: indexed - first.indexed, ms: now - first.at, frames }
    }
    if (now - waited > limitMs) throw new Error(`Only ${indexed} of ${articles} articles were indexed in time.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

export interface Found {
  /** Until something stood in the list. */
  firstMs: number
  /** Until all of the text had been gone through and the list was ranked. */
  wholeMs: number
  total: number
}

/** Looks for one thing after another, each when the one before was found. */
export const find = (app: Running, filters: readonly string[]): Promise<Found[]> => app.inPage(findEach, filters)

/** Runs in the page. */
async function findEach(filters: readonly string[]): Promise<Found[]> {
  const { call, on } = window.variorum
  const found: Found[] = []
  for (const filter of filters) {
    let hear: () => void = () => undefined
    let heard = false
    const forget = on('search.found', (told) => {
      if (told.filter !== filter) return
      heard = true
      hear()
    })
    const begun = performance.now()
    let firstMs = 0
    for (;;) {
      const answer = await call('articles.page', {
        place: 'all',
        tag: null,
        filter,
        sort: 'best',
        offset: 0,
        limit: 100,
      })
      if (!answer.ok) throw new Error(answer.error.message)
      firstMs ||= performance.now() - begun
      if (answer.value.search?.through === 'text') {
        found.push({ firstMs, wholeMs: performance.now() - begun, total: answer.value.total })
        break
      }
      if (!heard) await new Promise<void>((resolve) => (hear = resolve))
      heard = false
    }
    forget()
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  return found
}

/** Types each text letter by letter, not waiting for answers. @returns how long it took until the list answered each letter */
export const type = (app: Running, texts: readonly string[], betweenMs: number): Promise<number[]> =>
  app.inPage(typeEach, { texts, betweenMs })

/** Runs in the page. */
async function typeEach({ texts, betweenMs }: { texts: readonly string[]; betweenMs: number }): Promise<number[]> {
  const { call } = window.variorum
  const answers: Promise<number>[] = []
  for (const text of texts) {
    for (let length = 1; length <= text.length; length++) {
      const filter = text.slice(0, length)
      const begun = performance.now()
      const asked = call('articles.page', { place: 'all', tag: null, filter, sort: 'best', offset: 0, limit: 100 })
      answers.push(asked.then(() => performance.now() - begun))
      await new Promise((resolve) => setTimeout(resolve, betweenMs))
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return Promise.all(answers)
}

/** @returns bytes of the index of a library */
export function indexBytes(library: string): number {
  const cache = path.join(library, 'cache')
  const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0)
}
