import { FACETS, type Facet, type Place } from './model'

/** @returns the name as it is kept: inner white space collapsed, none at the ends */
export const tidySearchName = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Where one is, and what is typed and chosen there. */
export interface Asked {
  place: Place
  /** Names of the tag and the collection that are shown; null where none is. */
  tag: string | null
  collection: string | null
  filter: string
  /** What is chosen from the facets; tags by their names. */
  facets: Partial<Record<Facet, readonly string[]>>
}

/** What is asked for, as a query, and what of it a query cannot say. */
export interface Said {
  query: string
  unsaid: Facet[]
}

/** Places as the query language says them; the trash it cannot name. */
const STATE_WORDS: Partial<Record<Place, string>> = {
  inbox: 'is:inbox',
  later: 'is:later',
  archive: 'is:archived',
  unread: 'is:unread',
  starred: 'is:starred',
}

const FACET_OPERATORS: Partial<Record<Facet, string>> = { tag: 'tag', site: 'site', author: 'by', lang: 'lang' }

/** @returns a name as the value of an operator; a quote in it, which cannot be said, is left out */
const operandOf = (name: string): string => {
  const plain = name
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return /\s/.test(plain) ? `"${plain}"` : plain
}

/**
 * @returns what is asked for here, in the query language, so that it asks for the same from anywhere.
 *   What is typed comes last, as it was typed: its last word may go on.
 */
export function queryOf({ place, tag, collection, filter, facets }: Asked): Said {
  const chosen = FACETS.flatMap((facet) => {
    const values = facets[facet] ?? []
    return values.length > 0 ? [{ facet, words: facetWords(facet, values) }] : []
  })
  const parts = [
    STATE_WORDS[place],
    tag === null ? undefined : `tag:${operandOf(tag)}`,
    collection === null ? undefined : `in:${operandOf(collection)}`,
    ...chosen.map(({ words }) => words),
    filter.trim(),
  ]
  return {
    query: parts.filter(Boolean).join(' '),
    unsaid: chosen.flatMap(({ facet, words }) => (words === null ? [facet] : [])),
  }
}

/** @returns null where it cannot be said: that something is missing, for one */
function facetWords(facet: Facet, values: readonly string[]): string | null {
  if (values.includes('')) return null
  const operator = FACET_OPERATORS[facet]
  if (operator) return values.map((value) => `${operator}:${operandOf(value)}`).join(' OR ')
  return facet === 'year' ? yearWords(values.map(Number)) : null
}

/** Years in a row are a span. */
function yearWords(years: readonly number[]): string | null {
  const first = Math.min(...years)
  const last = Math.max(...years)
  return last - first === years.length - 1 ? `after:${first} before:${last + 1}` : null
}

/** @returns a name for a search, from its own words: without operators' names and quotes, and cut at a word */
export function nameOf(query: string, longest = 60): string {
  const words = query
    .replace(/(^|\s)[a-z]+:(?=\S)/gi, '$1')
    .replace(/["“”„*]/g, '')
    .trim()
    .split(/\s+/)
  let kept = ''
  for (const word of words) {
    const next = kept === '' ? word : `${kept} ${word}`
    if (next.length > longest && kept !== '') break
    kept = next
  }
  const [first = ''] = kept
  return first.toLocaleUpperCase() + kept.slice(first.length)
}
