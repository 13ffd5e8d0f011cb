import type { CSSProperties } from 'react'

/** @returns the depth of a line in a tree, for its style sheet to indent it by */
export const indentOf = (depth: number): CSSProperties => {
  const style: Record<`--${string}`, number> = { '--depth': depth }
  return style
}
