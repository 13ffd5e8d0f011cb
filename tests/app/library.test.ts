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

test('articles without a date stand in the order they came in, also those of one import', async ({
  variorum,
  files,
}) => {
  const names = Array.from({ length: 12 }, (_, index) => `Letter ${index + 1} from the harbour`)
  await bring(
    variorum,
    files,
    names.map((title) => ({ title })),
  )
  await expect(titles(variorum.page)).toHaveText([...names].reverse())
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
    await page.keyboard.press('Control+z')
    await expect(titles(page)).toHaveText(NEWEST)
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(NEWEST[0] ?? '')
    await page.keyboard.press('e')
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(NEWEST[1] ?? '')
    await page.keyboard.press('l')
    await expect(titles(page)).toHaveText(NEWEST.slice(2))
    // The buttons are about what the reader shows.
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(NEWEST[2] ?? '')
    await tools.getByRole('button', { name: 'Move to Archive' }).click()
    await expect(titles(page)).toHaveText(NEWEST.slice(3))
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(NEWEST[3] ?? '')
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
    await page.keyboard.press('b')
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
  await expect(page.locator('#reader')).toBeFocused()
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
  // Changes are made in their order: when this one is, the place in the article before has been noted.
  await page.keyboard.press('f')
  await expectCounts(page, { Starred: 1, Unread: 5 })
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

  await test.step('a tag that is taken off its last article while its list is on screen leaves the article there', async () => {
    await place(page, 'orchards').click()
    await open(page, 'apple harvest begins')
    await page.keyboard.press('t')
    await page.keyboard.press('Backspace')
    await expect(place(page, 'orchards')).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(list(page).getByRole('heading', { level: 1 })).toHaveText('All articles')
    await expect(titles(page)).toHaveText(NEWEST)
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText('apple harvest begins')
  })
})

test('a tag that is entered before the picker knows which tags there are is not lost', async ({ variorum, files }) => {
  const { page } = variorum
  await bring(variorum, files)
  await open(page, 'apple harvest begins')
  // All of it happens in the task in which the field appears, so that no answer of main can be there yet.
  const entered = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const enter = () => {
          const field = document.querySelector<HTMLInputElement>('.tagpicker-field')
          if (!field) return
          watch.disconnect()
          const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
          setValue?.call(field, 'orchards')
          field.dispatchEvent(new InputEvent('input', { bubbles: true }))
          field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
          resolve()
        }
        const watch = new MutationObserver(enter)
        watch.observe(document.body, { childList: true, subtree: true })
      }),
  )
  await page.keyboard.press('t')
  await entered
  await expect(place(page, 'orchards')).toHaveText('orchards1')
  await expect(page.getByRole('combobox', { name: 'Tags of this article' })).toHaveValue('')
})

test('the filter finds any word of title, source and tags, live, in any case and accent', async ({
  variorum,
  files,
}) => {
  const { page } = variorum
  await bring(variorum, files)
  const field = filter(page)
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
  for (const [typed, found] of [
    ['arger', [NEWEST[1]]],
    ['INQUIRY title:10', [NEWEST[3]]],
    ['kustenblatt', [NEWEST[1]]],
    ['marsh harbour', [NEWEST[0]]],
    ['farming', [NEWEST[2]]],
    ['chapter', [NEWEST[3], NEWEST[4]]],
  ] as const) {
    await field.fill('')
    await page.keyboard.type(typed)
    await expect(titles(page), typed).toHaveText(found.map((title) => title ?? ''))
  }

  await test.step('Enter goes to the first one found; keys are keys again', async () => {
    await page.keyboard.press('Enter')
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(NEWEST[3] ?? '')
    await page.keyboard.press('f')
    await expectCounts(page, { Starred: 1 })
    await page.keyboard.press('j')
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(NEWEST[4] ?? '')
  })

  await test.step('nothing found says where was looked, and clears', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('no such word')
    await expect(list(page).getByText('Nothing matches “no such word”.')).toBeVisible()
    await list(page).getByText('Clear search', { exact: true }).click()
    await expect(titles(page)).toHaveText(NEWEST)
    await expect(field).toHaveValue('')
  })

  await test.step('Esc empties the field, and once more leaves it; the button empties it too', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('zebra')
    await expect(rows(page)).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(rows(page)).toHaveCount(5)
    await expect(field).toBeFocused()
    await page.keyboard.type('zebra')
    await expect(rows(page)).toHaveCount(1)
    await list(page).getByRole('button', { name: 'Clear search' }).click()
    await expect(rows(page)).toHaveCount(5)
    await page.keyboard.press('Escape')
    await expect(field).not.toBeFocused()
  })

  await test.step('another place begins without a filter, and letters with marks are typed as one likes', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('Ärger')
    await expect(titles(page)).toHaveText([NEWEST[1] ?? ''])
    await page.keyboard.press('Alt+4')
    await expect(field).toHaveValue('')
    await expect(rows(page)).toHaveCount(5)
  })
})

test('articles are selected by key and by mouse, and the bar acts on all of them', async ({ variorum, files }) => {
  const { page } = variorum
  await bring(variorum, files)
  const bar = page.getByRole('toolbar', { name: 'Selected articles' })
  const selected = list(page).getByRole('option', { selected: true }).getByRole('heading')
  await open(page, NEWEST[0] ?? '')

  await test.step('x, and Shift with the arrows', async () => {
    await page.keyboard.press('x')
    await expect(selected).toHaveText([NEWEST[0] ?? ''])
    await expect(bar).toContainText('1 selected')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(selected).toHaveText(NEWEST.slice(0, 3))
    await page.keyboard.press('Shift+ArrowUp')
    await expect(selected).toHaveText(NEWEST.slice(0, 2))
    await expect(bar.getByRole('button', { name: 'Compare 2 articles' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(bar).toBeHidden()
    await expect(selected).toHaveCount(0)
  })

  await test.step('Ctrl and Shift with a click, and the box of a row', async () => {
    await row(page, /Chapter 2/).click({ modifiers: ['ControlOrMeta'] })
    await row(page, /Zebra/).click({ modifiers: ['ControlOrMeta'] })
    await expect(selected).toHaveText([NEWEST[0] ?? '', NEWEST[4] ?? ''])
    await row(page, /Zebra/).click({ modifiers: ['ControlOrMeta'] })
    await expect(selected).toHaveText([NEWEST[4] ?? ''])
    await row(page, /Ärger/).click({ modifiers: ['ControlOrMeta'] })
    await row(page, /Chapter 10/).click({ modifiers: ['Shift'] })
    await expect(selected).toHaveText(NEWEST.slice(1))
    await bar.getByRole('button', { name: 'Clear selection' }).click()
    await expect(selected).toHaveCount(0)
  })

  await test.step('Ctrl+A, and what the bar does to all', async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await expect(selected).toHaveCount(5)
    await expect(bar).toContainText('5 selected')
    await bar.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: /^Star/ }).click()
    await expect(said(page, '5 articles starred.')).toBeVisible()
    await expectCounts(page, { Starred: 5 })
    await page.keyboard.press('m')
    await expectCounts(page, { Unread: 0 })
    await bar.getByRole('button', { name: 'Tags' }).click()
    await expect(page.getByRole('dialog', { name: 'Tags of 5 articles' }).getByRole('combobox')).toBeFocused()
    await page.keyboard.type('shared')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(place(page, 'shared')).toHaveText('shared5')
    await bar.getByRole('button', { name: 'Move to Archive' }).click()
    await expect(list(page).getByText('The inbox is empty.')).toBeVisible()
    await expect(bar).toBeHidden()
    await expectCounts(page, { Inbox: 0, Archive: 5 })
    await offered(page, 'Undo').click()
    await expectCounts(page, { Inbox: 5, Archive: 0 })
    await expect(titles(page)).toHaveText(NEWEST)
  })

  await test.step('what was selected under one filter stays while another is typed', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('zebra')
    await page.keyboard.press('Enter')
    await page.keyboard.press('x')
    await page.keyboard.press('/')
    await page.keyboard.type('apple')
    await expect(titles(page)).toHaveText(['apple harvest begins'])
    await page.keyboard.press('Enter')
    await page.keyboard.press('x')
    await expect(bar).toContainText('2 selected')
    await page.keyboard.press('/')
    await page.keyboard.press('Escape')
    await expect(selected).toHaveText([NEWEST[0] ?? '', NEWEST[2] ?? ''])
  })
})

test('what is deleted waits in the trash, comes back, or goes for good when it is confirmed', async ({
  variorum,
  files,
}) => {
  const { page } = variorum
  await bring(variorum, files)
  await open(page, NEWEST[0] ?? '')

  await test.step('Del, and every way back', async () => {
    await page.keyboard.press('Delete')
    await expect(said(page, 'Article moved to Trash.')).toBeVisible()
    await expect(titles(page)).toHaveText(NEWEST.slice(1))
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(NEWEST[1] ?? '')
    await expectCounts(page, { Inbox: 4, 'All articles': 4, Unread: 4, Trash: 1 })
    await offered(page, 'Undo').click()
    await expect(titles(page)).toHaveText(NEWEST)
    await expectCounts(page, { Inbox: 5, Trash: 0 })
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expectCounts(page, { Inbox: 4, Trash: 1 })
    await page.keyboard.press('ControlOrMeta+z')
    await expectCounts(page, { Inbox: 5, Trash: 0 })
  })

  await test.step('several at once, restored one by one', async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await expect(said(page, '5 articles moved to Trash.')).toBeVisible()
    await expectCounts(page, { Inbox: 0, 'All articles': 0, Unread: 0, Trash: 5 })
    await page.keyboard.press('Alt+7')
    await expect(titles(page)).toHaveText(NEWEST)
    await open(page, 'apple harvest begins')
    await expect(article(page).getByText('part 1.')).toBeVisible()
    await chooseInMenu(page, 'Article', 'Put back from Trash')
    await expect(said(page, 'Article put back.')).toBeVisible()
    await expectCounts(page, { Inbox: 1, Trash: 4 })
    await row(page, /Zebra/).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Put back from Trash' }).click()
    await expectCounts(page, { Inbox: 2, Trash: 3 })
  })

  await test.step('for good only when it is confirmed', async () => {
    await open(page, NEWEST[1] ?? '')
    await page.keyboard.press('Shift+Delete')
    const question = page.getByRole('alertdialog', { name: 'Delete this article for good?' })
    await expect(question).toContainText(NEWEST[1] ?? '')
    await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(question).toBeHidden()
    await expectCounts(page, { Trash: 3 })
    await page.keyboard.press('Shift+Delete')
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expectCounts(page, { Trash: 3 })
    await page.keyboard.press('Shift+Delete')
    await question.getByRole('button', { name: 'Delete for good' }).click()
    await expect(said(page, 'Article deleted for good.')).toBeVisible()
    await expectCounts(page, { Trash: 2 })
    await expect(row(page, /Ärger/)).toBeHidden()
  })

  await test.step('no undo brings it back, and undo goes on with what came before', async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await expect(list(page)).toContainText('2 selected')
    await page.keyboard.press('Shift+Delete')
    const question = page.getByRole('alertdialog', { name: 'Delete 2 articles for good?' })
    await question.getByRole('button', { name: 'Delete 2 articles' }).click()
    await expectCounts(page, { Inbox: 2, Trash: 0 })
    await expect(list(page).getByText('Trash is empty.')).toBeVisible()
    for (let press = 0; press < 8; press++) await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('Alt+4')
    for (const gone of ['Ärger im Hafen', 'Chapter 10 of the inquiry', 'Chapter 2 of the inquiry']) {
      await expect(row(page, gone)).toBeHidden()
    }
  })
})

test('a row’s menu does what the keys do, by mouse and by the Menu key', async ({ variorum, files }) => {
  const { page } = variorum
  await bring(variorum, files)
  const menu = page.getByRole('menu', { name: 'Article' })
  await row(page, /apple/).click({ button: 'right' })
  await expect(article(page).getByRole('heading', { level: 1 })).toHaveText('apple harvest begins')
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()

  await test.step('the Menu key opens it at the open row; letters and arrows move in it', async () => {
    await page.keyboard.press('ContextMenu')
    await expect(menu).toBeVisible()
    await page.keyboard.press('s')
    await expect(menu.getByRole('menuitem', { name: /^Star/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(row(page, /apple.*Starred/)).toBeVisible()
    await expectCounts(page, { Starred: 1 })
  })

  await test.step('on a selected row it is about all that are selected', async () => {
    await row(page, /Zebra/).click({ modifiers: ['ControlOrMeta'] })
    await row(page, /Chapter 2/).click({ modifiers: ['ControlOrMeta'] })
    await row(page, /Zebra/).click({ button: 'right' })
    await menu.getByRole('menuitem', { name: /^Move to Later/ }).click()
    await expect(said(page, '2 articles moved to Later.')).toBeVisible()
    await expectCounts(page, { Inbox: 3, Later: 2 })
  })

  await test.step('on another row it is about that one alone', async () => {
    await row(page, /Ärger/).click({ modifiers: ['ControlOrMeta'] })
    await row(page, /Chapter 10/).click({ button: 'right' })
    await menu.getByRole('menuitem', { name: /^Move to Trash/ }).click()
    await expectCounts(page, { Inbox: 2, Trash: 1 })
    await expect(row(page, /Ärger/)).toBeVisible()
  })
})

test('right-to-left and very long titles stay inside the window at every width', async ({ variorum, files }) => {
  const { page } = variorum
  const long = `On the report of the commission ${'and of those who wrote to it '.repeat(24)}in full`
  const unbroken = `Donau${'dampfschifffahrts'.repeat(20)}gesellschaft`
  const arabic = 'افتتاح الجسر الجديد فوق الميناء يوم الاثنين بعد عامين من العمل المتواصل'
  await bring(variorum, files, [
    {
      title: long,
      date: '2024-05-01',
      site: 'A journal whose name is longer than any line of the list can hold',
      author: long.slice(0, 200),
      tags: [unbroken.slice(0, 90), 'second', 'third', 'fourth'],
    },
    { title: unbroken, date: '2024-04-01', site: unbroken.slice(0, 120), tags: ['second'] },
    { title: arabic, date: '2024-03-01', author: 'ليلى', tags: ['أخبار'] },
    { title: 'עברית מימין לשמאל, with English in it', date: '2024-02-01' },
  ])
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1024, height: 700 },
    { width: 800, height: 600 },
  ]) {
    await test.step(`${size.width} × ${size.height}`, async () => {
      await variorum.setSize(size)
      // One pane at a time: the article that is open is what is shown.
      if (size.width <= 800) {
        await expect(list(page)).toBeHidden()
        await page.keyboard.press('Escape')
      }
      for (const title of [long, unbroken, arabic]) {
        await row(page, title).click()
        const heading = article(page).getByRole('heading', { level: 1 })
        await expect(heading).toHaveText(title)
        await expectInside(page)
        if (title === arabic)
          expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
        // One pane at a time: back to the list.
        if (size.width <= 800) await page.keyboard.press('Escape')
      }
      const start = await row(page, arabic)
        .getByRole('heading')
        .evaluate((element) => getComputedStyle(element).direction)
      expect(start).toBe('rtl')
      await page.keyboard.press('ControlOrMeta+a')
      await expectInside(page)
      await page.keyboard.press('Escape')
      await page.keyboard.press('ControlOrMeta+\\')
      await expectInside(page)
      await page.keyboard.press('ControlOrMeta+\\')
    })
  }
})

/** Nothing scrolls sideways, and nothing of the list or the page of the reader is wider than its pane. */
async function expectInside(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const panes = [
      document.documentElement,
      ...document.querySelectorAll('main, nav, [role=listbox], #reader, article'),
    ]
    return panes
      .filter((pane) => pane.scrollWidth > pane.clientWidth + 1)
      .map((pane) => `${pane.tagName} ${pane.id}: ${pane.scrollWidth} in ${pane.clientWidth}`)
  })
  expect(tooWide).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}
