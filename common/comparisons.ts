import { DEFAULT_COMPARE_OPTIONS } from './comparison'
import type { Article, ComparisonView } from './model'

/** How a comparison is looked at before the person chooses otherwise. */
export const DEFAULT_VIEW: ComparisonView = { options: DEFAULT_COMPARE_OPTIONS, hidden: [] }

/** Characters of a note that a list shows. */
const LONGEST_LINE = 240

/** @returns the title as it is kept: inner white space collapsed, none at the ends */
export const tidyComparisonTitle = (title: string): string => title.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** @returns what a comparison is called that the person has not named: it bears the title of its newest text */
export function derivedTitle(texts: readonly Pick<Article, 'title' | 'publishedAt' | 'addedAt'>[]): string {
  const age = ({ publishedAt, addedAt }: Pick<Article, 'publishedAt' | 'addedAt'>) => publishedAt ?? addedAt
  const newest = texts.reduce((best, text) => (age(text) > age(best) ? text : best))
  return tidyComparisonTitle(newest.title)
}

/** Cut at a word, where that leaves most of it. */
function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  // Never between the halves of one sign.
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** @returns the first line of a note that says something, without the marks of Markdown before it */
export function firstLine(note: string): string {
  for (const line of note.split('\n')) {
    const said = line.replace(/^[\s#>*+-]+/, '').trim()
    if (said !== '') return clipped(said, LONGEST_LINE)
  }
  return ''
}
