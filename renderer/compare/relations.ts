import type { Link, Pair } from '../../common/comparison'
import type { Kind, Relation, ShownPassage } from './passages'

/**
 * @param rows units by row and column, each in one row
 * @returns for each row what joins its columns, in the order of the pairs. A link whose ends stand in two rows joins
 *   nothing: it says that two passages are alike, not that they are one
 */
export function relationsOf(pairs: readonly Pair[], rows: readonly (readonly number[])[][]): Relation[][] {
  const rowOf = new Map<string, number>()
  for (const [index, row] of rows.entries()) {
    for (const [column, units] of row.entries()) for (const unit of units) rowOf.set(`${column} ${unit}`, index)
  }
  const found: Relation[][] = rows.map(() => [])
  for (const { left, right, links } of pairs) {
    const byRow = new Map<number, Link[]>()
    for (const link of links) {
      const row = rowOf.get(`${left} ${link.left[0]}`)
      if (row === undefined || row !== rowOf.get(`${right} ${link.right[0]}`)) continue
      byRow.set(row, [...(byRow.get(row) ?? []), link])
    }
    for (const [index, units] of rows.entries()) {
      const own = byRow.get(index)
      const isInBoth = units[left]?.length !== 0 && units[right]?.length !== 0
      if (own) found[index]?.push(aRelation(left, right, own))
      else if (isInBoth) found[index]?.push({ left, right, kind: 'edited', edited: true, links: [] })
    }
  }
  return found
}

function aRelation(left: number, right: number, links: readonly Link[]): Relation {
  const edited = links.some((link) => link.text !== 'identical')
  const kind = links.some((link) => link.moved) ? 'moved' : edited ? 'edited' : 'same'
  return { left, right, kind, edited, links }
}

/** The heavier of two that are as many: what differs is said first. */
const WEIGHT: Record<Relation['kind'], number> = { same: 0, edited: 1, moved: 2 }

/**
 * What happened to a passage in one column. Of several versions the one that goes its own way bears the mark: the
 * kind is what holds against most of the others.
 */
export function kindIn(relations: readonly Relation[], column: number): Kind {
  const counts = new Map<Relation['kind'], number>()
  for (const { left, right, kind } of relations) {
    if (left === column || right === column) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || WEIGHT[b] - WEIGHT[a])
  return most ? most[0] : 'only'
}

/** @returns what joins a passage in two columns, whichever stands first; undefined where nothing does */
export function relationBetween({ relations }: ShownPassage, one: number, other: number): Relation | undefined {
  const [low, high] = one < other ? [one, other] : [other, one]
  return relations.find(({ left, right }) => left === low && right === high)
}

/** The passage stands level in the two columns: it is in both, and in its place. */
export function keepsPlace(passage: ShownPassage, one: number, other: number): boolean {
  const relation = relationBetween(passage, one, other)
  return relation !== undefined && relation.kind !== 'moved' && relation.links.length > 0
}
