import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import type { Article, Overview, Settings } from '../../common/model'
import type {} from '../../renderer/app/bridge'

/** All that the library knows, as the page is told it. */
export interface LibraryState {
  overview: Overview
  settings: Settings
  /** By id. */
  articles: Record<string, Article>
  /** By id: the body, as the page is served it. */
  bodies: Record<string, string>
}

export const stateOf = (page: Page): Promise<LibraryState> =>
  page.evaluate(async () => {
    const { call } = window.variorum
    async function answer<T>(asked: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>) {
      const reply = await asked
      if (reply.ok) return reply.value
      throw new Error(reply.error.message)
    }
    const articles: Record<string, Article> = {}
    const bodies: Record<string, string> = {}
    for (const place of ['all', 'trash'] as const) {
      for (const id of await answer(call('articles.ids', { place, tag: null, filter: '', sort: 'newest' }))) {
        articles[id] = await answer(call('articles.get', { id }))
        const response = await fetch(`variorum://library/${id}/body`)
        bodies[id] = response.ok ? await response.text() : `no body: ${response.status}`
      }
    }
    const overview = await answer(call('library.overview', undefined))
    const settings = await answer(call('settings.get', undefined))
    return { overview, settings, articles, bodies }
  })

/** @returns the ids of articles whose body is not the one their record was written for */
export const torn = ({ articles, bodies }: LibraryState): string[] =>
  Object.values(articles)
    .filter(
      ({ id, body }) =>
        createHash('sha256')
          .update(bodies[id] ?? '')
          .digest('hex') !== body.hash,
    )
    .map(({ id }) => id)

/** @returns the SHA-256 (hex) of every file below a folder but the lock, by its path in the folder */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      for (const [name, hash] of Object.entries(await filesIn(file))) hashes[`${entry.name}/${name}`] = hash
    } else if (entry.name !== 'lock') {
      hashes[entry.name] = createHash('sha256')
        .update(await readFile(file))
        .digest('hex')
    }
  }
  return hashes
}
