/** Which unit of one side is linked to which of the other, one to one; -1 where none is. */
export interface Matching {
  ofLeft: Int32Array
  ofRight: Int32Array
}

export function noMatches(left: number, right: number): Matching {
  return { ofLeft: new Int32Array(left).fill(-1), ofRight: new Int32Array(right).fill(-1) }
}

export function match(matching: Matching, left: number, right: number): void {
  matching.ofLeft[left] = right
  matching.ofRight[right] = left
}

export const isFree = ({ ofLeft, ofRight }: Matching, left: number, right: number): boolean =>
  ofLeft[left] === -1 && ofRight[right] === -1

/** How many of the two units beside a pair (before, after) are linked to each other. */
export function agreeing({ ofLeft }: Matching, left: number, right: number): number {
  const before = left > 0 && right > 0 && ofLeft[left - 1] === right - 1
  const after = left + 1 < ofLeft.length && ofLeft[left + 1] === right + 1
  return Number(before) + Number(after)
}
