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
import type { RunningApp } from '../support/app'
import { EFFECTS } from '../support/commandEffects'
import { column } from '../support/compareEffects'
import type { TestFiles } from '../support/files'
import { article, list, palette, reader, row } from '../support/parts'
import { listenToSystem, type Stage } from '../support/stage'
import { expect, test } from '../support/test'

const WIDE = { width: 1440, height: 900 }

const specOf = (id: CommandId): CommandSpec => commands[id]
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
      const missing = commandIds.filter((id) => specOf(id).menu === menu && !named(items, id) && here.includes(id))
      expect(missing, `missing in the menu ${menu}`).toEqual([])
      expect(items).toHaveLength(commandIds.filter((id) => specOf(id).menu === menu).length)
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('ControlOrMeta+k')
    await palette(page).getByRole('combobox').fill('>')
    await expect(palette(page).getByRole('group', { name: 'Do' })).toBeVisible()
    const lines = await palette(page).locator('.palette-label').allTextContents()
    // Places have lines of their own, under "Go to"; the palette need not offer itself.
    const offered = here.filter((id) => id !== 'app.palette' && (!id.startsWith('go.') || id === 'go.tag'))
    expect(offered.filter((id) => !named(lines, id))).toEqual([])
    await palette(page).getByRole('combobox').fill('')
    const places = palette(page).getByRole('group', { name: 'Go to' }).getByRole('option')
    await expect(places).toHaveCount(7)
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
  const lines = await keys
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => [item.firstElementChild?.textContent ?? '', item.lastElementChild?.textContent ?? '']),
    )
  for (const id of commandIds) {
    const { label, keys: chords } = specOf(id)
    const line = lines.find(([name]) => name === label)
    if (chords.length === 0) expect(line, id).toBeUndefined()
    else expect(line?.[1]?.split('or'), id).toHaveLength(chords.length)
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
  const stage = await listenToSystem(variorum)
  await compareTwo(stage)
  const { page } = stage
  const ways = (id: CommandId) => [...byKeys(page)(id), ...byMenu(page)(id)]
  await tryAll(stage, idsOf('compare'), inComparison, ways)
  // What works anywhere works here, by the same keys.
  const here = idsOf('anywhere').filter((id) => !['intake.sample', 'history.undo', 'history.redo'].includes(id))
  await tryAll(stage, here, inComparison, byKeys(page))
})
