import { byRank, tidyCollectionName, withInner } from '../../../../common/collections'
import type { Made } from '../../../../common/contract'
import type { CollectionEdit, CollectionMove, NewCollection } from '../../../../common/contract/schemas'
import { Failure } from '../../../../common/failure'
import type { Collection, CollectionId, StepId } from '../../../../common/model'
import { gapBefore, isInGap, ranksBetween } from '../../ranks'
import type { FieldsOf, Op, Records } from '../../store/operations'
import { perform, setOn, type Workroom } from '../../workroom'
import { collecting } from './collect'
import { articlesIn, knownCollection, without } from './known'

/** Makes a collection, last among its siblings, with articles in it where some are given: all one step. */
export async function makeCollection(room: Workroom, { name, parent, ids }: NewCollection): Promise<Made> {
  const id = room.newId()
  const step = await perform(room, async (records) => {
    if (parent !== null) knownCollection(records, parent)
    const record: Collection = { id, name: tidied(name), parent, rank: rankAmong(records, { id, parent }), note: '' }
    const added = ids ? await collecting(room, records, { id, ids }) : []
    return { name: `make the collection “${record.name}”`, ops: [{ op: 'put', kind: 'collection', record }, ...added] }
  })
  return { id, step }
}

/** Renames a collection, or changes its note. */
export function editCollection(room: Workroom, { id, set }: CollectionEdit): Promise<StepId | null> {
  return perform(room, (records) => {
    const collection = knownCollection(records, id)
    const fields: FieldsOf<'collection'> = {}
    const name = set.name === undefined ? collection.name : tidied(set.name)
    if (name !== collection.name) fields.name = name
    if (set.note !== undefined && set.note !== collection.note) fields.note = set.note
    const deed =
      fields.name === undefined ? `edit the note of “${collection.name}”` : `rename the collection “${collection.name}”`
    return { name: deed, ops: Object.keys(fields).length > 0 ? [{ op: 'set', kind: 'collection', id, fields }] : [] }
  })
}

/**
 * Moves a collection, with all that is inside it, into another one or to the top, before one of those there or last.
 * @throws Failure `invalid` where it would be inside itself
 */
export function moveCollection(room: Workroom, { id, parent, before }: CollectionMove): Promise<StepId | null> {
  return perform(room, (records) => {
    const collection = knownCollection(records, id)
    const into = parent === null ? null : knownCollection(records, parent)
    if (into && withInner(records.collections.values(), id).has(into.id)) {
      throw new Failure('invalid', 'A collection cannot be moved into itself, or into one that is inside it.')
    }
    const gap = gapOf(records, { id, parent, before })
    const stays = parent === collection.parent && isInGap(gap, collection.rank)
    const [rank = collection.rank] = ranksBetween(gap.after, gap.before, 1)
    return {
      name: `move the collection “${collection.name}”${whereTo(collection, into)}`,
      ops: stays ? [] : [{ op: 'set', kind: 'collection', id, fields: { parent, rank } }],
    }
  })
}

function whereTo({ parent }: Collection, into: Collection | null): string {
  if (parent === (into?.id ?? null)) return ''
  return into ? ` into “${into.name}”` : ' to the top'
}

/** Deletes a collection and those inside it; the articles stay in the library. */
export function deleteCollection(room: Workroom, id: CollectionId): Promise<StepId | null> {
  return perform(room, async (records) => {
    const { name } = knownCollection(records, id)
    const gone = withInner(records.collections.values(), id)
    const emptied = await setOn(room, await articlesIn(records, gone), (article) => ({
      collections: without(article, gone),
    }))
    const inner = gone.size > 1 ? ` and ${gone.size - 1} inside it` : ''
    const deleted = [...gone].map((each): Op => ({ op: 'del', kind: 'collection', id: each }))
    return { name: `delete the collection “${name}”${inner}`, ops: [...emptied, ...deleted] }
  })
}

function tidied(name: string): string {
  const tidy = tidyCollectionName(name)
  if (tidy === '') throw new Failure('invalid', 'A collection needs a name.')
  return tidy
}

interface Spot {
  id: CollectionId
  parent: CollectionId | null
  before?: CollectionId | null
}

function gapOf(records: Records, { id, parent, before = null }: Spot) {
  const next = before === null ? undefined : records.collections.get(before)
  const siblings = [...records.collections.values()].filter((each) => each.parent === parent && each.id !== id)
  const { gap, see } = gapBefore(next?.parent === parent ? next.rank : null)
  for (const { rank } of siblings.sort(byRank)) see(rank)
  return gap
}

function rankAmong(records: Records, spot: Spot): string {
  const [rank = ''] = ranksBetween(gapOf(records, spot).after, null, 1)
  return rank
}
