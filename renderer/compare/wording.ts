import type { Column, ComparedText, Link } from '../../common/comparison'
import { SET_APART } from '../../common/setApart'
import { addedLine, publishedLine } from '../ui/dates'
import type { Kind, ShownPassage } from './passages'
import { relationBetween } from './relations'

/** The words of the comparison view: every text that depends on figures. */

const SIGLA = ['A', 'B', 'C', 'D'] as const
export const siglum = (column: number): string => SIGLA[column] ?? '?'

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
] as const

/** @param place from 1 @returns "first" … "eleventh", then "12th" */
export function ordinal(place: number): string {
  const word = ORDINALS[place - 1]
  if (word) return word
  const tens = place % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')
  return `${place}${ending}`
}

/** A share is never rounded to all or nothing unless it is. */
export function percent(share: number): string {
  if (share <= 0) return '0%'
  if (share >= 1) return '100%'
  const rounded = Math.round(share * 100)
  if (rounded === 0) return '<1%'
  return `${Math.min(99, rounded)}%`
}

const number = new Intl.NumberFormat('en-GB')
export const wordCount = (words: number): string => (words === 1 ? '1 word' : `${number.format(words)} words`)

/** @returns "29 March 2021, 17:20", or when it came in where no date of publication is known */
export function dateline({ publishedAt, addedAt }: Pick<ComparedText, 'publishedAt' | 'addedAt'>): string {
  const published = publishedAt === null ? '' : publishedLine(publishedAt)
  return published === '' ? `added ${addedLine(addedAt)}` : published
}

const KIND_WORDS: Record<Kind, string> = { same: 'same', edited: 'edited', moved: 'moved', only: 'only here' }

/** @returns the first column that has a passage */
export const homeOf = (units: ShownPassage['units']): number =>
  Math.max(
    0,
    units.findIndex((own) => own.length > 0),
  )

/** "edited", "moved and edited", "only in A". */
export function fateWords({ kind, edited, units, apart }: ShownPassage): string {
  if (apart) return `set apart: ${SET_APART[apart].name.toLowerCase()}`
  if (kind === 'only') return `only in ${siglum(homeOf(units))}`
  return kind === 'moved' && edited ? 'moved and edited' : KIND_WORDS[kind]
}

/**
 * Where the partner of a moved passage stands, for the note beside it.
 * Counts the paragraphs a reader would count, which headings are not.
 * @param at the column of the partner
 */
export function placeWords(units: readonly number[], column: Column, text: ComparedText, at: number): string {
  const unit = column.units[units[0] ?? -1]
  const name = siglum(at)
  const block = unit && text.blocks.find(({ start, end }) => unit.start < end && unit.end > start)
  if (!unit || !block || block.kind === 'heading') return `stands elsewhere in ${name}`
  const place = text.blocks.filter(({ kind, start }) => kind !== 'heading' && start <= block.start).length
  const last = column.units[units.at(-1) ?? -1] ?? unit
  const isWhole = text.text.slice(block.start, unit.start).trim() === '' && last.end >= block.end
  return isWhole ? `stands ${ordinal(place)} in ${name}` : `stands in the ${ordinal(place)} paragraph of ${name}`
}

/** The first words of a passage, for an announcement. */
export function opening(text: string, words = 10): string {
  const all = text.trim().split(/\s+/)
  return all.length > words ? `${all.slice(0, words).join(' ')}…` : all.join(' ')
}

/** How alike linked passages are, in words. @param score 0–1 */
export function likeness(links: readonly Link[]): string {
  if (links.length === 0) return ''
  if (links.every((link) => link.text === 'identical')) return 'the same words'
  const score = links.reduce((sum, link) => sum + link.score, 0) / links.length
  if (score >= 0.85) return 'almost the same words'
  if (score >= 0.6) return 'much the same words'
  if (score >= 0.4) return 'many of the same words'
  return 'few of the same words'
}

export const NEIGHBOUR_WORDS = ['neither is linked', 'one is linked too', 'both are linked too'] as const

/**
 * Which sentences a passage is, as an edition numbers them: "A 3 – B 4–5".
 * @param of the columns that are named; left out: all
 */
export function unitNames(units: ShownPassage['units'], of?: readonly number[]): string {
  return units
    .flatMap((list, column) =>
      list.length === 0 || of?.includes(column) === false ? [] : [`${siglum(column)} ${span(list)}`],
    )
    .join(' – ')
}

/** @returns "B", "B or C", "B, C and D" */
export function listed(names: readonly string[], word: 'and' | 'or'): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`
}

function span(units: readonly number[]): string {
  const first = (units.at(0) ?? 0) + 1
  const last = (units.at(-1) ?? 0) + 1
  return first === last ? String(first) : `${first}–${last}`
}

/** What each other version makes of a passage: "in B edited, in C moved, not in D". */
export function versionsWords(passage: ShownPassage, column: number): string {
  return passage.units
    .flatMap((_, other) => {
      if (other === column) return []
      const relation = relationBetween(passage, column, other)
      if (!relation) return [`not in ${siglum(other)}`]
      return [`in ${siglum(other)} ${relation.kind === 'same' ? 'the same' : relation.kind}`]
    })
    .join(', ')
}
