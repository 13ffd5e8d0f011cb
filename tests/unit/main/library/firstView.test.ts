import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type FirstView, pageIn } from '../../../../main/library/firstView'
import { aLibrary } from '../../../support/builders'
import { generateLibrary } from '../../../support/generate/generateLibrary'

const QUERY = { place: 'inbox', tag: null, filter: '', sort: 'newest' } as const
const FIRST = { ...QUERY, offset: 0, limit: 100 }

async function aFolder(articles: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-first-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await generateLibrary({ folder, articles, seed: 5, bodies: 'without' })
  return folder
}

/** Opens the library as the app does. @returns it, and what could be shown before it was open */
async function opened(folder: string, version = '1') {
  const views: (FirstView | null)[] = []
  const onView = (view: FirstView | null) => void views.push(view)
  const { library } = await aLibrary({
    folder,
    firstView: { version, query: () => QUERY, onView, shown: Promise.resolve() },
  })
  expect(views).toHaveLength(1)
  return { library, view: views[0] ?? null }
}

describe('what a large library shows first', { timeout: 60_000 }, () => {
  it('is what it showed last, and only where nothing changed since', async () => {
    const folder = await aFolder(2_500)
    const first = await opened(folder)
    expect(first.view).toBeNull()
    const [id = ''] = first.library.ids(QUERY)
    await first.library.edit({ ids: [id], set: { title: 'Another title' } })
    const shown = { overview: first.library.overview(), page: first.library.page(FIRST) }
    await first.library.close()

    const second = await opened(folder)
    expect(second.view).toEqual({ query: QUERY, ...shown })
    expect(second.library.page(FIRST)).toEqual(shown.page)
    await second.library.close()

    // Somebody who keeps no view changes it, by one star.
    const { library } = await aLibrary({ folder })
    await library.edit({ ids: [id], set: { starred: !library.get(id).starred } })
    await library.close()
    const third = await opened(folder)
    expect(third.view).toBeNull()
    await third.library.close()

    const other = await opened(folder, '2')
    expect(other.view, 'of another version of the app').toBeNull()
    await other.library.close()

    const file = path.join(folder, 'cache/first-view.json')
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, -40))
    const torn = await opened(folder, '2')
    expect(torn.view, 'torn').toBeNull()
    await torn.library.close()
  })

  it('is not kept of a library that is read in no time', async () => {
    const folder = await aFolder(50)
    await (await opened(folder)).library.close()
    const again = await opened(folder)
    expect(again.view).toBeNull()
    await again.library.close()
  })

  it('answers no other question than its own', async () => {
    const { library, dispose } = await aLibrary()
    onTestFinished(dispose)
    const page = { rows: [], offset: 0, total: 7 }
    const view: FirstView = { overview: library.overview(), query: QUERY, page }
    expect(pageIn({ ...view, page: { ...page, total: 0 } }, FIRST)).toEqual({ ...page, total: 0 })
    expect(pageIn(view, FIRST)).toBeNull()
    expect(pageIn({ ...view, page: { ...page, total: 0 } }, { ...FIRST, sort: 'title' })).toBeNull()
    expect(pageIn({ ...view, page: { ...page, total: 0 } }, { ...FIRST, collection: 'c' })).toBeNull()
  })
})
