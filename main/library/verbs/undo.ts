import type { Op } from '../store/operations'
import { withTidyTags } from '../tidyTags'
import type { Direction } from '../undoHistory'
import { stamp, type Workroom } from '../workroom'

/**
 * Takes the next step back, or forth again.
 * @returns the step's name, or null where there is none
 */
export function takeStep(room: Workroom, direction: Direction): Promise<string | null> {
  return room.store.changeAlone((records) => {
    const step = room.steps.next(direction)
    if (!step) return { ops: [], applied: () => null }
    return {
      ops: withTidyTags(records, stamped(room, step.ops)),
      applied: (inverse) => {
        room.steps.moved(direction, inverse)
        room.onHistory(room.steps.names())
        return step.name
      },
    }
  })
}

/** Going back is a change of its own: it is newer than what it takes back. */
function stamped(room: Workroom, ops: readonly Op[]): Op[] {
  const fields = stamp(room)
  return ops.map((op) => {
    if (op.kind === 'tag' || op.op === 'del') return op
    return op.op === 'put'
      ? { ...op, record: { ...op.record, ...fields } }
      : { ...op, fields: { ...op.fields, ...fields } }
  })
}
