import type { Locator, Page } from 'playwright'
import type { CommandId } from '../../common/commands'
import { said } from './libraryParts'
import { list, row } from './parts'
import { type Effect, press, type Stage, set } from './stage'
import { still } from './still'
import { expect } from './test'

/** What the commands of a comparison do, as a person sees it, with Alpha beside Beta. */

export const column = (page: Page, name: 'A' | 'B' | 'C' | 'D') =>
  page.getByRole('region', { name: new RegExp(`^Column ${name}:`) })
const kind = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Kinds of passage to show' }).getByRole('button', { name })
const toFirstDifference = async (page: Page) => {
  await press(page, 'F7')
  await expect(page.getByText(/^Difference \d+ of \d+$/)).toBeVisible()
  for (let turn = 0; turn < 9; turn++) await press(page, 'Shift+F7')
  await expect(page.getByText(/^Difference 1 of \d+$/)).toBeVisible()
}
const scrolled = (column: Locator) => column.evaluate((element) => element.scrollTop)
/** px to the end. */
const left = (column: Locator) =>
  column.evaluate((element) => element.scrollHeight - element.clientHeight - element.scrollTop)
const hides = (...names: RegExp[]): Effect => ({
  seen: async ({ page }) => {
    for (const name of names) await expect(kind(page, name)).toHaveAttribute('aria-pressed', 'false')
  },
  after: async ({ page }) => {
    for (const name of names) await kind(page, name).click()
  },
})
const atPage = async ({ page }: Stage, at: 'top' | 'down') => {
  await column(page, 'A').focus()
  await press(page, 'Home')
  await expect.poll(() => scrolled(column(page, 'A'))).toBe(0)
  // The page lets a key go by that comes in the very frame in which its own scroll ends.
  await still(column(page, 'A'))
  if (at === 'top') return
  await press(page, 'End')
  // At the very end: a key would end the page's own scroll, or be ended by it.
  await expect.poll(() => left(column(page, 'A'))).toBeLessThanOrEqual(1)
  await still(column(page, 'A'))
}

const pickOnly = async ({ page }: Stage, names: readonly string[]) => {
  await press(page, 'Escape')
  await expect(list(page)).toBeVisible()
  await press(page, 'Escape')
  for (const name of names) {
    await row(page, new RegExp(`${name} lock`)).click({ modifiers: ['ControlOrMeta'] })
  }
  await press(page, 'c')
  await expect(column(page, names.length === 2 ? 'B' : 'C')).toBeVisible()
}

/** Three or four texts beside each other. */
const compareMore = (stage: Stage, texts: 3 | 4) => pickOnly(stage, ['Alpha', 'Beta', 'Gamma', 'Delta'].slice(0, texts))

const compareTwoAgain = (stage: Stage) => pickOnly(stage, ['Alpha', 'Beta'])

/** One of the three layouts, and back to the columns. */
const laidOut = (name: 'Side by side' | 'Aligned rows' | 'Redline', region: RegExp): Effect => ({
  before: ({ page }) => press(page, name === 'Side by side' ? 'r' : 'b'),
  seen: async ({ page }) => {
    await expect(page.getByRole('region', { name: region })).toBeVisible()
    const layouts = page.getByRole('group', { name: 'Layout' })
    await expect(layouts.getByRole('button', { name, pressed: true })).toBeVisible()
  },
  after: async ({ page }) => {
    await press(page, 'b')
    await expect(column(page, 'A')).toBeVisible()
  },
})

const showing = (page: Page, what: string) => page.getByRole('button', { name: `Show: ${what}` })
const shows = (what: string): Effect => ({
  seen: ({ page }) => expect(showing(page, what)).toBeVisible(),
  after: ({ page }) => press(page, '0'),
})

const copiesFacts: Effect = {
  before: async ({ page }) => {
    await press(page, 'f')
    await expect(page.getByRole('table', { name: 'Facts by article' })).toBeVisible()
  },
  seen: ({ page }) => expect(said(page, 'The facts are on the clipboard.')).toBeVisible(),
  after: async ({ page }) => {
    await page.getByRole('button', { name: 'Dismiss' }).last().click()
    await expect(said(page, 'The facts are on the clipboard.')).toHaveCount(0)
    await press(page, 'f')
    await expect(column(page, 'A')).toBeVisible()
  },
}

type CompareId = Exclude<Extract<CommandId, `compare.${string}`>, 'compare.open'>

export const COMPARE_EFFECTS: Record<CompareId, Effect> = {
  'compare.close': {
    seen: ({ page }) => expect(list(page)).toBeVisible(),
    after: async ({ page }) => {
      await press(page, 'c')
      await expect(column(page, 'A')).toBeVisible()
    },
  },
  'compare.keep': {
    seen: async ({ page }) => {
      await expect(page.getByRole('dialog', { name: 'This comparison' }).getByLabel('Title')).toBeFocused()
      await expect(page.getByRole('button', { name: /^Kept/, pressed: true })).toBeAttached()
    },
    after: async ({ page }) => {
      await page.getByRole('button', { name: 'Keep no longer' }).click()
      await expect(page.getByRole('button', { name: /^Keep\b/, pressed: false })).toBeVisible()
      await column(page, 'A').focus()
    },
  },
  'compare.next': {
    before: ({ page }) => toFirstDifference(page),
    seen: ({ page }) => expect(page.getByText(/^Difference 2 of \d+$/)).toBeVisible(),
  },
  'compare.previous': {
    before: async ({ page }) => {
      await toFirstDifference(page)
      await press(page, 'F7', 'F7')
      await expect(page.getByText(/^Difference 3 of \d+$/)).toBeVisible()
    },
    seen: ({ page }) => expect(page.getByText(/^Difference 2 of \d+$/)).toBeVisible(),
  },
  'compare.partner': {
    before: ({ page }) => toFirstDifference(page),
    seen: ({ page }) => expect(page.getByText(/^Difference \d+ of \d+, moved/)).toBeAttached(),
  },
  'compare.why': {
    seen: ({ page }) => expect(page.getByRole('group', { name: /^Why/ })).toBeVisible(),
    after: async ({ page }) => {
      await press(page, 'Escape')
      await expect(page.getByRole('group', { name: /^Why/ })).toBeHidden()
    },
  },
  'compare.down': {
    before: (stage) => atPage(stage, 'top'),
    seen: ({ page }) => expect.poll(() => scrolled(column(page, 'A'))).toBeGreaterThan(0),
  },
  'compare.up': {
    before: (stage) => atPage(stage, 'down'),
    seen: ({ page }) => expect.poll(() => left(column(page, 'A'))).toBeGreaterThan(1),
  },
  'compare.together': {
    seen: ({ page }) => expect(page.getByRole('button', { name: 'Scroll together', pressed: false })).toBeVisible(),
    after: ({ page }) => set(page, { scrollTogether: true }),
  },
  'compare.columnA': {
    before: ({ page }) => column(page, 'B').focus(),
    seen: ({ page }) => expect(column(page, 'A')).toBeFocused(),
  },
  'compare.columnC': {
    before: (stage) => compareMore(stage, 3),
    seen: ({ page }) => expect(column(page, 'C')).toBeFocused(),
    after: compareTwoAgain,
  },
  'compare.columnD': {
    before: (stage) => compareMore(stage, 4),
    seen: ({ page }) => expect(column(page, 'D')).toBeFocused(),
    after: compareTwoAgain,
  },
  'compare.match': {
    before: async (stage) => {
      await atPage(stage, 'down')
      // B alone goes up, and is then the one at hand.
      await column(stage.page, 'B').hover()
      await stage.page.keyboard.down('Alt')
      await stage.page.mouse.wheel(0, -9000)
      await stage.page.keyboard.up('Alt')
      await expect.poll(() => scrolled(column(stage.page, 'B'))).toBe(0)
      expect(await scrolled(column(stage.page, 'A'))).toBeGreaterThan(0)
    },
    seen: ({ page }) => expect.poll(() => scrolled(column(page, 'A'))).toBe(0),
  },
  'compare.moveLeft': {
    before: ({ page }) => column(page, 'B').focus(),
    seen: async ({ page }) => {
      await expect(column(page, 'A')).toHaveAccessibleName(/Beta lock/)
      await expect(column(page, 'A')).toBeFocused()
    },
    after: ({ page }) => press(page, 'x'),
  },
  'compare.moveRight': {
    seen: async ({ page }) => {
      await expect(column(page, 'B')).toHaveAccessibleName(/Alpha lock/)
      await expect(column(page, 'B')).toBeFocused()
    },
    after: ({ page }) => press(page, 'x'),
  },
  'compare.columnB': { seen: ({ page }) => expect(column(page, 'B')).toBeFocused() },
  'compare.options': {
    seen: ({ page }) => expect(page.getByRole('group', { name: 'Options of the comparison' })).toBeVisible(),
    after: async ({ page }) => {
      await press(page, 'o')
      await expect(page.getByRole('group', { name: 'Options of the comparison' })).toBeHidden()
    },
  },
  'compare.apparatus': {
    seen: ({ page }) => expect(page.getByRole('region', { name: 'Readings' })).toBeVisible(),
    after: async ({ page }) => {
      await press(page, 'v')
      await expect(page.getByRole('region', { name: 'Readings' })).toBeHidden()
    },
  },
  'compare.copyReadings': {
    before: ({ page }) => toFirstDifference(page),
    seen: ({ page }) => expect(said(page, 'The readings are on the clipboard.')).toBeVisible(),
    after: async ({ page }) => {
      await page.getByRole('button', { name: 'Dismiss' }).last().click()
      await expect(said(page, 'The readings are on the clipboard.')).toHaveCount(0)
    },
  },
  'compare.summary': {
    seen: ({ page }) => expect(page.getByRole('region', { name: 'Summary' })).toBeVisible(),
    after: async ({ page }) => {
      await press(page, 'i')
      await expect(page.getByRole('region', { name: 'Summary' })).toBeHidden()
    },
  },
  'compare.copySummary': {
    seen: ({ page }) => expect(said(page, 'The summary is on the clipboard.')).toBeVisible(),
    after: async ({ page }) => {
      await page.getByRole('button', { name: 'Dismiss' }).last().click()
      await expect(said(page, 'The summary is on the clipboard.')).toHaveCount(0)
    },
  },
  'compare.sideBySide': laidOut('Side by side', /^Column A:/),
  'compare.rows': laidOut('Aligned rows', /^Rows:/),
  'compare.redline': laidOut('Redline', /^Redline:/),
  'compare.facts': {
    seen: ({ page }) => expect(page.getByRole('region', { name: 'Facts' })).toBeVisible(),
    after: async ({ page }) => {
      await press(page, 'f')
      await expect(column(page, 'A')).toBeVisible()
    },
  },
  'compare.copyFacts': copiesFacts,
  'compare.copyFactsMarkdown': copiesFacts,
  'compare.copyFactsCsv': copiesFacts,
  'compare.swap': {
    seen: ({ page }) => expect(column(page, 'A')).toHaveAccessibleName(/Beta lock/),
    after: async ({ page }) => {
      await press(page, 'x')
      await expect(column(page, 'A')).toHaveAccessibleName(/Alpha lock/)
    },
  },
  'compare.filterAll': {
    before: ({ page }) => press(page, 'd'),
    seen: ({ page }) => expect(showing(page, 'All passages')).toBeVisible(),
  },
  'compare.filterDifferences': shows('Only differences'),
  'compare.filterOnly': shows('Only here'),
  'compare.filterMoved': shows('Moved'),
  'compare.filterFacts': shows('Quotes and figures'),
  'compare.fold': {
    seen: ({ page }) => expect(page.getByRole('button', { name: /passages? folded$/ }).first()).toBeVisible(),
    after: ({ page }) => press(page, 'u'),
  },
  'compare.showSame': hides(/^Same:/),
  'compare.showEdited': hides(/^Edited:/),
  'compare.showMoved': hides(/^Moved:/),
  'compare.showOnly': hides(/^Only in A:/, /^Only in B:/),
}
