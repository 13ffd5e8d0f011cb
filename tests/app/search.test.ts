import { filter, titles } from '../support/libraryParts'
import { list, row } from '../support/parts'
import { expect, test } from '../support/test'
import { markdownOf } from '../support/texts'

const WIDE = { width: 1440, height: 900 }

test('searches the text of all articles', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  const { page } = variorum
  const paths = [
    await files.write('a.md', `${markdownOf({ title: 'Shipping', tags: ['trade'] })}\n\nThe Évergreen ran aground.\n`),
    await files.write('b.md', markdownOf({ title: 'Evergreen', paragraphs: 3 })),
    await files.write('c.md', markdownOf({ title: 'Orchards', paragraphs: 3 })),
  ]
  await variorum.importFiles(paths)
  await expect(titles(page)).toHaveCount(3)
  await page.keyboard.press('/')
  await page.keyboard.type('evergreen')
  await expect(titles(page)).toHaveText(['Evergreen', 'Shipping'])
  await filter(page).fill('evergreen tag:trade')
  await expect(titles(page)).toHaveText(['Shipping'])
  await expect(row(page, 'Shipping')).toBeVisible()
  await expect(list(page)).toContainText('Shipping')
})
