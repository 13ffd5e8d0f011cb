import { Failure } from '../../common/failure'
import type { Article, ArticleId, History } from '../../common/model'
import type { Op, Records } from './store/operations'
import type { Store } from './store/store'
import { withTidyTags } from './tidyTags'
import type { UndoHistory } from './undoHistory'

/** What every verb of the library works with. */
export interface Workroom {
  store: Store
  steps: UndoHistory
  /** The library's folder. */
  folder: string
  now(): Date
  newId(): string
  device: string
  onHistory(history: History): void
}

/** @returns the fields that every change of an article sets as well */
export const stamp = ({ now, device }: Workroom): Pick<Article, 'updatedAt' | 'device'> => ({
  updatedAt: now().toISOString(),
  device,
})

/** A change that can be undone. */
export interface Deed {
  /** For the menu, in plain words: "star 3 articles". */
  name: string
  ops: readonly Op[]
}

/**
 * Does something that can be undone. Where nothing would change, nothing is written and no step is kept.
 * @throws Failure `read-only`, and what working out the deed throws
 */
export function perform(room: Workroom, plan: (records: Records) => Deed): Promise<void> {
  return room.store.change((records) => {
    const { name, ops: wanted } = plan(records)
    const ops = withTidyTags(records, wanted)
    return {
      ops,
      applied: (inverse) => {
        if (ops.length === 0) return
        room.steps.push({ name, ops: inverse })
        room.onHistory(room.steps.names())
      },
    }
  })
}

/**
 * @returns the articles of these ids, each once; ids that are not known are left out
 * @throws Failure `not-found` when none is known
 */
export function knownArticles(records: Records, ids: readonly ArticleId[]): Article[] {
  const known = [...new Set(ids)].flatMap((id) => records.articles.get(id) ?? [])
  if (known.length > 0) return known
  throw ids.length === 1
    ? new Failure('not-found', 'This article is no longer in the library.', 'It may have been deleted for good.')
    : new Failure('not-found', 'These articles are no longer in the library.', 'They may have been deleted for good.')
}

/** @throws Failure `not-found` */
export function knownArticle(records: Records, id: ArticleId): Article {
  const [article] = knownArticles(records, [id])
  if (!article) throw new Failure('internal', 'An article that was found is missing.')
  return article
}
