import type { Page } from 'playwright'
import { palette } from './parts'

/** Runs a command as a person who looks for it by its name. */
export async function command(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await palette(page).getByRole('combobox').fill(label)
  await palette(page).getByRole('option', { name: label }).first().waitFor()
  await page.keyboard.press('Enter')
}
