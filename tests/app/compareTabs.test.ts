import { announced, walked } from '../support/compareParts'
import { list } from '../support/parts'
import { expect, test } from '../support/test'

test('in a small window one of three other texts stands beside the first, and what is gone to is shown', async ({
  launch,
}) => {
  const variorum = await launch({ size: { width: 1440, height: 900 }, theme: 'light' })
  const { page } = variorum
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^Column ${name}:`) })
  const tabs = page.getByRole('group', { name: 'Text beside A' })
  await variorum.importBy(() => page.getByRole('button', { name: 'Open the sample' }).click())
  for (const option of await list(page).getByRole('option').all()) {
    await option.click({ modifiers: ['ControlOrMeta'] })
  }
  await page.keyboard.press('c')
  await expect(column('D')).toBeVisible()
  await expect(tabs).toHaveCount(0)

  await variorum.setSize({ width: 800, height: 600 })
  await expect(tabs).toBeVisible()
  await expect(column('A')).toBeVisible()
  await expect(column('B')).toBeVisible()
  await expect(column('C')).toHaveCount(0)

  await test.step('by mouse and by key', async () => {
    await tabs.getByRole('button', { name: /^C/ }).click()
    await expect(column('C')).toBeVisible()
    await expect(column('B')).toHaveCount(0)
    await page.keyboard.press('4')
    await expect(column('D')).toBeFocused()
    await expect(tabs.getByRole('button', { name: /^D/ })).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('the walk brings the text that has the passage', async () => {
    await page.keyboard.press('h')
    await expect(walked(page)).toHaveText(/^\d+ differences$/)
    await page.keyboard.press('n')
    for (let turn = 0; turn < 8; turn++) {
      const told = await announced(page).innerText()
      const [, name = ''] = /only in ([A-D]):/.exec(told) ?? []
      await expect(column(name)).toBeVisible()
      await page.keyboard.press('n')
      await expect(announced(page)).not.toHaveText(told)
    }
  })

  await variorum.setSize({ width: 1440, height: 900 })
  await expect(column('D')).toBeVisible()
  await expect(column('B')).toBeVisible()
  await page.keyboard.press('0')
})
