import { isDeepStrictEqual } from 'node:util'
import { nameOfAnnotation } from '../../../common/annotations'
import type { Difference, Differences, RestoredKind } from '../../../common/upkeep'
import { inTurns } from '../nextTurn'
import type { Kind, Kinds, LibraryData, Records, Table } from '../store/operations'
import { TABLES, tableOf } from '../store/operations'
import type { Held } from '../store/taker'

/** Names told of each kind of difference. */
const NAMED = 8

export const noDifference = (): Difference => ({ count: 0, names: [] })

export function note(difference: Difference, name: string): void {
  difference.count += 1
  if (difference.names.length < NAMED) difference.names.push(name)
}

/** What a restore does to one record. */
export type Change<K extends Kind> =
  | { way: 'added'; record: Kinds[K] }
  | { way: 'changed'; record: Kinds[K]; before: Kinds[K] }
  | { way: 'removed'; before: Kinds[K] }

/** @returns what leads from the records to the wanted ones; when and where they were written last does not count */
export async function changesTo<K extends Kind>(kind: K, wanted: LibraryData, now: Records): Promise<Change<K>[]> {
  const changes: Change<K>[] = []
  const target = tableOf(wanted, kind)
  const present = presentOf(now, kind)
  await inTurns(target.values(), (record) => {
    const before = present.get(record.id)
    if (!before) changes.push({ way: 'added', record })
    else if (!isSame(kind, record, before)) changes.push({ way: 'changed', record, before })
  })
  await inTurns(present.values(), (before) => {
    if (!target.get(before.id)) changes.push({ way: 'removed', before })
  })
  return changes
}

/** As with tableOf: the table of a kind holds that kind's records. */
const presentOf = <K extends Kind>(now: Records, kind: K) =>
  now[TABLES[kind]] as unknown as Pick<Table<Kinds[K]>, 'get' | 'values'>

/**
 * Of records that are as they were, those of the library stand for the wanted ones, so that a backup of a large
 * library takes little memory beside it. Records are never changed in place: one that is changed later is another.
 */
export const sharedWith =
  (now: Records): Held =>
  (kind, record) => {
    const before = presentOf(now, kind).get(record.id)
    return before && isSame(kind, record, before) ? before : record
  }

const isSame = <K extends Kind>(kind: K, record: Kinds[K], before: Kinds[K]): boolean =>
  record === before || isDeepStrictEqual(essence(kind, record), essence(kind, before))

/** What of a record is the person's: not the stamps of its last change, nor under which name its text lies. */
function essence<K extends Kind>(kind: K, record: Kinds[K]): unknown {
  if (kind === 'comparison' && 'openedAt' in record) {
    const { updatedAt: _when, device: _where, openedAt: _opened, ...rest } = record
    return rest
  }
  if (kind === 'annotation' && 'anchor' in record) {
    const { updatedAt: _when, device: _where, ...rest } = record
    return rest
  }
  if (kind !== 'article' || !('body' in record)) return record
  const { updatedAt: _when, device: _where, body, ...rest } = record
  return { ...rest, body: body.hash }
}

const RESTORED: Record<RestoredKind, Kind> = {
  articles: 'article',
  tags: 'tag',
  collections: 'collection',
  searches: 'search',
  comparisons: 'comparison',
  annotations: 'annotation',
}

export async function differencesTo(wanted: LibraryData, now: Records): Promise<Differences> {
  const of = async (name: RestoredKind) => {
    const told = { added: noDifference(), removed: noDifference(), changed: noDifference() }
    for (const change of await changesTo(RESTORED[name], wanted, now)) {
      note(told[change.way], nameOf('record' in change ? change.record : change.before))
    }
    return told
  }
  return {
    articles: await of('articles'),
    tags: await of('tags'),
    collections: await of('collections'),
    searches: await of('searches'),
    comparisons: await of('comparisons'),
    annotations: await of('annotations'),
  }
}

function nameOf(record: Kinds[Kind]): string {
  if ('title' in record) return record.title
  return 'name' in record ? record.name : nameOfAnnotation(record)
}
