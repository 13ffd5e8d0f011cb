import type { Page } from 'playwright'
import { chooseInMenu, offered, place, said, sidebar, titles } from '../support/libraryParts'
import { article, list, palette, row } from '../support/parts'
import { expect, test } from '../support/test'
import { markdownOf } from '../support/texts'

const heading = (page: Page) => list(page).getByRole('heading', { level: 1 })
const menuOf = async (page: Page, tag: string) => {
  await sidebar(page)
    .getByRole('button', { name: `Change the tag ${tag}`, exact: true })
    .click()
  return page.getByRole('menu')
}

test('nested tags are a tree that folds, lists all below, and is renamed, merged and deleted as a whole', async ({
  variorum,
  files,
}) => {
  const { page } = variorum
  const bring = async (title: string, date: string, tags: string[]) =>
    files.write(`${title}.md`, markdownOf({ title, date, tags }))
  await variorum.importFiles([
    await bring('One', '2024-03-03', ['politics/eu', 'politics/uk']),
    await bring('Two', '2024-03-02', ['politics/eu/trade']),
    await bring('Three', '2024-03-01', ['world/eu']),
  ])
  const counted = async (counts: Record<string, number>) => {
    for (const [name, number] of Object.entries(counts)) {
      await expect(place(page, name), name).toHaveAccessibleName(`${name} ${number}`)
    }
  }

  await test.step('a tag lists its own articles and all below it, each once', async () => {
    await counted({ politics: 2, 'politics/eu': 2, 'politics/eu/trade': 1, 'politics/uk': 1, world: 1, 'world/eu': 1 })
    await place(page, 'politics').click()
    await expect(titles(page)).toHaveText(['One', 'Two'])
    await place(page, 'politics/eu/trade').click()
    await expect(titles(page)).toHaveText(['Two'])
  })

  await test.step('arrow keys fold and unfold, and go in and out', async () => {
    await place(page, 'politics').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(place(page, 'politics')).toHaveAttribute('aria-expanded', 'false')
    await expect(place(page, 'politics/eu')).toHaveCount(0)
    await page.keyboard.press('ArrowDown')
    await expect(place(page, 'world')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    await expect(place(page, 'politics/eu')).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(place(page, 'politics/eu')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(place(page, 'politics/eu/trade')).toHaveCount(0)
    await page.keyboard.press('ArrowLeft')
    await expect(place(page, 'politics')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(place(page, 'politics/eu/trade')).toBeVisible()
  })

  await test.step('what is folded stays so, but a tag one goes to is shown', async () => {
    await sidebar(page).getByRole('button', { name: 'Hide the tags below politics', exact: true }).click()
    await page.keyboard.press('Alt+4')
    await expect(place(page, 'politics/uk')).toHaveCount(0)
    await page.keyboard.press('#')
    await palette(page).getByRole('combobox').fill('#uk')
    await palette(page).getByRole('option', { name: 'politics/uk' }).click()
    await expect(heading(page)).toHaveText('politics/uk')
    await expect(place(page, 'politics/uk')).toHaveAttribute('aria-current', 'page')
  })

  await test.step('renaming takes all below along, and is one step back', async () => {
    await place(page, 'politics').press('F2')
    await page.keyboard.type('power')
    await page.keyboard.press('Enter')
    await counted({ power: 2, 'power/eu': 2, 'power/eu/trade': 1, 'power/uk': 1 })
    await expect(place(page, 'politics')).toHaveCount(0)
    await chooseInMenu(page, 'Edit', 'Undo: rename the tag “politics”')
    await counted({ politics: 2, 'politics/eu': 2, 'politics/eu/trade': 1 })
  })

  await test.step('the name’s own part is typed over; onto another tag it merges', async () => {
    await place(page, 'politics/eu').press('F2')
    await expect(sidebar(page).getByRole('textbox')).toHaveValue('politics/eu')
    await page.keyboard.type('uk')
    await page.keyboard.press('Enter')
    await counted({ politics: 2, 'politics/uk': 2, 'politics/uk/trade': 1 })
    await page.keyboard.press('ControlOrMeta+z')
    await counted({ politics: 2, 'politics/eu': 2, 'politics/uk': 1 })
  })

  await test.step('deleting takes all below along', async () => {
    await (await menuOf(page, 'politics')).getByRole('menuitem', { name: 'Delete tag and 3 below it' }).click()
    await expect(said(page, 'Tag “politics” and 3 below it deleted.')).toBeVisible()
    await expect(place(page, 'politics/eu')).toHaveCount(0)
    await offered(page, 'Undo').click()
    await counted({ politics: 2, 'politics/eu/trade': 1 })
  })

  await test.step('the picker finds a tag by any part of its name', async () => {
    await page.keyboard.press('Alt+4')
    await row(page, /Three/).click()
    await page.keyboard.press('t')
    const options = page.getByRole('dialog', { name: /^Tags of/ }).getByRole('option')
    await page.keyboard.type('eu')
    await expect(options).toHaveText(['politics/eu2', 'world/eu1', 'politics/eu/trade1', 'Create “eu”'])
    await page.keyboard.press('Escape')
  })
})

test('number keys tag what is open or picked, and move from one tag to another', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.importFiles([
    await files.write('a.md', markdownOf({ title: 'One', date: '2024-03-03', tags: ['to verify'] })),
    await files.write('b.md', markdownOf({ title: 'Two', date: '2024-03-02', tags: ['shipping'] })),
  ])
  const give = async (tag: string, key: string | RegExp) => {
    await (await menuOf(page, tag)).getByRole('menuitem', { name: /^Number key/ }).click()
    await page
      .getByRole('menu', { name: `Number key of ${tag}` })
      .getByRole('menuitemradio', { name: key })
      .click()
  }

  await test.step('a key that no tag has says how it gets one', async () => {
    await row(page, /One/).click()
    await page.keyboard.press('3')
    await expect(said(page, 'No tag has the key 3 yet. The menu of a tag in the sidebar gives it one.')).toBeVisible()
  })

  await test.step('the key toggles the tag on the open article, and the sidebar shows it', async () => {
    await give('shipping', '3')
    await expect(place(page, 'shipping')).toHaveAttribute('aria-keyshortcuts', '3')
    await row(page, /One/).click()
    await page.keyboard.press('3')
    await expect(article(page).getByRole('button', { name: 'shipping' })).toBeVisible()
    await page.keyboard.press('3')
    await expect(article(page).getByRole('button', { name: 'shipping' })).toHaveCount(0)
  })

  await test.step('and on all that are picked, as one step with its name', async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('3')
    await expect(said(page, '“shipping” given to 2 articles.')).toBeVisible()
    await chooseInMenu(page, 'Edit', 'Undo: tag 1 article')
    await expect(place(page, 'shipping')).toContainText('1')
    await chooseInMenu(page, 'Article', 'Tag “shipping”')
    await expect(said(page, '“shipping” given to 2 articles.')).toBeVisible()
    await page.keyboard.press('3')
    await expect(said(page, '“shipping” taken off 2 articles.')).toBeVisible()
    // It keeps its place and its key, though no article carries it.
    await expect(place(page, 'shipping')).toHaveAttribute('aria-keyshortcuts', '3')
  })

  await test.step('a key that is given to another tag moves, in one step', async () => {
    await give('to verify', /^3 shipping$/)
    await expect(place(page, 'to verify')).toHaveAttribute('aria-keyshortcuts', '3')
    await expect(place(page, 'shipping')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(place(page, 'shipping')).toHaveAttribute('aria-keyshortcuts', '3')
    await expect(place(page, 'to verify')).not.toHaveAttribute('aria-keyshortcuts')
  })
})
