import type { Column, Link, Pair } from '../../common/comparison'

/** What happened to a passage. */
export type Kind = 'same' | 'edited' | 'moved' | 'only'

/** Two neighbouring columns, as a gutter sees them: 0 the left one, 1 the right one. */
export type Side = 0 | 1
export const SIDES: readonly Side[] = [0, 1]
export type Both<T> = readonly [T, T]

export const otherSide = (side: Side): Side => (side === 0 ? 1 : 0)

/**
 * A passage as the two columns show it: neighbouring sentences of one paragraph with the same fate.
 * What changed stays a passage for each link, so that every edit can be walked to; what is the same,
 * moved together or stands on one side only is shown in one piece.
 */
export interface ShownPassage {
  /** Place in the reading order. */
  index: number
  kind: Kind
  /** Its words changed as well; a moved passage can be edited too. */
  edited: boolean
  /** Unit indices, ascending; empty where the side does not have it. */
  units: Both<readonly number[]>
  links: readonly Link[]
}

interface Draft {
  units: [number[], number[]]
  links: Link[]
}

/** @returns all passages, in the left text's order, those of the right alone where they would stand */
export function passagesOf(pair: Pair, columns: Both<Column>): ShownPassage[] {
  const owners: Both<Map<number, Draft>> = [new Map(), new Map()]
  for (const link of pair.links) {
    const draft: Draft = { units: [[...link.left], [...link.right]], links: [link] }
    for (const side of SIDES) for (const unit of draft.units[side]) owners[side].set(unit, draft)
  }
  const order = joined(inOrder(columns[0], 0, owners[0]), columns)
  const right = joined(inOrder(columns[1], 1, owners[1]), columns)
  placeRightOnly(order, right)
  return order.map((draft, index) => ({ index, ...draft, ...fateOf(draft) }))
}

function fateOf({ links }: Draft): { kind: Kind; edited: boolean } {
  const edited = links.some((link) => link.text !== 'identical')
  if (links.length === 0) return { kind: 'only', edited: false }
  if (links.some((link) => link.moved)) return { kind: 'moved', edited }
  return { kind: edited ? 'edited' : 'same', edited }
}

/** Every unit of a column once, linked ones as their link, in the column's order. */
function inOrder(column: Column, side: Side, owner: ReadonlyMap<number, Draft>): Draft[] {
  const drafts: Draft[] = []
  const seen = new Set<Draft>()
  for (const unit of column.units.keys()) {
    const draft = owner.get(unit) ?? { units: side === 0 ? [[unit], []] : [[], [unit]], links: [] }
    if (!seen.has(draft)) drafts.push(draft)
    seen.add(draft)
  }
  return drafts
}

function joined(drafts: readonly Draft[], columns: Both<Column>): Draft[] {
  const result: Draft[] = []
  for (const draft of drafts) {
    const last = result.at(-1)
    if (last && belongTogether(last, draft, columns)) {
      result[result.length - 1] = {
        units: [
          [...last.units[0], ...draft.units[0]],
          [...last.units[1], ...draft.units[1]],
        ],
        links: [...last.links, ...draft.links],
      }
    } else {
      result.push(draft)
    }
  }
  return result
}

function belongTogether(first: Draft, second: Draft, columns: Both<Column>): boolean {
  const kind = fateOf(first).kind
  if (kind === 'edited' || fateOf(second).kind !== kind) return false
  return SIDES.every((side) => {
    const last = first.units[side].at(-1)
    const next = second.units[side].at(0)
    if (last === undefined || next === undefined) return last === next
    const { units } = columns[side]
    return next === last + 1 && units[last]?.paragraph === units[next]?.paragraph
  })
}

/** Puts what stands on the right alone before the next passage that keeps its place there. */
function placeRightOnly(order: Draft[], right: readonly Draft[]): void {
  let waiting: Draft[] = []
  for (const draft of right) {
    const { kind } = fateOf(draft)
    if (kind === 'only') waiting.push(draft)
    if (kind === 'only' || kind === 'moved') continue
    // Joined drafts of the two orders are equal, not the same object: their first left unit names them.
    const at = order.findIndex((one) => one.units[0][0] === draft.units[0][0])
    order.splice(at, 0, ...waiting)
    waiting = []
  }
  order.push(...waiting)
}

/** Unit indices as runs of neighbours: `[3, 4, 6]` is `[[3, 4], [6]]`. */
export function runsOf(units: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const unit of units) {
    const run = runs.at(-1)
    if (run && run.at(-1) === unit - 1) run.push(unit)
    else runs.push([unit])
  }
  return runs
}
