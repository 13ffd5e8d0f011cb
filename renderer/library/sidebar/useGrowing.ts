import { useEffect, useState } from 'react'
import { whenDrawn } from '../../app/whenDrawn'

/** Height of a line. px */
const LINE = 26
/** Lines that are drawn in one go once the window stands: few enough that no frame is missed for them. */
const STEP = 8

/**
 * The first drawing is of what is seen; the rest of a long list follows part by part, when there is time.
 * @param above lines that stand above the list
 * @returns how many of its lines to draw
 */
export function useGrowing(lines: number, above: number): number {
  const [drawn, setDrawn] = useState(() => Math.max(0, Math.ceil(window.innerHeight / LINE) - above))
  useEffect(() => (drawn < lines ? whenDrawn(() => setDrawn(drawn + STEP)) : undefined), [drawn, lines])
  return drawn
}
