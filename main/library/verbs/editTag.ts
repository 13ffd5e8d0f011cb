import type { TagEdit } from '../../../common/contract/schemas'
import { Failure } from '../../../common/failure'
import type { Article, StepId, Tag, TagId } from '../../../common/model'
import { count } from '../../../common/text/articleCount'
import { tidyTagName } from '../../../common/text/tagName'
import { inTurns } from '../nextTurn'
import type { Op, Records } from '../store/operations'
import { keyOf, tagsWithin } from '../tagTree'
import { type Deed, perform, setOn, type Workroom } from '../workroom'
import { settingOn } from './comparisons/known'
import { renaming } from './renameTag'

/**
 * Renames a tag and with it all below it, recolours it, or gives it a number key. Given the name of another tag, it
 * becomes one with that one. Those below that have its colour go with it into another.
 */
export function editTag(room: Workroom, { id, set }: TagEdit): Promise<StepId | null> {
  return perform(room, async (records) => {
    const tag = knownTag(records, id)
    const deeds: Deed[] = []
    if (set.colour !== undefined && set.colour !== tag.colour) deeds.push(recolouring(records, tag, set.colour))
    if (set.key !== undefined && set.key !== tag.key) deeds.push(keying(records, tag, set.key))
    const name = set.name === undefined ? tag.name : tidyTagName(set.name)
    if (name === '') throw new Failure('invalid', 'A tag needs a name.')
    // Last, for by it the tag may go.
    if (name !== tag.name)
      deeds.push(await renaming(room, records, { tag, name, retag: (map) => retag(room, records, map) }))
    const told = deeds.at(-1)?.name ?? `change the tag “${tag.name}”`
    return { name: told, ops: deeds.flatMap(({ ops }) => ops) }
  })
}

function recolouring(records: Records, tag: Tag, colour: Tag['colour']): Deed {
  const family = tagsWithin(records.tags.values(), keyOf(tag)).filter((each) => each.colour === tag.colour)
  return {
    name: `recolour the tag “${tag.name}”`,
    ops: family.map(({ id }) => ({ op: 'set', kind: 'tag', id, fields: { colour } })),
  }
}

/** A key belongs to one tag at a time. */
function keying(records: Records, tag: Tag, key: number | null): Deed {
  const ops: Op[] = [{ op: 'set', kind: 'tag', id: tag.id, fields: { key } }]
  for (const other of records.tags.values()) {
    const holdsIt = key !== null && other.key === key && other.id !== tag.id
    if (holdsIt) ops.unshift({ op: 'set', kind: 'tag', id: other.id, fields: { key: null } })
  }
  const name = key === null ? `take the key off the tag “${tag.name}”` : `give the tag “${tag.name}” the key ${key}`
  return { name, ops }
}

/** Deletes a tag and all below it; the articles and comparisons that carry them stay. */
export function deleteTag(room: Workroom, id: TagId): Promise<StepId | null> {
  return perform(room, async (records) => {
    const tag = knownTag(records, id)
    const gone = tagsWithin(records.tags.values(), keyOf(tag))
    const ops = await retag(room, records, new Map(gone.map((each) => [each.id, null])))
    for (const each of gone) ops.push({ op: 'del', kind: 'tag', id: each.id })
    const below = gone.length > 1 ? ` and ${count(gone.length - 1)} below it` : ''
    return { name: `delete the tag “${tag.name}”${below}`, ops }
  })
}

/** @param instead what articles and comparisons get in the place of a tag; null: nothing */
async function retag(room: Workroom, records: Records, instead: ReadonlyMap<TagId, TagId | null>): Promise<Op[]> {
  if (instead.size === 0) return []
  const carrying: Article[] = []
  await inTurns(records.articles.values(), (article) => {
    if (article.tags.some((tag) => instead.has(tag))) carrying.push(article)
  })
  const given = (tags: readonly TagId[]): TagId[] => [
    ...new Set(tags.flatMap((tag) => (instead.has(tag) ? (instead.get(tag) ?? []) : tag))),
  ]
  const ops = await setOn(room, carrying, ({ tags }) => ({ tags: given(tags) }))
  for (const { id, tags } of records.comparisons.values()) {
    if (tags.some((tag) => instead.has(tag))) ops.push(...settingOn(room, id, { tags: given(tags) }))
  }
  return ops
}

function knownTag(records: Records, id: TagId): Tag {
  const tag = records.tags.get(id)
  if (!tag) throw new Failure('not-found', 'This tag no longer exists.', 'A tag goes when no article carries it.')
  return tag
}
