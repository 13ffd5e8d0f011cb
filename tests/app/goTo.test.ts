import type { Page } from 'playwright'
import { place } from '../support/libraryParts'
import { list, open, reader, row } from '../support/parts'
import { expect, test } from '../support/test'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Go to' })
const field = (page: Page) => dialog(page).getByRole('combobox')
const lines = (page: Page) => dialog(page).getByRole('option')
const heading = (page: Page) => list(page).getByRole('heading', { level: 1 })
const title = (page: Page) => reader(page).getByRole('heading', { level: 1 })

const markdown = (name: string, more: Record<string, string>) =>
  `---\n${Object.entries({ title: name, ...more })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n${`The text of ${name} is told here in a few words. `.repeat(6)}\n`

test('one goes anywhere by a few letters: to articles, tags, sites and places', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.importFiles([
    await files.write('1.md', markdown('Élections au Sénat', { site: 'Le Courrier', tags: '[politics/eu]' })),
    await files.write('2.md', markdown('The last ferry', { site: 'Harbour Post', tags: '[boats]' })),
    await files.write('3.md', markdown('Winter at sea', { site: 'Harbour Post' })),
  ])
  await open(page, 'Winter at sea')
  await open(page, 'The last ferry')

  await test.step('before anything is typed: where one was last, and the places', async () => {
    await page.keyboard.press('ControlOrMeta+p')
    await expect(field(page)).toBeFocused()
    await expect(lines(page).first()).toHaveText(/Winter at sea/)
    await expect(dialog(page).getByRole('option', { name: /^Archive/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText('Winter at sea')
    await expect(dialog(page)).toBeHidden()
  })

  await test.step('an article, without its accents, in its list', async () => {
    await open(page, 'The last ferry')
    await page.keyboard.press('e')
    await expect(row(page, 'The last ferry')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('elections s')
    await expect(lines(page).first()).toHaveText(/Élections au Sénat\s*Le Courrier/)
    await expect(lines(page).first().locator('em').first()).toHaveText('Élections')
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText('Élections au Sénat')
    await expect(heading(page)).toHaveText('Inbox')
    // From a list it is not in: its place is shown.
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('lafe')
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText('The last ferry')
    await expect(heading(page)).toHaveText('Archive')
  })

  await test.step('a tag, by its sign', async () => {
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('#eu')
    await expect(lines(page)).toHaveText([/^politics\/eu\s*Tag · 1$/])
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('politics/eu')
    await expect(list(page).getByRole('listbox')).toBeFocused()
  })

  await test.step('a site, by mouse', async () => {
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('harb')
    await lines(page).filter({ hasText: 'Site · 2' }).click()
    await expect(heading(page)).toHaveText('All articles')
    await expect(list(page).getByRole('option')).toHaveCount(2)
  })

  await test.step('a place, and Esc which goes nowhere', async () => {
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('archive')
    await page.keyboard.press('Enter')
    await expect(place(page, 'Archive')).toHaveAttribute('aria-current', 'page')
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('zzz')
    await expect(dialog(page).getByText('Nothing is called “zzz”.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await expect(heading(page)).toHaveText('Archive')
  })

  await test.step('an article in the full window', async () => {
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('winter')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(title(page)).toHaveText('Winter at sea')
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(list(page)).toBeVisible()
  })

  await test.step('what comes in is found at once, what went to the trash is not', async () => {
    await variorum.importFiles([await files.write('4.md', markdown('Newest of all', {}))])
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('newest of')
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText('Newest of all')
    await page.keyboard.press('Delete')
    await expect(row(page, 'Newest of all')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('newest of')
    await expect(dialog(page).getByText('Nothing is called “newest of”.')).toBeVisible()
    await page.keyboard.press('Escape')
  })
})
