import type { Locator, Page } from 'playwright'
import { expect } from './test'

/** The parts of the window, as a person names them. */

export const list = (page: Page): Locator => page.getByRole('region', { name: 'Articles' })

export const row = (page: Page, title: string | RegExp): Locator => list(page).getByRole('option', { name: title })

export const reader = (page: Page): Locator => page.getByRole('region', { name: 'Reader' })

/** The open article, its title included. */
export const article = (page: Page): Locator => reader(page).getByRole('article')

export const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Command palette' })

/** Opens a row and waits until the reader shows it. The title is the heading of the page. */
export async function open(page: Page, title: string): Promise<void> {
  await row(page, title).click()
  await expect(reader(page).getByRole('heading', { name: title, level: 1 })).toBeVisible()
}
