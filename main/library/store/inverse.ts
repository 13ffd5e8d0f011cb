import { inTurns } from '../nextTurn'
import { applyOps, type FieldsOf, type Kind, type Kinds, type Op, type OpOf, type Tables, tableOf } from './operations'

/**
 * @param between as for {@link inTurns}; where it throws, the tables are left half changed
 * @param tables as they are before the changes, and as they are after them when this returns
 * @returns the changes that lead back, field by field, in the order in which they are to be applied.
 *   When and where a record was written last is not led back: going back is a change of its own.
 */
export async function applyWithInverse(
  tables: Tables,
  ops: readonly Op[],
  between?: (done: number) => void,
): Promise<Op[]> {
  const inverse: Op[] = []
  const turn = (op: Op) => {
    const back = inverseOf(tables, op)
    // What leads back is of the kind that leads there.
    if (back) inverse.push(back as Op)
    applyOps(tables, [op])
  }
  await inTurns(ops, turn, between)
  return inverse.reverse()
}

function inverseOf<K extends Kind>(tables: Tables, op: OpOf<K>): OpOf<K> | null {
  const { kind } = op
  const id = op.op === 'put' ? op.record.id : op.id
  const before = tableOf(tables, kind).get(id)
  if (!before) return op.op === 'put' ? { op: 'del', kind, id } : null
  if (op.op !== 'set') return { op: 'put', kind, record: before }
  return { op: 'set', kind, id, fields: previous(before, op.fields) }
}

const STAMPS = new Set<PropertyKey>(['updatedAt', 'device'])

/** @returns the record's own values of the fields that are about to be set */
function previous<K extends Kind>(record: Kinds[K], fields: FieldsOf<K>): FieldsOf<K> {
  const own: FieldsOf<K> = {}
  // The type of the fields says that they have no other keys.
  for (const key of Object.keys(fields) as (keyof FieldsOf<K>)[]) if (!STAMPS.has(key)) own[key] = record[key]
  return own
}
