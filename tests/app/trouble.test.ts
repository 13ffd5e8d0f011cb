import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import type { RunningApp } from '../support/app'
import type { TestFiles } from '../support/files'
import { generateLibrary } from '../support/generate/generateLibrary'
import { rows } from '../support/libraryParts'
import { command } from '../support/menus'
import { article, list, open, reader, row } from '../support/parts'
import { newProfile, removeFolder } from '../support/profile'
import { expect, test } from '../support/test'
import { markdownOf } from '../support/texts'

/** What goes wrong with the disk while the library is open, or has gone wrong before: said in the window, and nothing lost. */

const TITLES = ['Anchors', 'Bridges', 'Canals']
const bar = (page: Page) => page.getByRole('region', { name: 'Changes cannot be saved' })
const starred = (page: Page, title: string) => row(page, new RegExp(`${title}.*Starred`))

async function bring(variorum: RunningApp, files: TestFiles): Promise<void> {
  const paths = await Promise.all(TITLES.map((title) => files.write(`${title}.md`, markdownOf({ title }))))
  expect((await variorum.importFiles(paths)).problems).toEqual([])
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0])

/** @returns the newest file of the store of that kind */
async function newestOf(libraryFolder: string, kind: 'journal' | 'snapshot'): Promise<string> {
  const store = path.join(libraryFolder, 'store')
  const names = (await readdir(store)).filter((name) => name.startsWith(`${kind}-`))
  return path.join(store, names.sort((a, b) => numberIn(b) - numberIn(a))[0] ?? '')
}

/** @returns what takes the small file system away again; null where this user may not mount one */
function smallDisk(folder: string): (() => void) | null {
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    return () => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
}

test('a full disk: the library can be read, says that nothing can be saved, and goes on when there is room', async ({
  launch,
  files,
}) => {
  const profile = newProfile()
  const unmount = smallDisk(path.join(profile, 'Library'))
  test.skip(
    unmount === null,
    'this user may not mount a small file system; the store’s unit tests have a full disk of their own',
  )
  try {
    const variorum = await launch({ profile })
    variorum.expectErrors(/library|no space|ENOSPC/)
    const { page } = variorum
    await bring(variorum, files)
    await open(page, 'Anchors')
    const filler = path.join(variorum.libraryFolder, 'filler')
    fill(filler)
    // The journal's last block has room for a few changes more.
    await expect(async () => {
      await page.keyboard.press('f')
      await expect(bar(page)).toBeVisible({ timeout: 100 })
    }).toPass()
    await expect(bar(page)).toContainText('the disk is full')
    await expect(bar(page)).toContainText('everything before it is safe')
    const isStarred = await starred(page, 'Anchors').isVisible()

    await open(page, 'Bridges')
    await expect(article(page)).toContainText('Bridges')
    await bar(page).getByRole('button', { name: 'Try again' }).click()
    await expect(bar(page).getByText('It still fails.')).toBeVisible()

    rmSync(filler)
    // By itself.
    await expect(bar(page)).toBeHidden({ timeout: 10_000 })
    await expect(page.getByText('Changes are saved again.')).toBeVisible()
    await page.keyboard.press('f')
    await expect(starred(page, 'Bridges')).toBeVisible()
    await variorum.kill()
    await variorum.restart()
    await expect(starred(variorum.page, 'Bridges')).toBeVisible()
    await expect(starred(variorum.page, 'Anchors')).toBeVisible({ visible: isStarred })
    await variorum.close()
  } finally {
    unmount?.()
    removeFolder(profile)
  }
})

/** Writes until nothing more goes in. */
function fill(file: string): void {
  for (const size of [64 * 1024, 4 * 1024]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
    } catch (error) {
      expect(String(error)).toContain('ENOSPC')
    }
  }
}

test('a folder that goes while it is open takes nothing with it that was acknowledged', async ({ variorum, files }) => {
  variorum.expectErrors(/library|ENOENT|404/)
  const { page, libraryFolder } = variorum
  await bring(variorum, files)
  await open(page, 'Anchors')
  await page.keyboard.press('f')
  await expect(starred(page, 'Anchors')).toBeVisible()
  await rename(libraryFolder, `${libraryFolder} away`)
  await row(page, 'Bridges').click()
  await page.keyboard.press('f')
  await expect(bar(page)).toContainText('the folder is gone')
  await expect(bar(page)).toContainText(libraryFolder)
  await expect(starred(page, 'Bridges')).toBeHidden()

  await rename(`${libraryFolder} away`, libraryFolder)
  await bar(page).getByRole('button', { name: 'Try again' }).focus()
  await page.keyboard.press('Enter')
  await expect(bar(page)).toBeHidden()
  await open(page, 'Canals')
  await page.keyboard.press('f')
  await expect(starred(page, 'Canals')).toBeVisible()
  await variorum.restart()
  await expect(starred(variorum.page, 'Anchors')).toBeVisible()
  await expect(starred(variorum.page, 'Canals')).toBeVisible()
  await expect(starred(variorum.page, 'Bridges')).toBeHidden()
})

test('a library on a read-only disk says why it is not opened, and opens when the disk can be written', async ({
  launch,
  files,
}) => {
  const profile = newProfile()
  const folder = path.join(profile, 'Library')
  const unmount = smallDisk(folder)
  test.skip(unmount === null, 'this user may not mount a file system')
  const remount = (how: 'ro' | 'rw') => execFileSync('mount', ['-o', `remount,${how}`, folder], { stdio: 'ignore' })
  try {
    const variorum = await launch({ profile })
    variorum.expectErrors(/library|EROFS/)
    await bring(variorum, files)
    // While a file is open for writing, its disk cannot be made read-only.
    await variorum.kill()
    remount('ro')
    await variorum.restart()
    const { page } = variorum
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your library’s folder cannot be used.')
    await expect(page.getByRole('definition').first()).toContainText('the disk is read-only')
    await expect(page.getByRole('definition').last()).toContainText('Make the folder writable')
    await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeHidden()
    remount('rw')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(rows(page)).toHaveCount(TITLES.length)
    await variorum.close()
  } finally {
    unmount?.()
    removeFolder(profile)
  }
})

test('a library whose folder is gone is never shown as an empty one, and comes back from a backup', async ({
  variorum,
  files,
}) => {
  variorum.expectErrors(/library/)
  const { libraryFolder } = variorum
  await bring(variorum, files)
  await command(variorum.page, 'Back up now')
  await expect(variorum.page.getByText('Everything is backed up.')).toBeVisible()

  await test.step('it says so, makes nothing in its place, and opens what is put back', async () => {
    await variorum.kill()
    await rename(libraryFolder, `${libraryFolder} away`)
    await variorum.restart()
    const { page } = variorum
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your library is not where it was.')
    await expect(page.getByRole('definition').first()).toContainText(libraryFolder)
    await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeHidden()
    expect(existsSync(libraryFolder)).toBe(false)
    await page.getByRole('button', { name: 'Libraries…' }).click()
    await expect(page.getByRole('dialog', { name: 'Libraries' })).toContainText('In the window')
    await page.keyboard.press('Escape')
    await rename(`${libraryFolder} away`, libraryFolder)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(rows(page)).toHaveCount(TITLES.length)
  })

  await test.step('with its folder deleted, a backup brings it back', async () => {
    await variorum.kill()
    await rm(libraryFolder, { recursive: true })
    await variorum.restart()
    const { page } = variorum
    await page.getByRole('button', { name: 'Restore a backup…' }).click()
    await page.getByRole('button', { name: /^Restore the backup of/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(rows(page)).toHaveCount(TITLES.length)
    await open(page, 'Bridges')
    await expect(article(page)).toContainText('Bridges')
  })

  await test.step('or an empty one is begun, once that is agreed, and the backups stay at hand', async () => {
    await variorum.kill()
    await rm(libraryFolder, { recursive: true })
    await variorum.restart()
    const { page } = variorum
    await page.getByRole('button', { name: 'Begin an empty library…' }).click()
    await page.keyboard.press('Enter')
    expect(existsSync(libraryFolder)).toBe(false)
    await page.getByRole('button', { name: 'Begin an empty library…' }).click()
    await page.getByRole('button', { name: 'Begin an empty library', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible()
    await command(page, 'Backups')
    await page.getByRole('button', { name: /^Restore the backup of/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(rows(page)).toHaveCount(TITLES.length)
  })
})

test('an article whose text is missing says so, and the rest of it stays', async ({ variorum, files }) => {
  variorum.expectErrors(/404|body/)
  const { page, libraryFolder } = variorum
  await bring(variorum, files)
  const articles = path.join(libraryFolder, 'articles')
  const all = await readdir(articles, { recursive: true })
  const wanted = await Promise.all(
    all
      .filter((name) => name.endsWith('article.html'))
      .map(async (name) => {
        const text = await readFile(path.join(articles, name), 'utf8')
        return text.includes('Bridges') ? name : null
      }),
  )
  for (const name of wanted) if (name) await rm(path.join(articles, name))
  await variorum.restart()
  const again = variorum.page
  await row(again, 'Bridges').click()
  await expect(reader(again).getByRole('alert')).toContainText('The text of “Bridges” could not be read.')
  await expect(reader(again).getByRole('alert')).toContainText('safe')
  await expect(reader(again).getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(reader(again).getByRole('button', { name: 'Show library folder' })).toBeVisible()
  await again.keyboard.press('f')
  await expect(starred(again, 'Bridges')).toBeVisible()
  await open(again, 'Canals')
  await expect(page.isClosed()).toBe(true)
})

test('a damaged library opens without what is lost once the person has agreed, and keeps what was there', async ({
  variorum,
  files,
}) => {
  variorum.expectErrors(/library:/)
  await bring(variorum, files)
  for (const title of TITLES) {
    await open(variorum.page, title)
    await variorum.page.keyboard.press('f')
    await expect(starred(variorum.page, title)).toBeVisible()
  }
  await variorum.kill()
  const journal = await newestOf(variorum.libraryFolder, 'journal')
  const lines = (await readFile(journal, 'utf8')).split('\n')
  const spoilt = lines.findIndex((line) => line.includes('"starred":true'))
  lines[spoilt] = (lines[spoilt] ?? '').replace('"starred":true', '"starred":trve')
  await writeFile(journal, lines.join('\n'))

  await variorum.restart()
  const { page } = variorum
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A file of your library is damaged.')
  await expect(page.getByRole('button', { name: 'Close window' })).toBeVisible()
  await page.getByRole('button', { name: 'Open what can be read…' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('3 articles can be opened.')
  await expect(page.getByText('One change to your library cannot be read')).toBeVisible()
  await page.keyboard.press('Enter')
  // The first answer is the one that changes nothing.
  await expect(page.getByRole('heading', { level: 2 })).toBeHidden()
  expect(await readFile(journal, 'utf8')).toBe(lines.join('\n'))

  await page.getByRole('button', { name: 'Open what can be read…' }).click()
  await page.getByRole('button', { name: 'Open without what is lost' }).click()
  await expect(rows(page)).toHaveCount(3)
  await expect(starred(page, TITLES[0] ?? '')).toBeHidden()
  for (const title of TITLES.slice(1)) await expect(starred(page, title)).toBeVisible()
  expect(await readFile(path.join(path.dirname(journal), `damaged-${path.basename(journal)}`), 'utf8')).toBe(
    lines.join('\n'),
  )
  await variorum.restart()
  await expect(rows(variorum.page)).toHaveCount(3)
})

test('a large library shows its rows before it is read, and says so where it then cannot be', async ({ launch }) => {
  const profile = newProfile()
  const libraryFolder = path.join(profile, 'Library')
  await generateLibrary({ folder: libraryFolder, articles: 3_000, seed: 3, bodies: 'without' })
  try {
    const variorum = await launch({ profile })
    variorum.expectErrors(/library:|snapshot/)
    const renamed = await variorum.page.evaluate(renameFirst)
    await variorum.restart()
    await expect(rows(variorum.page).first()).toContainText(renamed)

    const snapshot = await newestOf(libraryFolder, 'snapshot')
    await variorum.kill()
    const bytes = await readFile(snapshot)
    bytes.fill('#', 1_000_000, 1_000_020)
    await writeFile(snapshot, bytes)
    await variorum.restart()
    await expect(variorum.page.getByRole('heading', { level: 1 })).toHaveText('A file of your library is damaged.')
    await expect(list(variorum.page)).toBeHidden()
    await variorum.close()
  } finally {
    removeFolder(profile)
  }
})

/** Runs in the page. @returns the new title of the first article of the list */
async function renameFirst(): Promise<string> {
  const { call } = window.variorum
  const query = { place: 'inbox', tag: null, filter: '', sort: 'newest', offset: 0, limit: 1 } as const
  const page = await call('articles.page', query)
  if (!page.ok) throw new Error(page.error.message)
  const title = 'A title of its own'
  const edited = await call('articles.edit', { ids: page.value.rows.map(({ id }) => id), set: { title } })
  if (!edited.ok) throw new Error(edited.error.message)
  return title
}
