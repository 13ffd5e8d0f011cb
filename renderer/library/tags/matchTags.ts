import type { Tag, TagCount, TagId } from '../../../common/model'
import { lastPart, tagKey, tagParts, tidyTagName } from '../../../common/text/tagName'

/** How many of the targets carry a tag. */
export type Carried = 'all' | 'some' | 'none'

export type Choice =
  | { kind: 'tag'; tag: TagCount; carried: Carried }
  /** The name as typed, of a tag that does not exist yet. */
  | { kind: 'create'; name: string }

/**
 * What the picker offers for what was typed: tags that hold it anywhere, those that begin with it, or one of whose
 * parts does, first;
 * then to create it, unless a tag has just that name.
 * @param first ids of the tags that lead while nothing is typed: those the articles had at the start
 */
export function choices(
  typed: string,
  tags: readonly TagCount[],
  carried: ReadonlyMap<TagId, Carried>,
  first: ReadonlySet<TagId>,
): Choice[] {
  const wanted = tagKey(typed)
  const offered = tags
    .map((tag) => ({ tag, rank: wanted === '' ? (first.has(tag.id) ? 0 : 1) : rankOf(tagKey(tag.name), wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((left, right) => left.rank - right.rank || byName(left.tag, right.tag))
    .map(({ tag }): Choice => ({ kind: 'tag', tag, carried: carried.get(tag.id) ?? 'none' }))
  const isNew = wanted !== '' && !tags.some((tag) => tagKey(tag.name) === wanted)
  return isNew ? [...offered, { kind: 'create', name: tidyTagName(typed) }] : offered
}

const NO_MATCH = 6

/** The whole name, its last part, its beginning, the beginning of a part or word, parts by their beginnings, anywhere. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0
  if (lastPart(name) === wanted) return 1
  if (name.startsWith(wanted)) return 2
  if (name.includes(` ${wanted}`) || name.includes(`/${wanted}`)) return 3
  if (beginsParts(tagParts(name), tagParts(wanted))) return 4
  return name.includes(wanted) ? 5 : NO_MATCH
}

/** Whether parts that follow each other begin as the wanted ones do: `pol/e` for `politics/eu`. */
const beginsParts = (parts: readonly string[], wanted: readonly string[]): boolean =>
  parts.some((_, start) => wanted.every((part, index) => parts[start + index]?.startsWith(part)))

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
const byName = (left: Tag, right: Tag) => collator.compare(left.name, right.name)

export function carriedBy(holders: number, targets: number): Carried {
  if (holders === 0) return 'none'
  return holders >= targets ? 'all' : 'some'
}
