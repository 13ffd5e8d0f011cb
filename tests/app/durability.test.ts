import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import type { RunningApp } from '../support/app'
import type { TestFiles } from '../support/files'
import { chooseInMenu, place, rows, sidebar, titles } from '../support/libraryParts'
import { filesIn, type LibraryState, stateOf, torn } from '../support/libraryState'
import { article, list, open, row } from '../support/parts'
import { newProfile, removeFolder } from '../support/profile'
import { expect, test } from '../support/test'
import { markdownOf } from '../support/texts'

const TITLES = ['Anchors', 'Bridges', 'Canals', 'Docks', 'Estuaries', 'Ferries']

/** A page copied as text, with the furniture around it that such copies have. */
const COPIED = `Published on

Gulls have come back to the harbour for the first spring since the fish market closed, the port office said on Monday.

They nest on the roofs of the old halls, where nobody has disturbed them since the last stall was taken down.

The office counted forty pairs in March, and it expects as many again before the end of the summer months.

Read the full article here

Share.
Leave A Reply`

async function bring(variorum: RunningApp, files: TestFiles, all: readonly string[] = TITLES): Promise<void> {
  const paths: string[] = []
  for (const [index, title] of all.entries()) {
    const date = `2024-01-${String(28 - index).padStart(2, '0')}`
    paths.push(await files.write(`${title}.md`, markdownOf({ title, date })))
  }
  const { problems } = await variorum.importFiles(paths)
  expect(problems).toEqual([])
}

test('every kind of change is there after a new start', async ({ variorum, files }) => {
  const { page } = variorum
  await bring(variorum, files)
  await variorum.paste({ text: COPIED })
  await article(page).getByRole('button', { name: 'Show' }).first().click()
  await article(page).getByRole('button', { name: 'Restore' }).first().click()
  await expect(article(page)).toContainText('put back here')

  await test.step('title, star, read, places, trash, restore, erase', async () => {
    await open(page, 'Anchors')
    await page.keyboard.press('F2')
    await page.keyboard.type('Anchors and chains')
    await page.keyboard.press('Enter')
    await page.keyboard.press('f')
    await page.keyboard.press('m')
    await open(page, 'Bridges')
    await page.keyboard.press('l')
    // The rows below move up: a click must not meet them on their way.
    await expect(row(page, 'Bridges')).toBeHidden()
    await open(page, 'Canals')
    await page.keyboard.press('e')
    await expect(row(page, 'Canals')).toBeHidden()
    for (const title of ['Docks', 'Estuaries', 'Ferries']) {
      await open(page, title)
      await page.keyboard.press('Delete')
      await expect(row(page, title)).toBeHidden()
    }
    await page.keyboard.press('Alt+7')
    await open(page, 'Docks')
    await chooseInMenu(page, 'Article', 'Put back from Trash')
    await expect(row(page, 'Docks')).toBeHidden()
    await open(page, 'Ferries')
    await page.keyboard.press('Shift+Delete')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click()
    await expect(titles(page)).toHaveText(['Estuaries'])
  })

  await test.step('tags made, renamed, coloured, deleted', async () => {
    await page.keyboard.press('Alt+1')
    await open(page, 'Anchors and chains')
    await page.keyboard.press('t')
    const field = page.getByRole('dialog', { name: 'Tags of this article' }).getByRole('combobox')
    await expect(field).toBeFocused()
    for (const tag of ['iron', 'ropes', 'short-lived']) {
      await page.keyboard.type(tag)
      await page.keyboard.press('Enter')
      await expect(place(page, tag)).toBeVisible()
    }
    await page.keyboard.press('Escape')
    await place(page, 'iron').press('F2')
    await page.keyboard.type('steel')
    await page.keyboard.press('Enter')
    await sidebar(page).getByRole('button', { name: 'Change the tag ropes' }).click()
    await page.getByRole('menuitemradio', { name: 'Brick' }).click()
    await sidebar(page).getByRole('button', { name: 'Change the tag short-lived' }).click()
    await page.getByRole('menuitem', { name: 'Delete tag' }).click()
    await expect(place(page, 'short-lived')).toBeHidden()
  })

  await test.step('how far one has read, and settings', async () => {
    await open(page, 'Docks')
    await page.keyboard.press('Enter')
    await expect(page.locator('#reader')).toBeFocused()
    await page.keyboard.press('PageDown')
    await expect(row(page, 'Docks').getByRole('img', { name: /percent read/ })).toBeVisible()
    await chooseInMenu(page, 'View', 'Sort by title, Z to A')
    await chooseInMenu(page, 'View', 'Page: sepia')
    await page.keyboard.press('ControlOrMeta+Equal')
    await expect
      .poll(async () => (await stateOf(page)).settings)
      .toMatchObject({
        sort: 'title-reversed',
        theme: 'sepia',
        readingSize: 20,
      })
    // With nothing open nothing more is noted while the window closes.
    await page.keyboard.press('Alt+7')
    await expect(titles(page)).toHaveText(['Estuaries'])
  })

  const before = await stateOf(page)
  await variorum.restart()
  const after = await stateOf(variorum.page)
  expect(after).toEqual(before)
  expect(torn(after)).toEqual([])

  await test.step('and is shown', async () => {
    const again = variorum.page
    await expect(again.locator('html[data-theme="sepia"]')).toBeVisible()
    await expect(titles(again)).toHaveText([/Gulls/, 'Docks', 'Anchors and chains'])
    await expect(row(again, /^(?!Unread).*Anchors and chains.*Starred/)).toBeVisible()
    await expect(place(again, 'steel')).toHaveText('steel1')
    await open(again, 'Docks')
    // Where reading stopped: the title is out of sight.
    await expect(article(again).getByRole('heading', { level: 1 })).not.toBeInViewport()
    await expect(article(again).getByText('part 1.', { exact: false }).first()).not.toBeInViewport()
  })
})

interface Change {
  what: string
  /**
   * Makes the change. Resolves when the library has acknowledged it.
   * @param step the step before it, of the same article
   * @returns false where something else came between, so that it was refused
   */
  make(page: Page, id: string, step: string | null): Promise<boolean>
  isThere(state: LibraryState, id: string): boolean
}

const tagNames = ({ overview, articles }: LibraryState, id: string) =>
  articles[id]?.tags.map((tag) => overview.tags.find((one) => one.id === tag)?.name)

const acknowledged = (reply: { ok: boolean }) => {
  expect(reply.ok).toBe(true)
  return true
}

const CHANGES: readonly Change[] = [
  {
    what: 'a star',
    make: (page, id) =>
      page
        .evaluate((of) => window.variorum.call('articles.edit', { ids: [of], set: { starred: true } }), id)
        .then(acknowledged),
    isThere: ({ articles }, id) => articles[id]?.starred === true,
  },
  {
    what: 'a title',
    make: (page, id) =>
      page
        .evaluate((of) => window.variorum.call('articles.edit', { ids: [of], set: { title: 'Renamed' } }), id)
        .then(acknowledged),
    isThere: ({ articles }, id) => articles[id]?.title === 'Renamed',
  },
  {
    what: 'a new tag',
    make: (page, id) =>
      page
        .evaluate((of) => window.variorum.call('articles.tag', { ids: [of], add: ['kept'], remove: [] }), id)
        .then(acknowledged),
    isThere: (state, id) => tagNames(state, id)?.includes('kept') === true,
  },
  {
    what: 'a move to the trash',
    make: (page, id) =>
      page.evaluate((of) => window.variorum.call('articles.trash', { ids: [of] }), id).then(acknowledged),
    isThere: ({ articles }, id) => articles[id]?.trashedAt !== null,
  },
  {
    what: 'an undo',
    make: async (page, _id, step) => {
      if (step === null) throw new Error('There is nothing to undo.')
      const reply = await page.evaluate((expected) => window.variorum.call('history.undo', { step: expected }), step)
      // The import may have ended a moment before: it would be the one to be taken back.
      if (!reply.ok) expect(reply.error.code).toBe('invalid')
      return reply.ok
    },
    isThere: ({ articles }, id) => articles[id]?.state === 'inbox',
  },
]

const ROUNDS = 20
/** Files of the import that is under way when the app is killed. */
const BATCH = 12

test('kill -9 at any moment of an import, twenty times, loses nothing acknowledged and leaves nothing half there', async ({
  variorum,
  files,
}) => {
  test.setTimeout(600_000)
  const made: { change: Change; id: string }[] = []
  const acknowledgedImports: string[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const change = CHANGES[round % CHANGES.length]
    if (!change) throw new Error('There is no such change.')
    // Of the files so many are read when the change is made.
    const read = Math.floor(Math.random() * BATCH)
    await test.step(`round ${round}: ${change.what}, after ${read} of ${BATCH} files`, async () => {
      const { page } = variorum
      const target = await files.write(`${round}.md`, markdownOf({ title: `Target ${round}` }))
      const [id = ''] = (await variorum.importFiles([target])).added
      acknowledgedImports.push(id)
      let step: string | null = null
      if (change.what === 'an undo') {
        const later = await page.evaluate(
          (of) => window.variorum.call('articles.edit', { ids: [of], set: { state: 'later' } }),
          id,
        )
        step = later.ok ? later.value : null
      }
      const batch: string[] = []
      for (let index = 0; index < BATCH; index++) {
        const title = `Round ${round}, file ${index + 1}`
        batch.push(await files.write(`${round}/${index}.md`, markdownOf({ title, paragraphs: 100 })))
      }
      await variorum.answerDialog(batch)
      const before = await countOf(page)
      const begun = await page.evaluateHandle((least) => {
        const { on } = window.variorum
        const seen = { added: [] as string[] }
        on('job.done', ({ report }) => {
          if (report) seen.added = report.added
        })
        const reached = new Promise<void>((resolve) => {
          on('job.progress', ({ done }) => done >= least && resolve())
          on('job.done', () => resolve())
        })
        return { seen, reached }
      }, read)
      await page.keyboard.press('ControlOrMeta+o')
      await begun.evaluate(({ reached }) => reached)
      if (await change.make(page, id, step)) made.push({ change, id })
      acknowledgedImports.push(...(await begun.evaluate(({ seen }) => seen.added)))
      await variorum.kill()

      await variorum.restart()
      const state = await stateOf(variorum.page)
      for (const one of made) expect(one.change.isThere(state, one.id), `${one.change.what} is there`).toBe(true)
      expect(torn(state), 'articles without their text').toEqual([])
      expect(acknowledgedImports.filter((one) => !state.articles[one])).toEqual([])
      // An import is one change: all of its files came in, or none.
      expect([before, before + BATCH]).toContain(Object.keys(state.articles).length)
    })
  }
  await expect(list(variorum.page).getByRole('option').first()).toBeVisible()
})

/** @returns how many articles there are, those in the trash included */
const countOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const reply = await window.variorum.call('library.overview', undefined)
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value.places.all + reply.value.places.trash
  })

test.describe('a library that cannot be opened', () => {
  const closed = (page: Page) => page.getByRole('region', { name: /library/ }).filter({ hasText: 'What is safe' })

  test('because a file is damaged is never shown as an empty one, and stays as it is', async ({ variorum, files }) => {
    variorum.expectErrors(/library:/)
    await bring(variorum, files)
    await open(variorum.page, 'Anchors')
    for (const key of ['f', 'm', 'f']) await variorum.page.keyboard.press(key)
    await expect(row(variorum.page, /^Unread. Anchors/)).toBeHidden()
    const store = path.join(variorum.libraryFolder, 'store')
    await variorum.kill()
    const journal =
      (await readdir(store))
        .filter((name) => name.startsWith('journal'))
        .sort()
        .at(-1) ?? ''
    const whole = await readFile(path.join(store, journal))
    const damaged = Buffer.from(whole)
    damaged.fill('#', 400, 420)
    await writeFile(path.join(store, journal), damaged)
    const before = await filesIn(variorum.libraryFolder)

    await variorum.restart()
    const { page } = variorum
    await test.step('it names the file, what is safe and what to do', async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('A file of your library is damaged.')
      await expect(page.getByRole('definition')).toHaveText([
        new RegExp(journal),
        new RegExp(escaped(path.join(variorum.libraryFolder, 'articles'))),
        new RegExp(escaped(store)),
      ])
      await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeHidden()
      await expect(list(page)).toBeHidden()
      await expect(page).toHaveTitle('Variorum')
      await expect(page.getByRole('alert').getByText('What happened')).toBeVisible()
    })

    await test.step('an import is refused, and says why', async () => {
      await expect(variorum.importFiles([await files.write('more.md', markdownOf({ title: 'More' }))])).rejects.toThrow(
        /damaged/,
      )
      await expect(
        page
          .getByRole('alert')
          .getByText(/The library was not opened/)
          .first(),
      ).toBeVisible()
      expect(await filesIn(variorum.libraryFolder)).toEqual(before)
    })

    await test.step('the folder can be shown, and trying again tells that nothing has changed', async () => {
      await variorum.app.evaluate(({ shell }) => {
        shell.openPath = (folder) => {
          Reflect.set(globalThis, 'shown', folder)
          return Promise.resolve('')
        }
      })
      await page.getByRole('button', { name: 'Show library folder' }).click()
      await expect
        .poll(() => variorum.app.evaluate(() => Reflect.get(globalThis, 'shown')))
        .toBe(variorum.libraryFolder)
      await page.getByRole('button', { name: 'Try again' }).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByText('Tried once: it is as it was.')).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('A file of your library is damaged.')
      expect(await filesIn(variorum.libraryFolder)).toEqual(before)
    })

    await test.step('with the file put back it opens without a new start', async () => {
      await writeFile(path.join(store, journal), whole)
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(titles(page)).toHaveText(TITLES)
      await open(page, 'Bridges')
      await page.keyboard.press('f')
      await expect(row(page, /Bridges.*Starred/)).toBeVisible()
      await expect(closed(page)).toBeHidden()
    })

    await test.step('a store that is gone is not taken for a new library', async () => {
      await variorum.kill()
      await mkdir(path.join(files.folder, 'away'))
      await rename(store, path.join(files.folder, 'away/store'))
      await variorum.restart()
      await expect(variorum.page.getByRole('heading', { level: 1 })).toHaveText('A file of your library is damaged.')
      await expect(closed(variorum.page)).toContainText('it is missing')
    })
  })

  test('because a newer version wrote it says so', async ({ variorum, files }) => {
    variorum.expectErrors(/library:/)
    await bring(variorum, files, ['Anchors'])
    await variorum.kill()
    const store = path.join(variorum.libraryFolder, 'store')
    const snapshot =
      (await readdir(store))
        .filter((name) => name.startsWith('snapshot'))
        .sort()
        .at(-1) ?? ''
    const text = await readFile(path.join(store, snapshot), 'utf8')
    await writeFile(path.join(store, snapshot), text.replace(/"version":\d+/, '"version":999'))
    const before = await filesIn(variorum.libraryFolder)
    await variorum.restart()
    await expect(variorum.page.getByRole('heading', { level: 1 })).toHaveText('Your library needs a newer Variorum.')
    await expect(closed(variorum.page)).toContainText('Install the newest Variorum')
    expect(await filesIn(variorum.libraryFolder)).toEqual(before)
  })

  test('because another process has it waits until that one has ended', async ({ variorum, launch, files }) => {
    await bring(variorum, files)
    const profile = newProfile()
    await symlink(variorum.libraryFolder, path.join(profile, 'Library'), 'junction')
    try {
      const other = await launch({ profile })
      other.expectErrors(/library:/)
      await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Your library is open elsewhere.')
      await expect(closed(other.page)).toContainText('Close it there, then try again.')
      await other.page.getByRole('button', { name: 'Try again' }).click()
      await expect(other.page.getByText('Tried once: it is as it was.')).toBeVisible()

      // The first one is not disturbed.
      await open(variorum.page, 'Canals')
      await variorum.page.keyboard.press('f')
      await expect(place(variorum.page, 'Starred')).toHaveText('Starred1')
      await variorum.kill()

      await other.page.getByRole('button', { name: 'Try again' }).click()
      await expect(rows(other.page)).toHaveCount(TITLES.length)
      await expect(row(other.page, /Canals.*Starred/)).toBeVisible()
      await other.close()
    } finally {
      removeFolder(profile)
    }
  })
})

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
