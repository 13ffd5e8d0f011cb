import type { Page } from 'playwright'
import { column, compare, pick } from '../support/compareParts'
import { said } from '../support/libraryParts'
import { expect, test } from '../support/test'

const WIRE = /^(?:Unread\. )?Container ship freed/
const OUTLET = /^(?:Unread\. )?Ever Given afloat/
const SECOND = /^(?:Unread\. )?How the Ever Given was freed/
const REVISION = /^(?:Unread\. )?Ever Given leaves/

const table = (page: Page) => page.getByRole('table', { name: 'Facts by article' })
const group = (page: Page, name: string) => table(page).locator('tbody').filter({ hasText: name })
const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' })
const finding = (page: Page, name: RegExp) => table(page).getByRole('button', { name })

test('facts of four articles stand side by side', async ({ variorum }) => {
  const { page, app } = variorum
  await variorum.importBy(() => page.getByRole('button', { name: 'Open the sample' }).click())
  await pick(page, WIRE, OUTLET, SECOND, REVISION)
  await page.keyboard.press('c')
  await expect(column(page, 'A')).toBeVisible()

  await test.step('a key opens the table: what contradicts comes first, and bounds do not', async () => {
    await page.keyboard.press('f')
    const contradict = group(page, 'They contradict each other')
    await expect(contradict).toContainText('18:00')
    await expect(contradict).toContainText('19:00')
    await expect(contradict).not.toContainText('369')
    const differ = group(page, 'They differ, but all could be true')
    const ships = differ.getByRole('row').filter({ hasText: 'at least' }).filter({ hasText: '369' })
    await expect(ships).toContainText('420')
    await expect(ships).toContainText('more than')
    await expect(differ).toContainText('almost')
    await expect(differ).toContainText('trimmed')
    await expect(group(page, 'Only some have it')).toContainText('not found')
  })

  await test.step('what all agree on is folded, and opens', async () => {
    const agree = page.getByRole('button', { name: /^All agree/ })
    await expect(agree).toHaveAttribute('aria-expanded', 'false')
    await agree.click()
    await expect(finding(page, /^A: Peter Berdowski\./)).toBeVisible()
    await agree.click()
    await expect(finding(page, /^A: Peter Berdowski\./)).toHaveCount(0)
  })

  await test.step('the pointer shows the sentence of a cell, and so do arrow keys', async () => {
    await finding(page, /^B: more than 420\./).hover()
    await expect(evidence(page)).toContainText(
      'More than 420 ships were waiting to pass on either side of the canal by then.',
    )
    await finding(page, /^A: 18:00\./).focus()
    await page.keyboard.press('ArrowRight')
    await expect(finding(page, /^B: 19:00\./)).toBeFocused()
    await expect(evidence(page)).toContainText('Traffic through the canal started again at 19:00 local time.')
    await page.keyboard.press('ArrowRight')
    await expect(evidence(page)).toContainText('not found')
    await page.keyboard.press('ArrowLeft')
  })

  await test.step('Enter shows it in the text, with its passage at hand; the table comes back as it was', async () => {
    await page.keyboard.press('Enter')
    await expect(table(page)).toHaveCount(0)
    await expect(column(page, 'B').getByText('started again at 19:00').first()).toBeInViewport()
    await page.getByRole('button', { name: 'Facts side by side' }).click()
    await expect(table(page)).toBeVisible()
  })

  await test.step('a click does the same', async () => {
    await finding(page, /^D: 224,000 tons\./).click()
    await expect(column(page, 'D').getByText('224,000 tons')).toBeInViewport()
    await page.keyboard.press('f')
  })

  await test.step('one kind alone, and what is looked for', async () => {
    const kinds = page.getByRole('group', { name: 'Kinds of fact to show' })
    await kinds.getByRole('button', { name: /^Quotes/ }).click()
    await expect(table(page).getByRole('rowheader').filter({ hasText: 'Peter Berdowski' })).toHaveCount(1)
    await expect(table(page)).not.toContainText('369')
    await kinds.getByRole('button', { name: /^All/ }).click()
    await page.getByRole('searchbox', { name: 'Find in facts' }).fill('lloyd')
    await expect(table(page)).toContainText('Lloyd’s List')
    await expect(table(page)).not.toContainText('369')
    await page.getByRole('searchbox', { name: 'Find in facts' }).fill('zeppelin')
    await expect(page.getByText('No fact has “zeppelin”.')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Find in facts' }).fill('')
  })

  await test.step('it is copied as text, Markdown and CSV', async () => {
    const copied = async (name: RegExp) => {
      await page.getByRole('button', { name: 'Copy the facts' }).click()
      await page.getByRole('menuitem', { name }).click()
      await expect(said(page, 'The facts are on the clipboard.')).toBeVisible()
      return app.evaluate(async ({ clipboard }) => clipboard.readText())
    }
    expect(await copied(/as text/)).toContain('A: Container ship freed in Suez Canal after six days (Meridian Wire)')
    await expect.poll(() => copied(/as Markdown/)).toContain('| at least 369 | more than 420 |')
    await expect.poll(() => copied(/as CSV/)).toContain('"Says","Sentence"')
  })

  await test.step('Esc leads back to the texts, then to the library', async () => {
    await finding(page, /^A: 18:00\./).focus()
    await page.keyboard.press('Escape')
    await expect(column(page, 'A')).toBeVisible()
  })
})

test('two articles', async ({ variorum }) => {
  const { page } = variorum
  await variorum.importBy(() => page.getByRole('button', { name: 'Open the sample' }).click())
  await compare(page, WIRE, OUTLET)
  await page.keyboard.press('f')
  await expect(table(page).getByRole('columnheader')).toHaveCount(3)
  await page.keyboard.press('f')
  await expect(column(page, 'A')).toBeVisible()
})
