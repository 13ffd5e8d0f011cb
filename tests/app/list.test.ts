import { column } from '../support/compareParts'
import { filter, place, rows, titles } from '../support/libraryParts'
import { list, open, row } from '../support/parts'
import { expect, test } from '../support/test'
import { markdownOf } from '../support/texts'

test('articles stay picked when they leave the list because they were read, and can be compared', async ({
  variorum,
  files,
}) => {
  const { page } = variorum
  const names = ['First of two', 'Second of two', 'A third one']
  const paths = names.map((title, index) => files.write(`${index}.md`, markdownOf({ title, paragraphs: 2 })))
  // What is shown at an import could count as read at once.
  await variorum.importFiles([await files.write('long.md', markdownOf({ title: 'Long enough to stay' }))])
  await variorum.importFiles(await Promise.all(paths))
  await open(page, 'Long enough to stay')
  await page.evaluate(async () => {
    const reply = await window.variorum.call('articles.ids', { place: 'all', tag: null, filter: '', sort: 'newest' })
    if (reply.ok) await window.variorum.call('articles.edit', { ids: reply.value, set: { read: false } })
  })
  await place(page, 'Unread').click()
  await expect(rows(page)).toHaveCount(4)

  const selected = list(page).getByRole('toolbar', { name: 'Selected articles' }).getByRole('status')
  for (const [index, title] of ['First of two', 'Second of two'].entries()) {
    await open(page, title)
    await page.keyboard.press('x')
    await expect(selected).toHaveText(`${index + 1} selected`)
    // It fits the window, so it counts as read after a while.
    await expect(row(page, title)).toHaveCount(0)
    await expect(selected).toHaveText(`${index + 1} selected`)
  }
  await page.keyboard.press('c')
  await expect(column(page, 'A')).toBeVisible()
  await expect(column(page, 'B')).toBeVisible()

  await test.step('back in the library the list has the keys', async () => {
    await page.keyboard.press('Escape')
    await expect(list(page).getByRole('listbox')).toBeFocused()
  })

  await test.step('what is deleted is picked no longer', async () => {
    await expect(selected).toHaveText('2 selected')
    await page.evaluate(async () => {
      const query = { place: 'all', tag: null, filter: 'First of two', sort: 'newest' } as const
      const reply = await window.variorum.call('articles.ids', query)
      if (reply.ok) await window.variorum.call('articles.trash', { ids: reply.value })
    })
    await expect(selected).toHaveText('1 selected')
  })
})

test('a filtered list gains what comes to match, and loses it again', async ({ variorum, files }) => {
  const { page } = variorum
  for (const title of ['Harbour', 'Orchard']) {
    await variorum.importFiles([await files.write(`${title}.md`, markdownOf({ title }))])
  }
  await open(page, 'Harbour')
  await filter(page).fill('zebra')
  await expect(rows(page)).toHaveCount(0)
  const rename = (from: string, to: string) =>
    page.evaluate(
      async ([filter, title]) => {
        const query = { place: 'all', tag: null, filter, sort: 'newest' } as const
        const reply = await window.variorum.call('articles.ids', query)
        if (reply.ok) await window.variorum.call('articles.edit', { ids: reply.value, set: { title } })
      },
      [from, to] as const,
    )
  await rename('Orchard', 'A zebra in the orchard')
  await expect(titles(page)).toHaveText(['A zebra in the orchard'])
  await page.evaluate(() => window.variorum.call('history.undo', undefined))
  await expect(rows(page)).toHaveCount(0)
})

test('the menu of a row is no part of the list box, and its keys are its own', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.importFiles([await files.write('one.md', markdownOf({ title: 'The only one' }))])
  await row(page, 'The only one').click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Article' })
  await expect(menu).toBeVisible()
  await expect(list(page).getByRole('listbox').getByRole('menu')).toHaveCount(0)

  await page.keyboard.press('End')
  await expect(menu.getByRole('menuitem').last()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('s')
  await expect(menu.getByRole('menuitem', { name: 'Star' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(list(page).getByRole('listbox')).toBeFocused()
})
