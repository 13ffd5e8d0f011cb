import type { Page } from 'playwright'
import type { RunningApp } from '../support/app'
import type { TestFiles } from '../support/files'
import {
  chooseInMenu,
  chooseInPalette,
  filter,
  offered,
  place,
  rows,
  said,
  sidebar,
  titles,
} from '../support/libraryParts'
import { article, list, open, reader, row } from '../support/parts'
import { expect, test } from '../support/test'
import { markdownOf, type TextFacts } from '../support/texts'

/** By date, the newest first. */
const FIVE: readonly TextFacts[] = [
  { title: 'Zebra crossing moved', date: '2024-03-01', site: 'The Harbour Times', author: 'Ada Marsh' },
  { title: 'Ärger im Hafen', date: '2024-01-05', site: 'Küstenblatt' },
  { title: 'apple harvest begins', date: '2023-06-01', tags: ['farming'] },
  { title: 'Chapter 10 of the inquiry', date: '2022-05-01' },
  { title: 'Chapter 2 of the inquiry', date: '2021-05-01' },
]
const NEWEST = FIVE.map(({ title }) => title)

async function bring(variorum: RunningApp, files: TestFiles, all: readonly TextFacts[] = FIVE): Promise<void> {
  const paths: string[] = []
  for (const [index, facts] of all.entries()) paths.push(await files.write(`${index}.md`, markdownOf(facts)))
  const report = await variorum.importFiles(paths)
  expect(report.problems).toEqual([])
  await expect(rows(variorum.page)).toHaveCount(all.length)
}

/** Counts in the sidebar; a place without a number holds nothing. */
async function expectCounts(page: Page, counts: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, number] of Object.entries(counts)) {
    await expect(place(page, name), name).toHaveText(number > 0 ? `${name}${number}` : name)
  }
}

test('the list sorts by date and by title, both ways, by menu, button and palette', async ({ variorum, files }) => {
  const { page } = variorum
  await bring(variorum, files)
  await expect(titles(page)).toHaveText(NEWEST)
  await expectCounts(page, { Inbox: 5, Later: 0, Archive: 0, 'All articles': 5, Unread: 5, Starred: 0, Trash: 0 })

  await list(page).getByRole('button', { name: 'Sorted by Newest' }).click()
  await page.getByRole('menuitemradio', { name: 'Oldest' }).click()
  await expect(titles(page)).toHaveText([...NEWEST].reverse())
  const byTitle = [
    'apple harvest begins',
    'Ärger im Hafen',
    'Chapter 2 of the inquiry',
    'Chapter 10 of the inquiry',
    'Zebra crossing moved',
  ]
  await chooseInMenu(page, 'View', 'Sort by title, A to Z')
  await expect(titles(page)).toHaveText(byTitle)
  await chooseInPalette(page, 'Sort by title, Z to A')
  await expect(titles(page)).toHaveText([...byTitle].reverse())
  await expect(list(page).getByRole('button', { name: 'Sorted by Title Z–A' })).toBeVisible()

  await test.step('a title that is edited moves to its place', async () => {
    await open(page, 'apple harvest begins')
    await page.keyboard.press('F2')
    await page.keyboard.type('Zoo opens at night')
    await page.keyboard.press('Enter')
    await expect(titles(page).first()).toHaveText('Zoo opens at night')
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText('Zoo opens at night')
  })
})

test('articles move between places, are starred and marked, by key and by button', async ({ variorum, files }) => {
  const { page } = variorum
  await bring(variorum, files)
  const tools = reader(page).getByRole('toolbar', { name: 'Article' })
  await open(page, NEWEST[0] ?? '')

  await test.step('m and f', async () => {
    await page.keyboard.press('m')
    await expect(row(page, /^Unread. Zebra/)).toBeHidden()
    await expectCounts(page, { Unread: 4 })
    await page.keyboard.press('m')
    await expect(row(page, /^Unread. Zebra/)).toBeVisible()
    await page.keyboard.press('f')
    await expect(row(page, /Zebra.*Starred/)).toBeVisible()
    await expect(tools.getByRole('button', { name: 'Unstar' })).toHaveAttribute('aria-pressed', 'true')
    await expectCounts(page, { Unread: 5, Starred: 1 })
    await tools.getByRole('button', { name: 'Unstar' }).click()
    await expectCounts(page, { Starred: 0 })
    await tools.getByRole('button', { name: 'Star' }).click()
    await expectCounts(page, { Starred: 1 })
  })

  await test.step('e and l take the article out, and the next one opens', async () => {
    await page.keyboard.press('e')
    await expect(said(page, 'Article moved to Archive.')).toBeVisible()
    await expect(titles(page)).toHaveText(NEWEST.slice(1))
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(NEWEST[1] ?? '')
    await page.keyboard.press('l')
    await expect(titles(page)).toHaveText(NEWEST.slice(2))
    await tools.getByRole('button', { name: 'Move to Archive' }).click()
    await expect(titles(page)).toHaveText(NEWEST.slice(3))
    await tools.getByRole('button', { name: 'Move to Later' }).click()
    await expect(titles(page)).toHaveText(NEWEST.slice(4))
    await expectCounts(page, { Inbox: 1, Later: 2, Archive: 2, 'All articles': 5, Unread: 5, Starred: 1 })
  })

  await test.step('places by key and by click show what they hold', async () => {
    for (const [key, name, held] of [
      ['Alt+2', 'Later', [NEWEST[1], NEWEST[3]]],
      ['Alt+3', 'Archive', [NEWEST[0], NEWEST[2]]],
      ['Alt+4', 'All articles', NEWEST],
      ['Alt+5', 'Unread', NEWEST],
      ['Alt+6', 'Starred', [NEWEST[0]]],
      ['Alt+1', 'Inbox', [NEWEST[4]]],
    ] as const) {
      await page.keyboard.press(key)
      await expect(list(page).getByRole('heading', { level: 1 })).toHaveText(name)
      await expect(titles(page)).toHaveText(held.map((title) => title ?? ''))
      await expect(place(page, name)).toHaveAttribute('aria-current', 'page')
    }
    await place(page, 'Archive').click()
    await expect(titles(page)).toHaveText([NEWEST[0] ?? '', NEWEST[2] ?? ''])
  })

  await test.step('i brings one back, and undo goes back through all of it', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('i')
    await expect(titles(page)).toHaveText([NEWEST[2] ?? ''])
    await expectCounts(page, { Inbox: 2, Archive: 1 })
    for (let change = 0; change < 5; change++) await page.keyboard.press('ControlOrMeta+z')
    await expectCounts(page, { Inbox: 5, Later: 0, Archive: 0 })
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expectCounts(page, { Inbox: 4, Archive: 1 })
  })

  await test.step('an empty place says what it is for', async () => {
    await page.keyboard.press('Alt+7')
    await expect(list(page).getByText('Trash is empty.')).toBeVisible()
    await page.keyboard.press('Alt+2')
    await expect(list(page).getByText('Nothing is waiting for later.')).toBeVisible()
  })
})

test('an article is read when its end was seen, and stays unread when it is marked so', async ({ variorum, files }) => {
  const { page } = variorum
  await bring(variorum, files)
  await open(page, NEWEST[0] ?? '')
  await page.keyboard.press('Enter')
  await page.keyboard.press('PageDown')
  // How far one has read is saved when the page rests.
  await expect(row(page, /Zebra/).getByRole('img', { name: /percent read/ })).toBeVisible()
  await expect(row(page, /^Unread. Zebra/)).toBeVisible()
  await page.keyboard.press('End')
  await expect(row(page, /^Unread. Zebra/)).toBeHidden()
  await expectCounts(page, { Unread: 4 })
  await expect(article(page).getByText('part 40.')).toBeInViewport()

  await page.keyboard.press('m')
  await expectCounts(page, { Unread: 5 })
  await page.keyboard.press('Home')
  await expect(article(page).getByRole('heading', { level: 1 })).toBeInViewport()
  await page.keyboard.press('End')
  await expect(article(page).getByText('part 40.')).toBeInViewport()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(NEWEST[1] ?? '')
  await expectCounts(page, { Unread: 5 })
})

test('tags are added with completion, removed, shared by several, and filter the list', async ({ variorum, files }) => {
  const { page } = variorum
  await bring(variorum, files)
  const picker = page.getByRole('dialog', { name: /^Tags of/ })
  const field = picker.getByRole('combobox')
  const offers = picker.getByRole('option')

  await test.step('a new word makes a tag', async () => {
    await open(page, NEWEST[0] ?? '')
    await page.keyboard.press('t')
    await expect(field).toBeFocused()
    await page.keyboard.type('Hafenstädte')
    await expect(offers).toHaveText(['Create “Hafenstädte”'])
    await page.keyboard.press('Enter')
    await expect(picker.getByRole('button', { name: 'Remove Hafenstädte' })).toBeVisible()
    await page.keyboard.type('public works')
    await page.keyboard.press('Enter')
    await expect(picker.getByRole('button', { name: 'Remove public works' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(picker).toBeHidden()
    for (const tag of ['Hafenstädte', 'public works']) {
      await expect(article(page).getByRole('button', { name: tag })).toBeVisible()
      await expect(place(page, tag)).toHaveText(`${tag}1`)
    }
  })

  await test.step('any part of a name finds it; accents and case do not count', async () => {
    await page.keyboard.press('j')
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(NEWEST[1] ?? '')
    await reader(page).getByRole('button', { name: 'Tags…' }).click()
    await page.keyboard.type('STADT')
    await expect(offers.first()).toContainText('Hafenstädte')
    await page.keyboard.press('Enter')
    await expect(picker.getByRole('button', { name: 'Remove Hafenstädte' })).toBeVisible()
    await page.keyboard.type('works')
    await expect(offers.first()).toContainText('public works')
    await offers.first().click()
    await page.keyboard.press('Escape')
    await expect(place(page, 'Hafenstädte')).toHaveText('Hafenstädte2')
    await expect(place(page, 'public works')).toHaveText('public works2')
  })

  await test.step('several articles at once, of which some have it', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('t')
    await expect(picker).toHaveAccessibleName('Tags of 5 articles')
    await page.keyboard.type('public')
    await page.keyboard.press('Enter')
    await expect(picker.getByRole('button', { name: 'Remove public works' })).toBeVisible()
    await expect(place(page, 'public works')).toHaveText('public works5')
    await picker.getByRole('button', { name: 'Remove public works' }).click()
    // A tag that nothing carries any more is gone.
    await expect(place(page, 'public works')).toBeHidden()
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(place(page, 'public works')).toHaveText('public works5')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(place(page, 'public works')).toHaveText('public works2')
    await page.keyboard.press('Escape')
  })

  await test.step('in the sidebar a click shows its articles; in the article as well', async () => {
    await place(page, 'Hafenstädte').click()
    await expect(list(page).getByRole('heading', { level: 1 })).toHaveText('Hafenstädte')
    await expect(titles(page)).toHaveText(NEWEST.slice(0, 2))
    await page.keyboard.press('Alt+1')
    await open(page, 'apple harvest begins')
    await article(page).getByRole('button', { name: 'farming' }).click()
    await expect(titles(page)).toHaveText(['apple harvest begins'])
  })

  await test.step('a tag is renamed, coloured and deleted, and deleting can be undone', async () => {
    await sidebar(page).getByRole('button', { name: 'Change the tag farming' }).click()
    await page.getByRole('menuitem', { name: /^Rename/ }).click()
    await expect(sidebar(page).getByRole('textbox')).toBeFocused()
    await page.keyboard.type('orchards')
    await page.keyboard.press('Enter')
    await expect(place(page, 'orchards')).toHaveText('orchards1')
    await expect(list(page).getByRole('heading', { level: 1 })).toHaveText('orchards')
    await place(page, 'orchards').press('F2')
    await page.keyboard.type('not this')
    await page.keyboard.press('Escape')
    await expect(place(page, 'orchards')).toBeFocused()

    await place(page, 'orchards').click({ button: 'right' })
    await page.getByRole('menuitemradio', { name: 'Plum' }).click()
    await sidebar(page).getByRole('button', { name: 'Change the tag orchards' }).click()
    await expect(page.getByRole('menuitemradio', { name: 'Plum' })).toBeChecked()
    await page.getByRole('menuitem', { name: 'Delete tag' }).click()
    await expect(said(page, 'Tag “orchards” deleted.')).toBeVisible()
    await expect(place(page, 'orchards')).toBeHidden()
    await expect(list(page).getByRole('heading', { level: 1 })).toHaveText('All articles')
    await offered(page, 'Undo').click()
    await expect(place(page, 'orchards')).toHaveText('orchards1')
  })
})
