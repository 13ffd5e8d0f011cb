/**
 * What a list with one item for each column has for one of them.
 * @param column index from 0
 * @throws RangeError where there is no such column
 */
export function inColumn<T>(list: readonly T[], column: number): T {
  const found = list[column]
  if (found === undefined) throw new RangeError(`There is no column ${column}.`)
  return found
}
