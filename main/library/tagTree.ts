import type { Tag, TagId } from '../../common/model'
import { isWithin, namesAbove, tagKey } from '../../common/text/tagName'

/** Worked out once a record; records are never mutated. */
const keys = new WeakMap<Tag, string>()

/** @returns the tag's name as {@link tagKey} has it */
export function keyOf(tag: Tag): string {
  let key = keys.get(tag)
  if (key === undefined) {
    key = tagKey(tag.name)
    keys.set(tag, key)
  }
  return key
}

/** Which tags lie below which, as their names say. */
export interface TagTree {
  /** @returns the tag and those it lies below; the tag itself first. Only itself where it is not known */
  upwards(id: TagId): readonly TagId[]
  /** @returns the tag and all below it */
  downwards(id: TagId): ReadonlySet<TagId>
}

export function tagTree(tags: Iterable<Tag>): TagTree {
  const byKey = new Map<string, TagId>()
  for (const tag of tags) byKey.set(keyOf(tag), tag.id)
  const up = new Map<TagId, readonly TagId[]>()
  const down = new Map<TagId, Set<TagId>>()
  for (const [key, id] of byKey) {
    const above = namesAbove(key).flatMap((name) => byKey.get(name) ?? [])
    const upwards = [id, ...above]
    up.set(id, upwards)
    for (const each of upwards) down.set(each, (down.get(each) ?? new Set()).add(id))
  }
  return {
    upwards: (id) => up.get(id) ?? [id],
    downwards: (id) => down.get(id) ?? new Set([id]),
  }
}

/** @returns those of the tags that are the one of this key or lie below it */
export const tagsWithin = (tags: Iterable<Tag>, key: string): Tag[] =>
  [...tags].filter((tag) => isWithin(keyOf(tag), key))
