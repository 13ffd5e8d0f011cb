import type { Page } from 'playwright'
import { titles } from '../support/libraryParts'
import { list, row } from '../support/parts'
import { expect, test } from '../support/test'

const article = (title: string, site: string, date: string, tags: string) =>
  ['---', `title: ${title}`, `site: ${site}`, `date: ${date}`, `tags: [${tags}]`, '---', '', `${title}, as told.`].join(
    '\n',
  )

const facets = (page: Page) => page.getByRole('dialog', { name: 'Facets' })
const value = (page: Page, name: string) => facets(page).getByRole('checkbox', { name, exact: true })
const chips = (page: Page) => list(page).getByRole('group', { name: 'Chosen facets' })

test('facets count, combine and narrow the list, by mouse and by keyboard', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.setSize({ width: 1280, height: 800 })
  await variorum.importFiles([
    await files.write('a.md', article('Gate A', 'The Post', '2021-03-04', 'locks')),
    await files.write('b.md', article('Gate B', 'The Post', '2021-05-01', 'locks, boats')),
    await files.write('c.md', article('Gate C', 'The Wire', '2021-06-01', 'boats')),
    await files.write('d.md', article('Gate D', 'The Wire', '2020-06-01', 'boats')),
  ])
  await expect(titles(page)).toHaveCount(4)

  await test.step('by mouse: what is chosen narrows the other facets, not its own', async () => {
    await list(page).getByRole('button', { name: 'Refine by facets…' }).click()
    await value(page, 'The Post, 2').click()
    await expect(value(page, 'The Wire, 2')).toBeVisible()
    await expect(value(page, '2021, 2')).toBeVisible()
    await expect(value(page, '2020, 1')).toHaveCount(0)
    await expect(titles(page)).toHaveText(['Gate B', 'Gate A'])
    await value(page, 'The Wire, 2').click()
    await value(page, 'boats, 3').click()
    await expect(value(page, 'The Post, 1')).toBeChecked()
    await expect(titles(page)).toHaveText(['Gate C', 'Gate B', 'Gate D'])
    await page.keyboard.press('Escape')
    await expect(facets(page)).toHaveCount(0)
  })

  await test.step('in a small window it ends above the lower edge, and its values scroll', async () => {
    await variorum.setSize({ width: 800, height: 600 })
    await page.keyboard.press('r')
    await expect(value(page, 'The Post, 1')).toBeVisible()
    await expect
      .poll(() => facets(page).evaluate((dialog) => dialog.firstElementChild?.getBoundingClientRect().bottom))
      .toBeLessThanOrEqual(600)
    await expect(facets(page).getByRole('button', { name: 'Clear all' })).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await variorum.setSize({ width: 1280, height: 800 })
  })

  await test.step('chips take back what was chosen', async () => {
    await expect(chips(page).getByRole('button')).toHaveCount(4)
    await chips(page).getByRole('button', { name: 'Remove Site: The Wire' }).click()
    await expect(titles(page)).toHaveText(['Gate B'])
    await chips(page).getByRole('button', { name: 'Clear all' }).click()
    await expect(titles(page)).toHaveCount(4)
    await expect(chips(page)).toHaveCount(0)
  })

  await test.step('by keyboard: found by a part of the name, gone through by arrows', async () => {
    await page.keyboard.press('r')
    await page.keyboard.type('the w')
    await expect(facets(page).getByRole('checkbox')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(value(page, 'The Wire, 2')).toBeChecked()
    await page.keyboard.press('Escape')
    await expect(value(page, 'boats, 2')).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(value(page, 'boats, 2')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Space')
    await expect(value(page, 'boats, 2')).toBeChecked()
    await expect(value(page, 'boats, 2')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(titles(page)).toHaveText(['Gate C', 'Gate D'])
  })

  await test.step('counts and list follow the library; Esc and leaving the place let go', async () => {
    await row(page, /Gate C/).click()
    await page.keyboard.press('Delete')
    await expect(titles(page)).toHaveText(['Gate D'])
    await page.keyboard.press('r')
    await expect(value(page, 'The Wire, 1')).toBeChecked()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    await expect(list(page).getByText('Nothing here has all that you chose.')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(titles(page)).toHaveText(['Gate C', 'Gate D'])
    await page.keyboard.press('Alt+4')
    await expect(titles(page)).toHaveCount(4)
    await expect(chips(page)).toHaveCount(0)
    await page.keyboard.press('r')
    await value(page, '2020, 1').click()
    await page.keyboard.press('Escape')
    await expect(titles(page)).toHaveText(['Gate D'])
    await page.keyboard.press('Escape')
    await expect(titles(page)).toHaveCount(4)
  })
})
