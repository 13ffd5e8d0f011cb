import type { Place } from './model'

/** @returns the name as it is kept: inner white space collapsed, none at the ends */
export const tidySearchName = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Where one is, and what is typed there. */
export interface Asked {
  place: Place
  /** Names of the tag and the collection that are shown; null where none is. */
  tag: string | null
  collection: string | null
  filter: string
}

/** Places as the query language says them; the trash it cannot name. */
const STATE_WORDS: Partial<Record<Place, string>> = {
  inbox: 'is:inbox',
  later: 'is:later',
  archive: 'is:archived',
  unread: 'is:unread',
  starred: 'is:starred',
}

/** @returns a name as the value of an operator; a quote in it, which cannot be said, is left out */
const operandOf = (name: string): string => {
  const plain = name
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return /\s/.test(plain) ? `"${plain}"` : plain
}

export const siteQuery = (site: string): string => `site:${operandOf(site)}`

/**
 * @returns what is asked for here, in the query language, so that it asks for the same from anywhere.
 *   What is typed comes last, as it was typed: its last word may go on.
 */
export function queryOf({ place, tag, collection, filter }: Asked): string {
  const parts = [
    STATE_WORDS[place],
    tag === null ? undefined : `tag:${operandOf(tag)}`,
    collection === null ? undefined : `in:${operandOf(collection)}`,
    filter.trim(),
  ]
  return parts.filter(Boolean).join(' ')
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
