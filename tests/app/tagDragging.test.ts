import type { Page } from 'playwright'
import { carry, drag } from '../support/dragging'
import { chooseInMenu, place, said, titles } from '../support/libraryParts'
import { row } from '../support/parts'
import { expect, test } from '../support/test'
import { markdownOf } from '../support/texts'

const tagged = (page: Page, tag: string, number: number) =>
  expect(place(page, tag), tag).toHaveAccessibleName(new RegExp(`^${tag} ${number}$`))
/** The pointer rests where no row of the sidebar is, whose count it would hide. */
const letGo = async (page: Page) => {
  await page.mouse.up()
  await page.mouse.move(700, 20)
}

test('rows are dragged onto tags and places, and tags onto rows', async ({ variorum, files }) => {
  const { page } = variorum
  const paths: string[] = []
  for (const [index, title] of ['Alpha', 'Beta', 'Gamma', 'Delta'].entries()) {
    const tags = title === 'Delta' ? ['politics/eu', 'shipping'] : []
    paths.push(await files.write(`${title}.md`, markdownOf({ title, date: `2024-03-0${9 - index}`, tags })))
  }
  await variorum.importFiles(paths)
  await expect(titles(page)).toHaveText(['Alpha', 'Beta', 'Gamma', 'Delta'])

  await test.step('a row onto a tag tags that article', async () => {
    await drag(page, row(page, /Alpha/), place(page, 'politics/eu'))
    await letGo(page)
    await expect(said(page, 'Article tagged “politics/eu”.')).toBeVisible()
    await tagged(page, 'politics/eu', 2)
    await drag(page, row(page, /Alpha/), place(page, 'politics/eu'))
    await expect(said(page, 'The article is tagged “politics/eu” already.')).toBeVisible()
  })

  await test.step('one of those that are picked takes all of them along, as one step', async () => {
    await row(page, /Alpha/).click()
    await page.keyboard.press('ControlOrMeta+a')
    await drag(page, row(page, /Beta/), place(page, 'shipping'))
    await letGo(page)
    await expect(said(page, '4 articles tagged “shipping”.')).toBeVisible()
    await tagged(page, 'shipping', 4)
    await chooseInMenu(page, 'Edit', 'Undo: tag 3 articles')
    await tagged(page, 'shipping', 1)
  })

  await test.step('a tag onto a row tags it, onto one of those that are picked all of them', async () => {
    await drag(page, place(page, 'shipping'), row(page, /Gamma/))
    await letGo(page)
    await expect(said(page, '4 articles tagged “shipping”.')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('Escape')
    await tagged(page, 'shipping', 1)
    await carry(page, place(page, 'shipping'), row(page, /Gamma/))
    await expect(row(page, /Gamma/)).toHaveClass(/row-taking/)
    await expect(row(page, /Beta/)).not.toHaveClass(/row-taking/)
    await letGo(page)
    await expect(said(page, 'Article tagged “shipping”.')).toBeVisible()
    await tagged(page, 'shipping', 2)
  })

  await test.step('a folded tag opens while a row is held over it', async () => {
    await place(page, 'politics').press('ArrowLeft')
    await expect(place(page, 'politics/eu')).toHaveCount(0)
    await carry(page, row(page, /Beta/), place(page, 'politics'))
    await expect(place(page, 'politics/eu')).toBeVisible()
    await page.keyboard.press('Escape')
    await letGo(page)
  })

  await test.step('a row onto a place goes there, and from the trash comes back', async () => {
    await drag(page, row(page, /Alpha/), place(page, 'Starred'))
    await letGo(page)
    await expect(said(page, 'Article starred.')).toBeVisible()
    await drag(page, row(page, /Alpha/), place(page, 'Later'))
    await expect(said(page, 'Article moved to Later.')).toBeVisible()
    await drag(page, row(page, /Beta/), place(page, 'Archive'))
    await expect(said(page, 'Article moved to Archive.')).toBeVisible()
    await drag(page, row(page, /Gamma/), place(page, 'Trash'))
    await expect(said(page, 'Article moved to Trash.')).toBeVisible()
    await letGo(page)
    await expect(titles(page)).toHaveText(['Delta'])
    for (const name of ['Later', 'Archive', 'Starred', 'Trash']) await tagged(page, name, 1)
    await page.keyboard.press('Alt+7')
    await drag(page, row(page, /Gamma/), place(page, 'Later'))
    await letGo(page)
    await expect(titles(page)).toHaveCount(0)
    await tagged(page, 'Later', 2)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(titles(page)).toHaveText(['Gamma'])
  })
})
