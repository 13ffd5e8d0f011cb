import type { Page } from 'playwright'
import type { CommandId } from '../../common/commands'
import { list, row } from './parts'
import { type Effect, press, type Stage } from './stage'
import { expect } from './test'

type CollectionCommand = Extract<
  CommandId,
  | `collection.${string}`
  | 'sort.manual'
  | 'article.collect'
  | 'article.uncollect'
  | 'article.moveUp'
  | 'article.moveDown'
>

const NAME = 'Canal'
const collection = (page: Page) => page.getByRole('treeitem', { name: NAME })
const titles = (page: Page) => list(page).getByRole('option').getByRole('heading')

/** Makes a collection of the three articles, inside another one, and shows its list, with the first one open. */
const inCollection: Effect['before'] = async ({ page }) => {
  await page.evaluate(async (name) => {
    const { call } = window.variorum
    const ids = await call('articles.ids', { place: 'all', tag: null, filter: '', sort: 'title' })
    const outer = await call('collections.make', { name: 'Egypt', parent: null })
    if (ids.ok && outer.ok) await call('collections.make', { name, parent: outer.value.id, ids: ids.value })
  }, NAME)
  await collection(page).click()
  await expect(list(page).getByRole('heading', { level: 1 })).toHaveText(NAME)
  await row(page, /Alpha lock/).click()
}

const cleared: Effect['after'] = async ({ page }) => {
  await press(page, 'Escape', 'Alt+4')
  await page.evaluate(async () => {
    const overview = await window.variorum.call('library.overview', undefined)
    if (!overview.ok) return
    for (const { id } of overview.value.collections) await window.variorum.call('collections.delete', { id })
    await window.variorum.call('settings.set', { collectionSort: 'manual' })
  })
  await expect(page.getByRole('treeitem')).toHaveCount(0)
  await row(page, /Alpha lock/).click()
}

const effect = (seen: (stage: Stage) => Promise<unknown>): Effect => ({ before: inCollection, seen, after: cleared })

export const COLLECTION_EFFECTS: Record<CollectionCommand, Effect> = {
  'collection.make': {
    seen: ({ page }) => expect(page.getByRole('textbox', { name: 'Name of the new collection' })).toBeFocused(),
    after: ({ page }) => press(page, 'Escape'),
  },
  'collection.rename': effect(({ page }) =>
    expect(page.getByRole('textbox', { name: `New name of the collection ${NAME}` })).toBeFocused(),
  ),
  'collection.note': effect(({ page }) =>
    expect(page.getByRole('textbox', { name: 'Note of this collection' })).toBeFocused(),
  ),
  'collection.move': effect(({ page }) => expect(page.getByRole('dialog', { name: `Move “${NAME}”` })).toBeVisible()),
  'collection.delete': effect(({ page }) => expect(collection(page)).toHaveCount(0)),
  'sort.manual': {
    before: async (stage) => {
      await inCollection?.(stage)
      await stage.page.evaluate(() => window.variorum.call('settings.set', { collectionSort: 'title' }))
      await expect(list(stage.page).getByRole('button', { name: 'Sorted by Title A–Z' })).toBeVisible()
    },
    seen: ({ page }) => expect(list(page).getByRole('button', { name: 'Sorted by hand' })).toBeVisible(),
    after: cleared,
  },
  'article.collect': {
    seen: ({ page }) => expect(page.getByRole('dialog', { name: 'Collections of this article' })).toBeVisible(),
    after: ({ page }) => press(page, 'Escape'),
  },
  'article.uncollect': effect(({ page }) => expect(titles(page)).toHaveText([/Beta/, /Gamma/])),
  'article.moveUp': {
    before: async (stage) => {
      await inCollection?.(stage)
      await row(stage.page, /Beta lock/).click()
    },
    seen: ({ page }) => expect(titles(page)).toHaveText([/Beta/, /Alpha/, /Gamma/]),
    after: cleared,
  },
  'article.moveDown': effect(({ page }) => expect(titles(page)).toHaveText([/Beta/, /Alpha/, /Gamma/])),
}
