import { TAG_COLOURS, type Tag, type TagColour, type TagId } from '../../common/model'
import { lastPart, namesAbove, tagKey, tagNameOf, tagParts, tidyTagName } from '../../common/text/tagName'
import type { Op, Records } from './store/operations'
import { keyOf } from './tagTree'

export interface TagMaker {
  /** @returns the id of the tag of that name, made where there is none; null for a name of nothing but space */
  idOf(name: string): TagId | null
  /** Tags that had to be made, each after those it lies below. */
  readonly made: readonly Tag[]
}

/**
 * Finds tags by their names and makes those that are missing, and with them those they lie below. A tag has the colour
 * of the one it lies below; others the colour that is used least.
 */
export function tagMaker(records: Pick<Records, 'tags'>, newId: () => string): TagMaker {
  const byKey = new Map<string, Tag>()
  const uses = new Map<TagColour, number>(TAG_COLOURS.map((colour) => [colour, 0]))
  const note = (tag: Tag) => {
    byKey.set(keyOf(tag), tag)
    uses.set(tag.colour, (uses.get(tag.colour) ?? 0) + 1)
  }
  for (const tag of records.tags.values()) note(tag)
  const made: Tag[] = []

  const make = (name: string, above: Tag | undefined): Tag => {
    // Below a tag, its spelling stands: one branch is written one way.
    const spelled = above ? tagNameOf([above.name, lastPart(name)]) : name
    const tag: Tag = { id: newId(), name: spelled, colour: above?.colour ?? leastUsed(uses), key: null }
    made.push(tag)
    note(tag)
    return tag
  }
  return {
    made,
    idOf: (given) => {
      const name = tidyTagName(given)
      if (name === '') return null
      let tag: Tag | undefined
      for (const each of [...namesAbove(name), name]) tag = byKey.get(tagKey(each)) ?? make(each, tag)
      return tag?.id ?? null
    },
  }
}

/** @returns the first of the colours used least, so that they come in rotation */
const leastUsed = (uses: ReadonlyMap<TagColour, number>): TagColour =>
  TAG_COLOURS.reduce((best, colour) => ((uses.get(colour) ?? 0) < (uses.get(best) ?? 0) ? colour : best))

/** @returns what makes the tags that others lie below and that are missing: an older library has none of them */
export function missingTags(records: Pick<Records, 'tags'>, newId: () => string): Op[] {
  const maker = tagMaker(records, newId)
  for (const { name } of [...records.tags.values()]) if (tagParts(name).length > 1) maker.idOf(name)
  return maker.made.map((record) => ({ op: 'put', kind: 'tag', record }))
}
