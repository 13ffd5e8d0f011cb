import type { Kind, Kinds, Op } from './operations'

/** Raised when an older Variorum could no longer read what is written. */
export const STORE_VERSION = 3

/** Fields that came with a version, for records that were written before it. Version 3 brought comparisons and annotations, and no field. */
const CAME_WITH: Record<number, { [K in Kind]?: Partial<Kinds[K]> }> = {
  2: { article: { collections: {}, type: null, fields: {} }, tag: { key: null } },
}

/** @returns a record that a store of an older version holds, as this version would have written it */
export function migrated<K extends Kind>(kind: K, record: Kinds[K], version: number): Kinds[K] {
  let current = record
  for (let each = version + 1; each <= STORE_VERSION; each++) {
    const came = CAME_WITH[each]?.[kind]
    if (came) current = { ...came, ...current }
  }
  return current
}

/** @returns operations of an older version's journal, as this version would have written them */
export function migratedOps(ops: readonly Op[], version: number): readonly Op[] {
  if (version === STORE_VERSION) return ops
  return ops.map((op) => (op.op === 'put' ? ({ ...op, record: migrated(op.kind, op.record, version) } as Op) : op))
}
