import type { Row } from './passages'

/**
 * Puts rows into one reading order: as in the first column; what it lacks before the next row that keeps its place
 * in the column where it does stand, after what other columns have there.
 * @param rows every unit of every column in one of them
 */
export function inReadingOrder(rows: readonly Row[], columns: number): Row[] {
  let order: Row[] = []
  const placed = new Set<Row>()
  for (let column = 0; column < columns; column += 1) {
    const before = new Map<Row, Row[]>()
    let waiting: Row[] = []
    for (const row of inColumnOrder(rows, column)) {
      if (!placed.has(row)) {
        waiting.push(row)
        placed.add(row)
      } else if (!isMovedIn(row, column)) {
        before.set(row, waiting)
        waiting = []
      }
    }
    order = [...order.flatMap((row) => [...(before.get(row) ?? []), row]), ...waiting]
  }
  return order
}

const inColumnOrder = (rows: readonly Row[], column: number): Row[] =>
  rows
    .filter(({ units }) => (units[column]?.length ?? 0) > 0)
    .sort((a, b) => (a.units[column]?.[0] ?? 0) - (b.units[column]?.[0] ?? 0))

/** The row stands elsewhere in this column than in those before it, which gave it its place. */
const isMovedIn = ({ relations }: Row, column: number): boolean =>
  relations.some(({ left, right, kind }) => kind === 'moved' && left < column && right === column)
