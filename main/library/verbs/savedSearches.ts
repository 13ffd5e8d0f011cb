import type { Made } from '../../../common/contract'
import type { NewSearch, SearchEdit, SearchMove } from '../../../common/contract/schemas'
import { Failure } from '../../../common/failure'
import type { SavedSearch, SavedSearchId, StepId } from '../../../common/model'
import { tidySearchName } from '../../../common/savedSearches'
import { gapBefore, isInGap, ranksBetween } from '../ranks'
import type { FieldsOf, Records } from '../store/operations'
import { perform, type Workroom } from '../workroom'

/** What can be done with saved searches; answers as the library does. */
export interface SearchVerbs {
  /** Keeps a search, behind those that are there. */
  save(made: NewSearch): Promise<Made>
  edit(edit: SearchEdit): Promise<StepId | null>
  move(move: SearchMove): Promise<StepId | null>
  delete(id: SavedSearchId): Promise<StepId | null>
}

export const searchVerbs = (room: Workroom): SearchVerbs => ({
  save: (made) => saveSearch(room, made),
  edit: (edit) => editSearch(room, edit),
  move: (move) => moveSearch(room, move),
  delete: (id) => deleteSearch(room, id),
})

async function saveSearch(room: Workroom, { name, icon, query }: NewSearch): Promise<Made> {
  const id = room.newId()
  const step = await perform(room, (records) => {
    const { after } = gapOf(records, { id, before: null })
    const [rank = ''] = ranksBetween(after, null, 1)
    const record: SavedSearch = { id, name: tidied(name), icon, query, rank }
    return { name: `save the search “${record.name}”`, ops: [{ op: 'put', kind: 'search', record }] }
  })
  return { id, step }
}

function editSearch(room: Workroom, { id, set }: SearchEdit): Promise<StepId | null> {
  return perform(room, (records) => {
    const search = knownSearch(records, id)
    const fields: FieldsOf<'search'> = {}
    const name = set.name === undefined ? search.name : tidied(set.name)
    if (name !== search.name) fields.name = name
    if (set.icon !== undefined && set.icon !== search.icon) fields.icon = set.icon
    if (set.query !== undefined && set.query !== search.query) fields.query = set.query
    return {
      name: `${deedOf(fields)} the search “${search.name}”`,
      ops: Object.keys(fields).length > 0 ? [{ op: 'set', kind: 'search', id, fields }] : [],
    }
  })
}

function deedOf({ name, icon, query }: FieldsOf<'search'>): string {
  const several = [name, icon, query].filter((field) => field !== undefined).length > 1
  if (several) return 'change'
  if (name !== undefined) return 'rename'
  return icon === undefined ? 'change the text of' : 'change the icon of'
}

function moveSearch(room: Workroom, { id, before }: SearchMove): Promise<StepId | null> {
  return perform(room, (records) => {
    const search = knownSearch(records, id)
    const gap = gapOf(records, { id, before })
    const [rank = search.rank] = ranksBetween(gap.after, gap.before, 1)
    return {
      name: `move the search “${search.name}”`,
      ops: isInGap(gap, search.rank) ? [] : [{ op: 'set', kind: 'search', id, fields: { rank } }],
    }
  })
}

function deleteSearch(room: Workroom, id: SavedSearchId): Promise<StepId | null> {
  return perform(room, (records) => {
    const { name } = knownSearch(records, id)
    return { name: `delete the search “${name}”`, ops: [{ op: 'del', kind: 'search', id }] }
  })
}

/** @returns the ranks around the place before one of the others, or behind all of them */
function gapOf(records: Records, { id, before }: SearchMove) {
  const next = before === null ? undefined : records.searches.get(before)
  const { gap, see } = gapBefore(next?.rank ?? null)
  for (const other of records.searches.values()) if (other.id !== id) see(other.rank)
  return gap
}

function tidied(name: string): string {
  const tidy = tidySearchName(name)
  if (tidy === '') throw new Failure('invalid', 'A search needs a name.')
  return tidy
}

/** @throws Failure `not-found` */
function knownSearch(records: Records, id: SavedSearchId): SavedSearch {
  const search = records.searches.get(id)
  if (search) return search
  throw new Failure('not-found', 'This saved search no longer exists.', 'Undo in the Edit menu may bring it back.')
}
