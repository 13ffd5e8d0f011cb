import type { TagCount, TagId } from '../../../common/model'
import { namesAbove, tagKey, tagNameOf, tagParts } from '../../../common/text/tagName'

/** A tag as a line of the tree. */
export interface TagNode {
  tag: TagCount
  /** What it is called below the one it lies in. */
  label: string
  /** How many it lies below. */
  depth: number
  above: TagId | null
  /** How many lie below it, at any depth. */
  below: number
}

/** @param tags each after the one it lies below, as the overview has them */
export function tagNodes(tags: readonly TagCount[]): TagNode[] {
  const byKey = new Map<string, TagNode>()
  return tags.map((tag) => {
    const above = namesAbove(tagKey(tag.name)).flatMap((key) => byKey.get(key) ?? [])
    for (const each of above) each.below += 1
    const nearest = above.at(-1)
    const parts = tagParts(tag.name)
    const label = tagNameOf(parts.slice(nearest ? tagParts(nearest.tag.name).length : 0))
    const node: TagNode = { tag, label, depth: above.length, above: nearest?.tag.id ?? null, below: 0 }
    byKey.set(tagKey(tag.name), node)
    return node
  })
}

/** @returns the lines that show while some tags are folded */
export function unfolded(nodes: readonly TagNode[], folded: ReadonlySet<TagId>): TagNode[] {
  const hidden = new Set<TagId>()
  return nodes.filter(({ tag, above }) => {
    const isHidden = above !== null && (hidden.has(above) || folded.has(above))
    if (isHidden) hidden.add(tag.id)
    return !isHidden
  })
}

/** @returns the tags that a tag lies below, from the nearest */
export function tagsAbove(nodes: readonly TagNode[], id: TagId): TagId[] {
  const aboveOf = new Map(nodes.map(({ tag, above }) => [tag.id, above]))
  const above: TagId[] = []
  for (let each = aboveOf.get(id) ?? null; each !== null; each = aboveOf.get(each) ?? null) above.push(each)
  return above
}
