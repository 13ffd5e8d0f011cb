import { Failure } from '../../common/failure'
import type { ArticleId, History, HistoryStep, StepId, Tag, TagId } from '../../common/model'
import { isWithin } from '../../common/text/tagName'
import { idOf, type Op } from './store/operations'
import { keyOf } from './tagTree'

export interface Step extends HistoryStep {
  /** What leads back, or forth again. */
  ops: readonly Op[]
}

export type Direction = 'undo' | 'redo'

/** Steps that can be gone back; the oldest fall away. */
const STEPS = 200

/** What can be undone and redone, in memory: it begins anew with every start. */
export class UndoHistory {
  readonly #steps: Record<Direction, Step[]> = { undo: [], redo: [] }

  /** Takes in something new; what was undone before can then no longer be redone. */
  push(step: Step): void {
    this.#steps.redo = []
    this.#steps.undo = [...this.#steps.undo.slice(1 - STEPS), step]
  }

  /** Takes in something new that belongs to the last step: that one and the new together. */
  replaceLast(whole: Step): void {
    this.#steps.undo.pop()
    this.push(whole)
  }

  /** @returns the step that is next in the direction */
  next(direction: Direction): Step | undefined {
    return this.#steps[direction].at(-1)
  }

  /**
   * @returns the step that is next in the direction
   * @throws Failure `invalid` where another one was expected: what it would take back is not what was meant
   */
  expect(direction: Direction, expected: StepId | undefined): Step | undefined {
    const step = this.next(direction)
    if (expected !== undefined && step?.id !== expected) {
      throw new Failure(
        'invalid',
        direction === 'undo'
          ? 'This was not undone, because something else was changed since.'
          : 'This was not done again, because something else was changed since.',
        'Undo in the Edit menu takes changes back one by one, the latest first.',
      )
    }
    return step
  }

  /** Notes that the next step in the direction was taken. @param inverse what leads back from there */
  moved(direction: Direction, inverse: readonly Op[]): void {
    const step = this.#steps[direction].pop()
    if (step) this.#steps[direction === 'undo' ? 'redo' : 'undo'].push({ ...step, ops: inverse })
  }

  /**
   * Drops every mention of articles that are gone for good, so that no step can bring back a record without a body.
   * @param vanished tags that went with them; a step that gives one of them back to an article makes it again
   */
  forget(ids: ReadonlySet<ArticleId>, vanished: readonly Tag[]): void {
    for (const direction of ['undo', 'redo'] as const) {
      this.#steps[direction] = this.#steps[direction].flatMap((step) => {
        const kept = step.ops.filter((op) => op.kind !== 'article' || !ids.has(idOf(op)))
        const concerns = kept.some((op) => op.kind !== 'tag' || (op.op === 'set' && !vanished.some(isTag(op.id))))
        return concerns ? [{ ...step, ops: [...tagsToMake(kept, vanished), ...kept] }] : []
      })
    }
  }

  /** @returns the steps that are next, as the window is told them */
  ends(): History {
    return { undo: told(this.next('undo')), redo: told(this.next('redo')) }
  }
}

const told = (step: Step | undefined): HistoryStep | null => (step ? { id: step.id, name: step.name } : null)

const isTag =
  (id: TagId) =>
  (tag: Tag): boolean =>
    tag.id === id

const tagsGivenBy = (op: Op): readonly TagId[] =>
  op.op === 'set' && (op.kind === 'article' || op.kind === 'comparison') ? (op.fields.tags ?? []) : []

function tagsToMake(ops: readonly Op[], vanished: readonly Tag[]): Op[] {
  const given = new Set(ops.flatMap(tagsGivenBy))
  const keys = vanished.filter(({ id }) => given.has(id)).map(keyOf)
  // With a tag comes what it lies below.
  const needed = vanished.filter((tag) => keys.some((key) => isWithin(key, keyOf(tag))))
  return needed.map((record) => ({ op: 'put', kind: 'tag', record }))
}
