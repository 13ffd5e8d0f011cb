import type { Page } from 'playwright'
import { chooseInMenu, filter, offered, said, sidebar, titles } from '../support/libraryParts'
import { list } from '../support/parts'
import { expect, test } from '../support/test'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Save this search' })
const saved = (page: Page) => sidebar(page).getByRole('list', { name: 'Searches' }).getByRole('listitem')
const search = (page: Page, name: string) => saved(page).getByRole('button', { name, exact: true })
const menuOf = (page: Page, name: string) => page.getByRole('menu', { name: `Search ${name}` })
const heading = (page: Page) => list(page).getByRole('heading', { level: 1 })

const text = (title: string) => `# ${title}\n\n${`What happened is told here under the heading ${title}. `.repeat(4)}\n`

async function save(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Alt+4')
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await page.keyboard.press('ControlOrMeta+Shift+s')
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(search(page, words.charAt(0).toUpperCase() + words.slice(1))).toBeVisible()
}

test('a search is saved, stays live, and is changed, ordered and deleted by keys and mouse', async ({
  variorum,
  files,
}) => {
  const { page } = variorum
  await variorum.importFiles([
    await files.write('1.md', text('The last ferry')),
    await files.write('2.md', text('A canal in winter')),
    await files.write('3.md', text('Ferry and canal')),
  ])
  await page.keyboard.press('Alt+4')

  await test.step('with nothing typed there is nothing to save', async () => {
    await expect(saved(page)).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Shift+s')
    await expect(said(page, /nothing to save yet/)).toBeVisible()
  })

  await test.step('saved with a name and an icon, by the button beside the text', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('ferry')
    await expect(titles(page)).toHaveCount(2)
    await list(page).getByRole('button', { name: 'Save this search…' }).click()
    await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Ferry')
    await page.keyboard.type('Boats')
    await dialog(page).getByRole('radio', { name: 'Flag' }).check({ force: true })
    await dialog(page).getByRole('button', { name: 'Save search' }).click()
    await expect(search(page, 'Boats')).toHaveAttribute('aria-current', 'page')
    await expect(heading(page)).toHaveText('Boats')
    await expect(said(page, 'Search “Boats” saved.')).toBeVisible()
  })

  await test.step('it asks anew: what comes in is in it', async () => {
    await page.keyboard.press('Alt+1')
    await expect(search(page, 'Boats')).not.toHaveAttribute('aria-current', 'page')
    await variorum.importFiles([await files.write('4.md', text('Night ferry'))])
    await search(page, 'Boats').click()
    await expect(filter(page)).toHaveValue('ferry')
    await expect(titles(page)).toHaveCount(3)
    await page.keyboard.press('j')
    await page.keyboard.press('Delete')
    await expect(titles(page)).toHaveCount(2)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(titles(page)).toHaveCount(3)
  })

  await test.step('its text is changed, and changed back by undo', async () => {
    await page.keyboard.press('/')
    await filter(page).fill('canal')
    await expect(heading(page)).toHaveText('Boats')
    await page.keyboard.press('ControlOrMeta+Shift+s')
    await dialog(page).getByRole('button', { name: 'Update “Boats”' }).click()
    await expect(said(page, '“Boats” now looks for what is typed.')).toBeVisible()
    await page.keyboard.press('Alt+1')
    await search(page, 'Boats').click()
    await expect(filter(page)).toHaveValue('canal')
    await expect(titles(page)).toHaveCount(2)
    await expect(list(page).getByRole('listbox')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('Alt+1')
    await search(page, 'Boats').click()
    await expect(filter(page)).toHaveValue('ferry')
  })

  await test.step('clearing the text leaves it', async () => {
    await page.keyboard.press('Escape')
    await expect(heading(page)).toHaveText('All articles')
    await expect(search(page, 'Boats')).not.toHaveAttribute('aria-current', 'page')
  })

  await test.step('renamed by F2, given another icon by its menu', async () => {
    await search(page, 'Boats').focus()
    await page.keyboard.press('F2')
    await page.keyboard.type('Ships')
    await page.keyboard.press('Enter')
    await expect(search(page, 'Ships')).toBeFocused()
    await search(page, 'Ships').click({ button: 'right' })
    await expect(menuOf(page, 'Ships').getByRole('menuitemradio', { name: 'Flag' })).toBeChecked()
    await menuOf(page, 'Ships').getByRole('menuitemradio', { name: 'Bolt' }).click()
    await saved(page).getByRole('button', { name: 'Change the search Ships' }).click()
    await expect(menuOf(page, 'Ships').getByRole('menuitemradio', { name: 'Bolt' })).toBeChecked()
    await page.keyboard.press('Escape')
  })

  await test.step('ordered by keys and by mouse', async () => {
    await save(page, 'canal')
    await save(page, 'winter')
    await expect(saved(page)).toHaveText(['Ships', 'Canal', 'Winter'])
    await search(page, 'Winter').focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(saved(page)).toHaveText(['Ships', 'Winter', 'Canal'])
    await expect(search(page, 'Winter')).toBeFocused()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(saved(page)).toHaveText(['Winter', 'Ships', 'Canal'])
    await expect(search(page, 'Winter')).toBeFocused()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(saved(page)).toHaveText(['Ships', 'Winter', 'Canal'])
    await search(page, 'Canal').dragTo(search(page, 'Ships'), { targetPosition: { x: 40, y: 3 } })
    await expect(saved(page)).toHaveText(['Canal', 'Ships', 'Winter'])
    await page.keyboard.press('ControlOrMeta+z')
    await expect(saved(page)).toHaveText(['Ships', 'Winter', 'Canal'])
  })

  await test.step('gone to by name, deleted, brought back, and there after a restart', async () => {
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('ships')
    await expect(page.getByRole('dialog', { name: 'Go to' }).getByRole('option').first()).toHaveText(/Saved search/)
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('Ships')
    await expect(filter(page)).toHaveValue('ferry')
    await search(page, 'Ships').focus()
    await page.keyboard.press('Delete')
    await expect(saved(page)).toHaveText(['Winter', 'Canal'])
    await expect(heading(page)).toHaveText('All articles')
    await offered(page, 'Undo').last().click()
    await expect(saved(page)).toHaveText(['Ships', 'Winter', 'Canal'])
    await chooseInMenu(page, 'Edit', /^Redo: delete the search “Ships”/)
    await expect(saved(page)).toHaveText(['Winter', 'Canal'])
    await variorum.restart()
    await expect(saved(variorum.page)).toHaveText(['Winter', 'Canal'])
    await search(variorum.page, 'Canal').click()
    await expect(titles(variorum.page)).toHaveText(['Ferry and canal', 'A canal in winter'])
  })
})
