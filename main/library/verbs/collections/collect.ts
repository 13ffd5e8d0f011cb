import type { Collecting, Placing } from '../../../../common/contract/schemas'
import type { Article, ArticleId, CollectionId, StepId } from '../../../../common/model'
import { articleCount } from '../../../../common/text/articleCount'
import { inTurns } from '../../nextTurn'
import { sortInTurns } from '../../query/sortInTurns'
import { gapBefore, isInGap, ranksBetween } from '../../ranks'
import type { Op, Records } from '../../store/operations'
import { knownArticles, perform, setOn, type Workroom } from '../../workroom'
import { knownCollection, rankIn, without } from './known'

/** Adds articles at the end of a collection, in the order given; those that are in it stay where they are. */
export function collect(room: Workroom, { id, ids }: Collecting): Promise<StepId | null> {
  return perform(room, async (records) => {
    const { name } = knownCollection(records, id)
    const ops = await collecting(room, records, { id, ids })
    return { name: `add ${articleCount(ops.length)} to “${name}”`, ops }
  })
}

/** @returns what adds the articles to a collection, which need not exist yet */
export async function collecting(room: Workroom, records: Records, { id, ids }: Collecting): Promise<Op[]> {
  const articles = knownArticles(records, ids).filter((article) => rankIn(article, id) === undefined)
  const { gap, see } = gapBefore(null)
  await inTurns(records.articles.values(), (article) => {
    const rank = rankIn(article, id)
    if (rank !== undefined) see(rank)
  })
  return await ranked(room, articles, id, ranksBetween(gap.after, null, articles.length))
}

/** Takes articles out of a collection; they stay in the library. */
export function uncollect(room: Workroom, { id, ids }: Collecting): Promise<StepId | null> {
  return perform(room, async (records) => {
    const { name } = knownCollection(records, id)
    const out = new Set([id])
    const ops = await setOn(room, knownArticles(records, ids), (article) =>
      rankIn(article, id) === undefined ? null : { collections: without(article, out) },
    )
    return { name: `take ${articleCount(ops.length)} out of “${name}”`, ops }
  })
}

/** Moves articles within a collection: together, in the order they have, before another one or to the end. */
export function place(room: Workroom, { id, ids, before }: Placing): Promise<StepId | null> {
  return perform(room, async (records) => {
    const { name } = knownCollection(records, id)
    const inIt = knownArticles(records, ids).filter((article) => rankIn(article, id) !== undefined)
    const moved = await sortInTurns(inIt, byRankIn(id))
    const gap = await gapAmong(records, { id, before, moved })
    const isThere = moved.every((article) => isInGap(gap, rankIn(article, id) ?? ''))
    const ops = isThere ? [] : await ranked(room, moved, id, ranksBetween(gap.after, gap.before, moved.length))
    return { name: `move ${articleCount(ops.length)} in “${name}”`, ops }
  })
}

interface Place {
  id: CollectionId
  /** Where it moves as well, the next that does not is meant; where it is gone, the end. */
  before: ArticleId | null
  moved: readonly Article[]
}

async function gapAmong(records: Records, { id, before, moved }: Place) {
  const next = before === null ? undefined : records.articles.get(before)
  const { gap, see } = gapBefore((next && rankIn(next, id)) ?? null)
  const leaving = new Set(moved.map((article) => article.id))
  await inTurns(records.articles.values(), (article) => {
    const rank = rankIn(article, id)
    if (rank !== undefined && !leaving.has(article.id)) see(rank)
  })
  return gap
}

const ranked = (room: Workroom, articles: readonly Article[], id: CollectionId, ranks: Iterator<string, void>) =>
  setOn(room, articles, ({ collections }) => {
    const { value } = ranks.next()
    return value ? { collections: { ...collections, [id]: value } } : null
  })

const byRankIn = (id: CollectionId) => {
  const rank = (article: Article): string => rankIn(article, id) ?? ''
  return (a: Article, b: Article): number => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a.id < b.id ? -1 : 1)
}
