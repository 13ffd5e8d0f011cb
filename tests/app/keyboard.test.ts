import type { Page } from 'playwright'
import {
  type CommandId,
  type CommandSpec,
  commandIds,
  commands,
  MENU_LABELS,
  MENUS,
  type MenuId,
  type Scope,
} from '../../common/commands'
import { PLACES } from '../../common/model'
import type { RunningApp } from '../support/app'
import { EFFECTS } from '../support/commandEffects'
import { column } from '../support/compareEffects'
import type { TestFiles } from '../support/files'
import { focusOf, type Stop } from '../support/inspect'
import { article, list, palette, reader, row } from '../support/parts'
import { listenToSystem, type Stage } from '../support/stage'
import { expect, test } from '../support/test'

const WIDE = { width: 1440, height: 900 }

const specOf = (id: CommandId): CommandSpec => commands[id]
/** Left out of menus and palette as long as it cannot be done, which it cannot here. */
const isLeftOut = (id: CommandId): boolean => specOf(id).onlyEnabled ?? false
const idsOf = (...scopes: Scope[]) => commandIds.filter((id) => scopes.includes(specOf(id).scope))

/** Sentences about one morning; what is told in both texts is told in the same words. */
const MORNING = [
  'The lock keeper opened the upper gate at six in the morning and counted the boats that were waiting outside.',
  'Nobody on the towpath had seen so many of them since the year of the dry summer, the keeper said afterwards.',
  'A barge with bricks for the new school went first, because her captain had a tide to catch further down.',
  'Behind her came the two boats of the circus, with the elephant lying down so that they could pass the bridge.',
  'The water in the chamber fell by nine feet in eleven minutes, which is what the tables in the office promise.',
  'At noon the company sent a clerk with a watch, and he wrote down every movement of the gates until evening.',
  'His report fills four pages and praises the paint, the ropes and the manners of everyone but one dog.',
  'The gates were closed again at nine o’clock, when the last of the boats had tied up below the mill.',
]

const alpha = [
  ...MORNING,
  'Only this account knows that the clerk came back the next day to look for his hat, which he never found.',
]
const beta = [
  ...MORNING.slice(1, 4),
  (MORNING[4] ?? '').replace('nine feet in eleven minutes', 'ten feet in fourteen minutes'),
  ...MORNING.slice(5),
  MORNING[0],
  'The other account ends with a list of prices for hay, oats and candles, which has been left out by most editors.',
]

const markdown = (name: string, date: string, paragraphs: readonly (string | undefined)[]) =>
  [
    '---',
    `title: ${name}`,
    `date: ${date}`,
    `address: https://example.com/${name.split(' ')[0]?.toLowerCase()}`,
    '---',
    '',
    paragraphs.map((sentence) => `${sentence} ${sentence?.replace(/^\w+/, 'Once more:')}`).join('\n\n'),
    '',
    'Share this article',
    '',
  ].join('\n')

/** Three articles, newest first: Alpha, Beta, Gamma. Alpha and Beta are versions of one text. */
async function threeArticles(variorum: RunningApp, files: TestFiles): Promise<void> {
  await variorum.importFiles([
    await files.write('gamma.md', markdown('Gamma lock', '2024-03-01', MORNING.slice(2, 5))),
    await files.write('beta.md', markdown('Beta lock', '2024-03-02', beta)),
    await files.write('alpha.md', markdown('Alpha lock', '2024-03-03', alpha)),
  ])
  await expect(list(variorum.page).getByRole('option')).toHaveCount(3)
}

/** The list of all articles, nothing picked, Alpha open. */
async function inLibrary({ page }: Stage): Promise<void> {
  await page.keyboard.press('Alt+5')
  await page.keyboard.press('Alt+4')
  await expect(list(page).getByRole('heading', { level: 1 })).toHaveText('All articles')
  await row(page, /Alpha lock/).click()
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('Alpha lock')
}

/** Alpha in the left column, Beta in the right one, the keyboard in the left. */
async function inComparison({ page }: Stage): Promise<void> {
  await expect(column(page, 'A')).toBeVisible()
  await column(page, 'A').focus()
}

async function compareTwo(stage: Stage): Promise<void> {
  const { page } = stage
  await inLibrary(stage)
  for (const key of ['x', 'j', 'x', 'c']) await page.keyboard.press(key)
  await expect(column(page, 'A')).toHaveAccessibleName(/Alpha lock/)
  await expect(page.getByRole('group', { name: 'Kinds of passage to show' })).toBeVisible()
}

/** Runs each command one way after another, and sees what it does. */
async function tryAll(
  stage: Stage,
  ids: readonly CommandId[],
  arrange: (stage: Stage) => Promise<void>,
  ways: (id: CommandId) => { name: string; run(): Promise<unknown> }[],
): Promise<void> {
  // An import that is undone at once may take away what the reader has just asked for.
  stage.variorum.expectErrors(/404.*\/\/library\/\w+\/body/)
  for (const id of ids) {
    const { before, seen, after } = EFFECTS[id]
    for (const way of ways(id)) {
      await test.step(`${id} by ${way.name}`, async () => {
        await arrange(stage)
        await before?.(stage)
        await stage.asked()
        await way.run()
        await seen(stage)
        await after?.(stage)
      })
    }
  }
}

const byKeys = (page: Page) => (id: CommandId) =>
  specOf(id).keys.map((chord) => ({ name: chord, run: () => page.keyboard.press(pressed(chord)) }))

/** A chord of the command list as Playwright writes it. */
const pressed = (chord: string) => chord.replace('Mod', 'ControlOrMeta')

const byMenu = (page: Page) => (id: CommandId) => [{ name: 'menu', run: () => chooseByMouse(page, id) }]

async function openMenu(page: Page, menu: MenuId) {
  await page.getByRole('menubar').getByRole('menuitem', { name: MENU_LABELS[menu], exact: true }).click()
  const opened = page.getByRole('menu', { name: MENU_LABELS[menu], exact: true })
  await expect(opened).toBeVisible()
  return opened
}

async function chooseByMouse(page: Page, id: CommandId): Promise<void> {
  const menu = await openMenu(page, specOf(id).menu)
  const item = menu.locator('button').filter({ has: page.getByText(nameOf(id), { exact: true }) })
  await expect(item).not.toHaveAttribute('aria-disabled', 'true')
  await item.click()
}

const byPalette = (page: Page) => (id: CommandId) => [
  {
    name: 'palette',
    run: async () => {
      await page.keyboard.press('ControlOrMeta+k')
      await palette(page)
        .getByRole('combobox')
        .fill(`>${specOf(id).label}`)
      await expect(palette(page).getByRole('option').first()).toContainText(nameOf(id))
      await page.keyboard.press('Enter')
    },
  },
]

const nameOf = (id: CommandId): string | RegExp => EFFECTS[id].label ?? specOf(id).label
const named = (texts: readonly string[], id: CommandId): boolean => {
  const name = nameOf(id)
  return texts.some((text) => (typeof name === 'string' ? text === name : name.test(text)))
}

test('no two commands share a key where both work', () => {
  for (const [view, ids] of [
    ['library', idsOf('anywhere', 'library')],
    ['compare', idsOf('anywhere', 'compare')],
  ] as const) {
    const chords = ids.flatMap((id) => specOf(id).keys)
    expect(
      chords.filter((chord, index) => chords.indexOf(chord) !== index),
      view,
    ).toEqual([])
  }
})

test('every command is in a menu, in the palette and, with its keys, in the list of keys', async ({
  launch,
  files,
}) => {
  const variorum = await launch({ size: WIDE })
  await threeArticles(variorum, files)
  const stage = await listenToSystem(variorum)
  const { page } = stage

  const everything = async (view: 'library' | 'compare') => {
    const here = idsOf('anywhere', view)
    for (const menu of MENUS) {
      const opened = await openMenu(page, menu)
      const items = await opened.locator('.menu-label').allTextContents()
      const listed = commandIds.filter((id) => specOf(id).menu === menu && !isLeftOut(id))
      const missing = listed.filter((id) => !named(items, id) && here.includes(id))
      expect(missing, `missing in the menu ${menu}`).toEqual([])
      expect(items).toHaveLength(listed.length)
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('ControlOrMeta+k')
    await palette(page).getByRole('combobox').fill('>')
    await expect(palette(page).getByRole('group', { name: 'Do' })).toBeVisible()
    const lines = await palette(page).locator('.palette-label').allTextContents()
    // Places have lines of their own, under "Go to"; the palette need not offer itself.
    const isPlace = (id: CommandId) => id.startsWith('go.') && id !== 'go.tag'
    const offered = here.filter((id) => id !== 'app.palette' && !isPlace(id) && !isLeftOut(id))
    expect(offered.filter((id) => !named(lines, id))).toEqual([])
    await palette(page).getByRole('combobox').fill('')
    const places = palette(page).getByRole('group', { name: 'Go to' }).getByRole('option')
    await expect(places).toHaveCount(PLACES.length)
    await page.keyboard.press('Escape')
  }

  await inLibrary(stage)
  // What their names tell depends on what there is to undo and to compare.
  await page.keyboard.press('f')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('m')
  await expect(row(page, /Alpha lock/).getByText('Unread.')).toHaveCount(0)
  await page.keyboard.press('f')
  await page.keyboard.press('ControlOrMeta+z')
  for (const key of ['x', 'j', 'x']) await page.keyboard.press(key)
  await everything('library')
  await page.keyboard.press('c')
  await expect(column(page, 'A')).toBeVisible()
  await everything('compare')

  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys.getByRole('listitem').first()).toBeVisible()
  const lines = await keys
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => [item.firstElementChild?.textContent ?? '', item.lastElementChild?.textContent ?? '']),
    )
  const told = new Map(lines.map(([name = '', chords = '']) => [name, chords]))
  for (const id of commandIds) {
    const { label, keys: chords } = specOf(id)
    // The number keys of tags share a line.
    if (/^tag\.\d$/.test(id)) expect(told.get(label), id).toBe('1to9')
    else expect(told.get(label)?.split('or').length ?? 0, id).toBe(chords.length)
  }
})

test('every key of the library does what its command says', async ({ launch, files }) => {
  test.setTimeout(240_000)
  const variorum = await launch({ size: WIDE, theme: 'light' })
  await threeArticles(variorum, files)
  const stage = await listenToSystem(variorum)
  await tryAll(stage, idsOf('anywhere', 'library'), inLibrary, byKeys(variorum.page))
})

test('what has no key is reached by the palette', async ({ launch, files }) => {
  test.setTimeout(120_000)
  const variorum = await launch({ size: WIDE, theme: 'light' })
  await threeArticles(variorum, files)
  const stage = await listenToSystem(variorum)
  const keyless = idsOf('anywhere', 'library').filter((id) => specOf(id).keys.length === 0)
  await tryAll(stage, keyless, inLibrary, byPalette(variorum.page))
})

test('every command of the library can be chosen in the menus by mouse', async ({ launch, files }) => {
  test.setTimeout(240_000)
  const variorum = await launch({ size: WIDE, theme: 'light' })
  await threeArticles(variorum, files)
  const stage = await listenToSystem(variorum)
  await tryAll(stage, idsOf('anywhere', 'library'), inLibrary, byMenu(variorum.page))
})

test('every command of a comparison works by its keys, and by mouse in the menus', async ({ launch, files }) => {
  test.setTimeout(240_000)
  const variorum = await launch({ size: WIDE, theme: 'light' })
  await threeArticles(variorum, files)
  // And a fourth, for the columns that only more than two texts have.
  await variorum.importFiles([await files.write('delta.md', markdown('Delta lock', '2024-02-01', MORNING.slice(5)))])
  const stage = await listenToSystem(variorum)
  await compareTwo(stage)
  const { page } = stage
  const ways = (id: CommandId) => [...byKeys(page)(id), ...byMenu(page)(id)]
  await tryAll(stage, idsOf('compare'), inComparison, ways)
  // What works anywhere works here, by the same keys.
  const here = idsOf('anywhere').filter((id) => !['intake.sample', 'history.undo', 'history.redo'].includes(id))
  await tryAll(stage, here, inComparison, byKeys(page))
})

test('the whole job by keyboard alone', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  const { page } = variorum
  const keys = async (...all: string[]) => {
    for (const key of all) await page.keyboard.press(key)
  }
  const title = reader(page).getByRole('heading', { level: 1 })
  // In: the system's dialog is answered for the person.
  await threeArticles(variorum, files)

  // Through the list and into an article: the one that came in last is open.
  await expect(title).toHaveText('Gamma lock')
  await keys('k', 'k')
  await expect(title).toHaveText('Alpha lock')
  await keys('j')
  await expect(title).toHaveText('Beta lock')
  await keys('k')
  await expect(title).toHaveText('Alpha lock')
  await keys('Enter')
  await expect(reader(page).locator(':focus')).toHaveAttribute('id', 'reader')
  await keys('Space')

  // A tag, from within the reader.
  await keys('t')
  const tags = page.getByRole('dialog', { name: 'Tags of this article' })
  await expect(tags.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('canals')
  await expect(tags.getByRole('option', { name: /canals/ })).toBeVisible()
  await keys('Enter')
  await expect(tags.getByRole('combobox')).toHaveValue('')
  await keys('Escape')
  await expect(tags).toBeHidden()
  await expect(article(page).getByRole('button', { name: 'canals' })).toBeVisible()
  await keys('Escape')
  await expect(list(page).getByRole('listbox')).toBeFocused()

  // Two beside each other, from difference to difference, and why.
  await keys('x', 'j', 'x', 'c')
  await expect(column(page, 'A')).toBeFocused()
  await keys('F7')
  await expect(page.getByText(/^Difference 1 of \d+$/)).toBeVisible()
  await keys('F7')
  await expect(page.getByText(/^Difference 2 of \d+$/)).toBeVisible()
  await keys('w')
  await expect(page.getByRole('group', { name: /^Why/ })).toBeVisible()
  await keys('Escape')
  await expect(page.getByRole('group', { name: /^Why/ })).toBeHidden()
  await keys('Escape')
  await expect(list(page)).toBeVisible()

  // The filter, and Enter to the first that is left.
  await keys('/')
  await expect(list(page).getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('gamma')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  await keys('Enter')
  await expect(title).toHaveText('Gamma lock')
  // Esc takes back one thing at a time: what is picked, then the filter.
  await keys('Escape')
  await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toHaveCount(0)
  await keys('Escape')
  await expect(list(page).getByRole('option')).toHaveCount(3)

  // Everything else by name.
  await keys('ControlOrMeta+k')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('sepia')
  await keys('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await keys('#')
  await expect(palette(page).getByRole('option', { name: /canals/ })).toBeVisible()
  await keys('Enter')
  await expect(list(page).getByRole('heading', { level: 1 })).toHaveText('canals')
  await expect(list(page).getByRole('option')).toHaveCount(1)

  // Away and back.
  await keys('j', 'Delete')
  await expect(list(page).getByRole('option')).toHaveCount(0)
  await keys('ControlOrMeta+z')
  await expect(row(page, /Alpha lock/)).toBeVisible()
  await keys('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await keys('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
})

test('the whole job by mouse alone', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  const { page } = variorum
  const title = reader(page).getByRole('heading', { level: 1 })
  const inSidebar = (name: RegExp) => page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name })
  const tagged = (name: string, date: string, text: readonly (string | undefined)[]) =>
    markdown(name, date, text).replace('---\n', '---\ntags: [canals]\n')

  // The ways in: the first start's button, then the one in the list's bar.
  await variorum.answerDialog([
    await files.write('beta.md', tagged('Beta lock', '2024-03-02', beta)),
    await files.write('gamma.md', markdown('Gamma lock', '2024-03-01', MORNING.slice(2, 5))),
  ])
  await variorum.importBy(() => page.getByRole('button', { name: 'Choose…' }).click())
  await variorum.answerDialog([await files.write('alpha.md', markdown('Alpha lock', '2024-03-03', alpha))])
  await variorum.importBy(async () => {
    await list(page).getByRole('button', { name: 'Add articles' }).click()
    await page.getByRole('menuitem', { name: 'Import files…' }).click()
  })
  await expect(list(page).getByRole('option')).toHaveCount(3)

  // Open, scroll, tag.
  await row(page, /Alpha lock/).click()
  await expect(title).toHaveText('Alpha lock')
  await article(page).hover()
  await page.mouse.wheel(0, 400)
  await expect(reader(page).getByRole('progressbar', { name: 'Read' })).not.toHaveAttribute('aria-valuenow', '0')
  await reader(page).getByRole('button', { name: 'Tags…' }).click()
  const tags = page.getByRole('dialog', { name: 'Tags of this article' })
  await tags.getByRole('option', { name: /canals/ }).click()
  await page.mouse.click(20, 880)
  await expect(tags).toBeHidden()
  await page.mouse.wheel(0, -4000)
  await expect(article(page).getByRole('button', { name: 'canals' })).toBeVisible()

  // Pick two by their boxes, compare, walk, ask why, go back.
  await row(page, /Alpha lock/).hover()
  await row(page, /Alpha lock/)
    .locator('[data-pick]')
    .click()
  await row(page, /Beta lock/).hover()
  await row(page, /Beta lock/)
    .locator('[data-pick]')
    .click()
  await page.getByRole('button', { name: 'Compare 2 articles' }).first().click()
  await expect(column(page, 'A')).toBeVisible()
  await page.getByRole('button', { name: 'Next difference' }).click()
  await expect(page.getByText(/^Difference 1 of \d+$/)).toBeVisible()
  await chooseByMouse(page, 'compare.why')
  await page.getByRole('group', { name: /^Why/ }).getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('group', { name: /^Why/ })).toBeHidden()
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await expect(list(page)).toBeVisible()

  // A row's own menu, the toast's Undo, the sidebar, the order of the list.
  await row(page, /Gamma lock/).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move to Later' }).click()
  await expect(row(page, /Gamma lock/)).toHaveCount(0)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, /Gamma lock/)).toBeVisible()
  await inSidebar(/^canals/).click()
  await expect(list(page).getByRole('option')).toHaveCount(2)
  await inSidebar(/^Inbox/).click()
  await list(page)
    .getByRole('button', { name: /^Sorted by/ })
    .click()
  await page.getByRole('menuitemradio', { name: 'Oldest' }).click()
  await expect(list(page).getByRole('option').first()).toContainText('Gamma lock')

  // Away, back and away for good.
  await row(page, /Gamma lock/).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move to Trash' }).click()
  await inSidebar(/^Trash/).click()
  await row(page, /Gamma lock/).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Put back from Trash' }).click()
  await expect(list(page).getByRole('option')).toHaveCount(0)
  await inSidebar(/^Inbox/).click()
  await expect(row(page, /Gamma lock/)).toBeVisible()

  // The page's look.
  await row(page, /Gamma lock/).click()
  await reader(page).getByRole('button', { name: 'Reading settings…' }).click()
  const panel = page.getByRole('dialog', { name: 'Reading settings' })
  await panel.locator('label', { hasText: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.mouse.click(300, 700)
  await expect(panel).toBeHidden()
  // The palette, too.
  await chooseByMouse(page, 'app.palette')
  await palette(page).getByRole('option', { name: 'Page: light' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

/** Presses Tab until the focus is back where it began. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let turn = 0; turn < 80; turn++) {
    await page.keyboard.press(key)
    const stop = await focusOf(page)
    // Between the last and the first, the focus is nowhere in the page.
    if (stop.name === '') continue
    if (stops.length > 0 && stops[0]?.name === stop.name) return stops
    stops.push(stop)
  }
  throw new Error(`The focus does not come back:\n${stops.map(({ name }) => name).join('\n')}`)
}

test('Tab goes through all parts and round, with the focus in sight, in every theme', async ({ launch, files }) => {
  test.setTimeout(120_000)
  const variorum = await launch({ size: WIDE, theme: 'light' })
  await threeArticles(variorum, files)
  const stage = await listenToSystem(variorum)
  const { page } = stage
  await inLibrary(stage)
  // Nothing fades in: a ring is there at once or not at all.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())

  const stops = await walk(page, 'Tab')
  expect(stops.filter(({ hasRing }) => !hasRing)).toEqual([])
  const names = stops.map(({ name }) => name)
  const order = [/menuitem File/, /All articles/, /list-filter$/, /Add articles/, /listbox/, /reader$/]
  const places = order.map((pattern) => names.findIndex((name) => pattern.test(name)))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect((await walk(page, 'Shift+Tab')).length).toBe(stops.length)

  for (const theme of ['sepia', 'dark', 'black'] as const) {
    await variorum.setTheme(theme)
    expect((await walk(page, 'Tab')).filter(({ hasRing }) => !hasRing)).toEqual([])
  }
  await compareTwo(stage)
  const compared = await walk(page, 'Tab')
  expect(compared.filter(({ hasRing }) => !hasRing)).toEqual([])
  const where = compared.map(({ name }) => name).join('\n')
  for (const part of ['menuitem File', 'Back to the library', 'Edited:', 'Next difference', 'Column A', 'Column B']) {
    expect(where).toContain(part)
  }
})

test('single keys rest in fields, and chords go on working there', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  await threeArticles(variorum, files)
  const stage = await listenToSystem(variorum)
  const { page } = stage
  await inLibrary(stage)
  const singles = commandIds
    .flatMap((id) => specOf(id).keys)
    .filter((chord) => chord.length === 1)
    .join('')
  const title = reader(page).getByRole('heading', { level: 1 })

  await page.keyboard.press('/')
  const filter = list(page).getByRole('searchbox')
  await page.keyboard.type(singles)
  await expect(filter).toHaveValue(singles)
  await page.keyboard.press('Delete')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // A field undoes its own typing.
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Backspace')
  await expect(filter).toHaveValue('')
  await expect(row(page, /Alpha lock/)).toBeVisible()
  await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toHaveCount(0)

  // A chord with Ctrl is no letter: the palette opens, and Esc leads back into the field.
  await page.keyboard.type('lock')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type(singles.replace(/[#>?]/g, ''))
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(filter).toBeFocused()
  await expect(filter).toHaveValue('lock')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await row(page, /Alpha lock/).click()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type(singles)
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(singles)
  await page.keyboard.press('Escape')
  await expect(title).toHaveText('Alpha lock')
  await page.keyboard.press('t')
  const tags = page.getByRole('dialog', { name: 'Tags of this article' }).getByRole('combobox')
  await expect(tags).toBeFocused()
  await page.keyboard.type(singles)
  await expect(tags).toHaveValue(singles)
  await page.keyboard.press('Escape')
  await expect(tags).toBeHidden()
})

test('letters that are typed before the palette’s code is there are not lost', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  await threeArticles(variorum, files)
  const { page } = variorum
  // As soon as the window hears of keys: nothing that lies over it has been fetched by then.
  await page.addInitScript(() => {
    const press = (key: string, ctrlKey = false) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }))
    const begin = () => {
      const isHeard = document.querySelector('[role=option]') !== null && !press('k', true)
      if (!isHeard) setTimeout(begin)
      // The drawing of the palette is not waited for.
      else queueMicrotask(() => [...'page: darx', 'Backspace', 'k', 'Enter'].forEach((key) => void press(key)))
    }
    begin()
  })
  await page.reload()
  await expect(page.locator('html[data-theme="dark"]')).toBeVisible()
  await expect(palette(page)).toBeHidden()
})

test('the palette finds by what is half remembered, runs, and gives the focus back', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  await threeArticles(variorum, files)
  const stage = await listenToSystem(variorum)
  const { page } = stage
  await inLibrary(stage)
  await page.keyboard.press('t')
  await expect(page.getByRole('combobox', { name: 'Tags of this article' })).toBeFocused()
  await page.keyboard.type('canals')
  await page.keyboard.press('Enter')
  await expect(article(page).getByRole('button', { name: 'canals' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(reader(page).locator(':focus')).toHaveAttribute('id', 'reader')

  const field = palette(page).getByRole('combobox')
  const options = palette(page).getByRole('option')
  const active = palette(page).locator('[aria-selected=true]')
  const groups = () =>
    palette(page)
      .getByRole('group')
      .evaluateAll((all) => all.map((group) => group.getAttribute('aria-label')))
  const ask = async (query: string) => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(field).toBeFocused()
    await page.keyboard.type(query)
  }

  // Initials, parts of words, other words for the same, accents and case.
  for (const [query, found] of [
    ['pdark', 'Page: dark'],
    ['go inb', 'Inbox'],
    ['gtt', 'Go to tag…'],
    ['FAVOUR', 'Star'],
    ['quit', 'Close window'],
    ['LARGER', 'Larger text'],
    ['snf', 'Sort by date, newest first'],
  ] as const) {
    await ask(query)
    await expect(options.filter({ hasText: found }).first(), query).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
  }
  await expect(reader(page).locator(':focus')).toHaveAttribute('id', 'reader')

  // What is found stands in groups; an article opens from anywhere.
  await ask('lock')
  await expect.poll(groups).toContain('Articles')
  await expect(options.filter({ hasText: 'Beta lock' })).toBeVisible()
  await page.keyboard.press('Escape')
  await ask('gamma')
  await expect(active).toContainText('Gamma lock')
  await page.keyboard.press('Enter')
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('Gamma lock')

  // A sign asks for commands or tags alone.
  await ask('>lock')
  await expect.poll(groups).not.toContain('Articles')
  await page.keyboard.press('Escape')
  await ask('#can')
  await expect.poll(groups).toEqual(['Tags'])
  await expect(active).toContainText('canals')
  await page.keyboard.press('Escape')

  // The arrows go round; what was run last stands first the next time.
  await ask('page:')
  const count = await options.count()
  const before = await active.textContent()
  await page.keyboard.press('ArrowUp')
  await expect(options.nth(count - 1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(active).toHaveText(before ?? '')
  await page.keyboard.press('Escape')
  await ask('sepia')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await ask('')
  await expect.poll(async () => (await groups())[0]).toBe('Recent')
  await expect(options.first()).toContainText('Page: sepia')
  await page.keyboard.press('Escape')

  // What cannot be done now is found too, but runs nothing.
  await ask('put back')
  await expect(options.filter({ hasText: 'Put back from Trash' })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Escape')
  await ask('zzzqqq')
  await expect(palette(page)).toContainText('Nothing is called “zzzqqq”.')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeVisible()
  // The same key takes it away again.
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette(page)).toBeHidden()
})
