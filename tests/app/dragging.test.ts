import type { Page } from 'playwright'
import { carry } from '../support/dragging'
import { place, rows } from '../support/libraryParts'
import { list, row } from '../support/parts'
import { expect, test } from '../support/test'
import { markdownOf } from '../support/texts'

/** What is seen of a drag while it goes over another row, told by the page itself. */
const seen = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ types: readonly string[]; overlay: boolean }>((resolve) => {
        window.addEventListener(
          'dragover',
          ({ dataTransfer }) => {
            const types = dataTransfer?.types ?? []
            requestAnimationFrame(() => resolve({ types, overlay: document.querySelector('.drop') !== null }))
          },
          { once: true, capture: true },
        )
      }),
  )

test('rows that are dragged are nothing to import', async ({ variorum, files }) => {
  const { page } = variorum
  const paths: string[] = []
  for (const title of ['Canal is blocked', 'Canal is free', 'Canal is wider']) {
    paths.push(await files.write(`${title}.md`, markdownOf({ title })))
  }
  await variorum.importFiles(paths)
  await expect(rows(page)).toHaveCount(3)

  const told = seen(page)
  // A place that nothing can be put in.
  await carry(page, row(page, /Canal is blocked/), place(page, 'Unread'))
  expect(await told).toEqual({ types: ['application/x-variorum'], overlay: false })
  await page.mouse.up()
  await expect(rows(page)).toHaveCount(3)

  await test.step('a file dragged in afterwards is one', async () => {
    const drag = await variorum.dragOver([await files.write('later.md', markdownOf({ title: 'Canal is closed' }))])
    await expect(page.getByText('Drop to import')).toBeVisible()
    await drag.drop()
    await expect(list(page).getByRole('option', { name: /Canal is closed/ })).toBeVisible()
  })
})
