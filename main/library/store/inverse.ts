import { inTurns } from '../nextTurn'
import { applyOps, type Op, type Records, type Tables } from './operations'

/**
 * @param tables as they are before the changes, and as they are after them when this returns
 * @returns the changes that lead back, field by field, in the order in which they are to be applied.
 *   When and where a record was written last is not led back: going back is a change of its own.
 */
export async function applyWithInverse(tables: Tables, ops: readonly Op[]): Promise<Op[]> {
  const inverse: Op[] = []
  await inTurns(ops, (op) => {
    const back = inverseOf(tables, op)
    if (back) inverse.push(back)
    applyOps(tables, [op])
  })
  return inverse.reverse()
}

function inverseOf(records: Records, op: Op): Op | null {
  if (op.kind === 'article') {
    const id = op.op === 'put' ? op.record.id : op.id
    const before = records.articles.get(id)
    if (!before) return op.op === 'put' ? { op: 'del', kind: 'article', id } : null
    if (op.op !== 'set') return { op: 'put', kind: 'article', record: before }
    const { updatedAt: _when, device: _where, ...fields } = op.fields
    return { op: 'set', kind: 'article', id, fields: previous(before, fields) }
  }
  const id = op.op === 'put' ? op.record.id : op.id
  const before = records.tags.get(id)
  if (!before) return op.op === 'put' ? { op: 'del', kind: 'tag', id } : null
  if (op.op !== 'set') return { op: 'put', kind: 'tag', record: before }
  return { op: 'set', kind: 'tag', id, fields: previous(before, op.fields) }
}

/** @returns the record's own values of the fields that are about to be set */
function previous<T extends object>(record: T, fields: Partial<NoInfer<T>>): Partial<T> {
  const own: Partial<T> = {}
  // The type of the fields says that they have no other keys.
  for (const key of Object.keys(fields) as (keyof T)[]) own[key] = record[key]
  return own
}
