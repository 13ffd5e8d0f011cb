import type { TagEdit } from '../../../common/contract/schemas'
import { Failure } from '../../../common/failure'
import type { Article, StepId, Tag, TagId } from '../../../common/model'
import { tagKey, tidyTagName } from '../../../common/text/tagName'
import { inTurns } from '../nextTurn'
import type { Op, Records, TagFields } from '../store/operations'
import { type Deed, perform, setOn, type Workroom } from '../workroom'
import { taggedWith } from './tag'

/** Renames or recolours a tag. Given the name of another tag, it becomes one with that one. */
export function editTag(room: Workroom, { id, set }: TagEdit): Promise<StepId | null> {
  return perform(room, (records) => {
    const tag = knownTag(records, id)
    const name = set.name === undefined ? tag.name : tidyTagName(set.name)
    if (name === '') throw new Failure('invalid', 'A tag needs a name.')
    const other = [...records.tags.values()].find((each) => each.id !== id && tagKey(each.name) === tagKey(name))
    if (other) return merge(room, records, tag, other)

    const fields: TagFields = {}
    if (name !== tag.name) fields.name = name
    if (set.colour !== undefined && set.colour !== tag.colour) fields.colour = set.colour
    const deed = fields.name === undefined ? `recolour the tag “${tag.name}”` : `rename the tag “${tag.name}”`
    return { name: deed, ops: Object.keys(fields).length > 0 ? [{ op: 'set', kind: 'tag', id, fields }] : [] }
  })
}

/** Deletes a tag; the articles that carry it stay. */
export function deleteTag(room: Workroom, id: TagId): Promise<StepId | null> {
  return perform(room, async (records) => {
    const tag = knownTag(records, id)
    const ops = [...(await retag(room, records, tag, [])), { op: 'del', kind: 'tag', id } as const]
    return { name: `delete the tag “${tag.name}”`, ops }
  })
}

const merge = async (room: Workroom, records: Records, tag: Tag, other: Tag): Promise<Deed> => ({
  name: `merge the tag “${tag.name}” into “${other.name}”`,
  ops: [...(await retag(room, records, tag, [other.id])), { op: 'del', kind: 'tag', id: tag.id }],
})

/** @returns what gives the articles that carry a tag others instead of it */
async function retag(room: Workroom, records: Records, tag: Tag, instead: readonly TagId[]): Promise<Op[]> {
  const carrying: Article[] = []
  await inTurns(records.articles.values(), (article) => {
    if (article.tags.includes(tag.id)) carrying.push(article)
  })
  return await setOn(room, carrying, ({ tags }) => ({ tags: taggedWith(tags, instead, [tag.id]) }))
}

function knownTag(records: Records, id: TagId): Tag {
  const tag = records.tags.get(id)
  if (!tag) throw new Failure('not-found', 'This tag no longer exists.', 'A tag goes when no article carries it.')
  return tag
}
