import { column, compare } from '../support/compareParts'
import { said } from '../support/libraryParts'
import { expect, test } from '../support/test'

const WIRE = /^(?:Unread\. )?Container ship freed/
const OUTLET = /^(?:Unread\. )?Ever Given afloat/

test('a comparison is told in sentences that can be quoted', async ({ variorum }) => {
  const { page, app } = variorum
  await variorum.importBy(() => page.getByRole('button', { name: 'Open the sample' }).click())
  await compare(page, WIRE, OUTLET)
  const headline = page.getByText(/^\d\d% of B is in A, word for word; two paragraphs added, one cut/)
  const summary = page.getByRole('region', { name: 'Summary' })

  await test.step('one line says how much is in the other, and which came first', async () => {
    await expect(headline).toBeVisible()
    await expect(headline.locator('..')).toContainText('B came 3 h 45 min after A.')
    await expect(column(page, 'A')).toBeFocused()
  })

  await test.step('the whole of it opens by its key and by its button, with a bar a column that adds up', async () => {
    await page.keyboard.press('i')
    await expect(summary).toContainText(/\d\d% of A is in B, word for word\./)
    await expect(summary).toContainText(/Only in A: one paragraph and two sentences, \d+ words\./)
    for (const siglum of ['A', 'B']) {
      const bar = summary.getByRole('img', { name: new RegExp(`words of ${siglum}: `) })
      const told = [...((await bar.getAttribute('aria-label')) ?? '').matchAll(/(\d+)%/g)].map(([, share]) =>
        Number(share),
      )
      expect(told.length).toBeGreaterThan(2)
      expect(told.reduce((sum, share) => sum + share, 0)).toBe(100)
    }
    await page.getByRole('button', { name: 'Show or hide the summary' }).click()
    await expect(summary).toBeHidden()
    await expect(headline).toBeVisible()
  })

  await test.step('it is copied as plain text with titles, sites and dates', async () => {
    await page.getByRole('button', { name: 'Copy the summary' }).click()
    await expect(said(page, 'The summary is on the clipboard.')).toBeVisible()
    const copied = await app.evaluate(async ({ clipboard }) => clipboard.readText())
    expect(copied).toContain('A: Container ship freed in Suez Canal after six days')
    expect(copied).toContain('The Harbour Post · Our shipping desk, with Meridian Wire · 29 March 2021')
    expect(copied).toContain('B came 3 h 45 min after A.')
  })

  await test.step('it follows the columns when they are swapped', async () => {
    await column(page, 'A').focus()
    await page.keyboard.press('x')
    await expect(page.getByText(/^\d\d% of A is in B, word for word; two paragraphs added, one cut/)).toBeVisible()
  })
})
