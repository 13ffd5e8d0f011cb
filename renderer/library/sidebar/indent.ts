import type { CSSProperties } from 'react'

/** Deeper lines stand no further in, or no room would be left for their names. */
const DEEPEST = 6

/** @returns the depth of a line in a tree, for its style sheet to indent it by */
export const indentOf = (depth: number): CSSProperties => {
  const style: Record<`--${string}`, number> = { '--depth': Math.min(depth, DEEPEST) }
  return style
}
