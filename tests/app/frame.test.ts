import type { Page } from 'playwright'
import { type CommandId, type CommandSpec, commandIds, commands, MENU_LABELS, MENUS } from '../../common/commands'
import { column } from '../support/compareEffects'
import type { TestFiles } from '../support/files'
import { moving, nameless, sideways } from '../support/inspect'
import { list, open, palette, reader, row } from '../support/parts'
import { listenToSystem, press } from '../support/stage'
import { expect, test } from '../support/test'

const WIDE = { width: 1440, height: 900 }

const bar = (page: Page) => page.getByRole('menubar')
const menuName = (page: Page, name: string) => bar(page).getByRole('menuitem', { name, exact: true })
const menu = (page: Page, name: string) => page.getByRole('menu', { name, exact: true })
const said = (page: Page) => page.getByRole('status')

const article = (title: string, text: string) => `# ${title}\n\n${text}\n\n${text.replaceAll('ferry', 'boat')}\n`
const FERRY =
  'The ferry made its last crossing on Sunday night, with two hundred people on board and a band on the upper deck. ' +
  'Nobody wanted to be the first to leave it, the captain said, so he blew the horn until somebody did.'

async function twoArticles(
  variorum: { importFiles(paths: readonly string[]): Promise<unknown>; page: Page },
  files: TestFiles,
): Promise<void> {
  await variorum.importFiles([
    await files.write('one.md', article('The last ferry', FERRY)),
    await files.write('two.md', article('The last crossing', FERRY.replace('two hundred', 'three hundred'))),
  ])
  await expect(list(variorum.page).getByRole('option')).toHaveCount(2)
}

test('a first start is empty, says what to do, and all of it can be done by key', async ({ launch }) => {
  const variorum = await launch({ size: WIDE })
  const { page, asked } = await listenToSystem(variorum)
  await expect(page).toHaveTitle('Inbox – Variorum')
  await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible()
  for (const words of ['Drop files anywhere', 'Paste', 'Try the sample']) {
    await expect(page.getByText(words, { exact: true }).first()).toBeVisible()
  }
  await page.getByRole('button', { name: 'Choose…' }).focus()
  await press(page, 'Enter')
  await expect.poll(asked).toEqual(['choose files'])

  // What needs an article is grey, and does nothing.
  await menuName(page, 'Article').click()
  const items = menu(page, 'Article').getByRole('menuitem')
  for (const item of await items.all()) await expect(item).toHaveAttribute('aria-disabled', 'true')
  await items.filter({ hasText: 'Move to Trash' }).click({ force: true })
  await expect(menu(page, 'Article')).toBeVisible()
  await press(page, 'Escape')
  await press(page, 'j', 'x', 'c', 'Delete', 'f', 'Enter', 'F2', 'u', 'v', 'Space', 'Escape')
  await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible()
  await press(page, 'ControlOrMeta+k')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('star')
  await expect(palette(page).getByRole('option', { name: 'Star or unstar' })).toHaveAttribute('aria-disabled', 'true')
  await press(page, 'Enter', 'Escape')
  await expect(palette(page)).toBeHidden()

  await page.getByRole('button', { name: 'Open the sample' }).focus()
  await press(page, 'Enter')
  await expect(list(page).getByRole('option')).toHaveCount(4)
  await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeHidden()
})

test('the menus open by mouse, follow the pointer, and close without touching what lies below', async ({
  launch,
  files,
}) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  const { page } = variorum
  await twoArticles(variorum, files)
  await open(page, 'The last ferry')

  await menuName(page, 'File').click()
  await expect(menu(page, 'File')).toBeVisible()
  await menuName(page, 'View').hover()
  await expect(menu(page, 'View')).toBeVisible()
  await expect(menu(page, 'File')).toBeHidden()
  // What is on is marked; of several, one.
  const radio = menu(page, 'View').getByRole('menuitemradio', { name: /^Page:/ })
  await expect(radio.filter({ hasText: 'Page: light' })).toHaveAttribute('aria-checked', 'true')
  await expect(menu(page, 'View').locator('[aria-checked=true]').filter({ hasText: 'Page:' })).toHaveCount(1)
  // A press beside it closes it and does no more.
  const other = await row(page, 'The last crossing').boundingBox()
  await page.mouse.click((other?.x ?? 0) + 200, (other?.y ?? 0) + 20)
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('The last ferry')
  // The name again closes it too.
  await menuName(page, 'Edit').click()
  await menuName(page, 'Edit').click()
  await expect(page.getByRole('menu')).toHaveCount(0)

  // A grey item waits; the menu stays open under it.
  await menuName(page, 'Compare').click()
  const next = menu(page, 'Compare').getByRole('menuitem', { name: /^Next difference/ })
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  const colours = await Promise.all(
    [next, menu(page, 'Compare')].map((item) => item.evaluate((element) => getComputedStyle(element).color)),
  )
  expect(colours[0]).not.toBe(colours[1])
  await next.click({ force: true })
  await expect(menu(page, 'Compare')).toBeVisible()
  await press(page, 'Escape')
  // Every item tells its first key.
  await menuName(page, 'Article').click()
  await expect(menu(page, 'Article').getByRole('menuitem', { name: /^Move to Archive/ })).toContainText('E')
  await menu(page, 'Article').getByText('Move to Archive').click()
  await expect(row(page, 'The last ferry')).toHaveCount(0)
  await expect(page.getByRole('menu')).toHaveCount(0)
})

test('the menus work by keys alone, and give the focus back', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  const { page } = variorum
  await twoArticles(variorum, files)
  await open(page, 'The last ferry')
  const listbox = list(page).getByRole('listbox')
  await expect(listbox).toBeFocused()

  await press(page, 'F10')
  await expect(menuName(page, 'File')).toBeFocused()
  // The arrows go round, and a letter finds a name.
  await press(page, 'ArrowLeft')
  await expect(menuName(page, 'Help')).toBeFocused()
  await press(page, 'ArrowRight', 'ArrowRight')
  await expect(menuName(page, 'Edit')).toBeFocused()
  await press(page, 'Escape')
  await expect(listbox).toBeFocused()

  await press(page, 'Alt')
  await expect(menuName(page, 'File')).toBeFocused()
  await press(page, 'Alt')
  await expect(listbox).toBeFocused()
  // Alt with another key is that chord and nothing else.
  await press(page, 'Alt+4')
  await expect(list(page).getByRole('heading', { level: 1 })).toHaveText('All articles')
  await expect(menuName(page, 'File')).not.toBeFocused()

  await row(page, 'The last ferry').click()
  await press(page, 'F10', 'v')
  await expect(menu(page, 'View')).toBeVisible()
  await expect(menu(page, 'View').getByRole('menuitem', { name: /^Command palette/ })).toBeFocused()
  await press(page, 'End')
  await expect(menu(page, 'View').getByRole('menuitem', { name: /^Reading settings/ })).toBeFocused()
  await press(page, 'ArrowDown')
  await expect(menu(page, 'View').getByRole('menuitem', { name: /^Command palette/ })).toBeFocused()
  await press(page, 'ArrowRight')
  await expect(menu(page, 'Article')).toBeVisible()
  // A letter finds an item; grey ones are passed over; the letters run no command here.
  await press(page, 's')
  await expect(menu(page, 'Article').locator(':focus')).toContainText('Select or unselect')
  await press(page, 's')
  await expect(menu(page, 'Article').locator(':focus')).toContainText('Star')
  await press(page, 'Enter')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(row(page, 'The last ferry').getByText('Starred')).toBeAttached()
  await expect(listbox).toBeFocused()

  // Behind a dialog the menus rest.
  await press(page, '?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await press(page, 'F10')
  await expect(menuName(page, 'File')).not.toBeFocused()
  await press(page, 'Escape')
  await expect(listbox).toBeFocused()
})

test('minimize, maximize, full screen and close are asked of the window, and shown', async ({ launch }) => {
  const variorum = await launch({ size: WIDE })
  const { page, app } = variorum
  // A virtual display has no window manager that would do it.
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) return
    const acts: string[] = []
    const state = { maximized: false, fullscreen: false }
    window.minimize = () => void acts.push('minimize')
    window.isMaximized = () => state.maximized
    window.isFullScreen = () => state.fullscreen
    const turn = (part: keyof typeof state, to: boolean, event: string) => {
      acts.push(event)
      state[part] = to
      window.emit(event)
    }
    window.maximize = () => turn('maximized', true, 'maximize')
    window.unmaximize = () => turn('maximized', false, 'unmaximize')
    window.setFullScreen = (on) => turn('fullscreen', on, on ? 'enter-full-screen' : 'leave-full-screen')
    Object.assign(globalThis, { acts })
  })
  const acts = () => app.evaluate(() => (globalThis as unknown as { acts: string[] }).acts.splice(0))
  const button = (name: string) => page.getByRole('banner').getByRole('button', { name, exact: true })

  await button('Minimize').click()
  await expect.poll(acts).toEqual(['minimize'])
  await button('Maximize').click()
  await expect(button('Restore')).toBeVisible()
  await button('Restore').click()
  await expect(button('Maximize')).toBeVisible()
  expect(await acts()).toEqual(['maximize', 'unmaximize'])
  await press(page, 'F11')
  await expect(button('Leave full screen')).toBeVisible()
  await button('Leave full screen').click()
  await expect(button('Maximize')).toBeVisible()
  expect(await acts()).toEqual(['enter-full-screen', 'leave-full-screen'])

  const ended = app.waitForEvent('close')
  await button('Close').click()
  await ended
  await variorum.restart()
  // The key does the same.
  const endedByKey = variorum.app.waitForEvent('close')
  await press(variorum.page, 'ControlOrMeta+w').catch(() => undefined)
  await endedByKey
})

test('what was done is said at the foot, can be undone there, and goes by itself', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await twoArticles(variorum, files)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0)
  await row(page, 'The last ferry').click()

  await press(page, 'e')
  await expect(said(page).getByText('Article moved to Archive.')).toBeVisible()
  await expect(row(page, 'The last ferry')).toHaveCount(0)
  await said(page).getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, 'The last ferry')).toBeVisible()
  await expect(said(page).getByText('Article moved to Archive.')).toHaveCount(0)

  // The keyboard reaches it: Tab from the reader goes there last.
  await row(page, 'The last ferry').click()
  await press(page, 'Delete')
  const undo = said(page).getByRole('button', { name: 'Undo' })
  await expect(said(page).getByText('Article moved to Trash.')).toBeVisible()
  await undo.focus()
  await press(page, 'Enter')
  await expect(row(page, 'The last ferry')).toBeVisible()
  await expect(list(page).getByRole('listbox')).toBeFocused()

  // It waits while it is looked at, and goes some seconds after.
  await row(page, 'The last ferry').click()
  await press(page, 'l')
  await said(page).getByText('Article moved to Later.').hover()
  await expect(said(page).getByText('Article moved to Later.')).toBeVisible()
  await row(page, 'The last crossing').hover()
  await expect(said(page).getByText('Article moved to Later.')).toBeHidden({ timeout: 12_000 })

  // What went wrong says what to do about it, as an alert.
  await page.evaluate(() => window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: new DataTransfer() })))
  const problem = page.getByRole('alert').getByText('The clipboard holds no text.')
  await expect(problem).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Copy the text of an article first')
  await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()
  await expect(problem).toBeHidden()
})

test('a menu lies over what is said at the foot', async ({ launch, files }) => {
  const variorum = await launch({ size: { width: 800, height: 600 } })
  const { page } = variorum
  await twoArticles(variorum, files)
  await row(page, 'The last ferry').click()
  await press(page, 'l')
  const box = await said(page).getByText('Article moved to Later.').boundingBox()
  await menuName(page, 'Article').click()
  await expect(menu(page, 'Article')).toBeVisible()
  const below = await menu(page, 'Article').boundingBox()
  const [x, y] = [Math.max(box?.x ?? 0, below?.x ?? 0) + 4, (box?.y ?? 0) + 8]
  // Only where they meet can it be seen which is on top.
  expect(x).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0))
  expect(y).toBeLessThan((below?.y ?? 0) + (below?.height ?? 0))
  expect(
    await page.evaluate(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('[role]')?.role, [x, y]),
  ).toMatch(/^(?:menu|menuitem)$/)
})

test('why a comparison was refused is not said over the comparison; what can be undone stays', async ({
  launch,
  files,
}) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await twoArticles(variorum, files)
  await press(page, 'Alt+4')
  await row(page, 'The last ferry').click()
  await press(page, 'l')
  // Waits under the pointer, however slow the machine is.
  const undoable = said(page).getByText('Article moved to Later.')
  await undoable.hover()
  await press(page, 'c')
  const why = said(page).getByText('To compare, select two to four articles')
  await expect(why).toBeVisible()
  await press(page, 'ControlOrMeta+a')
  await expect(page.getByRole('button', { name: 'Compare 2 articles' }).first()).toBeVisible()
  await press(page, 'c')
  await expect(column(page, 'A')).toBeVisible()
  await expect(why).toHaveCount(0)
  await expect(undoable).toBeVisible()
})

test('dialogs keep the focus inside, close by Esc and beside, and give it back', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE })
  await twoArticles(variorum, files)
  const { page, asked } = await listenToSystem(variorum)
  await open(page, 'The last ferry')
  const listbox = list(page).getByRole('listbox')

  const about = page.getByRole('dialog', { name: 'About Variorum' })
  const openAbout = async () => {
    await menuName(page, 'Help').click()
    await menu(page, 'Help').getByText('About Variorum').click()
    await expect(about).toBeVisible()
  }
  await openAbout()
  await expect(about).toContainText(/Version\s*\d+\.\d+\.\d+/)
  await expect(about).toContainText(/Electron \d+\./)
  await expect(about).toContainText(variorum.libraryFolder)
  await about.getByRole('button', { name: 'Show library folder' }).click()
  await expect.poll(asked).toEqual(['show folder'])
  await about.getByRole('button', { name: 'Close' }).click()
  await expect(about).toBeHidden()
  await expect(listbox).toBeFocused()

  for (const [name, show] of [
    ['About Variorum', openAbout],
    ['Keys', () => press(page, '?')],
    ['Tags of this article', () => press(page, 't')],
    ['Reading settings', () => press(page, 'ControlOrMeta+Comma')],
    ['Command palette', () => press(page, 'ControlOrMeta+k')],
  ] as const) {
    const dialog = page.getByRole('dialog', { name })
    await show()
    await expect(dialog).toBeVisible()
    for (let turn = 0; turn < 12; turn++) {
      await press(page, 'Tab')
      // The browser's own modal dialog lets the focus leave to the window's frame, never to the page behind.
      const isInside = await dialog.evaluate(
        (element) => document.activeElement === document.body || element.contains(document.activeElement),
      )
      expect(isInside, `${name}, after ${turn + 1} Tabs`).toBe(true)
    }
    await press(page, 'Escape')
    await expect(dialog, name).toBeHidden()
    await expect(listbox, name).toBeFocused()

    await show()
    await expect(dialog).toBeVisible()
    await page.mouse.click(20, 450)
    await expect(dialog, name).toBeHidden()
  }
})

/** Shows every view and everything that lies over one, and has each looked at. */
async function everyView(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  const back = async () => {
    await press(page, 'Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await expect(list(page)).toBeVisible()
  await look('the library')
  await row(page, 'The last ferry').click({ modifiers: ['ControlOrMeta'] })
  await row(page, 'The last crossing').click({ modifiers: ['ControlOrMeta'] })
  await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toBeVisible()
  await look('two picked')
  for (const name of MENUS) {
    await menuName(page, MENU_LABELS[name]).click()
    await look(`the menu ${name}`)
    await press(page, 'Escape')
  }
  for (const [name, key] of [
    ['Command palette', 'ControlOrMeta+k'],
    ['Keys', '?'],
    [/^Tags of/, 't'],
    ['Reading settings', 'ControlOrMeta+Comma'],
  ] as const) {
    await press(page, key)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await look(String(name))
    await back()
  }
  await press(page, 'c')
  await expect(column(page, 'A')).toBeVisible()
  await press(page, 'F7', 'w')
  await expect(page.getByRole('group', { name: /^Why/ })).toBeVisible()
  await look('a comparison')
  await press(page, 'Escape', 'Escape')
  await expect(list(page)).toBeVisible()
  await row(page, 'The last ferry').dblclick()
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('The last ferry')
  await look('the full window')
  await press(page, 'Escape')
  await expect(list(page)).toBeVisible()
  await press(page, 'Alt+7')
  await expect(page.getByText('Trash is empty.')).toBeVisible()
  await look('the trash')
  await press(page, 'Alt+4')
  await expect(row(page, 'The last ferry')).toBeVisible()
}

test('nothing scrolls sideways or stands outside the window, at any size, in any view', async ({ launch, files }) => {
  test.setTimeout(150_000)
  const variorum = await launch({ size: { width: 640, height: 480 } })
  const { page } = variorum
  expect(await sideways(page)).toEqual([])
  await variorum.importFiles([
    await files.write('one.md', article('The last ferry', FERRY)),
    await files.write('two.md', article('The last crossing', FERRY.replace('two hundred', 'three hundred'))),
    await files.write(
      'long.md',
      `---\nsite: ${'a-very-long-name-of-a-site-'.repeat(6)}.example\nauthor: ${'Somebody of a long name '.repeat(8)}\ntags: [${'donaudampfschifffahrt'.repeat(3)}]\n---\n# ${'Rechtsschutzversicherungsgesellschaften '.repeat(6)}\n\n${FERRY} ${'x'.repeat(300)}\n`,
    ),
  ])
  for (const size of [WIDE, { width: 1024, height: 700 }, { width: 800, height: 600 }]) {
    await variorum.setSize(size)
    await press(page, 'Alt+4')
    await everyView(page, async (view) => {
      expect(await sideways(page), `${view} at ${size.width} × ${size.height}`).toEqual([])
    })
    await row(page, /Rechtsschutz/).dblclick()
    await expect(reader(page).getByRole('heading', { level: 1 })).toContainText('Rechtsschutz')
    expect(await sideways(page), `a long title at ${size.width}`).toEqual([])
    await press(page, 'Escape')
  }
})

test('every button and field has a name in every view, and with reduced motion nothing moves', async ({
  launch,
  files,
}) => {
  test.setTimeout(120_000)
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const look = async (view: string) => {
    expect(await nameless(page), view).toEqual([])
    expect(await moving(page), view).toEqual([])
  }
  await look('a first start')
  await twoArticles(variorum, files)
  await press(page, 'Alt+4')
  await everyView(page, look)
})

const specOf = (id: CommandId): CommandSpec => commands[id]

test('the frame tells what is shown, and every menu holds its own commands in groups', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await twoArticles(variorum, files)
  await press(page, 'Alt+6')
  await expect(page).toHaveTitle('Starred – Variorum')
  await press(page, 'Alt+4')
  await row(page, 'The last ferry').click({ modifiers: ['ControlOrMeta'] })
  await row(page, 'The last crossing').click({ modifiers: ['ControlOrMeta'] })
  await press(page, 'c')
  await expect(page).toHaveTitle(/^The last (?:ferry|crossing) – Variorum$/)
  await press(page, 'Escape')
  await expect(page).toHaveTitle('All articles – Variorum')
  // Esc leads back from the very first moment.
  await press(page, 'c', 'Escape')
  await expect(list(page)).toBeVisible()
  await expect(page).toHaveTitle('All articles – Variorum')

  for (const name of MENUS) {
    await menuName(page, MENU_LABELS[name]).click()
    // Number keys stand in a menu only where a tag has them.
    const own = commandIds.filter((id) => specOf(id).menu === name && !specOf(id).onlyEnabled)
    await expect(
      menu(page, MENU_LABELS[name]).getByRole('button').or(menu(page, MENU_LABELS[name]).locator('[role^=menuitem]')),
    ).toHaveCount(own.length)
    const groups = new Set(own.map((id) => specOf(id).group)).size
    await expect(menu(page, MENU_LABELS[name]).getByRole('separator')).toHaveCount(groups - 1)
    await press(page, 'Escape')
  }
})
