import path from 'node:path'
import type { Page } from 'playwright'
import type { RunningApp } from '../support/app'
import { offered, said } from '../support/libraryParts'
import { writeManyArticles } from '../support/manyArticles'
import { list } from '../support/parts'
import { newProfile, removeFolder } from '../support/profile'
import { expect, test } from '../support/test'

const MANY = 20_000
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected articles' })

/** Every turn that main gives to other work is a long one. */
const slow = (app: RunningApp['app']) =>
  app.evaluate(() => {
    const { setImmediate } = globalThis
    Object.assign(globalThis, {
      atOnce: setImmediate,
      setImmediate: (work: () => void) => setTimeout(work, 400),
    })
  })
const asBefore = (app: RunningApp['app']) =>
  app.evaluate(() => {
    const { atOnce } = globalThis as unknown as { atOnce: typeof setImmediate }
    Object.assign(globalThis, { setImmediate: atOnce })
  })

test('20,000 articles are selected, changed, cancelled and taken back', async ({ launch }) => {
  const profile = newProfile()
  await writeManyArticles(path.join(profile, 'Library'), MANY)
  const variorum = await launch({ profile })
  const { app, page } = variorum
  // These articles have no texts to be shown.
  variorum.expectErrors(/404/)
  const places = () =>
    page.evaluate(async () => {
      const reply = await window.variorum.call('library.overview', undefined)
      return reply.ok ? reply.value.places : null
    })

  await test.step('by one key, and by a range over all of them', async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await expect(bar(page)).toContainText('All 20,000 selected')
    await page.keyboard.press('Escape')
    const rows = list(page).getByRole('option')
    await rows.first().click()
    await list(page)
      .getByRole('listbox')
      .evaluate((box) => box.scrollTo(0, box.scrollHeight))
    await expect(rows.last()).toHaveAttribute('aria-posinset', String(MANY))
    await rows.last().click({ modifiers: ['Shift'] })
    await expect(bar(page)).toContainText('20,000 selected')
    await rows.last().click({ modifiers: ['ControlOrMeta'] })
    await expect(bar(page)).toContainText('19,999 selected')
    await page.keyboard.press('ControlOrMeta+a')
    await expect(bar(page)).toContainText('All 20,000 selected')
  })

  await test.step('what takes long says how far it is, and leaves nothing changed when it is cancelled', async () => {
    await slow(app)
    await page.keyboard.press('f')
    await expect(page.getByRole('progressbar', { name: 'Changing 20,000 articles' })).toBeVisible()
    await page.getByRole('button', { name: 'Cancel', exact: true }).click()
    await expect(said(page, 'Cancelled. Nothing was changed.')).toBeVisible()
    await expect(page.getByRole('progressbar', { name: 'Changing 20,000 articles' })).toHaveCount(0)
    await asBefore(app)
    expect(await places()).toMatchObject({ starred: 0, all: MANY })
  })

  await test.step('one undo takes all of it back', async () => {
    await page.keyboard.press('f')
    await expect(said(page, '20,000 articles starred.')).toBeVisible()
    expect(await places()).toMatchObject({ starred: MANY })
    await offered(page, 'Undo').click()
    await expect.poll(places).toMatchObject({ starred: 0 })
    await page.keyboard.press('Delete')
    await expect(list(page).getByText('The inbox is empty.')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(said(page, 'Undone: move 20,000 articles to Trash.')).toBeVisible()
    expect(await places()).toMatchObject({ inbox: MANY, trash: 0 })
  })

  await test.step('a field of all of them is edited in the info panel; only two can be compared', async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('c')
    await expect(said(page, /can be compared at a time/)).toBeVisible()
    await page.keyboard.press('ControlOrMeta+i')
    const site = page.getByRole('complementary', { name: 'Info' }).getByLabel('Site', { exact: true })
    await expect(site).toHaveAttribute('placeholder', 'Several')
    await site.fill('One site')
    await site.press('Enter')
    await expect(said(page, 'The site of 20,000 articles changed.')).toBeVisible()
    await expect(site).toHaveValue('One site')
  })

  await test.step('emptying a large trash says how far it is; cancelled, the others stay in it', async () => {
    await page.keyboard.press('Alt+4')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await expect.poll(places).toMatchObject({ all: 0, trash: MANY })
    // The window hears of it a moment later, and there is nothing to empty until then.
    await expect(page.getByRole('button', { name: 'Trash 20,000' })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Shift+Delete')
    await slow(app)
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete 20,000 articles' }).click()
    await expect(page.getByRole('progressbar', { name: 'Emptying the Trash' })).toBeVisible()
    await page.getByRole('button', { name: 'Cancel', exact: true }).click()
    await expect(said(page, /^[\d,]+ articles deleted for good\. [\d,]+ articles stay in the Trash\.$/)).toBeVisible()
    await asBefore(app)
    const { trash = 0 } = (await places()) ?? {}
    expect(trash).toBeGreaterThan(0)
    expect(trash).toBeLessThan(MANY)
  })
  await variorum.close()
  removeFolder(profile)
})
