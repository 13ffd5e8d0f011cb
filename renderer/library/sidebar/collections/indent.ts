/** Deeper ones stand no further in, or no room would be left for their names. */
const DEEPEST = 6

/** @returns the class of a row that stands so deep in the tree */
export const indent = (depth: number): string => `side-depth-${Math.min(depth, DEEPEST)}`
