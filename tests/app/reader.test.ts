import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from 'playwright'
import { article, open, reader, row } from '../support/parts'
import { still } from '../support/still'
import { expect, test } from '../support/test'

const WIDE = { width: 1440, height: 900 }

const PROSE = `# The lock at Hollin Bridge

The keeper of the lock at Hollin Bridge had written down every boat that passed since the spring of the great flood, and when the company asked him for his books he sent them all, forty of them, wrapped in oilcloth and tied with the same string he used for his tomatoes. Nobody in the office had asked for more than the last three years, but nobody sent the others back, and so the whole traffic of a small canal, with its coal and its pianos and its circus of eleven wagons, came to lie on a shelf in the city.

What he had written was plain enough: a date, a name, a load, a direction, and in the last column the weather. Only now and then did something else find its way in, as when a barge called Patience went down to the sea with a cargo of bricks and came back two days later with the same bricks, and he set a small mark beside her name that he never explained and never used again. Readers of the books have argued about that mark ever since.
`

/** An article too long for any window: every paragraph tells its own number. */
function longArticle(title: string, paragraphs = 60): string {
  const lines = Array.from(
    { length: paragraphs },
    (_, index) =>
      `Paragraph ${index + 1} of ${title} says that the water stood level with the mark, that two boats waited, and that the keeper let the first one down before the second one had tied up.`,
  )
  return `# ${title}\n\n${lines.join('\n\n')}\n`
}

/** The element that scrolls. */
const pageOf = (page: Page): Locator => reader(page).locator('#reader')
const scrollTop = (page: Page): Promise<number> => pageOf(page).evaluate((element) => element.scrollTop)

/** The first words of the paragraph at the top edge of the page. */
function topParagraph(page: Page): Promise<string> {
  return pageOf(page).evaluate((element) => {
    const edge = element.getBoundingClientRect().top
    const found = [...element.querySelectorAll('p')].find((one) => one.getBoundingClientRect().bottom > edge + 1)
    return (found?.textContent ?? '').split(' says')[0] ?? ''
  })
}

/** Scrolls as a wheel does, and waits until the place is there and kept. */
async function scrollToShare(page: Page, share: number): Promise<void> {
  await pageOf(page).evaluate((element, to) => {
    element.scrollTop = (element.scrollHeight - element.clientHeight) * to
  }, share)
  await expect(reader(page).getByRole('progressbar', { name: 'Read' })).toHaveAttribute(
    'aria-valuenow',
    String(Math.round(share * 100)),
  )
}

/** Characters of every full line of the open article's paragraphs, as they are set. */
function fullLines(page: Page): Promise<number[]> {
  return article(page).evaluate((element) => {
    const lengths: number[] = []
    for (const paragraph of element.querySelectorAll('p')) {
      const tops: number[] = []
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? ''
        for (let at = 0; at < length; at++) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const [box] = range.getClientRects()
          if (box && box.width > 0) tops.push(Math.round(box.top))
        }
      }
      const counts = new Map<number, number>()
      for (const top of tops) counts.set(top, (counts.get(top) ?? 0) + 1)
      // The last line is as long as what is left.
      lengths.push(...[...counts.values()].slice(0, -1))
    }
    return lengths
  })
}

interface Look {
  theme: string
  ink: string
  paper: string
  contrast: number
}

/** The colours of running text and what lies behind it, and their contrast by WCAG. */
function lookOf(page: Page): Promise<Look> {
  return article(page)
    .locator('p')
    .last()
    .evaluate((element) => {
      const canvas = document.createElement('canvas').getContext('2d')
      const rgb = (colour: string): number[] => {
        if (!canvas) return []
        canvas.clearRect(0, 0, 1, 1)
        canvas.fillStyle = colour
        canvas.fillRect(0, 0, 1, 1)
        return [...canvas.getImageData(0, 0, 1, 1).data]
      }
      const luminance = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = rgb(colour).map((value) => {
          const share = value / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      let behind: Element | null = element
      while (behind && rgb(getComputedStyle(behind).backgroundColor)[3] !== 255) behind = behind.parentElement
      const ink = getComputedStyle(element).color
      const paper = behind ? getComputedStyle(behind).backgroundColor : ''
      const [dark = 0, light = 0] = [luminance(ink), luminance(paper)].sort((a, b) => a - b)
      const contrast = (light + 0.05) / (dark + 0.05)
      return { theme: document.documentElement.dataset.theme ?? '', ink, paper, contrast }
    })
}

test('a line holds 65 to 75 characters, and keeps to the window where that is narrower', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await variorum.importFiles([await files.write('lock.md', PROSE)])
  await open(page, 'The lock at Hollin Bridge')
  const lines = await fullLines(page)
  expect(lines.length).toBeGreaterThan(10)
  const average = lines.reduce((sum, one) => sum + one, 0) / lines.length
  expect(average).toBeGreaterThanOrEqual(65)
  expect(average).toBeLessThanOrEqual(75)
  // Where there is no room for it, the line is shorter and nothing is cut off.
  await variorum.setSize({ width: 1024, height: 700 })
  const fits = await pageOf(page).evaluate((element) => element.scrollWidth <= element.clientWidth)
  expect(fits).toBe(true)
})

test('light, sepia, dark and black each have their own paper, dark enough ink, and follow the system', async ({
  variorum,
  files,
}) => {
  const { page } = variorum
  await page.emulateMedia({ colorScheme: 'light' })
  await variorum.importFiles([await files.write('lock.md', PROSE)])
  await open(page, 'The lock at Hollin Bridge')

  await page.keyboard.press('ControlOrMeta+,')
  const panel = page.getByRole('dialog', { name: 'Reading settings' })
  await expect(panel.getByRole('radio', { name: 'System' })).toBeFocused()
  const looks: Look[] = []
  for (const name of ['Light', 'Sepia', 'Dark', 'Black']) {
    await page.keyboard.press('ArrowRight')
    await expect(panel.getByRole('radio', { name })).toBeChecked()
    await expect.poll(async () => (await lookOf(page)).theme).toBe(name.toLowerCase())
    looks.push(await lookOf(page))
  }
  for (const { theme, contrast } of looks) expect(contrast, theme).toBeGreaterThanOrEqual(7)
  expect(new Set(looks.map(({ paper }) => paper)).size).toBe(4)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  // The last one chosen is the one the app starts with.
  await variorum.restart()
  await expect(variorum.page.locator('html')).toHaveAttribute('data-theme', 'black')

  await variorum.page.emulateMedia({ colorScheme: 'light' })
  await variorum.setTheme('system')
  await expect(variorum.page.locator('html')).toHaveAttribute('data-theme', 'light')
  await variorum.page.emulateMedia({ colorScheme: 'dark' })
  await expect(variorum.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await variorum.page.emulateMedia({ colorScheme: 'light' })
  await expect(variorum.page.locator('html')).toHaveAttribute('data-theme', 'light')
})

/** How the open article is set, in px. */
function setting(page: Page): Promise<{ size: number; line: number; width: number }> {
  return article(page).evaluate((element) => {
    const style = getComputedStyle(element)
    return {
      size: Number.parseFloat(style.fontSize),
      line: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize),
      width: element.getBoundingClientRect().width,
    }
  })
}

test('size, line height and line length change by slider and key, and are remembered', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await variorum.importFiles([await files.write('lock.md', PROSE)])
  await open(page, 'The lock at Hollin Bridge')
  const first = await setting(page)
  expect(first.size).toBe(19)
  expect(first.line).toBeCloseTo(1.62, 1)

  await page.keyboard.press('ControlOrMeta+,')
  const panel = page.getByRole('dialog', { name: 'Reading settings' })
  await panel.getByRole('slider', { name: 'Size' }).focus()
  for (let turn = 0; turn < 3; turn++) await page.keyboard.press('ArrowRight')
  await expect(panel.getByRole('slider', { name: 'Size' })).toHaveAttribute('aria-valuetext', '22 px')
  await page.keyboard.press('Tab')
  await expect(panel.getByRole('slider', { name: 'Line height' })).toBeFocused()
  for (let turn = 0; turn < 9; turn++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await expect(panel.getByRole('slider', { name: 'Line length' })).toBeFocused()
  for (let turn = 0; turn < 9; turn++) await page.keyboard.press('ArrowLeft')
  // The page behind the panel follows at once.
  const dialled = await setting(page)
  expect(dialled.size).toBe(22)
  expect(dialled.line).toBeCloseTo(1.8, 2)
  expect(dialled.width / dialled.size).toBeLessThan((first.width / first.size) * 0.8)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(reader(page).getByRole('button', { name: 'Reading settings…' })).toBeVisible()

  await page.keyboard.press('ControlOrMeta+Minus')
  await expect.poll(async () => (await setting(page)).size).toBe(21)
  await page.keyboard.press('ControlOrMeta+Alt+Equal')
  await expect.poll(async () => (await setting(page)).width).toBeGreaterThan(dialled.width)
  await page.keyboard.press('ControlOrMeta+Equal')
  await page.keyboard.press('ControlOrMeta+Equal')
  const set = await setting(page)
  expect(set.size).toBe(23)

  // The window may close in the very moment after the key.
  await variorum.restart()
  await variorum.setSize(WIDE)
  await open(variorum.page, 'The lock at Hollin Bridge')
  expect(await setting(variorum.page)).toEqual(set)

  await variorum.page.keyboard.press('ControlOrMeta+0')
  await expect.poll(() => setting(variorum.page)).toEqual(first)
  await variorum.restart()
  await variorum.setSize(WIDE)
  await open(variorum.page, 'The lock at Hollin Bridge')
  expect(await setting(variorum.page)).toEqual(first)
})

test('where one stopped reading is found again: after another article, a restart, and at another width', async ({
  launch,
  files,
}) => {
  const variorum = await launch({ size: WIDE })
  await variorum.importFiles([
    await files.write('one.md', longArticle('The Hollin reach')),
    await files.write('two.md', longArticle('The Marrow reach')),
  ])
  const { page } = variorum
  await open(page, 'The Hollin reach')
  await scrollToShare(page, 0.5)
  const place = await topParagraph(page)
  expect(place).toMatch(/^Paragraph (2|3)\d of The Hollin reach$/)

  // Gone to in the same moment: what was just scrolled to is kept all the same.
  await open(page, 'The Marrow reach')
  expect(await scrollTop(page)).toBe(0)
  await scrollToShare(page, 0.25)
  const other = await topParagraph(page)
  await open(page, 'The Hollin reach')
  await expect.poll(() => topParagraph(page)).toBe(place)
  await expect(row(page, 'The Hollin reach').getByRole('img', { name: /^(49|50|51) percent read$/ })).toBeVisible()

  await variorum.restart()
  await variorum.setSize({ width: 1024, height: 700 })
  await open(variorum.page, 'The Hollin reach')
  await expect.poll(() => topParagraph(variorum.page)).toBe(place)
  // The block stays at the top while width and size change under it.
  await variorum.setSize({ width: 1300, height: 760 })
  await expect.poll(() => topParagraph(variorum.page)).toBe(place)
  for (let turn = 0; turn < 4; turn++) await variorum.page.keyboard.press('ControlOrMeta+Equal')
  await expect.poll(async () => (await setting(variorum.page)).size).toBe(23)
  await expect.poll(() => topParagraph(variorum.page)).toBe(place)
  await open(variorum.page, 'The Marrow reach')
  await expect.poll(() => topParagraph(variorum.page)).toBe(other)

  // A reader who closes the window while the page still moves finds the place too.
  await scrollToShare(variorum.page, 0.75)
  const last = await topParagraph(variorum.page)
  await variorum.restart()
  await open(variorum.page, 'The Marrow reach')
  await expect.poll(() => topParagraph(variorum.page)).toBe(last)
})

test('the keys that scroll, scroll the page that has the focus and leave the list alone', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await variorum.importFiles([
    await files.write('one.md', longArticle('The Hollin reach')),
    await files.write('two.md', longArticle('The Marrow reach')),
  ])
  await open(page, 'The Hollin reach')
  await page.keyboard.press('Enter')
  await expect(pageOf(page)).toBeFocused()

  for (const [key, way] of [
    ['ArrowDown', 1],
    ['Space', 1],
    ['PageDown', 1],
    ['ArrowUp', -1],
    ['Shift+Space', -1],
    ['PageUp', -1],
    ['End', 1],
    ['Home', -1],
  ] as const) {
    const before = await scrollTop(page)
    await page.keyboard.press(key)
    await expect.poll(async () => Math.sign((await scrollTop(page)) - before), key).toBe(way)
    await still(pageOf(page))
    await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('The Hollin reach')
  }
  expect(await scrollTop(page)).toBe(0)
  await page.keyboard.press('End')
  await expect(reader(page).getByRole('progressbar', { name: 'Read' })).toHaveAttribute('aria-valuenow', '100')

  // The letters go through the list from here too, and the arrows do once the list has the focus again.
  await page.keyboard.press('k')
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('The Marrow reach')
  await page.keyboard.press('j')
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('The Hollin reach')
  await page.keyboard.press('Escape')
  await expect(pageOf(page)).not.toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('The Marrow reach')
})

/** Everything by which a page could run, load, submit, frame or restyle; each would change the window's title. */
const HOSTILE = `
  <script>document.title = 'taken'</script>
  <p onclick="document.title='taken'" onmouseover="document.title='taken'" style="position:fixed;inset:0" class="app dialog" id="reader">An ordinary sentence about the harbour with attributes.</p>
  <p><a href="javascript:document.title='taken'">a link that runs</a>, <a href="jav&#x09;ascript:document.title='taken'">one in disguise</a>,
     <a href="data:text/html,<script>document.title='taken'</script>">one that carries a page</a>,
     <a href="vbscript:x" target="_blank" ping="https://example.com/">another</a></p>
  <img src="x" onerror="document.title='taken'" alt="A crane on the quay">
  <img src="https://example.com/pixel.gif" srcset="https://example.com/2x.gif 2x" alt="">
  <iframe src="javascript:parent.document.title='taken'" srcdoc="<script>parent.document.title='taken'</script>"></iframe>
  <form action="https://example.com/"><input name="title" autofocus onfocus="document.title='taken'"><button formaction="javascript:1">Send</button></form>
  <style>body { display: none } @import url(https://example.com/x.css);</style>
  <link rel="stylesheet" href="https://example.com/x.css"><base href="https://example.com/"><meta http-equiv="refresh" content="0;url=https://example.com/">
  <svg onload="document.title='taken'"><script>document.title='taken'</script><a xlink:href="javascript:document.title='taken'"><text>svg</text></a><foreignObject><img src=x onerror="document.title='taken'"></foreignObject></svg>
  <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=document.title='taken'&gt;"></mglyph></table></mtext></math>
  <svg></p><style><a id="</style><img src=x onerror=document.title='taken'>"></style></svg>
  <noscript><p title="</noscript><img src=x onerror=document.title='taken'>">in noscript</p></noscript>
  <template><img src=x onerror="document.title='taken'"></template>
  <object data="https://example.com/x"></object><embed src="https://example.com/x"><video src="https://example.com/x" autoplay></video><audio src="https://example.com/x"></audio>
  <details ontoggle="document.title='taken'" open><summary>A summary</summary>of it all</details>
  <img name="getElementById"><a id="location" name="location"></a>`

/** What must not be in the page, told as the first few that are. */
function foreignIn(page: Page): Promise<string[]> {
  return article(page).evaluate((element) => {
    const bad: string[] = []
    // The author's text alone: what stands above it is the app's.
    const banned =
      'script, style, link, meta, base, iframe, frame, object, embed, video, audio, form, input, textarea, svg, math, ' +
      'img, template, noscript, foreignObject, [srcset], [srcdoc], [style*=fixed]'
    const text = element.querySelector('.article-text')
    if (!text) return ['there is no text']
    for (const one of text.querySelectorAll(banned)) bad.push(one.outerHTML.slice(0, 120))
    for (const one of text.querySelectorAll('*')) {
      for (const { name, value } of one.attributes) {
        const runs = name.startsWith('on') || /^\s*(?:java|vb)script:|^\s*data:/i.test(value.replace(/[\t\n]/g, ''))
        if (runs || ['formaction', 'action', 'ping', 'target', 'xlink:href'].includes(name))
          bad.push(`${name}=${value}`)
      }
    }
    return bad
  })
}

/** Everything the page asks for that is not its own, from now on. */
function strangeRequests(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('variorum://')) asked.push(request.url())
  })
  return asked
}

const untouched = async (page: Page) => {
  await expect(page).toHaveTitle(/Variorum$/)
  expect(page.url()).toMatch(/^variorum:\/\/app\//)
  await expect(page.getByRole('menubar')).toBeVisible()
}

test('nothing of a hostile page comes in, runs or loads, and what it says can be read', async ({ variorum, files }) => {
  const { page } = variorum
  const asked = strangeRequests(page)
  await variorum.importFiles([
    await files.write(
      'hostile.html',
      `<!doctype html><html lang="en"><head><title>The harbour gets a crane</title></head><body><article>
       <h1>The harbour gets a crane</h1><p>The crane came on Monday, in four parts, on a barge from the south.</p>
       ${HOSTILE}<p>The last part was set on the quay at noon, the harbour master said on Tuesday.</p></article></body></html>`,
    ),
  ])
  await open(page, 'The harbour gets a crane')
  await expect(article(page)).toContainText('An ordinary sentence about the harbour with attributes.')
  await expect(article(page)).toContainText('The last part was set on the quay')
  expect(await foreignIn(page)).toEqual([])
  await article(page).getByText('An ordinary sentence').hover()
  await article(page).getByText('An ordinary sentence').click()
  await untouched(page)
  expect(asked).toEqual([])
})

/** More than is laid at once, so that the rest comes in parts. */
const LONG = '<p>A paragraph of the many that stand between one end of a long text and the other.</p>'.repeat(4000)

for (const [length, rest] of [
  ['short', ''],
  ['long', `${LONG}${HOSTILE}<p>The end of it.</p>`],
] as const) {
  test(`a ${length} body that was changed on the disk is cleaned again before it is shown`, async ({
    variorum,
    files,
  }) => {
    // What is parsed to be cleaned tells of itself, though it has no effect.
    variorum.expectErrors(/Refused to (?:apply inline style|set the document's base URI)/)
    await variorum.importFiles([await files.write('lock.md', PROSE)])
    await variorum.kill()
    const body = await bodyOf(variorum.libraryFolder)
    const marker = '<p>The text itself was put there by somebody else.</p>'
    await writeFile(
      body,
      `${marker}${HOSTILE}<p class="language-x reader-page" hidden>Hidden by somebody else.</p>${rest}`,
    )

    await variorum.restart()
    const { page } = variorum
    const asked = strangeRequests(page)
    await open(page, 'The lock at Hollin Bridge')
    await expect(article(page)).toContainText('The text itself was put there by somebody else.')
    await expect(article(page).getByText('Hidden by somebody else.')).toBeVisible()
    if (rest !== '') await expect(article(page).getByText('The end of it.')).toHaveCount(1)
    expect(await foreignIn(page)).toEqual([])
    // Not even a name of the app's own can be taken.
    await expect(page.locator('#reader')).toHaveCount(1)
    expect(await article(page).locator('p.dialog, p.app, p.reader-page').count()).toBe(0)
    await article(page).getByText('An ordinary sentence').first().click()
    await untouched(page)
    expect(asked).toEqual([])
  })
}

/** The file of the only article's text. */
async function bodyOf(libraryFolder: string): Promise<string> {
  const articles = path.join(libraryFolder, 'articles')
  const names = await readdir(articles, { recursive: true })
  const [found] = names.filter((name) => name.endsWith('article.html'))
  if (!found) throw new Error('The library holds no article.')
  return path.join(articles, found)
}

const RICH = `---
title: All that Markdown has
address: https://example.com/all
---

An opening paragraph with *stress*, **weight**, ~~a word struck out~~, \`code\`, ==a marked word== and
[a link to a page](https://example.com/path?q=1#there). It has a note.<sup><a id="r1" href="#n1">1</a></sup>
Its last words are <a href="#n2">these</a>.

## The second heading

1. First, the gates are closed.
2. Then the water is let in.
   - Slowly at first.
   - Then faster.

> “Nobody waits here for long,” the keeper said.

\`\`\`js
const level = upper - lower // ${'a very long line of code that does not fit into the column '.repeat(3)}
\`\`\`

${'| Boats | Circus wagons '.repeat(8)}|
${'| ----: | ------------: '.repeat(8)}|
${'| 1,204 | 2,300,000,000 '.repeat(8)}|
${'| 1,310 | 2,140,000,000 '.repeat(8)}|

![A plan of the lock](https://example.com/plan.png)

${'Another paragraph stands between the note and what it notes, so that the page has something to scroll. '.repeat(60)}

<p id="n1">The note at the foot of the page. <a href="#r1">Back</a></p>

<p id="n2">Share this article</p>
`

test('Markdown is set as what it means; links, notes, tables and pictures keep the reader in the page', async ({
  launch,
  files,
}) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  const asked = strangeRequests(page)
  await variorum.importFiles([await files.write('rich.md', RICH)])
  await open(page, 'All that Markdown has')
  const text = article(page)

  await expect(text.getByRole('heading', { name: 'The second heading' })).toBeVisible()
  for (const [selector, words] of [
    ['em', 'stress'],
    ['strong', 'weight'],
    ['s, del', 'a word struck out'],
    ['p code', 'code'],
    ['mark', 'a marked word'],
    ['blockquote', 'Nobody waits here for long'],
    ['pre code', 'const level = upper - lower'],
  ] as const) {
    await expect(text.locator(selector).first(), selector).toContainText(words)
  }
  await expect(text.getByRole('listitem')).toContainText([
    /First, the gates/,
    /Then the water/,
    /Slowly/,
    /Then faster/,
  ])
  await expect(text.getByRole('columnheader', { name: 'Circus wagons' }).first()).toBeVisible()
  await expect(text.getByRole('cell', { name: '1,310' }).first()).toBeVisible()

  // A picture is told in words, and nothing is asked for.
  await expect(text.getByText('Image not kept in this version: A plan of the lock')).toBeVisible()

  // What is wider than the column scrolls in its own box, by key too.
  for (const wide of [text.getByRole('table'), text.locator('pre')]) {
    const box = wide.locator('..')
    const room = await box.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(room).toBeGreaterThan(0)
    await box.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    await still(box)
  }
  expect(await pageOf(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)

  // A link tells where it leads, and leads nowhere.
  const link = text.getByRole('link', { name: 'a link to a page' })
  const before = page.url()
  await link.click()
  const card = page.getByRole('dialog', { name: 'Address of the link' })
  await expect(card).toContainText('https://example.com/path?q=1#there')
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card).toBeVisible()
  await card.getByRole('button', { name: 'Copy' }).click()
  await expect(card.getByText('Copied')).toBeVisible()
  await page.keyboard.press('Escape')
  await link.click({ button: 'middle' })
  await expect(card).toBeVisible()
  await page.keyboard.press('Escape')
  expect(page.url()).toBe(before)
  expect(variorum.app.windows()).toHaveLength(1)

  // A note and the way back scroll within the page.
  expect(await scrollTop(page)).toBe(0)
  await text.getByRole('link', { name: '1', exact: true }).click()
  await expect(text.getByText('The note at the foot of the page.')).toBeInViewport()
  await still(pageOf(page))
  expect(await scrollTop(page)).toBeGreaterThan(100)
  await text.getByRole('link', { name: 'Back' }).click()
  await expect(text.getByText('a marked word')).toBeInViewport()
  // Where it leads to a part that was cut, that part is shown.
  await still(pageOf(page))
  await expect(text.getByText('Share this article')).toBeHidden()
  await text.getByRole('link', { name: 'these' }).click()
  await expect(text.getByText('Share this article')).toBeInViewport()
  // What changes the sizes of the page on the way does not take it back.
  await still(pageOf(page))
  await text.evaluate((element) => element.querySelector<HTMLElement>('a[href$="r1"]')?.click())
  await expect(text.getByText('a marked word')).toBeInViewport()
  await still(pageOf(page))
  await text.evaluate((element) => {
    element.querySelector<HTMLElement>('a[href$="n1"]')?.click()
    const sheet = element.parentElement
    let frames = 0
    const widen = () => {
      frames += 1
      if (sheet && frames < 12) sheet.style.paddingBlockEnd = `${frames * 5}px`
      if (frames < 12) requestAnimationFrame(widen)
    }
    requestAnimationFrame(widen)
  })
  await expect(text.getByText('The note at the foot of the page.')).toBeInViewport()
  expect(page.url()).toBe(before)
  expect(asked).toEqual([])
})

test('what was cut is brought into sight from anywhere in the text', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  const text = longArticle('The Hollin reach').replace(/^# .*/, 'Share this article')
  await variorum.importFiles([
    await files.write('cut.md', `---\ntitle: The Hollin reach\naddress: https://example.com/reach\n---\n\n${text}`),
  ])
  await open(page, 'The Hollin reach')
  const cut = article(page).getByText('Share this article')
  await expect(cut).toBeHidden()
  await scrollToShare(page, 0.5)
  await page.keyboard.press('u')
  await expect(cut).toBeInViewport()
  await page.keyboard.press('u')
  await expect(cut).toBeHidden()
})

test('an article in a script that runs from the right is set from the right', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.importFiles([
    await files.write(
      'bridge-ar.html',
      `<!doctype html><html lang="ar"><head><title>افتتاح جسر الميناء يوم الاثنين</title></head><body><article>
       <h1>افتتاح جسر الميناء يوم الاثنين</h1>
       <p>قالت المدينة إن جسر الميناء سيفتح أمام حركة المرور يوم الاثنين بعد عامين من العمل المتواصل فيه.</p>
       <blockquote><p>The bridge opens on Monday after two years of work, the city said.</p></blockquote>
       <p>وسيكون لراكبي الدراجات ممر خاص بهم، أما ممر المشاة فقد صار ضعف ما كان عليه من قبل.</p></article></body></html>`,
    ),
  ])
  await open(page, 'افتتاح جسر الميناء يوم الاثنين')
  await expect(article(page)).toHaveAttribute('dir', 'rtl')
  await expect(article(page)).toHaveAttribute('lang', 'ar')
  const arabic = await startOf(article(page).getByText('قالت المدينة'))
  expect(arabic.direction).toBe('rtl')
  expect(arabic.fromRight).toBeLessThan(2)
  // What is quoted in another script runs its own way.
  const english = await startOf(article(page).getByText('The bridge opens on Monday'))
  expect(english.direction).toBe('ltr')
  expect(english.fromLeft).toBeLessThan(2)
  // What the app says below it is English: its full stops stand at the right.
  await expect(article(page).getByRole('region', { name: 'Same story' })).toHaveCSS('direction', 'ltr')
})

/** Where the first line of a paragraph begins, in px from the edges of its box. */
function startOf(paragraph: Locator): Promise<{ direction: string; fromLeft: number; fromRight: number }> {
  return paragraph.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const [first = new DOMRect()] = range.getClientRects()
    const box = element.getBoundingClientRect()
    const { direction } = getComputedStyle(element)
    return { direction, fromLeft: first.left - box.left, fromRight: box.right - first.right }
  })
}

test('F2 and a double click edit the title in its place', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.importFiles([await files.write('lock.md', PROSE)])
  await open(page, 'The lock at Hollin Bridge')
  const field = page.getByRole('textbox', { name: 'Title' })
  const title = reader(page).getByRole('heading', { level: 1 })

  await page.keyboard.press('F2')
  await expect(field).toBeFocused()
  await field.fill('The books of the lock')
  await page.keyboard.press('Escape')
  await expect(title).toHaveText('The lock at Hollin Bridge')

  await page.keyboard.press('F2')
  await field.fill('  The books\n of the lock ')
  await page.keyboard.press('Enter')
  await expect(title).toHaveText('The books of the lock')
  await expect(row(page, 'The books of the lock')).toBeVisible()

  // An empty title is none; leaving the field keeps what was typed.
  await title.dblclick()
  await field.fill('   ')
  await page.keyboard.press('Enter')
  await expect(title).toHaveText('The books of the lock')
  await title.dblclick()
  await field.fill('Forty books')
  await article(page).locator('p').last().click()
  await expect(title).toHaveText('Forty books')

  await page.keyboard.press('ControlOrMeta+z')
  await expect(title).toHaveText('The books of the lock')
  await variorum.restart()
  await expect(row(variorum.page, 'The books of the lock')).toBeVisible()
})

test('the reader fills the window, with an outline to go by, and Esc leads back', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  const chapters = ['The gates', 'The keeper', 'The flood'].map(
    (name) => `## ${name}\n\n${'A sentence of the chapter that tells what happened and to whom. '.repeat(80)}`,
  )
  await variorum.importFiles([
    await files.write('two.md', longArticle('The Marrow reach')),
    await files.write('lock.md', `# A lock in three chapters\n\n${chapters.join('\n\n')}\n`),
  ])
  await open(page, 'A lock in three chapters')
  await page.keyboard.press('ControlOrMeta+Shift+f')
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await expect(outline.getByRole('button')).toHaveText([
    'A lock in three chapters',
    'The gates',
    'The keeper',
    'The flood',
  ])
  await expect(row(page, 'A lock in three chapters')).toBeHidden()
  await expect(page.getByRole('toolbar', { name: 'Article' })).toContainText(/Inbox\s*\d of 2/)

  await outline.getByRole('button', { name: 'The flood' }).click()
  await expect(article(page).getByRole('heading', { name: 'The flood' })).toBeInViewport()
  await expect(outline.getByRole('button', { name: 'The flood' })).toHaveAttribute('aria-current', 'location')
  await still(pageOf(page))
  await outline.getByRole('button', { name: 'A lock in three chapters' }).click()
  await expect.poll(() => scrollTop(page)).toBe(0)

  await page.keyboard.press('Escape')
  await expect(outline).toBeHidden()
  await expect(row(page, 'A lock in three chapters')).toBeVisible()
  // A double click on a row and the button in the toolbar do the same.
  await row(page, 'A lock in three chapters').dblclick()
  await expect(outline).toBeVisible()
  await reader(page).getByRole('button', { name: 'Show the list again' }).click()
  await expect(outline).toBeHidden()
  await reader(page).getByRole('button', { name: 'Read in the full window' }).click()
  await expect(outline).toBeVisible()
  await reader(page).getByRole('button', { name: 'Back', exact: true }).click()
  await expect(outline).toBeHidden()
})

test('the reader’s buttons are about the article it shows, whatever is picked', async ({ variorum, files }) => {
  const { page } = variorum
  await variorum.importFiles([
    await files.write('one.md', longArticle('The Hollin reach', 4)),
    await files.write('two.md', longArticle('The Marrow reach', 4)),
    await files.write('three.md', longArticle('The summit', 4)),
  ])
  await row(page, 'The Hollin reach').click({ modifiers: ['ControlOrMeta'] })
  await row(page, 'The Marrow reach').click({ modifiers: ['ControlOrMeta'] })
  await open(page, 'The summit')
  await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toContainText('2 selected')

  const tools = page.getByRole('toolbar', { name: 'Article', exact: true })
  await tools.getByRole('button', { name: /star/i }).click()
  await expect(row(page, 'The summit').getByText('Starred')).toBeAttached()
  await expect(row(page, 'The Hollin reach').getByText('Starred')).toHaveCount(0)
  await expect(row(page, 'The Marrow reach').getByText('Starred')).toHaveCount(0)

  await tools.getByRole('button', { name: 'Tags…' }).click()
  await expect(page.getByRole('dialog', { name: 'Tags of this article' })).toBeVisible()
  await page.keyboard.press('Escape')
  await tools.getByRole('button', { name: 'Move to Later' }).click()
  await expect(row(page, 'The summit')).toHaveCount(0)
  await expect(row(page, 'The Hollin reach')).toBeVisible()
  // The key is about what is picked.
  await page.keyboard.press('f')
  await expect(row(page, 'The Hollin reach').getByText('Starred')).toBeAttached()
  await expect(row(page, 'The Marrow reach').getByText('Starred')).toBeAttached()
})
