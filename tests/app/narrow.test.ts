import type { Page } from 'playwright'
import type { RunningApp } from '../support/app'
import { compare, pick } from '../support/compareParts'
import type { TestFiles } from '../support/files'
import { sidebar } from '../support/libraryParts'
import { type LibraryState, stateOf } from '../support/libraryState'
import { article, list, open, reader, row } from '../support/parts'
import { expect, test } from '../support/test'

const WIDE = { width: 1440, height: 900 }
/** One pane at a time. */
const SINGLE = { width: 800, height: 600 }
/** Longer than a short article must be on screen to count as read. ms */
const LONG_ENOUGH = 5000

const LOCK = 'The lock at Hollin Bridge'
const WEIR = 'The weir at Marrow Ford'

/** Two articles that fit every window. */
async function bringShort({ importFiles }: RunningApp, files: TestFiles): Promise<void> {
  await importFiles([
    await files.write('lock.md', `# ${LOCK}\n\nThe keeper let the boats through until nine o’clock.\n`),
    await files.write('weir.md', `# ${WEIR}\n\nThe weir was opened when the water had fallen.\n`),
  ])
}

async function expectList(page: Page): Promise<void> {
  await expect(row(page, LOCK)).toBeVisible()
  await expect(reader(page)).toBeHidden()
}

async function expectReader(page: Page): Promise<void> {
  await expect(article(page)).toBeVisible()
  await expect(list(page)).toBeHidden()
}

async function expectAll(page: Page): Promise<void> {
  await expect(sidebar(page)).toBeVisible()
  await expect(row(page, LOCK)).toBeVisible()
  await expect(article(page)).toBeVisible()
}

/** The titles of the articles that the library holds to be read, once all that was asked of it before is done. */
async function readTitles(page: Page): Promise<string[]> {
  const { articles } = await stateOf(page)
  // Changes wait in line, so an empty one that is done tells that those before it are.
  await page.evaluate(async (id) => {
    await window.variorum.call('articles.position', { id, progress: 0, position: { block: 0, within: 0 } })
  }, Object.keys(articles)[0] ?? '')
  return readOf(await stateOf(page))
}

function readOf({ articles }: LibraryState): string[] {
  return Object.values(articles)
    .filter(({ readAt }) => readAt !== null)
    .map(({ title }) => title)
}

/** What a page is told when its window is minimized and comes back. Under test the browser holds every page to be visible. */
async function tellVisibility(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}

test('an article counts as read only while its text is on screen', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await bringShort(variorum, files)
  // The time that must pass is not waited for.
  await page.clock.install()

  await test.step('in a narrow window that shows the list alone', async () => {
    await open(page, LOCK)
    await variorum.setSize(SINGLE)
    await page.keyboard.press('Escape')
    await expectList(page)
    await page.clock.fastForward(LONG_ENOUGH)
    expect(await readTitles(page)).toEqual([])
  })

  await test.step('nor where a step through that list opens it', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await expectList(page)
    await page.clock.fastForward(LONG_ENOUGH)
    expect(await readTitles(page)).toEqual([])
  })

  await test.step('in a window that is hidden', async () => {
    await page.keyboard.press('Enter')
    await expectReader(page)
    await tellVisibility(page, 'hidden')
    await page.clock.fastForward(LONG_ENOUGH)
    expect(await readTitles(page)).toEqual([])
    await tellVisibility(page, 'visible')
  })

  const shown = await reader(page).getByRole('heading', { level: 1 }).textContent()
  await page.clock.fastForward(LONG_ENOUGH)
  await expect.poll(() => readTitles(page)).toEqual([shown])
})

test('a window made narrow keeps what is being read on screen, and a wide one shows all again', async ({
  launch,
  files,
}) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await bringShort(variorum, files)

  await test.step('the open article stays, and has the keyboard', async () => {
    await open(page, LOCK)
    await variorum.setSize(SINGLE)
    await expectReader(page)
    await expect(reader(page).locator('#reader')).toBeFocused()
    await variorum.setSize(WIDE)
    await expectAll(page)
  })

  await test.step('the list one goes back to stays', async () => {
    await variorum.setSize(SINGLE)
    await expectReader(page)
    await page.keyboard.press('Escape')
    await expectList(page)
    await variorum.setSize({ width: 700, height: 500 })
    await expectList(page)
    await variorum.setSize(WIDE)
    await expectAll(page)
  })

  await test.step('what fills a wide window fills it afterwards', async () => {
    await row(page, LOCK).dblclick()
    await expectReader(page)
    await variorum.setSize(SINGLE)
    await expectReader(page)
    await variorum.setSize(WIDE)
    await expectReader(page)
    await page.keyboard.press('Escape')
    await expectAll(page)
  })

  await test.step('what is picked stays in sight', async () => {
    await pick(page, LOCK, WEIR)
    await variorum.setSize(SINGLE)
    await expectList(page)
    await variorum.setSize(WIDE)
    await expectAll(page)
  })

  await test.step('a width that came while two were compared counts', async () => {
    await page.keyboard.press('Escape')
    await compare(page, LOCK, WEIR)
    await variorum.setSize(SINGLE)
    await page.keyboard.press('Escape')
    await expectList(page)
  })

  await test.step('a start in a narrow window shows the list', async () => {
    await variorum.restart()
    await expect.poll(() => variorum.page.evaluate(() => innerWidth)).toBe(SINGLE.width)
    await expectList(variorum.page)
  })
})

test('a double click on a row does not end on the title that takes its place; one on the title edits it', async ({
  launch,
  files,
}) => {
  const variorum = await launch({ size: { width: 800, height: 600 } })
  const { page } = variorum
  await variorum.importFiles([
    await files.write('ferry.md', '# The last ferry\n\nIt made its last crossing on Sunday.\n'),
  ])
  await row(page, 'The last ferry').click()
  const title = reader(page).getByRole('heading', { level: 1 })
  await expect(title).toHaveText('The last ferry')
  // The second click of a double click whose first one opened the article.
  const { x = 0, y = 0 } = (await title.boundingBox()) ?? {}
  await page.mouse.move(x + 10, y + 10)
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
  await expect(title).toBeVisible()
  await expect(reader(page).getByRole('textbox', { name: 'Title' })).toHaveCount(0)
  await title.dblclick()
  await expect(reader(page).getByRole('textbox', { name: 'Title' })).toBeFocused()
})
