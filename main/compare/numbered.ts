/** @returns the number of a name; one that is new gets the next */
export function numbered<Name>(known: Map<Name, number>, name: Name): number {
  const found = known.get(name)
  if (found !== undefined) return found
  const number = known.size
  known.set(name, number)
  return number
}
