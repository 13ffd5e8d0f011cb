import { existsSync } from 'node:fs'
import { chmod, open as openFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from 'playwright'
import { aDocx, anEpub, anMhtml, aPdf, run } from '../support/documents'
import { chooseInMenu, chooseInPalette, offered, place, rows, said, titles } from '../support/libraryParts'
import { article, list, open, reader, row } from '../support/parts'
import { SEED_ARTICLE } from '../support/seedArticle'
import { expect, test } from '../support/test'

const TEXT = `The harbour bridge opens on Monday

The harbour bridge opens to traffic on Monday after two years of work, the city said.

Cyclists get a lane of their own, and the footpath is twice as wide as it was.

A ferry that stood in for the bridge makes its last crossing on Sunday night.`

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The lighthouse is lit again</title>
<meta name="author" content="Ada Marsh"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>The lighthouse is lit again</h1>
<p>The lighthouse on the point was lit again on Friday evening, eleven years after its lamp had failed.</p>
<p>Its new lamp uses a tenth of the power of the old one, and it is seen from twenty miles away.</p>
<script>document.title = 'taken over'</script></article></body></html>`

const MARKDOWN = `---
title: "Night trains return to the north"
author: Jon Reed
date: 2024-03-08
site: The Northern Line
tags: [rail, night trains]
---

The first **night train** in nine years left for the north on Thursday with all its beds taken.

- It stops four times.
- It arrives at seven.
`

test('files come in by the menu, the key and the button, each as what it is', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.answerDialog([await files.write('bridge.txt', TEXT)])
  await variorum.importBy(() => chooseInMenu(page, 'File', 'Import files…'))
  await expect(row(page, /The harbour bridge opens on Monday/)).toBeVisible()

  await variorum.importFiles([await files.write('lighthouse.html', HTML)])
  await variorum.answerDialog([await files.write('trains.md', MARKDOWN)])
  await variorum.importBy(async () => {
    await list(page).getByRole('button', { name: 'Add articles' }).click()
    await page.getByRole('menuitem', { name: 'Import files…' }).click()
  })
  await expect(rows(page)).toHaveCount(3)

  await test.step('what came in last is open, with what its front matter says', async () => {
    const shown = article(page)
    await expect(shown.getByRole('heading', { level: 1 })).toHaveText('Night trains return to the north')
    await expect(shown).toContainText('Jon Reed')
    await expect(shown).toContainText('The Northern Line')
    await expect(shown).toContainText('8 March 2024')
    for (const tag of ['rail', 'night trains']) {
      await expect(shown.getByRole('button', { name: tag, exact: true })).toBeVisible()
      await expect(place(page, tag)).toBeVisible()
    }
    await expect(shown.locator('strong')).toHaveText('night train')
    await expect(shown.getByRole('listitem')).toHaveCount(2)
    await expect(shown).not.toContainText('---')
  })

  await test.step('a page is its article, without its frame and its scripts', async () => {
    await open(page, 'The lighthouse is lit again')
    const shown = article(page)
    await expect(shown).toContainText('Ada Marsh')
    await expect(shown).toContainText('it is seen from twenty miles away')
    await expect(shown.getByText('News', { exact: true })).toBeHidden()
    await expect(page).not.toHaveTitle('taken over')
  })

  await test.step('plain text keeps its paragraphs', async () => {
    await open(page, 'The harbour bridge opens on Monday')
    await expect(article(page).locator('p').filter({ hasText: 'Cyclists get a lane' })).toHaveText(
      'Cyclists get a lane of their own, and the footpath is twice as wide as it was.',
    )
  })

  await test.step('the dialog left by Cancel changes nothing', async () => {
    await variorum.answerDialog([])
    await page.keyboard.press('ControlOrMeta+o')
    await page.evaluate(() => window.variorum.call('app.info', undefined))
    await expect(rows(page)).toHaveCount(3)
    await expect(page.getByRole('alert')).toBeHidden()
  })
})

test('files that are dragged over the window are counted, and come in when they are dropped', async ({
  variorum,
  files,
}) => {
  const { page } = variorum
  const overlay = page.getByRole('status').filter({ hasText: 'Drop to import' })
  const drag = await variorum.dragOver([
    await files.write('bridge.txt', TEXT),
    await files.write('lighthouse.html', HTML),
    await files.write('trains.md', MARKDOWN),
  ])
  await expect(overlay).toContainText('3 files')
  const report = await drag.drop()
  expect(report.added).toHaveLength(3)
  expect(report.problems).toEqual([])
  await expect(overlay).toBeHidden()
  await expect(rows(page)).toHaveCount(3)
  await expect(said(page, 'Imported 3 articles.')).toBeVisible()
  await expect(place(page, 'Inbox')).toHaveText(/3$/)

  await test.step('a folder stands for the files in it', async () => {
    await files.write('folder/one.txt', 'The first file of a folder tells of a market that moved to the old station.')
    await files.write('folder/deeper/two.md', 'The second file tells of a library that stays open all night in June.')
    await files.write('folder/picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
    const fromFolder = await variorum.drop([path.join(files.folder, 'folder')])
    expect(fromFolder.added).toHaveLength(2)
    expect(fromFolder.problems).toEqual([])
    await expect(rows(page)).toHaveCount(5)
  })

  await test.step('a drop while comparing or reading in the full window comes in as well', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+f')
    await expect(list(page)).toBeHidden()
    const meanwhile = await variorum.drop([
      await files.write('late.txt', 'A late file that is dropped on the page, and not on the list beside it.'),
    ])
    expect(meanwhile.added).toHaveLength(1)
    await expect(article(page)).toContainText('A late file that is dropped')
  })
})

test('what is copied becomes an article, but in a field it stays what is typed', async ({ variorum }) => {
  const { page } = variorum
  await test.step('with nothing on the clipboard the window says so', async () => {
    await page.getByRole('button', { name: /^Paste/ }).click()
    await expect(said(page, 'The clipboard holds no text.')).toBeVisible()
  })

  await variorum.paste({ text: TEXT })
  await expect(article(page).getByRole('heading', { level: 1 })).toHaveText('The harbour bridge opens on Monday')

  await test.step('of HTML the structure is kept', async () => {
    const html =
      '<h2>The well in the square</h2><p>The well in the square <em>runs</em> again after the rain of last week.</p>' +
      '<blockquote><p>“We had given it up,” the mayor said.</p></blockquote>'
    await variorum.paste({ text: 'The well in the square runs again.', html })
    await expect(article(page).locator('em')).toHaveText('runs')
    await expect(article(page).locator('blockquote')).toContainText('We had given it up')
    await expect(rows(page)).toHaveCount(2)
  })

  await test.step('a paste into the filter filters', async () => {
    await variorum.copy({ text: 'harbour' })
    await page.keyboard.press('/')
    await page.keyboard.press('ControlOrMeta+v')
    const filter = list(page).getByRole('searchbox')
    await expect(filter).toHaveValue('harbour')
    await expect(rows(page)).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(rows(page)).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(filter).not.toBeFocused()
  })

  await test.step('by the menu and by the palette', async () => {
    await variorum.copy({ text: 'The bakery by the bridge closes on Saturday, and its oven goes to a museum.' })
    await variorum.importBy(() => chooseInMenu(page, 'File', 'Paste as article'))
    await variorum.copy({ text: 'The swimming bath reopens in May with a roof that can be rolled away in an hour.' })
    await variorum.importBy(() => chooseInPalette(page, 'Paste as article'))
    await expect(rows(page)).toHaveCount(4)
    await expect(article(page)).toContainText('The swimming bath reopens in May')
  })
})

test('the command line, a second start and a link bring what they name', async ({ launch, files }) => {
  const first = await files.write('bridge.txt', TEXT)
  const variorum = await launch({ args: [first] })
  const { page } = variorum
  await expect(row(page, /The harbour bridge opens on Monday/)).toBeVisible()

  const report = await variorum.importBy(async () => {
    const code = await variorum.startAgain([
      await files.write('with a space.html', HTML),
      await files.write('trains.md', MARKDOWN),
    ])
    expect(code).toBe(0)
  })
  expect(report.added).toHaveLength(2)
  await expect(rows(page)).toHaveCount(3)
  expect(await variorum.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

  await test.step('a link opens its article, wherever the window is', async () => {
    const id = await page.evaluate(async () => {
      const query = { place: 'all', tag: null, filter: 'harbour', sort: 'newest' } as const
      const reply = await window.variorum.call('articles.ids', query)
      return reply.ok ? reply.value[0] : ''
    })
    await page.keyboard.press('Alt+7')
    await expect(list(page).getByText('Trash is empty.')).toBeVisible()
    await variorum.startAgain([`variorum://article/${id}`])
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText('The harbour bridge opens on Monday')
  })

  await test.step('a link to an article that is not here is told, and does no harm', async () => {
    await variorum.startAgain(['variorum://article/01HZZZZZZZZZZZZZZZZZZZZZZZ'])
    await expect(reader(page).getByRole('alert')).toBeVisible()
    await variorum.startAgain(['variorum://article/../../settings.json'])
    await row(page, /Night trains/).click()
    await expect(article(page)).toContainText('It arrives at seven')
  })
})

test('bad files are named with their reason and next step, and the others come in', async ({ variorum, files }) => {
  const { page } = variorum
  const good = [await files.write('bridge.txt', TEXT), await files.write('lighthouse.html', HTML)]
  const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex')
  const bad = [
    await files.write('empty.txt', ''),
    await files.write('blank.md', ' \n\t\n'),
    await files.write('picture.txt', png),
    await sparse(path.join(files.folder, 'huge.txt'), 200 * 1024 * 1024),
    path.join(files.folder, 'missing.txt'),
    await files.write('paper.pdf', '%PDF-1.7\n%%EOF'),
  ]
  // Root may read everything.
  if (process.platform !== 'win32' && process.getuid?.() !== 0) {
    const locked = await files.write('locked.txt', TEXT)
    await chmod(locked, 0o000)
    bad.push(locked)
  }
  const report = await variorum.importFiles([good[0], ...bad, good[1]].filter((file) => file !== undefined))
  expect(report.added).toHaveLength(2)
  expect(report.problems.map(({ name }) => name)).toEqual(bad.map((file) => path.basename(file)))
  for (const { name, message, hint } of report.problems) {
    expect(message).toContain(name)
    expect(hint).not.toBe('')
  }

  const dialog = page.getByRole('dialog', { name: `${bad.length} of ${bad.length + 2} files could not be imported` })
  await expect(dialog).toContainText('2 articles came in.')
  await test.step('each with its own reason', async () => {
    const told = dialog.getByRole('listitem')
    for (const [name, reason] of [
      ['empty.txt', 'empty.txt is empty.'],
      ['blank.md', 'blank.md is empty.'],
      ['picture.txt', 'picture.txt is a picture (PNG).'],
      ['huge.txt', 'huge.txt is 200 MB. The largest file that can be read is 100 MB.'],
      ['missing.txt', 'missing.txt is not there any more.'],
      ['paper.pdf', 'paper.pdf is damaged'],
    ] as const) {
      await expect(told.filter({ has: page.getByText(name, { exact: true }) })).toContainText(reason)
    }
  })

  await test.step('the dialog by keys: what came in is a Tab away, Esc leaves', async () => {
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
    const link = dialog.getByRole('button', { name: 'The harbour bridge opens on Monday' })
    await tabTo(page, link)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText('The harbour bridge opens on Monday')
    await expect(rows(page)).toHaveCount(2)
  })

  await test.step('a single bad one says so by its name; Esc closes it and keys work again', async () => {
    await variorum.drop([path.join(files.folder, 'empty.txt')])
    const alone = page.getByRole('dialog', { name: '“empty.txt” could not be imported' })
    await expect(alone).toContainText('Your files are as they were, and so is the library.')
    await page.keyboard.press('Escape')
    await expect(alone).toBeHidden()
    await page.keyboard.press('f')
    await expect(place(page, 'Starred')).toHaveText(/1$/)
  })

  await test.step('the import can be taken back from the report', async () => {
    await variorum.drop([path.join(files.folder, 'empty.txt'), await files.write('trains.md', MARKDOWN)])
    await expect(rows(page)).toHaveCount(3)
    await tabTo(page, page.getByRole('button', { name: 'Undo the import' }))
    await page.keyboard.press('Enter')
    await expect(rows(page)).toHaveCount(2)
    await expect(said(page, 'Undone: import 1 article.')).toBeVisible()
  })
})

test('odd encodings come in with every letter right', async ({ variorum, files }) => {
  const { page } = variorum
  const russian = `Мост через гавань открывают в понедельник

Мост через гавань открывают для движения в понедельник после двух лет работ, сообщили в мэрии.

У велосипедистов будет своя полоса, а тротуар станет вдвое шире прежнего.`
  const german = `Die Brücke am Hafen öffnet am Montag

Die Brücke am Hafen wird nach zwei Jahren für den Verkehr geöffnet, größer und schöner als früher.

Für Fahrräder gibt es eine eigene Spur, und die Fußwege sind doppelt so breit wie zuvor.`
  const greek = `Η γέφυρα του λιμανιού ανοίγει τη Δευτέρα

Η γέφυρα του λιμανιού ανοίγει στην κυκλοφορία τη Δευτέρα, ύστερα από δύο χρόνια εργασιών.

Τα ποδήλατα έχουν δική τους λωρίδα, και το πεζοδρόμιο έγινε δύο φορές πιο φαρδύ από πριν.`
  const french = `<!doctype html><html><head><meta charset="utf-8"><title>Le café rouvre</title></head><body>
<p>Le café du théâtre rouvre après l’été, a déclaré sa propriétaire, très émue et fière de l’équipe.</p>
<p>La salle a été refaite à l’identique, avec ses miroirs, et la terrasse donne de nouveau sur la place.</p></body></html>`
  const report = await variorum.importFiles([
    await files.write('russian.txt', windows1251(russian)),
    await files.write('german.txt', Buffer.from(`\ufeff${german}`, 'utf16le')),
    await files.write('greek.txt', Buffer.from(`\ufeff${greek}`, 'utf16le').swap16()),
    // It says UTF-8 of itself, and is not.
    await files.write('french.html', Buffer.from(french.replaceAll('’', "'"), 'latin1')),
  ])
  expect(report.problems).toEqual([])
  expect(report.added).toHaveLength(4)
  for (const [title, sentence, language] of [
    ['Мост через гавань открывают в понедельник', 'У велосипедистов будет своя полоса', 'Russian'],
    ['Die Brücke am Hafen öffnet am Montag', 'größer und schöner als früher', 'German'],
    ['Η γέφυρα του λιμανιού ανοίγει τη Δευτέρα', 'ύστερα από δύο χρόνια εργασιών', 'Greek'],
    ['Le café rouvre', "Le café du théâtre rouvre après l'été", 'French'],
  ] as const) {
    await open(page, title)
    await expect(article(page)).toContainText(sentence)
    await expect(article(page)).toContainText(language)
  }
})

test('the same text again is here already, and an import can be undone and done again', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.importFiles([await files.write('bridge.txt', TEXT), await files.write('trains.md', MARKDOWN)])
  await expect(rows(page)).toHaveCount(2)

  await test.step('under another name, or pasted', async () => {
    await row(page, /Night trains/).click()
    const again = await variorum.importFiles([await files.write('bridge (2).txt', `\n${TEXT}\n`)])
    expect(again.added).toEqual([])
    await expect(said(page, '“bridge (2).txt” is in the library already.')).toBeVisible()
    await offered(page, 'Show').click()
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText('The harbour bridge opens on Monday')
    const pasted = await variorum.paste({ text: TEXT })
    expect(pasted.alreadyHere).toHaveLength(1)
    await expect(rows(page)).toHaveCount(2)
  })

  await test.step('the toast takes an import back, and the keys bring it again', async () => {
    await variorum.importFiles([await files.write('lighthouse.html', HTML)])
    await expect(said(page, 'Imported 1 article.')).toBeVisible()
    await offered(page, 'Undo').click()
    await expect(row(page, /The lighthouse/)).toBeHidden()
    await expect(rows(page)).toHaveCount(2)
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await open(page, 'The lighthouse is lit again')
    await expect(article(page)).toContainText('it is seen from twenty miles away')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(rows(page)).toHaveCount(2)
  })

  await test.step('with everything undone the library is as at the first start', async () => {
    await page.keyboard.press('ControlOrMeta+z')
    await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible()
    await expect(place(page, 'rail')).toBeHidden()
    await page.keyboard.press('ControlOrMeta+y')
    await expect(titles(page)).toHaveText([/The harbour bridge opens on Monday/, /Night trains return/])
  })
})

test('Undo takes back the whole of a large import, and never something else', async ({ variorum, files }) => {
  const { page } = variorum
  const many = await Promise.all(
    Array.from({ length: 230 }, (_, number) =>
      files.write(`part-${number}.txt`, `${TEXT}\n\nThis is part ${number} of the report.`),
    ),
  )
  await variorum.importFiles(many)
  await expect(place(page, 'All articles')).toHaveText(/230$/)
  await expect(said(page, 'Imported 230 articles.')).toBeVisible()
  await offered(page, 'Undo').click()
  await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+y')
  await expect(place(page, 'All articles')).toHaveText(/230$/)

  await test.step('the report offers Undo only until something else is done', async () => {
    await variorum.drop([await files.write('empty.txt', ''), await files.write('trains.md', MARKDOWN)])
    const undo = page.getByRole('dialog').getByRole('button', { name: 'Undo the import' })
    await expect(undo).toBeVisible()
    await page.evaluate(async (query) => {
      const found = await window.variorum.call('articles.ids', query)
      if (found.ok) await window.variorum.call('articles.toggle', { ids: found.value.slice(0, 1), field: 'starred' })
    }, ANY)
    await expect(undo).toBeHidden()
  })
})

const ANY = { place: 'all', tag: null, filter: '', sort: 'newest' } as const

test('the seed article arrives clean, and what was cut can be seen, restored and cut again', async ({ variorum }) => {
  test.skip(!existsSync(SEED_ARTICLE), `${SEED_ARTICLE} is not there`)
  const { page } = variorum
  const derived = 'Technical work on the security guarantees for Ukraine is advanced enough'
  await variorum.importFiles([SEED_ARTICLE])

  await test.step('with title, paragraphs, words, time and language', async () => {
    const shown = article(page)
    await expect(shown.getByRole('heading', { level: 1 })).toHaveText(derived)
    await expect(shown).toContainText('Title from the first sentence')
    await expect(shown).toContainText('505 words')
    await expect(shown).toContainText('2 min')
    await expect(shown).toContainText('English')
    await expect(row(page, /Technical work/)).toContainText('2 min')
    for (const furniture of ['Published on', 'Read the full article here', 'Leave A Reply', 'Exit mobile version']) {
      await expect(shown.getByText(furniture)).toBeHidden()
    }
  })

  const title = 'Allies wait for word from Washington'
  await test.step('the title is edited in its place', async () => {
    await page.keyboard.press('F2')
    const field = article(page).getByRole('textbox', { name: 'Title' })
    await expect(field).toBeFocused()
    await page.keyboard.type('Something that is not meant')
    await page.keyboard.press('Escape')
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(derived)
    await page.keyboard.press('F2')
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(row(page, new RegExp(title))).toBeVisible()
    await expect(article(page)).not.toContainText('Title from the first sentence')
    // Nothing else in the article is a paragraph now.
    await expect(article(page).getByRole('paragraph')).toHaveCount(12)
  })

  await test.step('what was cut is shown and put back', async () => {
    await expect(article(page)).toContainText('1 line of page furniture was cut here.')
    await expect(article(page)).toContainText('5 lines of page furniture were cut here.')
    await page.keyboard.press('u')
    await expect(article(page).getByText('Published on')).toBeVisible()
    await expect(article(page).getByText('Exit mobile version')).toBeVisible()
    await page.keyboard.press('u')
    await expect(article(page).getByText('Published on')).toBeHidden()
    await article(page).getByRole('button', { name: 'Show' }).first().click()
    await article(page).getByRole('button', { name: 'Restore' }).click()
    await expect(article(page)).toContainText('1 line of page furniture was put back here.')
    await expect(article(page).getByRole('button', { name: 'Cut again' })).toBeVisible()
  })

  await variorum.restart()
  await test.step('all of it is so after a new start, and can be cut again', async () => {
    await open(variorum.page, title)
    const shown = article(variorum.page)
    await expect(shown.getByText('Published on')).toBeVisible()
    await expect(shown.getByText('Exit mobile version')).toBeHidden()
    await shown.getByRole('button', { name: 'Show' }).first().click()
    await shown.getByRole('button', { name: 'Cut again' }).click()
    await shown.getByRole('button', { name: 'Hide' }).click()
    await expect(shown.getByText('Published on')).toBeHidden()
  })
})

/** A file of so many bytes that takes no room on the disk. @returns its path */
async function sparse(file: string, bytes: number): Promise<string> {
  const handle = await openFile(file, 'w')
  await handle.truncate(bytes)
  await handle.close()
  return file
}

/** Cyrillic text in the encoding that Russian files had before UTF-8. */
const windows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
    }),
  )

/** Presses Tab until something has the focus. @throws Error when Tab never gets there */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let press = 0; press < 40; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there.')
}

test('books, documents and saved pages come in as what they hold', async ({ variorum, files }) => {
  const { page } = variorum
  const prose = 'The canal was opened to traffic again that evening, after almost a week.'
  const book = anEpub({
    title: 'The Canal Book',
    chapters: [`<h1>One</h1><p>${prose}</p>`, `<h1>Two</h1><p>${prose}</p>`],
  })
  await variorum.importFiles([
    await files.write('book.epub', book),
    await files.write('paper.docx', aDocx([run('The Canal Paper', 'Title'), run(`On paper: ${prose}`)])),
    await files.write('print.pdf', aPdf([[{ x: 60, y: 700, text: `In print: ${prose}` }]], '/Title (The Canal Print)')),
    await files.write(
      'saved.mhtml',
      anMhtml(`<html><title>The Canal Page</title><p>On a page: ${prose}</p></html>`, 'https://example.org/c'),
    ),
  ])
  await expect(rows(page)).toHaveCount(4)
  await open(page, 'The Canal Book')
  await expect(article(page).getByRole('heading', { level: 2 })).toHaveText(['One', 'Two'])
  for (const title of ['The Canal Paper', 'The Canal Print', 'The Canal Page']) {
    await open(page, title)
    await expect(article(page)).toContainText(prose)
  }
})
