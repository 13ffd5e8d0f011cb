import type { Page } from 'playwright'
import { open, row } from '../support/parts'
import { expect, test } from '../support/test'

const WIDE = { width: 1440, height: 900 }
const markdown = (title: string, lines: readonly string[] = []) =>
  ['---', `title: ${title}`, ...lines, '---', '', `${title} begins here, and goes on for a while.`, ''].join('\n')

const info = (page: Page) => page.getByRole('complementary', { name: 'Info' })
const field = (page: Page, name: string) => info(page).getByLabel(name, { exact: true })

test('details of one article are edited where they stand, kept, and taken back', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.setSize(WIDE)
  await variorum.importFiles([
    await files.write('one.md', markdown('One gate', ['site: The Post', 'date: 2021-03-14'])),
  ])
  await open(page, 'One gate')

  await test.step('the key shows the panel, beside the text', async () => {
    await page.keyboard.press('i')
    await expect(info(page)).toBeFocused()
    await expect(field(page, 'Site')).toHaveValue('The Post')
    await expect(field(page, 'Published')).toHaveValue('2021-03-14')
    await expect(info(page).getByText(/^\d+ words, 1 min$/)).toBeVisible()
    await expect(info(page).getByText('one.md')).toBeVisible()
    await expect(page.getByRole('article', { name: 'One gate' })).toBeVisible()
  })

  await test.step('Enter saves, leaving saves, Esc gives back', async () => {
    await field(page, 'Site').fill('The Harbour Post')
    await field(page, 'Site').press('Enter')
    await expect(row(page, /The Harbour Post/)).toBeVisible()
    await field(page, 'Authors').fill('Ada Weir')
    await field(page, 'Published').click()
    await expect(page.getByRole('article').getByText('Ada Weir')).toBeVisible()
    await field(page, 'Published').fill('nonsense')
    await field(page, 'Published').press('Escape')
    await expect(field(page, 'Published')).toHaveValue('2021-03-14')
    await field(page, 'Published').fill('March 2020')
    await field(page, 'Published').press('Enter')
    await expect(field(page, 'Published')).toHaveValue('2020-03')
    await expect(page.getByRole('article').getByText('March 2020')).toBeVisible()
  })

  await test.step('what cannot be kept is said beside the field, and stays in it', async () => {
    await field(page, 'Source address').fill('ftp://example.com')
    await field(page, 'Source address').press('Enter')
    await expect(info(page).getByRole('alert')).toContainText('begins with http:// or https://')
    await field(page, 'Source address').fill('example.com/gate')
    await field(page, 'Source address').press('Enter')
    await expect(field(page, 'Source address')).toHaveValue('https://example.com/gate')
    await field(page, 'Language').fill('german')
    await field(page, 'Language').press('Enter')
    await expect(field(page, 'Language')).toHaveValue('German')
    await field(page, 'Type').selectOption('Opinion')
  })

  await test.step('fields of one’s own are added, renamed and removed', async () => {
    await info(page).getByRole('button', { name: 'Add a field' }).click()
    await page.keyboard.type('Shelf')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await expect(field(page, 'Shelf')).toHaveValue('3')
    await field(page, 'Name of the field “Shelf”').fill('Box')
    await field(page, 'Name of the field “Shelf”').press('Enter')
    await expect(field(page, 'Box')).toHaveValue('3')
    await info(page).getByRole('button', { name: 'Remove the field “Box”' }).click()
    await expect(field(page, 'Box')).toHaveCount(0)
  })

  await test.step('each edit is a step with its own name', async () => {
    await field(page, 'Site').press('Escape')
    for (const name of ['remove the field “Box”', 'rename the field “Shelf” to “Box”', 'edit the field “Shelf”']) {
      await page.keyboard.press('ControlOrMeta+z')
      await expect(page.getByRole('status').getByText(`Undone: ${name}.`)).toBeVisible()
    }
    await page.keyboard.press('ControlOrMeta+z')
    await expect(field(page, 'Type')).toHaveValue('')
  })

  await test.step('panel and edits are there after the next start', async () => {
    await variorum.restart()
    await variorum.setSize(WIDE)
    await open(variorum.page, 'One gate')
    await expect(field(variorum.page, 'Site')).toHaveValue('The Harbour Post')
    await expect(field(variorum.page, 'Published')).toHaveValue('2020-03')
  })
})

test('several articles are edited at once, and only in what was edited', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.setSize(WIDE)
  await variorum.importFiles([
    await files.write('a.md', markdown('Gate A', ['site: The Post', 'author: Ada', 'lang: en'])),
    await files.write('b.md', markdown('Gate B', ['site: The Wire', 'author: Ada', 'lang: en'])),
    await files.write('c.md', markdown('Gate C', ['site: The Wire', 'lang: en'])),
  ])
  await open(page, 'Gate A')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+i')
  await expect(field(page, 'Title')).toBeFocused()
  await expect(info(page).getByText('3 articles')).toBeVisible()
  await expect(field(page, 'Title')).toHaveValue('')
  await expect(field(page, 'Site')).toHaveAttribute('placeholder', 'Several')
  await expect(field(page, 'Language')).toHaveValue('English')

  // Passing through a field changes nothing.
  for (let each = 0; each < 4; each += 1) await page.keyboard.press('Tab')
  await field(page, 'Authors').fill('Ada Weir')
  await field(page, 'Authors').press('Enter')
  await expect(page.getByRole('status').getByText('The author of 3 articles changed.')).toBeVisible()
  await expect(field(page, 'Authors')).toHaveValue('Ada Weir')
  await expect(field(page, 'Site')).toHaveAttribute('placeholder', 'Several')
  await expect(row(page, /Gate A.*The Post/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('status').getByText('Undone: edit the authors of 3 articles.')).toBeVisible()
  await expect(field(page, 'Authors')).toHaveAttribute('placeholder', 'Several')
})

test('in a narrow window the panel takes the reader’s place, for the moment', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.importFiles([await files.write('one.md', markdown('One gate'))])
  for (const size of [
    { width: 1024, height: 700 },
    { width: 800, height: 600 },
  ]) {
    await variorum.setSize(size)
    if (size.width > 800) await open(page, 'One gate')
    await page.keyboard.press('ControlOrMeta+i')
    await expect(field(page, 'Title')).toHaveValue('One gate')
    // It is given the keyboard a frame after it is drawn.
    await expect(field(page, 'Title')).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('i')
    await expect(info(page)).toHaveCount(0)
    await page.keyboard.press('i')
    await expect(info(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(info(page)).toHaveCount(0)
  }
})
