import type { Edit } from '../../../common/contract/schemas'
import { articleCount } from '../../../common/text/articleCount'
import { PLACE_NAMES } from '../../../common/text/placeNames'

type Set = Edit['set']

/** What a change of one field is called, for one article and for several; in the order of the panel. */
const FIELD_NAMES = {
  title: ['title', 'titles'],
  byline: ['author', 'authors'],
  site: ['site', 'sites'],
  publishedAt: ['date', 'dates'],
  lang: ['language', 'languages'],
  type: ['type', 'types'],
  address: ['source address', 'source addresses'],
} as const satisfies Partial<Record<keyof Set, readonly [one: string, many: string]>>
const NAMED = Object.keys(FIELD_NAMES) as (keyof typeof FIELD_NAMES)[]

/** @returns what the change does to so many articles, in plain words for the menu */
export function nameOfEdit(set: Set, count: number): string {
  const articles = articleCount(count)
  const names = NAMED.filter((field) => set[field] !== undefined).map((field) => {
    const [one, many] = FIELD_NAMES[field]
    return count === 1 ? `edit the ${one}` : `edit the ${many} of ${articles}`
  })
  const { read, starred, state } = set
  if (read !== undefined) names.push(`mark ${articles} as ${read ? 'read' : 'unread'}`)
  if (starred !== undefined) names.push(`${starred ? 'star' : 'unstar'} ${articles}`)
  if (state !== undefined) names.push(`move ${articles} to ${PLACE_NAMES[state]}`)
  names.push(...ownFieldNames(set, count === 1 ? '' : ` of ${articles}`))
  return names.length === 1 && names[0] ? names[0] : `edit ${articles}`
}

function ownFieldNames({ fields = [], renamedField }: Set, ofMany: string): string[] {
  const names = fields.map(({ name, value }) => `${value === null ? 'remove' : 'edit'} the field “${name}”${ofMany}`)
  if (renamedField) names.push(`rename the field “${renamedField.from}” to “${renamedField.to}”${ofMany}`)
  return names
}
