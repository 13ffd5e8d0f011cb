import { chooseInMenu, place, said, titles } from '../support/libraryParts'
import { article, list, row } from '../support/parts'
import { expect, test } from '../support/test'
import { markdownOf } from '../support/texts'

test('the trash tells how long things stay, and is emptied by button, key and menu once it is confirmed', async ({
  variorum,
  files,
}) => {
  const { page } = variorum
  const paths: string[] = []
  for (const title of ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon']) {
    paths.push(await files.write(`${title}.md`, markdownOf({ title, tags: title === 'Alpha' ? ['lonely'] : [] })))
  }
  await variorum.importFiles(paths)
  const button = list(page).getByRole('button', { name: 'Empty Trash…' })
  const question = page.getByRole('alertdialog')
  const trash = async (titled: string) => {
    await page.keyboard.press('Alt+4')
    await row(page, new RegExp(titled)).click()
    await page.keyboard.press('Delete')
    await page.keyboard.press('Alt+7')
    await expect(row(page, new RegExp(titled))).toBeVisible()
  }

  await test.step('an empty one offers nothing to empty', async () => {
    await page.keyboard.press('Alt+7')
    await expect(list(page).getByText('Trash is empty.')).toBeVisible()
    await expect(button).toHaveCount(0)
  })

  await test.step('the question names how many, and leaving it keeps all', async () => {
    await trash('Alpha')
    await trash('Beta')
    await expect(list(page).getByText('Deleted for good after 30 days.')).toBeVisible()
    const due = new Date(Date.now() + 30 * 86_400_000)
    const day = due.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
    await expect(row(page, /Alpha/)).toContainText(`until ${day}`)
    await button.click()
    await expect(question).toHaveAccessibleName('Delete 2 articles in the Trash for good?')
    await page.keyboard.press('Escape')
    await expect(titles(page)).toHaveCount(2)
  })

  await test.step('confirmed, all go, with the tag that only they had, and no undo brings them back', async () => {
    await row(page, /Alpha/).click()
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText('Alpha')
    await button.click()
    await question.getByRole('button', { name: 'Delete 2 articles' }).click()
    await expect(said(page, '2 articles deleted for good.')).toBeVisible()
    await expect(list(page).getByText('Trash is empty.')).toBeVisible()
    await expect(place(page, 'lonely')).toHaveCount(0)
    await expect(article(page)).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('Alt+4')
    await expect(row(page, /Alpha|Beta/)).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(titles(page)).toHaveCount(3)
  })

  await test.step('by key and by menu as well, from anywhere in the library', async () => {
    await trash('Gamma')
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('ControlOrMeta+Shift+Delete')
    await expect(question).toHaveAccessibleName('Delete the article in the Trash for good?')
    await page.keyboard.press('Escape')
    await chooseInMenu(page, 'Article', 'Empty Trash…')
    await question.getByRole('button', { name: 'Delete for good' }).click()
    await expect(said(page, 'Article deleted for good.')).toBeVisible()
    await expect(place(page, 'Trash')).toHaveText('Trash')
  })
})
