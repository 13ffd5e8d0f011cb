import type { Page } from 'playwright'
import type { CommandId } from '../../common/commands'
import { type Effect, press } from './stage'
import { expect } from './test'

/** What looks through the whole library does, as a person sees it. */

const dialog = (page: Page, name: RegExp) => page.getByRole('dialog', { name })
const opens = (name: RegExp, label?: RegExp): Effect => ({
  ...(label ? { label } : {}),
  seen: ({ page }) => expect(dialog(page, name)).toBeVisible(),
  after: async ({ page }) => {
    await press(page, 'Escape')
    await expect(dialog(page, name)).toHaveCount(0)
  },
})

export const REUSE_EFFECTS: Record<Extract<CommandId, `reuse.${string}`>, Effect> = {
  'reuse.find': opens(/^Where else does this article appear/, /^Where else does this (?:article )?appear\?$/),
  'reuse.story': opens(/^Same story/),
  'reuse.passage': opens(/^Where else does this passage appear/),
}
