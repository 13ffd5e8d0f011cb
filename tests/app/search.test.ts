import type { Page } from 'playwright'
import { filter, titles } from '../support/libraryParts'
import { list, open, reader, row } from '../support/parts'
import { expect, test } from '../support/test'
import { markdownOf } from '../support/texts'

const WIDE = { width: 1440, height: 900 }

const finder = (page: Page) => reader(page).getByRole('search', { name: 'Find in this article' })
const suggestions = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
/** What the browser marks in the open article: the words, and the one that is shown. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const words = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString())
    return { all: words('search-hit'), current: words('search-hit-current') }
  })
const isInSight = (page: Page) =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('search-hit-current') ?? [])]
    const view = document.getElementById('reader')?.getBoundingClientRect()
    if (!(range instanceof Range) || !view) return false
    const { top, bottom } = range.getBoundingClientRect()
    return top >= view.top && bottom <= view.bottom
  })

test('finds words in the text of all articles, shows where, and leads there', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  const { page } = variorum
  const shipping = markdownOf({ title: 'Shipping', tags: ['trade/sea'], site: 'The Harbour Post' })
  await variorum.importFiles([
    await files.write('a.md', `${shipping}\n\nThe Évergreen ran aground, and *ever*green trees fell.\n`),
    await files.write('b.md', markdownOf({ title: 'Evergreen', paragraphs: 3, site: 'City Wire' })),
    await files.write('c.md', markdownOf({ title: 'Orchards', paragraphs: 3 })),
  ])
  await expect(titles(page)).toHaveCount(3)

  await test.step('the best match stands first, each with the line where it stands', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('evergreen ')
    await expect(titles(page)).toHaveText(['Evergreen', 'Shipping'])
    await expect(list(page).getByRole('button', { name: 'Sorted by Best match' })).toBeVisible()
    await expect(row(page, 'Shipping').locator('p mark')).toHaveText(['Évergreen', 'evergreen'])
    await expect(row(page, /^(?:Unread. )?Evergreen/).locator('h3 mark')).toHaveText('Evergreen')
  })

  await test.step('a result opens at its first hit, and keys lead from hit to hit', async () => {
    await open(page, 'Shipping')
    await expect(finder(page)).toContainText('1 of 2')
    expect(await marked(page)).toEqual({ all: ['Évergreen', 'evergreen'], current: ['Évergreen'] })
    await expect.poll(() => isInSight(page)).toBe(true)
    await page.keyboard.press('F3')
    await expect(finder(page)).toContainText('2 of 2')
    expect((await marked(page)).current).toEqual(['evergreen'])
    await page.keyboard.press('ControlOrMeta+Shift+g')
    await expect(finder(page)).toContainText('1 of 2')
    await finder(page).getByRole('button', { name: 'Previous hit' }).click()
    await expect(finder(page)).toContainText('2 of 2')
    await finder(page).getByRole('button', { name: 'Close' }).click()
    await expect(finder(page)).toHaveCount(0)
    expect((await marked(page)).all).toEqual([])
  })

  await test.step('in the article itself anything is found, also within words', async () => {
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.type('green ran')
    await expect(finder(page)).toContainText('1 of 1')
    expect((await marked(page)).current).toEqual(['green ran'])
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('unicorn')
    await expect(finder(page)).toContainText('Not found')
    await page.keyboard.press('Escape')
    await expect(finder(page)).toHaveCount(0)
    await expect(page.locator('#reader')).toBeFocused()
  })

  await test.step('operators and their values are completed', async () => {
    await page.keyboard.press('/')
    await filter(page).fill('')
    await page.keyboard.type('evergreen ta')
    await expect(suggestions(page)).toHaveText([/^tag:/])
    await page.keyboard.press('Tab')
    await expect(filter(page)).toHaveValue('evergreen tag:')
    await expect(suggestions(page)).toHaveText([/^trade1/, /^trade\/sea1/])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(filter(page)).toHaveValue('evergreen tag:trade/sea ')
    await expect(titles(page)).toHaveText(['Shipping'])
    await page.keyboard.type('-site:city')
    await suggestions(page).filter({ hasText: 'City Wire' }).click()
    await expect(filter(page)).toHaveValue('evergreen tag:trade/sea -site:"City Wire" ')
    await expect(filter(page)).toBeFocused()
    await expect(titles(page)).toHaveText(['Shipping'])
  })

  await test.step('a mistake is explained, and the rest is searched for', async () => {
    await filter(page).fill('evergreen before:march ')
    await expect(list(page).getByText('before: needs a date such as 2021-03-14')).toBeVisible()
    await expect(titles(page)).toHaveCount(2)
  })

  await test.step('a mistyped word is taken for the one that was meant, unless it is not', async () => {
    await filter(page).fill('agruond ')
    await expect(titles(page)).toHaveText(['Shipping'])
    await expect(list(page).getByText('Showing results for “aground”.')).toBeVisible()
    await expect(row(page, 'Shipping').locator('p mark')).toHaveText('aground')
    await list(page).getByRole('button', { name: 'Search for “agruond” instead' }).click()
    await expect(list(page).getByText('Nothing matches “agruond”.')).toBeVisible()
  })

  await test.step('by date instead, until the box is empty', async () => {
    await filter(page).fill('evergreen ')
    await list(page).getByRole('button', { name: 'Sorted by Best match' }).click()
    await page.getByRole('menuitemradio', { name: 'Title Z–A' }).click()
    await expect(titles(page)).toHaveText(['Shipping', 'Evergreen'])
    await filter(page).fill('')
    await expect(titles(page)).toHaveText(['Shipping', 'Orchards', 'Evergreen'])
    await filter(page).fill('evergreen ')
    await expect(titles(page)).toHaveText(['Evergreen', 'Shipping'])
    await page.keyboard.press('Enter')
    await expect(list(page).getByRole('listbox')).toBeFocused()
  })

  await test.step('what was searched for is offered again, also after a start, until it is cleared', async () => {
    await variorum.restart()
    const { page: anew } = variorum
    await anew.keyboard.press('/')
    await expect(suggestions(anew).first()).toHaveText('evergreen')
    await anew.keyboard.press('ArrowDown')
    await anew.keyboard.press('Enter')
    await expect(filter(anew)).toHaveValue('evergreen')
    await expect(titles(anew)).toHaveText(['Evergreen', 'Shipping'])
    await filter(anew).fill('')
    await suggestions(anew).filter({ hasText: 'Clear recent searches' }).click()
    await expect(suggestions(anew)).toHaveCount(0)
    await anew.keyboard.press('Escape')
    await expect(filter(anew)).not.toBeFocused()
  })
})
