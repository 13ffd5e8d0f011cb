import type { Toggled } from '../../../common/contract'
import type { Tagging, TagToggle } from '../../../common/contract/schemas'
import { Failure } from '../../../common/failure'
import type { ArticleId, StepId, TagId, TagUse } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import { inTurns } from '../nextTurn'
import type { Op, Records } from '../store/operations'
import { tagMaker } from '../tagNames'
import { knownArticles, perform, setOn, type Workroom } from '../workroom'

/** Adds tags by name, made where there is none of that name, and takes others away by id. */
export function tag(room: Workroom, { ids, add, remove }: Tagging): Promise<StepId | null> {
  return perform(room, async (records) => {
    const maker = tagMaker(records, room.newId)
    const articles = knownArticles(records, ids)
    const added = add.flatMap((name) => maker.idOf(name) ?? [])
    const changes = await setOn(room, articles, (article) => {
      const tags = taggedWith(article.tags, added, remove)
      return sameTags(tags, article.tags) ? null : { tags }
    })
    const made = maker.made.map((record): Op => ({ op: 'put', kind: 'tag', record }))
    const ops = changes.length > 0 ? [...made, ...changes] : []
    return { name: nameOf(changes.length, added.length > 0, remove.length > 0), ops }
  })
}

/** Gives a tag to articles where one of them lacks it; else takes it from all of them. */
export async function toggleTag(room: Workroom, { ids, tag: id }: TagToggle): Promise<Toggled> {
  let on = true
  const step = await perform(room, async (records) => {
    if (!records.tags.get(id)) {
      throw new Failure('not-found', 'This tag no longer exists.', 'A tag goes when no article carries it.')
    }
    const articles = knownArticles(records, ids)
    on = !articles.every(({ tags }) => tags.includes(id))
    const ops = await setOn(room, articles, ({ tags }) => {
      if (tags.includes(id) === on) return null
      return { tags: on ? taggedWith(tags, [id]) : taggedWith(tags, [], [id]) }
    })
    return { name: nameOf(ops.length, on, !on), ops }
  })
  return { step, on }
}

/** @returns how many of the articles carry each of their tags; those given last stand last */
export async function tagUses(records: Records, ids: readonly ArticleId[]): Promise<TagUse[]> {
  const uses = new Map<TagId, number>()
  await inTurns(ids, (id) => {
    for (const tag of records.articles.get(id)?.tags ?? []) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  })
  return [...uses].map(([tag, count]) => ({ tag, count }))
}

/** @returns the tags in the order in which they were given, each once; what is both added and taken away stays */
export function taggedWith(tags: readonly TagId[], add: readonly TagId[], remove: readonly TagId[] = []): TagId[] {
  return [...new Set([...tags.filter((each) => !remove.includes(each)), ...add])]
}

export const sameTags = (a: readonly TagId[], b: readonly TagId[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each))

function nameOf(count: number, adds: boolean, removes: boolean): string {
  const articles = articleCount(count)
  if (adds && removes) return `change the tags of ${articles}`
  return adds ? `tag ${articles}` : `take tags off ${articles}`
}
