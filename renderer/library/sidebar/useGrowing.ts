import { useEffect, useState } from 'react'

/** Height of a line. px */
const LINE = 26
/** Lines that are drawn in one go once the window stands: few enough that nobody feels it. */
const STEP = 40

/**
 * The first drawing is of what is seen; the rest of a long list follows part by part, when there is time.
 * @param above lines that stand above the list
 * @returns how many of its lines to draw
 */
export function useGrowing(lines: number, above: number): number {
  const [drawn, setDrawn] = useState(() => Math.max(0, Math.ceil(window.innerHeight / LINE) - above))
  useEffect(() => {
    if (drawn >= lines) return
    const waiting = requestIdleCallback(() => setDrawn(drawn + STEP))
    return () => cancelIdleCallback(waiting)
  }, [drawn, lines])
  return drawn
}
