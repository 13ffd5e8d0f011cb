import type { Facet, TagCount, TagId } from '../../../common/model'
import { TYPE_NAMES } from '../../../common/text/typeNames'
import { languageName } from '../../reader/script'

export const FACET_NAMES: Record<Facet, string> = {
  tag: 'Tag',
  site: 'Site',
  author: 'Author',
  year: 'Year',
  lang: 'Language',
  type: 'Type',
}

const NONE: Record<Facet, string> = {
  tag: 'No tag',
  site: 'No site',
  author: 'No author',
  year: 'No date',
  lang: 'No language',
  type: 'No type',
}

const typeNames = new Map<string, string>(Object.entries(TYPE_NAMES))

/** @returns what the person reads for a value of a facet */
export function facetValueName(facet: Facet, value: string, tags: ReadonlyMap<TagId, TagCount>): string {
  if (value === '') return NONE[facet]
  if (facet === 'tag') return tags.get(value)?.name ?? 'A tag that is gone'
  if (facet === 'lang') return languageName(value) ?? value
  if (facet === 'type') return typeNames.get(value) ?? value
  return value
}
