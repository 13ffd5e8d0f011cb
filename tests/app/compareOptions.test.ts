import type { Page } from 'playwright'
import { allCounts, column, compare, walked } from '../support/compareParts'
import { titled } from '../support/prose'
import { expect, test } from '../support/test'

const panel = (page: Page) => page.getByRole('group', { name: 'Options of the comparison' })
const option = (page: Page, name: RegExp) => panel(page).getByRole('checkbox', { name })

const STORY = [
  'Salvage crews freed the giant container ship on Monday after six days of digging.',
  'Tugs had turned its bow by about eighty per cent before it came off the bank.',
  'At least 369 ships were waiting to pass on either side of the canal that day.',
]

test('options: what counts as a difference, and what is set apart and brought back', async ({ launch, files }) => {
  const variorum = await launch({ size: { width: 1440, height: 900 }, theme: 'light' })
  const { page } = variorum
  const right = STORY.map((sentence) =>
    sentence.replace('Salvage crews', 'SALVAGE CREWS').replace(' by about', ', by about'),
  )
  await variorum.importFiles([
    await files.write('left.md', titled('Left', [STORY[0] ?? '', 'Read more: Who owns the ship?', ...STORY.slice(1)])),
    await files.write('right.md', titled('Right', right, '2024-03-02')),
  ])
  await compare(page, /^(?:Unread\. )?Left/, /^(?:Unread\. )?Right/)

  await test.step('what is set apart is there, says why, and is no difference', async () => {
    await expect(walked(page)).toHaveText('2 differences')
    expect(await allCounts(page)).toMatchObject({ same: 1, edited: 2, moved: 0, onlyA: 0, onlyB: 0 })
    await expect(column(page, 'A').getByText('Read more: Who owns the ship?')).toBeVisible()
    await column(page, 'A').getByRole('button', { name: 'set apart: links to other articles' }).click()
    await expect(panel(page)).toBeVisible()
    await expect(panel(page)).toContainText('1 in A')
  })

  await test.step('a rule is switched off, and the passage takes part', async () => {
    await option(page, /^Links to other articles/).uncheck()
    await expect(walked(page)).toHaveText('3 differences')
    expect(await allCounts(page)).toMatchObject({ onlyA: 1 })
    await option(page, /^Links to other articles/).check()
    await expect(walked(page)).toHaveText('2 differences')
  })

  await test.step('case and punctuation are ignored, one by one', async () => {
    await option(page, /^Ignore case/).check()
    await expect(walked(page)).toHaveText('1 difference')
    await option(page, /^Ignore punctuation/).check()
    await expect(walked(page)).toHaveText('No differences')
    await panel(page).getByRole('button', { name: 'As usual' }).click()
    await expect(walked(page)).toHaveText('2 differences')
  })

  await test.step('by keyboard: opened, switched, closed, and the focus returns', async () => {
    await page.keyboard.press('Escape')
    await expect(panel(page)).toBeHidden()
    await column(page, 'B').focus()
    await page.keyboard.press('o')
    await expect(panel(page)).toBeFocused()
    for (let turn = 0; turn < 2; turn++) await page.keyboard.press('Tab')
    await expect(option(page, /^Ignore case/)).toBeFocused()
    await page.keyboard.press('Space')
    await expect(walked(page)).toHaveText('1 difference')
    await page.keyboard.press('Escape')
    await expect(column(page, 'B')).toBeFocused()
    await expect(walked(page)).toHaveText('1 difference')
  })
})
