import type { Locator, Page } from 'playwright'
import { open, reader } from '../support/parts'
import { expect, test } from '../support/test'
import { markdownOf } from '../support/texts'

/** The element that scrolls. */
const pageOf = (page: Page): Locator => reader(page).locator('#reader')

/** The number of the paragraph at the top edge of the page, found without measuring any other. */
function topParagraph(page: Page): Promise<number> {
  return pageOf(page).evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect()
    for (let y = top + 1; y < top + 500; y += 4) {
      const found = document.elementFromPoint(left + width / 2, y)?.closest('p')
      const number = /^Paragraph (\d+) /.exec(found?.textContent ?? '')?.[1]
      if (number !== undefined) return Number(number)
    }
    return Number.NaN
  })
}

/** Notes every task that holds up the window for longer than 50 ms, from now on. */
function watchTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const longest = { ms: 0 }
    new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries()) longest.ms = Math.max(longest.ms, duration)
    }).observe({ type: 'longtask' })
    Object.assign(window, { longest })
  })
}

const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms)

/**
 * Waits until the whole text stands in the page, though it is not drawn. Asked of the page itself: a locator would
 * walk through all of it, and be the longest task of all.
 */
async function waitForWhole(page: Page, paragraphs: number): Promise<void> {
  const standing = () => page.evaluate(() => document.querySelectorAll('article p').length)
  await expect.poll(standing, { timeout: 30_000 }).toBeGreaterThanOrEqual(paragraphs)
}

/** Clicks its row, wherever it stands in the list. */
async function openLarge(page: Page): Promise<void> {
  const clicked = () =>
    page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=option]')]
      const large = rows.find((one) => one.textContent?.includes('Paragraph 1 says'))
      large?.click()
      return large !== undefined
    })
  await expect.poll(clicked).toBe(true)
}

test('a text of eight megabytes comes in, opens and is set anew without holding up the window', async ({
  variorum,
  files,
}) => {
  test.setTimeout(180_000)
  const { page } = variorum
  const paragraphs = 60_000
  const text = Array.from(
    { length: paragraphs },
    (_, index) =>
      `Paragraph ${index + 1} says that the water stood level with the mark, that two boats waited, and that the keeper let the first one down.`,
  )
  const file = await files.write('large.txt', text.join('\n\n'))
  await variorum.importFiles([await files.write('first.md', markdownOf({ title: 'The first' }))])

  // A frozen window took more than two and a half seconds for each of these on a quiet machine, and takes less than
  // a tenth of one now; the bound leaves room for a busy one.
  const bound = 1500
  await test.step('it opens where it begins, and grows until it is whole', async () => {
    await watchTasks(page)
    await variorum.importFiles([file])
    await openLarge(page)
    await expect.poll(() => topParagraph(page), { timeout: 30_000 }).toBe(1)
    await waitForWhole(page, paragraphs)
    expect(await longestTask(page)).toBeLessThan(bound)
  })

  await test.step('it keeps the paragraph that is read when the window or the type change', async () => {
    await pageOf(page).evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2
    })
    await expect.poll(() => topParagraph(page)).toBeGreaterThan(20_000)
    await expect(reader(page).getByRole('progressbar', { name: 'Read' })).toHaveAttribute('aria-valuenow', '50')
    const here = await topParagraph(page)
    await variorum.setSize({ width: 1010, height: 720 })
    await expect.poll(() => topParagraph(page)).toBe(here)
    await page.keyboard.press('ControlOrMeta+=')
    await expect.poll(() => topParagraph(page)).toBe(here)
    expect(await longestTask(page)).toBeLessThan(bound)
  })

  await test.step('it is opened at that paragraph after a restart', async () => {
    const here = await topParagraph(page)
    // Leaving the article writes its place down.
    await open(page, 'The first')
    await variorum.restart()
    await watchTasks(variorum.page)
    await openLarge(variorum.page)
    await expect.poll(() => topParagraph(variorum.page)).toBe(here)
    await waitForWhole(variorum.page, paragraphs)
    expect(await topParagraph(variorum.page)).toBe(here)
    expect(await longestTask(variorum.page)).toBeLessThan(bound)
  })

  await test.step('its last paragraph is reached', async () => {
    await pageOf(variorum.page).focus()
    const lastIsInSight = () =>
      variorum.page.evaluate(() => {
        const last = [...document.querySelectorAll('article p')].at(-1)
        const box = last?.getBoundingClientRect()
        return box !== undefined && box.top < innerHeight && box.bottom > 0 ? last?.textContent : null
      })
    await expect(async () => {
      await variorum.page.keyboard.press('End')
      expect(await lastIsInSight()).toBe(text.at(-1))
    }).toPass()
  })
})

test('a single list of twenty thousand items opens and grows like any other long text', async ({ variorum, files }) => {
  test.setTimeout(180_000)
  const { page } = variorum
  const items = 20_000
  const list = Array.from(
    { length: items },
    (_, index) => `<li>Paragraph ${index + 1} says that the water stood level with the mark of that morning.</li>`,
  )
  const file = await files.write('list.html', `<h1>Levels</h1><ol>${list.join('\n')}</ol><p>The end of the book.</p>`)
  await watchTasks(page)
  const { problems } = await variorum.importFiles([file])
  expect(problems).toEqual([])
  await openLarge(page)
  const standing = () => page.evaluate(() => document.querySelectorAll('article li').length)
  await expect.poll(standing, { timeout: 60_000 }).toBe(items)
  expect(await longestTask(page)).toBeLessThan(1500)
  // It is read as one list: every item has the number it had, and the end is reached.
  const numbers = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLOListElement>('article ol')].map((part) => {
      const [, said] = /^Paragraph (\d+) /.exec(part.firstElementChild?.textContent ?? '') ?? []
      return part.start === Number(said)
    }),
  )
  expect(numbers.length).toBeGreaterThan(10)
  expect(numbers).not.toContain(false)
  await pageOf(page).focus()
  const endIsInSight = () =>
    page.evaluate(() => {
      const end = document.querySelector('article .article-part:last-child p')
      const box = end?.getBoundingClientRect()
      return box !== undefined && box.top < innerHeight && box.bottom > 0
    })
  await expect(async () => {
    await page.keyboard.press('End')
    expect(await endIsInSight()).toBe(true)
  }).toPass()
})
