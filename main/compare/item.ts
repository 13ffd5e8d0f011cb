/**
 * One item of a list that is known to be there.
 * @throws RangeError when it is not, so that a wrong index shows where it was made
 */
export function item<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError(`There is no item ${index} in a list of ${list.length}.`)
  return found
}
