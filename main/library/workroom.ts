import { Failure } from '../../common/failure'
import type { Article, ArticleId, History, StepId } from '../../common/model'
import { type Bulk, between, throwIfCancelled } from './bulk'
import { inTurns } from './nextTurn'
import type { ArticleFields, Op, Records } from './store/operations'
import type { Planned, Store } from './store/store'
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
  /** When the trash was looked at last, in milliseconds; 0 where it never was. No clock may fall behind it. */
  lastLook(): number
  onHistory(history: History): void
  /** For the one change of many that this is handed to. */
  bulk?: Bulk | undefined
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
  /** The step of an earlier part of the same doing: while it is the last one, this becomes part of it. */
  joins?: StepId | null | undefined
}

/**
 * Does something that can be undone. Where nothing would change, nothing is written and no step is kept.
 * @returns the step it became, or null where nothing had to change
 * @throws Failure `read-only`, `cancelled`, and what working out the deed throws
 */
export function perform(room: Workroom, plan: (records: Records) => Deed | Promise<Deed>): Promise<StepId | null> {
  const { bulk } = room
  return bulk ? room.store.changeAlone(planned, bulk) : room.store.change(planned)

  async function planned(records: Records): Promise<Planned<StepId | null>> {
    throwIfCancelled(bulk)
    const { name, ops: wanted, joins } = await plan(records)
    const ops = await withTidyTags(records, wanted)
    throwIfCancelled(bulk)
    return {
      ops,
      applied: (inverse) => {
        if (ops.length === 0) return null
        const id = room.steps.join(joins, inverse) ?? room.newId()
        if (id !== joins) room.steps.push({ id, name, ops: inverse })
        room.onHistory(room.steps.ends())
        return id
      },
    }
  }
}

/**
 * @param fieldsOf tells what to set; null where the article is as it should be
 * @returns the changes of the articles, each of which notes when and where it was made
 */
export async function setOn(
  room: Workroom,
  articles: readonly Article[],
  fieldsOf: (article: Article) => ArticleFields | null,
): Promise<Op[]> {
  const stamped = stamp(room)
  const ops: Op[] = []
  const turn = (article: Article) => {
    const fields = fieldsOf(article)
    if (fields) ops.push({ op: 'set', kind: 'article', id: article.id, fields: { ...fields, ...stamped } })
  }
  await inTurns(articles, turn, between(room.bulk, 'planning', articles.length))
  return ops
}

/**
 * @returns the articles of these ids, each once; ids that are not known are left out
 * @throws Failure `not-found` when none is known
 */
export function knownArticles(records: Records, ids: readonly ArticleId[]): Article[] {
  const known: Article[] = []
  for (const id of new Set(ids)) {
    const article = records.articles.get(id)
    if (article) known.push(article)
  }
  if (known.length > 0) return known
  throw unknownArticles(ids)
}

/** As {@link knownArticles}, with turns for other work among many. */
export async function manyArticles(records: Records, ids: readonly ArticleId[]): Promise<Article[]> {
  const known = new Set<Article>()
  await inTurns(ids, (id) => {
    const article = records.articles.get(id)
    if (article) known.add(article)
  })
  if (known.size > 0) return [...known]
  throw unknownArticles(ids)
}

const unknownArticles = (ids: readonly ArticleId[]): Failure =>
  ids.length === 1
    ? new Failure('not-found', 'This article is no longer in the library.', 'It may have been deleted for good.')
    : new Failure('not-found', 'These articles are no longer in the library.', 'They may have been deleted for good.')

/** @throws Failure `not-found` */
export function knownArticle(records: Records, id: ArticleId): Article {
  const [article] = knownArticles(records, [id])
  if (!article) throw new Failure('internal', 'An article that was found is missing.')
  return article
}
