import { item } from './item'

/**
 * Puts rows into one reading order: as in the first column, and rows that it lacks beside those they stand beside
 * in their own column, after what other columns have there.
 * @param columns for each column the numbers of its rows, in its order, each once
 * @returns every row once
 */
export function rowOrder(columns: readonly (readonly number[])[]): number[] {
  const next = new Map<number, number>()
  const START = -1
  const END = -2
  next.set(START, END)
  for (const rows of columns) {
    const own = new Set(rows)
    for (let at = 0, before = START; at < rows.length; ) {
      if (next.has(item(rows, at))) {
        before = item(rows, at++)
        continue
      }
      const from = at
      while (at < rows.length && !next.has(item(rows, at))) at++
      const until = rows[at] ?? END
      insert(rows.slice(from, at), lastBefore(before, until, own))
    }
  }

  function insert(rows: readonly number[], after: number): void {
    const rest = next.get(after) ?? END
    let before = after
    for (const row of rows) {
      next.set(before, row)
      before = row
    }
    next.set(before, rest)
  }

  /** The row before `until`, where only rows of other columns stand between; else `before` itself. */
  function lastBefore(before: number, until: number, own: ReadonlySet<number>): number {
    let at = before
    let row = next.get(at) ?? END
    while (row !== END && !own.has(row)) {
      at = row
      row = next.get(row) ?? END
    }
    return row === until ? at : before
  }

  const ordered: number[] = []
  for (let row = next.get(START) ?? END; row !== END; row = next.get(row) ?? END) ordered.push(row)
  return ordered
}
