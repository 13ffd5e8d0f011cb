import type { HistoryStep, StepId } from '../../../common/model'
import { between, MANY } from '../bulk'
import { inTurns } from '../nextTurn'
import type { Op, OpOf } from '../store/operations'
import { withTidyTags } from '../tidyTags'
import type { Direction } from '../undoHistory'
import { stamp, type Workroom } from '../workroom'

/**
 * Takes the next step back, or forth again.
 * @param expected the only step that may be taken; left out: whichever is next
 * @returns the step, or null where there is none
 * @throws Failure `invalid` where another step than the expected is next
 */
export function takeStep(room: Workroom, direction: Direction, expected?: StepId): Promise<HistoryStep | null> {
  // What is next when its turn has come may be another; all that hangs on it is whether one is told how far it is.
  const bulk = (room.steps.next(direction)?.ops.length ?? 0) > MANY ? room.bulk : undefined
  return room.store.changeAlone(async (records) => {
    const step = room.steps.expect(direction, expected)
    if (!step) return { ops: [], applied: () => null }
    return {
      ops: await withTidyTags(records, await stamped({ ...room, bulk }, step.ops)),
      applied: (inverse) => {
        room.steps.moved(direction, inverse)
        room.onHistory(room.steps.ends())
        return { id: step.id, name: step.name }
      },
    }
  }, bulk)
}

const stampedOp = <K extends 'article' | 'comparison' | 'annotation'>(
  op: Exclude<OpOf<K>, { op: 'del' }>,
  fields: ReturnType<typeof stamp>,
): OpOf<K> =>
  op.op === 'put' ? { ...op, record: { ...op.record, ...fields } } : { ...op, fields: { ...op.fields, ...fields } }

/** Going back is a change of its own: it is newer than what it takes back. */
async function stamped(room: Workroom, ops: readonly Op[]): Promise<Op[]> {
  const fields = stamp(room)
  const newer: Op[] = []
  const turn = (op: Op) => {
    if (op.op === 'del') newer.push(op)
    else if (op.kind === 'article') newer.push(stampedOp(op, fields))
    else if (op.kind === 'comparison') newer.push(stampedOp(op, fields))
    else if (op.kind === 'annotation') newer.push(stampedOp(op, fields))
    else newer.push(op)
  }
  await inTurns(ops, turn, between(room.bulk, 'planning', ops.length))
  return newer
}
