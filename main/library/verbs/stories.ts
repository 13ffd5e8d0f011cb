import type { Stories } from '../../../common/contract/schemas'
import type { Article, ArticleId, StepId } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import { inTurns } from '../nextTurn'
import type { Op, Records } from '../store/operations'
import { knownArticle, knownArticles, perform, stamp, type Workroom } from '../workroom'

/** What the person can say of suggested stories; answers as the library does. */
export interface StoryVerbs {
  /** Articles of different groups are no longer taken for one story. */
  setApart(stories: Stories): Promise<StepId | null>
  /** Forgets that an article was set apart from others. */
  together(id: ArticleId): Promise<StepId | null>
}

export const storyVerbs = (room: Workroom): StoryVerbs => ({
  setApart: (stories) => setApart(room, stories),
  together: (id) => together(room, id),
})

function setApart(room: Workroom, { groups }: Stories): Promise<StepId | null> {
  return perform(room, (records) => {
    const ops = groups.flatMap((ids, index) => {
      // Of two articles one remembers it.
      const others = groups.slice(index + 1).flat()
      if (others.length === 0) return []
      return knownArticles(records, ids).flatMap((article) => {
        const known = article.apart ?? []
        const more = others.filter((id) => id !== article.id && !isApart(records, article, id))
        return more.length === 0 ? [] : telling(room, article, [...known, ...more])
      })
    })
    return { name: `tell the stories of ${articleCount(groups.flat().length)} apart`, ops }
  })
}

function together(room: Workroom, id: ArticleId): Promise<StepId | null> {
  return perform(room, async (records) => {
    const article = knownArticle(records, id)
    const others: Article[] = []
    await inTurns(records.articles.values(), (other) => {
      if (other.apart?.includes(id)) others.push(other)
    })
    return {
      name: `suggest the stories of “${article.title}” again`,
      ops: [
        ...((article.apart ?? []).length > 0 ? telling(room, article, []) : []),
        ...others.flatMap((other) =>
          telling(
            room,
            other,
            (other.apart ?? []).filter((each) => each !== id),
          ),
        ),
      ],
    }
  })
}

const isApart = (records: Records, { id, apart = [] }: Article, other: ArticleId): boolean =>
  apart.includes(other) || (records.articles.get(other)?.apart?.includes(id) ?? false)

/** Where there was no list, an empty one comes before it: that is what undo leads back to, and it can be written down. */
function telling(room: Workroom, { id, apart: before }: Article, apart: ArticleId[]): Op[] {
  const stamped = stamp(room)
  const first: Op[] = before ? [] : [{ op: 'set', kind: 'article', id, fields: { apart: [] } }]
  return [...first, { op: 'set', kind: 'article', id, fields: { apart, ...stamped } }]
}
