import type { Page } from 'playwright'
import { allCounts, announced, column, compare, walked } from '../support/compareParts'
import { expectRibbonsToMeet } from '../support/compareStage'
import { expect, test } from '../support/test'

const rows = (page: Page) => page.getByRole('region', { name: /^Rows:/ })
const redline = (page: Page) => page.getByRole('region', { name: /^Redline:/ })
const showing = (page: Page, name: string) => page.getByRole('button', { name: `Show: ${name}` })
const folds = (page: Page) => page.getByRole('button', { name: /^\d+ passages? folded$/ })

test('filters hold in every layout: the walk stays within them, the rest is folded and opened', async ({ launch }) => {
  const variorum = await launch({ size: { width: 1440, height: 900 }, theme: 'light' })
  const { page } = variorum
  await variorum.importBy(() => page.getByRole('button', { name: 'Open the sample' }).click())
  await compare(page, /^(?:Unread\. )?Container ship freed/, /^(?:Unread\. )?Ever Given afloat/)
  const counts = await allCounts(page)

  await test.step('chosen in the menu, by mouse', async () => {
    await showing(page, 'All passages').click()
    await page
      .getByRole('menuitemradio', { name: /^Only here/ })
      .or(page.getByRole('menuitem', { name: /^Only here/ }))
      .click()
    await expect(showing(page, 'Only here')).toBeVisible()
    await expect(walked(page)).toHaveText(`${counts.onlyA + counts.onlyB} differences`)
  })

  await test.step('n and p stay within what is shown, whatever the layout', async () => {
    for (const [key, region] of [
      ['b', column(page, 'A')],
      ['r', rows(page)],
      ['l', redline(page)],
    ] as const) {
      await page.keyboard.press(key)
      await expect(region).toBeVisible()
      await page.keyboard.press('n')
      await expect(announced(page)).toHaveText(/, only in [AB]: /)
    }
  })

  await test.step('folded, what is not shown is a line that says how much it is, and opens', async () => {
    for (const [key, region] of [
      ['r', rows(page)],
      ['l', redline(page)],
      ['b', column(page, 'A')],
    ] as const) {
      await page.keyboard.press(key)
      await page.keyboard.press('u')
      await expect(region.getByRole('button', { name: /folded$/ }).first()).toBeVisible()
      const before = await region.getByRole('button', { name: /folded$/ }).count()
      await expect(region.getByText('Salvage crews on Monday')).toHaveCount(0)
      await region
        .getByRole('button', { name: /folded$/ })
        .first()
        .focus()
      await page.keyboard.press('Enter')
      await expect(region.getByRole('button', { name: /folded$/ })).toHaveCount(before - 1)
      await expect(region.getByText('Salvage crews on Monday').first()).toBeVisible()
      await page.keyboard.press('u')
      await expect(folds(page)).toHaveCount(0)
    }
    await expectRibbonsToMeet(page)
  })

  await test.step('where nothing is left to see, it is said, and one click shows all again', async () => {
    for (const key of ['Alt+4', '0', 'Alt+1', 'Alt+2', 'Alt+3', 'Alt+4']) await page.keyboard.press(key)
    await expect(page.getByText('None of the passages is of those you asked for.')).toBeVisible()
    await page.getByRole('button', { name: 'Show all passages' }).click()
    await expect(showing(page, 'All passages')).toBeVisible()
    await expect(page.getByText('None of the passages')).toHaveCount(0)
  })

  await test.step('quotes and figures', async () => {
    await page.keyboard.press('q')
    await expect(showing(page, 'Quotes and figures')).toBeVisible()
    await page.keyboard.press('n')
    await expect(announced(page)).toHaveText(/^Difference \d+ of \d+, /)
    const shown = Number(/of (\d+)/.exec(await announced(page).innerText())?.[1])
    expect(shown).toBeGreaterThan(2)
    expect(shown).toBeLessThan(counts.edited + counts.moved + counts.onlyA + counts.onlyB)
  })
})
