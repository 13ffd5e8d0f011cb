import { announced, column, compare } from '../support/compareParts'
import { said } from '../support/libraryParts'
import { list } from '../support/parts'
import { expect, test } from '../support/test'

const WIDE = { width: 1440, height: 900 }

test('the foot gives the readings of the passage at hand: always of four versions, of two on demand', async ({
  launch,
}) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  const { page, app } = variorum
  await variorum.importBy(() => page.getByRole('button', { name: 'Open the sample' }).click())
  const foot = page.getByRole('region', { name: 'Readings' })

  await test.step('four versions', async () => {
    for (const option of await list(page).getByRole('option').all()) {
      await option.click({ modifiers: ['ControlOrMeta'] })
    }
    await page.keyboard.press('c')
    await expect(column(page, 'A')).toBeVisible()
    await expect(foot).toContainText('Click a passage')
    await page.keyboard.press('n')
    await expect(announced(page)).toHaveText(/^Difference 1 of /)
    await expect(foot).not.toContainText('Click a passage')
    await page.keyboard.press('v')
    await expect(foot).toBeHidden()
    await page.keyboard.press('v')
    await expect(foot).toBeVisible()
  })

  await test.step('the map of the summary leads to a passage, and the foot follows', async () => {
    await page.keyboard.press('i')
    const map = page.getByRole('slider', { name: /^Map of passages/ })
    await map.focus()
    await page.keyboard.press('End')
    const before = await announced(page).innerText()
    await page.keyboard.press('Enter')
    await expect(announced(page)).not.toHaveText(before)
    await column(page, 'A').focus()
    await page.keyboard.press('i')
    await page.keyboard.press('Escape')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('two versions, when it is asked for', async () => {
    await compare(page, /^(?:Unread\. )?Container ship freed/, /^(?:Unread\. )?Ever Given afloat/)
    await expect(foot).toBeHidden()
    await page.getByRole('button', { name: 'Readings', exact: true }).click()
    await column(page, 'A').getByText('ships were waiting to pass').click()
    await expect(foot).toContainText(/At least 369 \] More than 420 B/)
    await expect(foot).toContainText('Edited')
  })

  await test.step('they are copied as an edition writes them', async () => {
    await page.keyboard.press('y')
    await expect(said(page, 'The readings are on the clipboard.')).toBeVisible()
    const copied = await app.evaluate(async ({ clipboard }) => clipboard.readText())
    expect(copied).toMatch(/^At least 369 \] More than 420 B$/m)
  })

  await test.step('its edge is moved by mouse and by arrows, and no text is lost below it', async () => {
    const edge = page.getByRole('separator', { name: 'Height of the readings' })
    const height = async () => (await foot.boundingBox())?.height ?? 0
    const before = await height()
    await edge.focus()
    await page.keyboard.press('ArrowUp')
    await expect.poll(height).toBe(before + 20)
    const box = await edge.boundingBox()
    if (!box) throw new Error('The foot has no edge.')
    await page.mouse.move(box.x + 300, box.y + 4)
    await page.mouse.down()
    await page.mouse.move(box.x + 300, box.y - 56)
    await page.mouse.up()
    await expect.poll(height).toBe(before + 80)
    await edge.dblclick()
    await expect.poll(height).toBe(before)
  })
})
