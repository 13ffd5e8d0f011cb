import type { LucideIcon } from 'lucide-react'
import { Building2, Calendar, Hash, MapPin, Quote, Tag, User } from 'lucide-react'
import { FACT_GROUPS, type FactGroup, type FactKind, type FactRow, type Finding } from '../../../common/facts'

/** The words of the fact table, and what of it is shown. */

export const KIND_NAMES: Record<FactKind, string> = {
  figure: 'Figures',
  date: 'Dates and times',
  quote: 'Quotes',
  person: 'People',
  organization: 'Organizations',
  place: 'Places',
  name: 'Other names',
}

export const KIND_ICONS: Record<FactKind, LucideIcon> = {
  figure: Hash,
  date: Calendar,
  quote: Quote,
  person: User,
  organization: Building2,
  place: MapPin,
  name: Tag,
}

export const GROUP_NAMES: Record<FactGroup, string> = {
  contradict: 'They contradict each other',
  differ: 'They differ, but all could be true',
  some: 'Only some have it',
  agree: 'All agree',
}

export const NOT_FOUND = 'not found'

/** @returns the rows of a kind in which the words stand, in a label or in what an article says */
export function rowsShown(rows: readonly FactRow[], kind: FactKind | null, find: string): FactRow[] {
  const wanted = find.trim().toLocaleLowerCase()
  const has = (text: string) => text.toLocaleLowerCase().includes(wanted)
  return rows.filter(
    (row) =>
      (kind === null || row.kind === kind) &&
      (wanted === '' || has(row.label) || row.cells.flat().some((finding) => has(plainFinding(finding)))),
  )
}

/** @returns the rows by group, without groups that have none */
export const grouped = (rows: readonly FactRow[]): { group: FactGroup; rows: FactRow[] }[] =>
  FACT_GROUPS.map((group) => ({ group, rows: rows.filter((row) => row.group === group) })).filter(
    (one) => one.rows.length > 0,
  )

/** "at least 369", "We pulled it off! (trimmed)". */
export const plainFinding = ({ says, qualifier, note }: Finding): string =>
  `${qualifier ? `${qualifier} ` : ''}${says}${note ? ` (${note})` : ''}`
