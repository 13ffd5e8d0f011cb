import type { Page } from 'playwright'
import type { CommandId } from '../../common/commands'
import { COLLECTION_EFFECTS } from './collectionEffects'
import { COMPARE_EFFECTS, column } from './compareEffects'
import { article, list, palette, reader, row } from './parts'
import { REUSE_EFFECTS } from './reuseEffects'
import { type Effect, press, type Stage, set } from './stage'
import { expect } from './test'

const undo = ({ page }: Stage) => press(page, 'ControlOrMeta+z')
const leave = ({ page }: Stage) => press(page, 'Escape')

const first = (page: Page) => row(page, /Alpha lock/)
const title = (page: Page) => reader(page).getByRole('heading', { level: 1 })
const starred = (page: Page) => first(page).getByText('Starred')
const picked = (page: Page) => page.getByRole('toolbar', { name: 'Selected articles' })
const tools = (page: Page) => page.getByRole('toolbar', { name: 'Article', exact: true })
const info = (page: Page) => page.getByRole('complementary', { name: 'Info' })
const dialog = (name: string | RegExp) => ({
  seen: ({ page }: Stage) => expect(page.getByRole('dialog', { name })).toBeVisible(),
  after: leave,
})
const system = (what: string | RegExp) => ({
  seen: ({ asked }: Stage) => expect.poll(asked).toEqual([expect.stringMatching(what)]),
})
const place = (name: string): Effect => ({
  before: ({ page }) => press(page, name === 'Starred' ? 'Alt+6' : 'Alt+4', name === 'Inbox' ? 'Alt+2' : 'Alt+1'),
  seen: ({ page }) => expect(list(page).getByRole('heading', { level: 1 })).toHaveText(name),
})
const sorted = (name: string, top: RegExp): Effect => ({
  before: ({ page }) => set(page, { sort: /Newest/.test(name) ? 'title-reversed' : 'newest' }),
  seen: async ({ page }) => {
    await expect(list(page).getByRole('button', { name: `Sorted by ${name}` })).toBeVisible()
    await expect(list(page).getByRole('option').first()).toHaveAccessibleName(top)
  },
  after: ({ page }) => set(page, { sort: 'newest' }),
})
const theme = (name: 'light' | 'sepia' | 'dark' | 'black'): Effect => ({
  before: ({ page }) => set(page, { theme: name === 'light' ? 'dark' : 'light' }),
  seen: ({ page }) => expect(page.locator('html')).toHaveAttribute('data-theme', name),
  after: ({ page }) => set(page, { theme: 'light' }),
})
/** A measure of the page, larger or smaller than it is at first. */
const dialled = (name: '--read-size' | '--read-measure', way: 1 | -1): Effect => {
  const value = (page: Page) =>
    page.evaluate((property) => Number.parseFloat(document.documentElement.style.getPropertyValue(property)), name)
  const first = name === '--read-size' ? 19 : 68
  return {
    seen: ({ page }) => expect.poll(async () => Math.sign((await value(page)) - first)).toBe(way),
    after: async ({ page }) => {
      await press(page, 'ControlOrMeta+0')
      await expect.poll(() => value(page)).toBe(first)
    },
  }
}

const movedTo = (name: 'Archive' | 'Later'): Effect => ({
  seen: ({ page }) => expect(tools(page).getByRole('button', { name: 'Move to Inbox', pressed: true })).toBeVisible(),
  after: async (stage) => {
    await undo(stage)
    await expect(tools(stage.page).getByRole('button', { name: `Move to ${name}`, pressed: false })).toBeVisible()
  },
})
const finder = (page: Page) => reader(page).getByRole('search', { name: 'Find in this article' })
/** Not as far as the end of the article, which would then count as read. */
const found = (way: 'next' | 'previous'): Effect => ({
  before: async ({ page }) => {
    await press(page, 'ControlOrMeta+f')
    await finder(page).getByRole('textbox').fill('lock')
    await expect(finder(page)).toContainText('1 of ')
    if (way === 'next') return
    await press(page, 'Enter')
    await expect(finder(page)).toContainText('2 of ')
  },
  seen: ({ page }) => expect(finder(page)).toContainText(way === 'next' ? '2 of ' : '1 of '),
  after: async ({ page }) => {
    await finder(page).getByRole('button', { name: 'Close' }).click()
    await expect(finder(page)).toHaveCount(0)
  },
})
const inTrash: Effect['before'] = async ({ page }) => {
  await press(page, 'Delete')
  await expect(first(page)).toHaveCount(0)
  await press(page, 'Alt+7')
  await first(page).click()
  await expect(title(page)).toHaveText('Alpha lock')
}

/** The key tags what is open, with the tag that was given that key before. */
const tagsByKey = (key: number): Effect => ({
  label: /^Tag “by key”$/,
  before: async ({ page }) => {
    const reply = await page.evaluate(async (number) => {
      const query = { place: 'all', tag: null, filter: '', sort: 'newest' } as const
      const ids = await window.variorum.call('articles.ids', query)
      const other = ids.ok ? ids.value.slice(-1) : []
      await window.variorum.call('articles.tag', { ids: other, add: ['by key'], remove: [] })
      const known = await window.variorum.call('library.overview', undefined)
      const tag = known.ok ? known.value.tags.find(({ name }) => name === 'by key') : undefined
      return window.variorum.call('tags.edit', { id: tag?.id ?? '', set: { key: number } })
    }, key)
    expect(reply.ok).toBe(true)
    await expect(keyed(page)).toHaveAttribute('aria-keyshortcuts', String(key))
  },
  seen: ({ page }) => expect(article(page).getByRole('button', { name: 'by key' })).toBeVisible(),
  after: async (stage) => {
    await undo(stage)
    await expect(article(stage.page).getByRole('button', { name: 'by key' })).toHaveCount(0)
    await undo(stage)
    await undo(stage)
    await expect(keyed(stage.page)).toHaveCount(0)
  },
})
const keyed = (page: Page) => page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /^by key/ })

export const EFFECTS: Record<CommandId, Effect> = {
  'intake.choose': system('choose files'),
  'intake.paste': {
    before: ({ variorum }) =>
      variorum.copy({ text: 'Delta lock is pasted.\n\nIt was copied from somewhere else, it says.' }),
    seen: ({ page }) => expect(row(page, /Delta lock/)).toBeVisible(),
    after: async (stage) => {
      await undo(stage)
      await expect(row(stage.page, /Delta lock/)).toHaveCount(0)
    },
  },
  'intake.sample': {
    seen: ({ page }) => expect(row(page, /Ever Given afloat/)).toBeVisible(),
    after: async (stage) => {
      await undo(stage)
      await expect(row(stage.page, /Ever Given afloat/)).toHaveCount(0)
    },
  },
  'comparisons.show': {
    seen: ({ page }) => expect(page.getByRole('dialog', { name: 'Comparisons' })).toBeVisible(),
    after: ({ page }) => press(page, 'Escape'),
  },
  'app.showLibrary': system('show folder'),
  'libraries.show': dialog('Libraries'),
  'libraries.create': system('choose files'),
  'libraries.open': system('choose files'),
  'libraries.move': system('choose files'),
  'backups.make': dialog('Backups'),
  'backups.show': dialog('Backups'),
  'upkeep.export': system('choose files'),
  'upkeep.import': system('choose files'),
  'upkeep.check': dialog('Everything is as it should be'),
  'app.close': system('close'),

  'history.undo': {
    label: /^Undo: /,
    before: async ({ page }) => {
      await press(page, 'f')
      await expect(starred(page)).toBeAttached()
    },
    seen: ({ page }) => expect(starred(page)).toHaveCount(0),
  },
  'history.redo': {
    label: /^Redo: /,
    before: async (stage) => {
      await press(stage.page, 'f')
      await expect(starred(stage.page)).toBeAttached()
      await undo(stage)
      await expect(starred(stage.page)).toHaveCount(0)
    },
    seen: ({ page }) => expect(starred(page)).toBeAttached(),
    after: undo,
  },
  'list.selectAll': {
    label: /^Select all \d+ in this list$/,
    seen: ({ page }) => expect(picked(page)).toContainText('3 selected'),
  },
  'list.clearSelection': {
    before: ({ page }) => press(page, 'x'),
    seen: ({ page }) => expect(picked(page)).toHaveCount(0),
  },
  'reader.find': {
    seen: ({ page }) => expect(finder(page).getByRole('textbox')).toBeFocused(),
    after: leave,
  },
  'reader.findNext': found('next'),
  'reader.findPrevious': found('previous'),
  'list.filter': { seen: ({ page }) => expect(list(page).getByRole('searchbox')).toBeFocused() },
  'searches.save': {
    ...dialog('Save this search'),
    before: async ({ page }) => {
      await press(page, '/')
      await page.keyboard.type('lock')
    },
  },
  'list.facets': dialog('Facets'),
  'list.clearFacets': {
    before: async (stage) => {
      const { page } = stage
      await press(page, 'r')
      await page.getByRole('checkbox', { name: /^2024/ }).click()
      await leave(stage)
      await expect(list(page).getByRole('group', { name: 'Chosen facets' })).toBeVisible()
    },
    seen: ({ page }) => expect(list(page).getByRole('group', { name: 'Chosen facets' })).toHaveCount(0),
  },

  'app.palette': { seen: ({ page }) => expect(palette(page)).toBeVisible(), after: leave },
  'app.goto': dialog('Go to'),
  'view.sidebar': {
    seen: ({ page }) => expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden(),
    after: async ({ page }) => {
      await set(page, { sidebar: true })
      await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible()
    },
  },
  'view.focusReader': {
    seen: ({ page }) => expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible(),
    after: leave,
  },
  'view.info': {
    label: /^(?:Show|Hide) the info panel$/,
    before: ({ page }) => set(page, { info: false }),
    seen: ({ page }) => expect(info(page)).toBeFocused(),
    after: ({ page }) => set(page, { info: false }),
  },
  'view.fullscreen': system('full screen'),
  'go.inbox': place('Inbox'),
  'go.later': place('Later'),
  'go.archive': place('Archive'),
  'go.all': place('All articles'),
  'go.unread': place('Unread'),
  'go.starred': place('Starred'),
  'go.trash': place('Trash'),
  'go.notes': place('Notes'),
  'go.tag': { seen: ({ page }) => expect(palette(page).getByRole('combobox')).toHaveValue('#'), after: leave },
  'sort.newest': sorted('Newest', /Alpha/),
  'sort.oldest': sorted('Oldest', /Gamma/),
  'sort.title': sorted('Title A–Z', /Alpha/),
  'sort.titleReversed': sorted('Title Z–A', /Gamma/),
  'theme.system': {
    before: async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' })
      await set(page, { theme: 'light' })
    },
    seen: ({ page }) => expect(page.locator('html')).toHaveAttribute('data-theme', 'dark'),
    after: async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await set(page, { theme: 'light' })
    },
  },
  'theme.light': theme('light'),
  'theme.sepia': theme('sepia'),
  'theme.dark': theme('dark'),
  'theme.black': theme('black'),
  'reading.larger': dialled('--read-size', 1),
  'reading.smaller': dialled('--read-size', -1),
  'reading.wider': dialled('--read-measure', 1),
  'reading.narrower': dialled('--read-measure', -1),
  'reading.reset': {
    before: ({ page }) => press(page, 'ControlOrMeta+Equal'),
    seen: ({ page }) =>
      expect
        .poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--read-size')))
        .toBe('19px'),
  },
  'reading.settings': dialog('Reading settings'),

  'article.next': { seen: ({ page }) => expect(title(page)).toHaveText('Beta lock') },
  'article.previous': {
    before: async ({ page }) => {
      await row(page, /Beta lock/).click()
      await expect(title(page)).toHaveText('Beta lock')
    },
    seen: ({ page }) => expect(title(page)).toHaveText('Alpha lock'),
  },
  'article.open': { seen: ({ page }) => expect(reader(page).locator(':focus')).toHaveAttribute('id', 'reader') },
  'article.back': {
    before: async ({ page }) => {
      await press(page, 'Enter')
      await expect(reader(page).locator(':focus')).toHaveAttribute('id', 'reader')
    },
    seen: ({ page }) => expect(list(page).getByRole('listbox')).toBeFocused(),
  },
  'article.select': { seen: ({ page }) => expect(picked(page)).toContainText('1 selected') },
  'article.selectDown': { seen: ({ page }) => expect(picked(page)).toContainText('2 selected') },
  'article.selectUp': {
    before: ({ page }) => row(page, /Gamma lock/).click(),
    seen: ({ page }) => expect(picked(page)).toContainText('2 selected'),
  },
  'article.read': {
    label: /^Mark as (?:read|unread)$/,
    seen: ({ page }) => expect(first(page).getByText('Unread.')).toHaveCount(0),
    after: async (stage) => {
      await undo(stage)
      await expect(first(stage.page).getByText('Unread.')).toBeAttached()
    },
  },
  'article.star': {
    label: /^(?:Star|Unstar)$/,
    seen: ({ page }) => expect(starred(page)).toBeAttached(),
    after: async (stage) => {
      await undo(stage)
      await expect(starred(stage.page)).toHaveCount(0)
    },
  },
  'article.tag': dialog('Tags of this article'),
  'tag.1': tagsByKey(1),
  'tag.2': tagsByKey(2),
  'tag.3': tagsByKey(3),
  'tag.4': tagsByKey(4),
  'tag.5': tagsByKey(5),
  'tag.6': tagsByKey(6),
  'tag.7': tagsByKey(7),
  'tag.8': tagsByKey(8),
  'tag.9': tagsByKey(9),
  'article.inbox': {
    before: async ({ page }) => {
      await press(page, 'e')
      await expect(tools(page).getByRole('button', { name: 'Move to Inbox', pressed: true })).toBeVisible()
    },
    seen: ({ page }) =>
      expect(tools(page).getByRole('button', { name: 'Move to Archive', pressed: false })).toBeVisible(),
  },
  'article.later': movedTo('Later'),
  'article.archive': movedTo('Archive'),
  'article.rename': {
    seen: ({ page }) => expect(reader(page).getByRole('textbox', { name: 'Title' })).toBeFocused(),
    after: leave,
  },
  'article.details': {
    seen: ({ page }) => expect(info(page).getByRole('textbox', { name: 'Title' })).toBeFocused(),
    after: ({ page }) => set(page, { info: false }),
  },
  'article.cuts': {
    label: /^(?:Show|Hide) what was cut$/,
    seen: ({ page }) => expect(article(page).getByText('Share this article')).toBeVisible(),
    after: async ({ page }) => {
      await press(page, 'u')
      await expect(article(page).getByText('Share this article')).toBeHidden()
    },
  },
  'article.original': system('browse https://example.com/alpha'),
  'article.file': system(/^open .*\.(?:md|txt)$/),
  'article.export': { label: /^Export (?:article|\d+ articles)…$/, ...system('choose files') },
  'article.trash': {
    seen: ({ page }) => expect(first(page)).toHaveCount(0),
    after: async (stage) => {
      await undo(stage)
      await expect(first(stage.page)).toBeVisible()
    },
  },
  'article.restore': {
    before: inTrash,
    seen: async ({ page }) => {
      await expect(first(page)).toHaveCount(0)
      await press(page, 'Alt+4')
      await expect(first(page)).toBeVisible()
    },
  },
  'article.erase': {
    before: inTrash,
    seen: ({ page }) => expect(page.getByRole('alertdialog', { name: 'Delete this article for good?' })).toBeVisible(),
    after: async (stage) => {
      await leave(stage)
      await undo(stage)
      await press(stage.page, 'Alt+4')
      await expect(first(stage.page)).toBeVisible()
    },
  },

  'trash.empty': {
    before: inTrash,
    seen: ({ page }) =>
      expect(page.getByRole('alertdialog', { name: 'Delete the article in the Trash for good?' })).toBeVisible(),
    after: async (stage) => {
      await leave(stage)
      await undo(stage)
      await press(stage.page, 'Alt+4')
      await expect(first(stage.page)).toBeVisible()
    },
  },

  'compare.open': {
    label: /^Compare 2 articles$/,
    before: ({ page }) => press(page, 'x', 'j', 'x'),
    seen: ({ page }) => expect(column(page, 'A')).toBeVisible(),
    after: leave,
  },
  ...COLLECTION_EFFECTS,
  ...COMPARE_EFFECTS,
  ...REUSE_EFFECTS,

  'help.keys': dialog('Keys'),
  'help.about': dialog('About Variorum'),
}
