import type { ArticleId, History, Tag, TagId } from '../../common/model'
import { idOf, type Op } from './store/operations'

export interface Step {
  /** What the step did, for the menu: "star 3 articles". */
  name: string
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

  /** @returns the step that is next in the direction */
  next(direction: Direction): Step | undefined {
    return this.#steps[direction].at(-1)
  }

  /** Notes that the next step in the direction was taken. @param inverse what leads back from there */
  moved(direction: Direction, inverse: readonly Op[]): void {
    const step = this.#steps[direction].pop()
    if (step) this.#steps[direction === 'undo' ? 'redo' : 'undo'].push({ name: step.name, ops: inverse })
  }

  /**
   * Drops every mention of articles that are gone for good, so that no step can bring back a record without a body.
   * @param vanished tags that went with them; a step that gives one of them back to an article makes it again
   */
  forget(ids: ReadonlySet<ArticleId>, vanished: readonly Tag[]): void {
    for (const direction of ['undo', 'redo'] as const) {
      this.#steps[direction] = this.#steps[direction].flatMap(({ name, ops }) => {
        const kept = ops.filter((op) => op.kind !== 'article' || !ids.has(idOf(op)))
        const concerns = kept.some((op) => op.kind === 'article' || (op.op === 'set' && !vanished.some(isTag(op.id))))
        return concerns ? [{ name, ops: [...tagsToMake(kept, vanished), ...kept] }] : []
      })
    }
  }

  names(): History {
    return { undo: this.next('undo')?.name ?? null, redo: this.next('redo')?.name ?? null }
  }
}

const isTag =
  (id: TagId) =>
  (tag: Tag): boolean =>
    tag.id === id

function tagsToMake(ops: readonly Op[], vanished: readonly Tag[]): Op[] {
  const given = new Set(ops.flatMap((op) => (op.kind === 'article' && op.op === 'set' ? (op.fields.tags ?? []) : [])))
  return vanished.filter(({ id }) => given.has(id)).map((record) => ({ op: 'put', kind: 'tag', record }))
}
