import type { Locator, Page } from 'playwright'
import { list, palette } from './parts'

/** The parts of the library, as a person names them, beside those of `parts.ts`. */

export const rows = (page: Page): Locator => list(page).getByRole('option')
/** The titles of the rows on screen, from the top. */
export const titles = (page: Page): Locator => rows(page).getByRole('heading')
export const filter = (page: Page): Locator => list(page).getByRole('searchbox')

export const sidebar = (page: Page): Locator => page.getByRole('navigation', { name: 'Library' })
/** A place or a tag in the sidebar. Its name is followed by its count. */
export const place = (page: Page, name: string): Locator =>
  sidebar(page).getByRole('button', { name: new RegExp(`^${name}\\s*[\\d,]*$`) })

/** What is said at the foot of the window, and the button that goes with it. */
export const said = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('status').or(page.getByRole('alert')).getByText(text)
export const offered = (page: Page, name: string): Locator =>
  page.getByRole('status').getByRole('button', { name, exact: true })

/** Chooses a command in the menu bar, as with the mouse. */
export async function chooseInMenu(page: Page, menu: string, command: string | RegExp): Promise<void> {
  await page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click()
  await page.getByRole('menu', { name: menu }).getByText(command).click()
}

/** Opens the palette, types the command's name, and presses Enter. */
export async function chooseInPalette(page: Page, command: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await palette(page).getByRole('combobox').fill(command)
  await palette(page).getByRole('option', { name: command }).first().waitFor()
  await page.keyboard.press('Enter')
}
