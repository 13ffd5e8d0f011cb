/** Units of two columns that belong together; both ascending, neither empty. */
export interface Group {
  left: number[]
  right: number[]
}

export const firstOf = (units: readonly number[]): number => units[0] ?? -1
export const lastOf = (units: readonly number[]): number => units[units.length - 1] ?? -1
export const inLeftOrder = (a: Group, b: Group): number =>
  firstOf(a.left) - firstOf(b.left) || firstOf(a.right) - firstOf(b.right)
