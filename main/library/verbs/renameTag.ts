import { Failure } from '../../../common/failure'
import { CALL_LIMITS } from '../../../common/limits'
import type { Tag, TagId } from '../../../common/model'
import { isWithin, namesAbove, tagKey, tagNameOf, tagParts } from '../../../common/text/tagName'
import { applyOps, type Op, type Records } from '../store/operations'
import { overlayOf } from '../store/overlay'
import { missingTags } from '../tagNames'
import { keyOf, tagsWithin } from '../tagTree'
import type { Deed, Workroom } from '../workroom'

interface Renaming {
  tag: Tag
  /** Tidy, and not the one it has. */
  name: string
  /** @returns what gives articles another tag in the place of one */
  retag(instead: ReadonlyMap<TagId, TagId>): Promise<Op[]>
}

/**
 * @returns what gives a tag another name, and all below it with it; where a tag of the new name is there already,
 *   the two become one. Given a name below its own, what is at that name stays where it is.
 * @throws Failure `invalid` where a name would become too long
 */
export async function renaming(room: Workroom, records: Records, { tag, name, retag }: Renaming): Promise<Deed> {
  const all = [...records.tags.values()]
  const [from, to] = [keyOf(tag), tagKey(name)]
  const goesBelowItself = to !== from && isWithin(to, from)
  const moving = tagsWithin(all, from).filter((each) => !goesBelowItself || !isWithin(keyOf(each), to))
  const isMoving = new Set(moving.map(({ id }) => id))
  const staying = new Map(all.filter(({ id }) => !isMoving.has(id)).map((each) => [keyOf(each), each]))
  const branch = spelledAs(staying, name)

  const ops: Op[] = []
  const instead = new Map<TagId, TagId>()
  for (const each of moving) {
    const next = tagNameOf([branch, ...tagParts(each.name).slice(tagParts(tag.name).length)])
    if (next.length > CALL_LIMITS.tagName) throw tooLong(next)
    const other = staying.get(tagKey(next))
    if (!other) {
      ops.push({ op: 'set', kind: 'tag', id: each.id, fields: { name: next } })
      continue
    }
    instead.set(each.id, other.id)
    ops.push({ op: 'del', kind: 'tag', id: each.id })
    // Who had a key for the one keeps it for both.
    if (each.key !== null && other.key === null) {
      ops.push({ op: 'set', kind: 'tag', id: other.id, fields: { key: each.key } })
    }
  }
  const into = instead.get(tag.id)
  const target = all.find(({ id }) => id === into)
  return {
    name: target ? `merge the tag “${tag.name}” into “${target.name}”` : `rename the tag “${tag.name}”`,
    ops: [...(await retag(instead)), ...ops, ...missingAfter(room, records, ops)],
  }
}

/** @returns the name, its outer parts written as the tags that stand there are */
function spelledAs(tags: ReadonlyMap<string, Tag>, name: string): string {
  const known = [...namesAbove(name), name].filter((each) => tags.has(tagKey(each))).at(-1)
  const there = known === undefined ? undefined : tags.get(tagKey(known))
  return there && known ? tagNameOf([there.name, ...tagParts(name).slice(tagParts(known).length)]) : name
}

/** @returns what makes the tags that those renamed come to lie below and that are missing */
function missingAfter(room: Workroom, records: Records, ops: readonly Op[]): Op[] {
  const after = overlayOf(records)
  applyOps(after, ops)
  return missingTags(after, room.newId)
}

const tooLong = (name: string): Failure =>
  new Failure(
    'invalid',
    `A tag below this one would be called “${name}”, which is longer than ${CALL_LIMITS.tagName} characters.`,
    'Choose a shorter name.',
  )
