import type { Locator, Page } from 'playwright'
import type { RunningApp } from '../support/app'
import { drag } from '../support/dragging'
import type { TestFiles } from '../support/files'
import { chooseInMenu, offered, rows, said, sidebar, titles } from '../support/libraryParts'
import { list, row } from '../support/parts'
import { expect, test } from '../support/test'
import { markdownOf } from '../support/texts'

const NAMES = ['Anchor', 'Bridge', 'Canal', 'Dredger', 'Embankment'] as const

/** Brings five articles, shown by title: Anchor, Bridge, Canal, Dredger, Embankment. */
async function bringFive(variorum: RunningApp, files: TestFiles): Promise<void> {
  const { page } = variorum
  const paths: string[] = []
  for (const [day, title] of NAMES.entries()) {
    paths.push(await files.write(`${title}.md`, markdownOf({ title, date: `2024-01-0${9 - day}` })))
  }
  await variorum.importFiles(paths)
  await page.keyboard.press('Alt+4')
  await expect(titles(page)).toHaveText([...NAMES])
}

const tree = (page: Page) => sidebar(page).getByRole('tree', { name: 'Collections' })
const collection = (page: Page, name: string) => tree(page).getByRole('treeitem', { name: new RegExp(`^${name}`) })
/** Names with counts, each below the other, set in by how deep it is. */
const outline = (page: Page) =>
  tree(page)
    .getByRole('treeitem')
    .evaluateAll((items) =>
      items.map((item) => `${'· '.repeat(Number(item.getAttribute('aria-level')) - 1)}${item.textContent}`),
    )
const heading = (page: Page): Locator => list(page).getByRole('heading', { level: 1 })

async function make(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+N')
  await expect(page.getByRole('textbox', { name: 'Name of the new collection' })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(collection(page, name)).toBeFocused()
}

test('articles are gathered by the picker and by dragging, put in order, and taken out', async ({
  variorum,
  files,
}) => {
  const { page } = variorum
  await bringFive(variorum, files)

  await test.step('the picker makes a collection of what is picked', async () => {
    for (const name of ['Dredger', 'Anchor']) await row(page, name).click({ modifiers: ['ControlOrMeta'] })
    await page.keyboard.press('a')
    const field = page.getByRole('combobox', { name: 'Collections of 2 articles' })
    await expect(field).toBeFocused()
    await page.keyboard.type('Suez')
    await expect(page.getByRole('option', { name: 'Create “Suez”' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: /^Suez/, selected: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect.poll(() => outline(page)).toEqual(['Suez2'])
    await page.keyboard.press('Escape')
  })

  await test.step('rows are dragged onto it, the picked ones together', async () => {
    await drag(page, row(page, 'Bridge'), collection(page, 'Suez'))
    await expect(said(page, 'Article added to “Suez”.')).toBeVisible()
    await expect.poll(() => outline(page)).toEqual(['Suez3'])
    for (const name of ['Canal', 'Embankment']) await row(page, name).click({ modifiers: ['ControlOrMeta'] })
    await drag(page, row(page, 'Canal'), collection(page, 'Suez'))
    await expect.poll(() => outline(page)).toEqual(['Suez5'])
    await offered(page, 'Undo').last().click()
    await expect.poll(() => outline(page)).toEqual(['Suez3'])
    await page.keyboard.press('ControlOrMeta+y')
    await expect.poll(() => outline(page)).toEqual(['Suez5'])
    await page.keyboard.press('Escape')
  })

  await test.step('its list is in the order of adding, and is changed by dragging', async () => {
    await collection(page, 'Suez').click()
    await expect(heading(page)).toHaveText('Suez')
    await expect(titles(page)).toHaveText(['Dredger', 'Anchor', 'Bridge', 'Canal', 'Embankment'])
    await drag(page, row(page, 'Embankment'), row(page, 'Anchor'), 'top')
    await expect(titles(page)).toHaveText(['Dredger', 'Embankment', 'Anchor', 'Bridge', 'Canal'])
    for (const name of ['Canal', 'Dredger']) await row(page, name).click({ modifiers: ['ControlOrMeta'] })
    await drag(page, row(page, 'Canal'), row(page, 'Anchor'), 'bottom')
    await expect(titles(page)).toHaveText(['Embankment', 'Anchor', 'Dredger', 'Canal', 'Bridge'])
  })

  await test.step('and by Alt with an arrow, with one undo a step', async () => {
    await page.keyboard.press('Alt+ArrowUp')
    await expect(titles(page)).toHaveText(['Embankment', 'Dredger', 'Canal', 'Anchor', 'Bridge'])
    await page.keyboard.press('Escape')
    await row(page, 'Bridge').click()
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(titles(page)).toHaveText(['Embankment', 'Dredger', 'Bridge', 'Canal', 'Anchor'])
    await page.keyboard.press('Alt+ArrowDown')
    await expect(titles(page)).toHaveText(['Embankment', 'Dredger', 'Canal', 'Bridge', 'Anchor'])
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ControlOrMeta+z')
    await expect(titles(page)).toHaveText(['Dredger', 'Embankment', 'Anchor', 'Bridge', 'Canal'])
  })

  await test.step('in another order rows stay where they are, and it is said why', async () => {
    await chooseInMenu(page, 'View', 'Sort by title, A to Z')
    await expect(titles(page)).toHaveText([...NAMES])
    await row(page, 'Canal').click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(said(page, /Sort it by hand to move articles/)).toBeVisible()
    await expect(titles(page)).toHaveText([...NAMES])
    await chooseInMenu(page, 'View', 'Sort by hand')
    await expect(titles(page)).toHaveText(['Dredger', 'Embankment', 'Anchor', 'Bridge', 'Canal'])
  })

  await test.step('Backspace takes out of the collection, and never to the trash', async () => {
    await row(page, 'Embankment').click()
    await page.keyboard.press('Backspace')
    await expect(titles(page)).toHaveText(['Dredger', 'Anchor', 'Bridge', 'Canal'])
    await expect(said(page, 'Article taken out of “Suez”.')).toBeVisible()
    await page.keyboard.press('Alt+4')
    await expect(titles(page)).toHaveText([...NAMES])
    await row(page, 'Embankment').click()
    await page.keyboard.press('Backspace')
    await expect(titles(page)).toHaveText([...NAMES])
  })

  await test.step('what goes to the trash comes back to its place', async () => {
    await collection(page, 'Suez').click()
    await row(page, 'Anchor').click()
    await page.keyboard.press('Delete')
    await expect(titles(page)).toHaveText(['Dredger', 'Bridge', 'Canal'])
    await expect.poll(() => outline(page)).toEqual(['Suez3'])
    await page.keyboard.press('ControlOrMeta+z')
    await expect(titles(page)).toHaveText(['Dredger', 'Anchor', 'Bridge', 'Canal'])
  })

  await test.step('all of it is there after a new start', async () => {
    await variorum.restart()
    await collection(variorum.page, 'Suez').click()
    await expect(titles(variorum.page)).toHaveText(['Dredger', 'Anchor', 'Bridge', 'Canal'])
  })
})

test('collections nest, have an order, a name and a note, and go with what is inside them', async ({
  variorum,
  files,
}) => {
  const { page } = variorum
  await bringFive(variorum, files)
  for (const name of ['Egypt', 'Suez', 'Ships']) await make(page, name)
  await expect.poll(() => outline(page)).toEqual(['Egypt', 'Suez', 'Ships'])

  await test.step('by keys', async () => {
    await collection(page, 'Ships').focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => outline(page)).toEqual(['Egypt', 'Ships', 'Suez'])
    await expect(collection(page, 'Ships')).toBeFocused()
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(() => outline(page)).toEqual(['Egypt', '· Ships', 'Suez'])
    await expect(collection(page, 'Ships')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(collection(page, 'Egypt')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => outline(page)).toEqual(['Egypt', 'Suez'])
    await expect(collection(page, 'Egypt')).toHaveAttribute('aria-expanded', 'false')
    await page.keyboard.press('ArrowRight')
    await expect(collection(page, 'Egypt')).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('ArrowRight')
    await expect(collection(page, 'Ships')).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => outline(page)).toEqual(['Egypt', 'Ships', 'Suez'])
  })

  await test.step('by mouse, and never into what is inside', async () => {
    await drag(page, collection(page, 'Ships'), collection(page, 'Suez'))
    await expect.poll(() => outline(page)).toEqual(['Egypt', 'Suez', '· Ships'])
    await drag(page, collection(page, 'Suez'), collection(page, 'Egypt'))
    await expect.poll(() => outline(page)).toEqual(['Egypt', '· Suez', '· · Ships'])
    await drag(page, collection(page, 'Egypt'), collection(page, 'Ships'))
    await expect.poll(() => outline(page)).toEqual(['Egypt', '· Suez', '· · Ships'])
    await drag(page, collection(page, 'Ships'), collection(page, 'Egypt'), 'top')
    await expect.poll(() => outline(page)).toEqual(['Ships', 'Egypt', '· Suez'])
    await drag(page, collection(page, 'Suez'), sidebar(page).getByRole('heading', { name: 'Collections' }))
    await expect.poll(() => outline(page)).toEqual(['Ships', 'Egypt', 'Suez'])
  })

  await test.step('by the menu', async () => {
    await collection(page, 'Suez').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Move into…' }).click()
    await page.keyboard.type('egy')
    await page.keyboard.press('Enter')
    await expect.poll(() => outline(page)).toEqual(['Ships', 'Egypt', '· Suez'])
    await collection(page, 'Suez').focus()
    await page.keyboard.press('F2')
    await page.keyboard.type('The canal')
    await page.keyboard.press('Enter')
    await expect.poll(() => outline(page)).toEqual(['Ships', 'Egypt', '· The canal'])
  })

  await test.step('the note is written above the list', async () => {
    await collection(page, 'The canal').click()
    await expect(list(page).getByText('“The canal” is empty.')).toBeVisible()
    await list(page).getByRole('button', { name: 'Add a note' }).click()
    await page.keyboard.type('For the chapter on figures.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Read in this order.')
    await page.keyboard.press('ControlOrMeta+Enter')
    const note = list(page).getByText('For the chapter on figures. Read in this order.')
    await expect(note).toBeVisible()
    await note.click()
    await page.keyboard.type(' And this is thrown away.')
    await page.keyboard.press('Escape')
    await expect(note).toBeVisible()

    await list(page).getByRole('button', { name: 'Edit the note' }).click()
    await page.keyboard.type(' Kept by going elsewhere.')
    await page.keyboard.press('Alt+4')
    await expect(heading(page)).toHaveText('All articles')
    await collection(page, 'The canal').click()
    await expect(list(page).getByText(/Kept by going elsewhere\./)).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(note).toBeVisible()
  })

  await test.step('deleting takes what is inside along, the articles stay, and undo brings all back', async () => {
    await page.keyboard.press('Alt+4')
    await drag(page, row(page, 'Canal'), collection(page, 'The canal'))
    await expect.poll(() => outline(page)).toEqual(['Ships', 'Egypt', '· The canal1'])
    await collection(page, 'The canal').click()
    await expect(rows(page)).toHaveCount(1)
    await collection(page, 'Egypt').focus()
    await page.keyboard.press('Delete')
    await expect(said(page, /“Egypt” and 1 inside it deleted/)).toBeVisible()
    await expect(heading(page)).toHaveText('All articles')
    await expect(titles(page)).toHaveText([...NAMES])
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => outline(page)).toEqual(['Ships', 'Egypt', '· The canal1'])
  })

  await test.step('a name that is not kept makes nothing', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+N')
    await page.keyboard.type('Never mind')
    await page.keyboard.press('Escape')
    await expect.poll(() => outline(page)).toEqual(['Ships', 'Egypt', '· The canal1'])
  })
})
