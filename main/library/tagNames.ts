import { TAG_COLOURS, type Tag, type TagColour, type TagId } from '../../common/model'
import { tagKey, tidyTagName } from '../../common/text/tagName'
import type { Records } from './store/operations'

export interface TagMaker {
  /** @returns the id of the tag of that name, made where there is none; null for a name of nothing but space */
  idOf(name: string): TagId | null
  /** Tags that had to be made. */
  readonly made: readonly Tag[]
}

/** Finds tags by their names and makes those that are missing, in the colour that is used least. */
export function tagMaker(records: Records, newId: () => string): TagMaker {
  const byKey = new Map<string, TagId>()
  const uses = new Map<TagColour, number>(TAG_COLOURS.map((colour) => [colour, 0]))
  const note = (tag: Tag) => {
    byKey.set(tagKey(tag.name), tag.id)
    uses.set(tag.colour, (uses.get(tag.colour) ?? 0) + 1)
  }
  for (const tag of records.tags.values()) note(tag)
  const made: Tag[] = []
  return {
    made,
    idOf: (name) => {
      const key = tagKey(name)
      if (key === '') return null
      const found = byKey.get(key)
      if (found !== undefined) return found
      const tag: Tag = { id: newId(), name: tidyTagName(name), colour: leastUsed(uses), key: null }
      made.push(tag)
      note(tag)
      return tag.id
    },
  }
}

/** @returns the first of the colours used least, so that they come in rotation */
const leastUsed = (uses: ReadonlyMap<TagColour, number>): TagColour =>
  TAG_COLOURS.reduce((best, colour) => ((uses.get(colour) ?? 0) < (uses.get(best) ?? 0) ? colour : best))
