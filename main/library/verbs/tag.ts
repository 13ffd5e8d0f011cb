import type { Tagging } from '../../../common/contract/schemas'
import type { StepId, TagId } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import type { Op } from '../store/operations'
import { tagMaker } from '../tagNames'
import { manyArticles, perform, setOn, type Workroom } from '../workroom'

/** Adds tags by name, made where there is none of that name, and takes others away by id. */
export function tag(room: Workroom, { ids, add, remove }: Tagging): Promise<StepId | null> {
  return perform(room, async (records) => {
    const maker = tagMaker(records, room.newId)
    const articles = await manyArticles(records, ids)
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
