import type { Page } from 'playwright'
import { column } from '../support/compareParts'
import { list, open, row } from '../support/parts'
import { expect, test } from '../support/test'

const text = (title: string, more: string) =>
  `${title}\n\nThe ship was freed after almost a week in the canal, and traffic began again that evening.\n\n${more}`

const compare = async (page: Page, ...names: string[]) => {
  for (const name of names) await row(page, name).click({ modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('c')
  await expect(column(page, 'A')).toBeVisible()
}
const kept = (page: Page) => page.getByRole('dialog', { name: 'This comparison' })

test('a comparison is kept, named, noted, tagged, found again and reopened after a kill', async ({ launch, files }) => {
  const variorum = await launch()
  let { page } = variorum
  await variorum.importFiles([
    await files.write('one.md', `# The canal reopens\n\n${text('', 'Fourteen tugs pulled at it.')}`),
    await files.write('two.md', `# A ship is freed\n\n${text('', 'The owners of the cargo wait.')}`),
  ])
  await compare(page, 'The canal reopens', 'A ship is freed')

  await test.step('by key, with a title, a note and a tag', async () => {
    await page.keyboard.press('ControlOrMeta+s')
    await expect(kept(page).getByLabel('Title')).toBeFocused()
    await kept(page).getByLabel('Title').fill('Two reports of one evening')
    await kept(page).getByLabel('Note').fill('The second names the owners.')
    await kept(page).getByRole('combobox', { name: 'Tags' }).fill('suez')
    await page.keyboard.press('Enter')
    await expect(kept(page).getByRole('button', { name: 'Take off the tag suez' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: 'Two reports of one evening' })).toBeVisible()
  })

  await test.step('what is looked at is kept with it', async () => {
    await page.keyboard.press('d')
    await expect(page.getByRole('button', { name: 'Show: Only differences' })).toBeVisible()
    await expect.poll(() => page.evaluate(hiddenKinds)).not.toEqual([])
  })

  await variorum.kill()
  await variorum.restart()
  page = variorum.page

  await test.step('it stands in the list, and opens as it was left', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+k')
    const all = page.getByRole('dialog', { name: 'Comparisons' })
    await expect(all.getByRole('listitem')).toHaveCount(1)
    await expect(all.getByRole('listitem')).toContainText('The second names the owners.')
    await all.getByRole('searchbox').fill('owners')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Two reports of one evening' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Show: Only differences' })).toBeVisible()
  })

  await test.step('comparing the same articles again opens it, and each of them names it', async () => {
    await page.keyboard.press('Escape')
    await expect(list(page)).toBeVisible()
    await open(page, 'A ship is freed')
    await page.keyboard.press('i')
    await page.getByRole('region', { name: 'In comparisons' }).getByRole('button').click()
    await expect(page.getByRole('heading', { name: 'Two reports of one evening' })).toBeVisible()
  })

  await test.step('it is kept no longer, and that can be undone', async () => {
    await page.getByRole('button', { name: /^Kept/ }).click()
    await kept(page).getByRole('button', { name: 'Keep no longer' }).click()
    await expect(page.getByRole('button', { name: /^Keep\b/, pressed: false })).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('heading', { name: 'Two reports of one evening' })).toBeVisible()
  })
})

/** Runs in the page. @returns the kinds that the kept comparison hides */
async function hiddenKinds(): Promise<string[]> {
  const all = await window.variorum.call('comparisons.list', undefined)
  const id = all.ok ? all.value[0]?.id : undefined
  const one = id === undefined ? undefined : await window.variorum.call('comparisons.get', { id })
  return one?.ok ? one.value.comparison.view.hidden : []
}
