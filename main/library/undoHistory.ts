import type { AnnotationId } from '../../common/annotations'
import { Failure } from '../../common/failure'
import type { ArticleId, History, HistoryStep, StepId, Tag, TagId } from '../../common/model'
import { isWithin, tagKey } from '../../common/text/tagName'
import { idOf, type Op } from './store/operations'
import { keyOf } from './tagTree'

export interface Step extends HistoryStep {
  /** What leads back, or forth again. */
  ops: readonly Op[]
}

/** What is gone for good. */
export interface Gone {
  ids: ReadonlySet<ArticleId>
  /** Their highlights and notes. */
  notes: ReadonlySet<AnnotationId>
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

  /**
   * Makes a change part of the last step, if that is the one it goes on with.
   * @param inverse what leads back from the change
   * @returns the step; null where another one is the last
   */
  join(joins: StepId | null | undefined, inverse: readonly Op[]): StepId | null {
    const last = this.next('undo')
    if (!last || last.id !== joins) return null
    // What the step sets back anyway needs no other way back: who writes for an hour makes one step of a few changes.
    const ops = [...inverse.filter((op) => !last.ops.some((later) => covers(later, op))), ...last.ops]
    this.replaceLast({ ...last, ops })
    return last.id
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
   * @param vanished tags that went with them; a step that gives one of them back to an article, or makes a tag
   *   below one of them, makes it again
   */
  forget(gone: Gone, vanished: readonly Tag[]): void {
    const notes = new Set(gone.notes)
    // Notes that were deleted before their article, or not yet made again, are in no library.
    for (const { ops } of [...this.#steps.undo, ...this.#steps.redo]) {
      for (const op of ops) {
        if (op.op === 'put' && op.kind === 'annotation' && gone.ids.has(op.record.article)) notes.add(op.record.id)
      }
    }
    const isGone = (op: Op) =>
      (op.kind === 'article' && gone.ids.has(idOf(op))) || (op.kind === 'annotation' && notes.has(idOf(op)))
    for (const direction of ['undo', 'redo'] as const) {
      this.#steps[direction] = this.#steps[direction].flatMap((step) => {
        const kept = step.ops.filter((op) => !isGone(op))
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

/** Whether nothing of a change is left once a later one is made. */
function covers(later: Op, op: Op): boolean {
  if (later.kind !== op.kind || idOf(later) !== idOf(op)) return false
  if (later.op !== 'set' || op.op !== 'set') return later.op !== 'set'
  return Object.keys(op.fields).every((field) => Object.hasOwn(later.fields, field))
}

const told = (step: Step | undefined): HistoryStep | null => (step ? { id: step.id, name: step.name } : null)

const isTag =
  (id: TagId) =>
  (tag: Tag): boolean =>
    tag.id === id

/** Tags that an article or a comparison has once an operation is done, where the operation says so. */
function tagsGivenBy(op: Op): readonly TagId[] {
  if (op.op === 'del' || (op.kind !== 'article' && op.kind !== 'comparison')) return []
  return (op.op === 'put' ? op.record.tags : op.fields.tags) ?? []
}

/** The key of a tag that an operation makes or renames. */
const keysNamedBy = (op: Op): readonly string[] => {
  if (op.op === 'del' || op.kind !== 'tag') return []
  const name = op.op === 'put' ? op.record.name : op.fields.name
  return name === undefined ? [] : [tagKey(name)]
}

function tagsToMake(ops: readonly Op[], vanished: readonly Tag[]): Op[] {
  const given = new Set(ops.flatMap(tagsGivenBy))
  const named = ops.flatMap(keysNamedBy)
  const keys = [...vanished.filter(({ id }) => given.has(id)).map(keyOf), ...named]
  // With a tag comes what it lies below, unless the step itself makes that.
  const needed = vanished.filter((tag) => !named.includes(keyOf(tag)) && keys.some((key) => isWithin(key, keyOf(tag))))
  return needed.map((record) => ({ op: 'put', kind: 'tag', record }))
}
