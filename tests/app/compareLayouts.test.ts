import type { Locator, Page } from 'playwright'
import type { RunningApp } from '../support/app'
import { announced, column, compare, walked, why } from '../support/compareParts'
import type { TestFiles } from '../support/files'
import { prose, titled } from '../support/prose'
import { still } from '../support/still'
import { expect, test } from '../support/test'

const WIDE = { width: 1440, height: 900 }
const rows = (page: Page) => page.getByRole('region', { name: /^Rows:/ })
const redline = (page: Page) => page.getByRole('region', { name: /^Redline:/ })
const layout = (page: Page, name: string) => page.getByRole('group', { name: 'Layout' }).getByRole('button', { name })

async function compareSample(variorum: RunningApp): Promise<void> {
  const { page } = variorum
  await variorum.importBy(() => page.getByRole('button', { name: 'Open the sample' }).click())
  await compare(page, /^(?:Unread\. )?Container ship freed/, /^(?:Unread\. )?Ever Given afloat/)
}

/** Fifty paragraphs and a revision of them: the thirtieth has a word of its own, and some stand in one text only. */
async function compareLong(variorum: RunningApp, files: TestFiles): Promise<void> {
  const left = Array.from({ length: 50 }, (_, index) => prose(index + 1).paragraph())
  const right = left.map((paragraph, index) =>
    index === 30 ? paragraph.replace(/^(\S+) \S+/, '$1 otherwise') : paragraph,
  )
  right.splice(8, 3)
  right.splice(20, 0, prose(500).paragraph(), prose(501).paragraph())
  await variorum.importFiles([
    await files.write('left.md', titled('Left', left)),
    await files.write('right.md', titled('Right', right, '2024-03-02')),
  ])
  await compare(variorum.page, /^(?:Unread\. )?Left/, /^(?:Unread\. )?Right/)
}

const topOf = (element: Locator) => element.evaluate((one) => one.getBoundingClientRect().top)

test('rows: what is linked stands level, what is not stands alone', async ({ launch }) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  const { page } = variorum
  await compareSample(variorum)
  await layout(page, 'Aligned rows').click()
  await expect(layout(page, 'Aligned rows')).toHaveAttribute('aria-pressed', 'true')

  await test.step('both versions of a sentence share a row', async () => {
    const row = rows(page).getByRole('group', { name: 'edited' }).filter({ hasText: 'At least 369' })
    await expect(row).toContainText('More than 420')
    const [a, b] = [row.getByText(/^At least 369/).first(), row.getByText(/^More than 420/).first()]
    expect(Math.abs((await topOf(a)) - (await topOf(b)))).toBeLessThan(2)
  })
  await test.step('what stands in one text only has a row of its own', async () => {
    const alone = rows(page)
      .getByRole('group', { name: 'only in B' })
      .filter({ hasText: 'For the shops and factories' })
    await expect(alone).toBeVisible()
  })
  await test.step('the walk, its answer and its counts are those of the columns', async () => {
    await page.keyboard.press('n')
    await expect(walked(page)).toHaveText(/^Difference 1 of \d+$/)
    await page.keyboard.press('w')
    await expect(why(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('m')
    await expect(announced(page)).toHaveText(/, moved/)
    await page.keyboard.press('j')
    await rows(page)
      .getByText(/^For the shops/)
      .click()
    await expect(announced(page)).toHaveText(/only in B: For the shops/)
  })
})

test('redline: left out is struck, added is underlined, moved is said, and base and version change places', async ({
  launch,
}) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  const { page } = variorum
  await compareSample(variorum)
  await page.keyboard.press('l')
  const text = redline(page)
  await expect(text.locator('del', { hasText: 'At least 369' })).toBeVisible()
  await expect(text.locator('ins', { hasText: 'More than 420' })).toBeVisible()
  await expect(text.locator('ins', { hasText: 'For the shops and factories' })).toBeAttached()
  const note = text.getByRole('button', { name: 'moved from here' }).first()
  await note.click()
  await expect(announced(page)).toHaveText(/, moved/)

  await test.step('the other way round', async () => {
    await page.getByRole('button', { name: 'Read the base against the version' }).click()
    await expect(text.locator('ins', { hasText: 'At least 369' })).toBeAttached()
    await expect(text.locator('del', { hasText: 'More than 420' })).toBeAttached()
    await page.getByRole('combobox', { name: 'Version' }).selectOption({ index: 1 })
    await expect(text.locator('del', { hasText: 'At least 369' })).toBeAttached()
  })
  await test.step('a kind that is not shown is left unmarked', async () => {
    await page.keyboard.press('Alt+2')
    await expect(text.locator('del', { hasText: 'At least 369' })).toBeHidden()
    await page.keyboard.press('Alt+2')
    await expect(text.locator('del', { hasText: 'At least 369' })).toBeVisible()
  })
})

test('going from layout to layout keeps the passage at its height', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await compareLong(variorum, files)
  for (let turn = 0; turn < 6; turn++) await page.keyboard.press('n')
  await expect(announced(page)).toHaveText(/edited: /)
  const word = (region: Locator) => region.getByText('otherwise', { exact: true })
  await still(column(page, 'A'))
  const before = await topOf(word(column(page, 'B')))
  for (const [key, region] of [
    ['r', rows(page)],
    ['l', redline(page)],
    ['r', rows(page)],
    ['b', column(page, 'B')],
  ] as const) {
    await page.keyboard.press(key)
    await expect(region).toBeVisible()
    await still(region)
    // A row has air above its text, and a line of the redline holds both versions.
    expect(Math.abs((await topOf(word(region))) - before), key).toBeLessThan(30)
  }
  await expect(walked(page)).toHaveText(/^Difference \d of \d$/)
})
