import type { Column, Pair, Passage } from '../../common/comparison'
import { item } from './item'
import { rowOrder } from './rowOrder'

/** A unit of a column, as one number. */
interface Nodes {
  of(column: number, unit: number): number
  column: Int32Array
  unit: Int32Array
}

/**
 * Brings the links of all pairs together into rows. The surest links first; one that would put two unrelated
 * passages of a column into one row is left out of the rows, though it stays in its pair.
 * @returns in the first column's order, passages that it lacks where they would stand; every unit in exactly one
 */
export function passages(columns: readonly Column[], pairs: readonly Pair[]): Passage[] {
  const nodes = numberNodes(columns)
  const rows = joinLinks(nodes, pairs)
  const rowsOfColumns = columns.map(({ units }, column) => [
    ...new Set(units.map((_, unit) => item(item(rows, nodes.of(column, unit)), 0))),
  ])
  return rowOrder(rowsOfColumns).map((row) => ({
    units: columns.map((_, column) =>
      item(rows, row)
        .filter((node) => nodes.column[node] === column)
        .map((node) => nodes.unit[node] ?? 0),
    ),
  }))
}

function numberNodes(columns: readonly Column[]): Nodes {
  const offsets: number[] = []
  const column: number[] = []
  const unit: number[] = []
  columns.forEach(({ units }, index) => {
    offsets.push(column.length)
    units.forEach((_, at) => {
      column.push(index)
      unit.push(at)
    })
  })
  return {
    of: (c, u) => item(offsets, c) + u,
    column: Int32Array.from(column),
    unit: Int32Array.from(unit),
  }
}

/** @returns for each node the members of its row, ascending; the first one names the row */
function joinLinks(nodes: Nodes, pairs: readonly Pair[]): number[][] {
  const rows = Array.from(nodes.column, (_, node) => [node])
  const links = pairs.flatMap((pair) =>
    pair.links.map((link) => ({
      score: link.score,
      related: [
        link.left.map((unit) => nodes.of(pair.left, unit)),
        link.right.map((unit) => nodes.of(pair.right, unit)),
      ],
    })),
  )
  /** Units of one column that stand on one side of a link together: a row may hold both. */
  const together = new Set<string>()
  for (const { related } of links) {
    for (const side of related) for (const a of side) for (const b of side) if (a < b) together.add(`${a} ${b}`)
  }
  const mayShareRow = (a: number, b: number) =>
    a === b || nodes.column[a] !== nodes.column[b] || together.has(a < b ? `${a} ${b}` : `${b} ${a}`)
  const sorted = links.map((link, index) => ({ ...link, index })).sort((a, b) => b.score - a.score || a.index - b.index)
  for (const { related } of sorted) {
    const members = [...new Set(related.flat().flatMap((node) => item(rows, node)))].sort((a, b) => a - b)
    const refused = members.some((a, at) => members.slice(at + 1).some((b) => !mayShareRow(a, b)))
    if (!refused) for (const node of members) rows[node] = members
  }
  return rows
}
