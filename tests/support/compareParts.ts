import type { Locator, Page } from 'playwright'
import { type ComparedArticles, DEFAULT_COMPARE_OPTIONS } from '../../common/comparison'
import type { JobDone, Reply } from '../../common/contract'
import type {} from '../../renderer/app/bridge'
import { row } from './parts'
import { expect } from './test'

/** The parts of a comparison, as a person names them. */

export type Siglum = 'A' | 'B' | 'C' | 'D'

/** The column that scrolls: the text of one version with its marks. */
export const column = (page: Page, siglum: Siglum): Locator =>
  page.getByRole('region', { name: new RegExp(`^Column ${siglum}: `) })

export const kinds = (page: Page): Locator => page.getByRole('group', { name: 'Kinds of passage to show' })

/** The switch of one kind: "Edited", "Only in A". */
export const kind = (page: Page, name: string): Locator =>
  kinds(page).getByRole('button', { name: new RegExp(`^${name}: \\d+$`) })

/** What is said to those who cannot see it. */
export const announced = (page: Page): Locator => page.locator('[aria-live="polite"]').filter({ hasText: /./ })

export const why = (page: Page): Locator => page.getByRole('group', { name: /^Why / })

/** Where the walk stands, at the right of the summary: "Difference 3 of 16". */
export const walked = (page: Page): Locator =>
  page.getByText(/^(?:Difference \d+ of \d+|\d+ differences?|No differences)$/)

/** Picks rows of the list with the mouse, in this order. */
export async function pick(page: Page, ...titles: readonly (string | RegExp)[]): Promise<void> {
  for (const title of titles) await row(page, title).click({ modifiers: ['ControlOrMeta'] })
}

/** Picks two articles of the list and compares them. */
export async function compare(page: Page, left: string | RegExp, right: string | RegExp): Promise<void> {
  await pick(page, left, right)
  await page.keyboard.press('c')
  await expect(column(page, 'A')).toBeVisible()
  await expect(column(page, 'B')).toBeVisible()
}

/** @returns the number that a switch carries */
async function countOf(page: Page, name: string): Promise<number> {
  return Number(/(\d+)$/.exec((await kind(page, name).getAttribute('aria-label')) ?? '')?.[1] ?? Number.NaN)
}

export async function allCounts(page: Page) {
  const [same, edited, moved, onlyA, onlyB] = await Promise.all(
    ['Same', 'Edited', 'Moved', 'Only in A', 'Only in B'].map((name) => countOf(page, name)),
  )
  return { same: same ?? 0, edited: edited ?? 0, moved: moved ?? 0, onlyA: onlyA ?? 0, onlyB: onlyB ?? 0 }
}

/** Asks the engine itself, past the view. @param titles of two articles, as the library has them */
export async function engineResult(page: Page, titles: readonly [RegExp, RegExp]): Promise<ComparedArticles> {
  return page.evaluate(
    async ({ sources, options }) => {
      const value = <T>(reply: Reply<T>): T => {
        if (!reply.ok) throw new Error(reply.error.message)
        return reply.value
      }
      const { variorum } = window
      const { rows } = value(
        await variorum.call('articles.page', {
          ...{ place: 'all', tag: null, filter: '', sort: 'newest', offset: 0, limit: 100 },
        }),
      )
      const ids = sources.map((source) => {
        const found = rows.find(({ title }) => new RegExp(source).test(title))
        if (!found) throw new Error(`No article is called ${source}.`)
        return found.id
      })
      const ends: JobDone[] = []
      let wake = () => {}
      const stop = variorum.on('job.done', (done) => {
        ends.push(done)
        wake()
      })
      const { job } = value(await variorum.call('compare.start', { ids, options }))
      while (!ends.some((done) => done.job === job)) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      stop()
      return value(await variorum.call('compare.take', { job }))
    },
    { sources: titles.map(({ source }) => source), options: DEFAULT_COMPARE_OPTIONS },
  )
}
