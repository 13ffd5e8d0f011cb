import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { RunningApp } from '../support/app'
import { command } from '../support/menus'
import { list, open, reader } from '../support/parts'
import { expect, test } from '../support/test'

/** Where the files of the articles lie, by their titles. */
async function foldersByTitle({ libraryFolder }: RunningApp): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const articles = path.join(libraryFolder, 'articles')
  for (const shelf of await readdir(articles)) {
    for (const id of await readdir(path.join(articles, shelf))) {
      const folder = path.join(articles, shelf, id)
      const { article } = JSON.parse(await readFile(path.join(folder, 'article.json'), 'utf8'))
      found.set(article.title, folder)
    }
  }
  return found
}

const texts = (files: { write(name: string, text: string): Promise<string> }, names: readonly string[]) =>
  Promise.all(names.map((name) => files.write(`${name}.md`, `# ${name}\n\nThe ${name} was opened in a wet spring.\n`)))

test('a check finds what is amiss, puts texts back and takes lost articles in again', async ({ variorum, files }) => {
  await variorum.importFiles(await texts(files, ['North lock', 'South lock', 'East lock']))
  const folders = await foldersByTitle(variorum)
  const north = path.join(folders.get('North lock') ?? '', 'article.html')
  const before = await readFile(north, 'utf8')
  await writeFile(north, '<p>Something else.</p>')
  await rm(path.join(folders.get('South lock') ?? '', 'article.html'))

  const { page } = variorum
  await command(page, 'Check library')
  const dialog = page.getByRole('dialog', { name: 'The check found 2 things' })
  await expect(dialog.getByText('North lock')).toBeVisible()
  await expect(dialog.getByRole('heading', { name: 'A text is missing' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Put back' }).first().click()
  await expect(page.getByRole('status').getByText('One text was put back.')).toBeVisible()
  await page.getByRole('button', { name: 'Put back' }).click()
  const whole = page.getByRole('dialog', { name: 'Everything is as it should be' })
  await expect(whole).toBeVisible()
  expect(await readFile(north, 'utf8')).toBe(before)
  await page.keyboard.press('Escape')
  await expect(whole).toHaveCount(0)
  await open(page, 'South lock')
  await expect(reader(page).getByText('The South lock was opened in a wet spring.')).toBeVisible()

  // In the run that brought it in, its folder would go with the end.
  await variorum.restart()
  // A folder that a killed import leaves: its files are there, the library knows nothing of it.
  const lost = folders.get('East lock') ?? ''
  const kept = new Map<string, Buffer>()
  for (const name of await readdir(lost)) kept.set(name, await readFile(path.join(lost, name)))
  await list(variorum.page)
    .getByRole('option', { name: /East lock/ })
    .click()
  await variorum.page.keyboard.press('Delete')
  await variorum.page.keyboard.press('Alt+7')
  await list(variorum.page)
    .getByRole('option', { name: /East lock/ })
    .click()
  await variorum.page.keyboard.press('Shift+Delete')
  await variorum.page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click()
  await expect.poll(() => readdir(lost).catch(() => null)).toBeNull()
  await mkdir(lost, { recursive: true })
  for (const [name, bytes] of kept) await writeFile(path.join(lost, name), bytes)
  await variorum.restart()

  const again = variorum.page
  await command(again, 'Check library')
  await again.getByRole('button', { name: 'Take in again' }).click()
  await expect(again.getByRole('dialog', { name: 'Everything is as it should be' })).toBeVisible()
  await again.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(list(again).getByRole('option', { name: /East lock/ })).toBeVisible()
  await again.keyboard.press('ControlOrMeta+z')
  await expect(list(again).getByRole('option', { name: /East lock/ })).toHaveCount(0)
})

test('a whole library goes out as plain files and comes in again', async ({ variorum, launch, files }) => {
  await variorum.importFiles(await texts(files, ['North lock', 'South lock']))
  await variorum.answerDialog([files.folder])
  const { page } = variorum
  await command(page, 'Export library')
  const exported = page.getByRole('dialog', { name: 'The library is exported' })
  await expect(exported.getByText('2 articles')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(exported).toHaveCount(0)
  const [name = ''] = (await readdir(files.folder)).filter((each) => each.startsWith('Variorum library'))
  const folder = path.join(files.folder, name)

  await variorum.answerDialog([folder])
  await command(page, 'Import a library export')
  const nothing = page.getByRole('dialog', { name: 'Nothing new was in the export' })
  await expect(nothing.getByText('2 articles were in your library already')).toBeVisible()

  const other = await launch()
  await other.answerDialog([folder])
  await command(other.page, 'Import a library export')
  const came = other.page.getByRole('dialog', { name: '2 articles came in' })
  await expect(came).toBeVisible()
  await came.getByRole('button', { name: 'Close' }).click()
  await open(other.page, 'South lock')
  await expect(reader(other.page).getByText('The South lock was opened in a wet spring.')).toBeVisible()
  await other.page.keyboard.press('ControlOrMeta+z')
  await expect(other.page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible()

  await other.answerDialog([files.folder])
  await command(other.page, 'Import a library export')
  const refused = other.page.getByRole('dialog', { name: 'The export was not imported' })
  await expect(refused.getByRole('alert')).toContainText('This folder holds no whole export of a library.')
})

test('the articles that are picked go out by key, menu and mouse, and come in elsewhere', async ({
  variorum,
  launch,
  files,
}) => {
  await variorum.importFiles(await texts(files, ['North lock', 'South lock', 'East lock']))
  const { page } = variorum
  await variorum.answerDialog([files.folder])
  for (const title of ['North lock', 'South lock'])
    await list(page)
      .getByRole('option', { name: title })
      .click({ modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('ControlOrMeta+Shift+E')
  const exported = page.getByRole('dialog', { name: 'The articles are exported' })
  await expect(exported.getByText('2 articles')).toBeVisible()
  await exported.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('Escape')

  await list(page).getByRole('option', { name: 'East lock' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Export article…' }).click()
  await expect(page.getByRole('dialog', { name: 'The article is exported' }).getByText('1 article')).toBeVisible()
  await page.keyboard.press('Escape')

  const [first = '', second = ''] = (await readdir(files.folder))
    .filter((each) => each.startsWith('Variorum articles'))
    .sort()
  const other = await launch()
  await other.answerDialog([path.join(files.folder, first)])
  await command(other.page, 'Import a library export')
  await other.page.getByRole('dialog', { name: '2 articles came in' }).getByRole('button', { name: 'Close' }).click()
  await expect(list(other.page).getByRole('option')).toHaveText([/South lock|North lock/, /South lock|North lock/])
  expect(second).toMatch(/ 2$/)
})

test('a backup brings back what was deleted, and undo takes that back', async ({ variorum, files }) => {
  await variorum.importFiles(await texts(files, ['North lock', 'South lock']))
  await variorum.restart()
  const { page } = variorum
  await command(page, 'Back up now')
  const backups = page.getByRole('dialog', { name: 'Backups' })
  await expect(backups.getByText('Everything is backed up.')).toBeVisible()
  await expect(backups.getByText('2 articles')).toBeVisible()
  await page.keyboard.press('Escape')

  await list(page)
    .getByRole('option', { name: /North lock/ })
    .click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Alt+7')
  await list(page)
    .getByRole('option', { name: /North lock/ })
    .click()
  await page.keyboard.press('Shift+Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click()
  await expect(list(page).getByRole('option')).toHaveCount(0)

  await command(page, 'Backups')
  await backups.getByRole('button', { name: /^Restore the backup of/ }).click()
  const preview = page.getByRole('dialog', { name: /^Restore the backup of .+\?$/ })
  await expect(preview.getByRole('heading', { name: 'Articles that come back 1' })).toBeVisible()
  await expect(preview.getByText('North lock')).toBeVisible()
  await preview.getByRole('button', { name: 'Restore' }).click()
  await expect(preview).toHaveCount(0)
  await expect(page.getByText('The backup is restored.')).toBeVisible()
  await page.keyboard.press('Alt+4')
  await open(page, 'North lock')
  await expect(reader(page).getByText('The North lock was opened in a wet spring.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(list(page).getByRole('option', { name: /North lock/ })).toHaveCount(0)
  await expect(list(page).getByRole('option', { name: /South lock/ })).toBeVisible()
})

test('a library that cannot be opened is restored from a backup, and nothing of it is deleted', async ({
  variorum,
  files,
}) => {
  await variorum.importFiles(await texts(files, ['North lock', 'South lock']))
  await command(variorum.page, 'Back up now')
  await expect(variorum.page.getByText('Everything is backed up.')).toBeVisible()
  const store = path.join(variorum.libraryFolder, 'store')
  variorum.expectErrors()
  await variorum.kill()
  for (const name of await readdir(store)) await writeFile(path.join(store, name), 'broken')
  await variorum.restart()

  const { page } = variorum
  await page.getByRole('button', { name: 'Restore a backup…' }).click()
  await page.getByRole('button', { name: /^Restore the backup of/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
  await open(page, 'North lock')
  await expect(reader(page).getByText('The North lock was opened in a wet spring.')).toBeVisible()
  const aside = (await readdir(variorum.libraryFolder)).filter((name) => name.startsWith('store-put-aside'))
  expect(aside).toHaveLength(1)
})

test('several libraries are made, switched and moved; the one in use is remembered', async ({ variorum, files }) => {
  await variorum.importFiles(await texts(files, ['North lock']))
  const second = path.join(files.folder, 'Second')
  await mkdir(second)
  await variorum.answerDialog([second])
  const { page } = variorum
  await command(page, 'New library')
  await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible()
  await variorum.importFiles(await texts(files, ['South lock']))
  await expect(list(page).getByRole('option', { name: /South lock/ })).toBeVisible()

  await variorum.restart()
  await expect(list(variorum.page).getByRole('option', { name: /South lock/ })).toBeVisible()
  await command(variorum.page, 'Libraries')
  const dialog = variorum.page.getByRole('dialog', { name: 'Libraries' })
  await expect(dialog.getByRole('listitem').filter({ hasText: second })).toContainText('In the window')
  await dialog.getByRole('button', { name: 'Open the library Library' }).click()
  await expect(list(variorum.page).getByRole('option', { name: /North lock/ })).toBeVisible()
  await expect(list(variorum.page).getByRole('option')).toHaveCount(1)

  const disk = path.join(files.folder, 'disk')
  await mkdir(disk)
  await variorum.answerDialog([disk])
  await command(variorum.page, 'Move library')
  const moved = variorum.page.getByRole('dialog', { name: 'The library is moved' })
  await expect(moved.getByText(path.join(disk, 'Library'))).toBeVisible()
  await moved.getByRole('button', { name: 'Remove the old folder' }).click()
  await expect(variorum.page.getByText('The old folder is removed.')).toBeVisible()
  expect(await readdir(variorum.libraryFolder).catch(() => null)).toBeNull()
  await variorum.page.keyboard.press('f')
  await variorum.restart()
  await open(variorum.page, 'North lock')
  await expect(reader(variorum.page).getByText('The North lock was opened in a wet spring.')).toBeVisible()

  await variorum.answerDialog([path.join(disk, 'Library')])
  await command(variorum.page, 'New library')
  await expect(variorum.page.getByText('is a library already')).toBeVisible()
})
