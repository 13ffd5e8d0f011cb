import { useEffect } from 'react'

/** Long enough to tell going over it from waiting for it. ms */
const HELD_MS = 600

/** Opens what a drag is held over for a while. */
export function useOpenWhenHeld(isHeld: boolean, open: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it does when the time is up does not start the time anew
  useEffect(() => {
    if (!isHeld) return
    const timer = setTimeout(open, HELD_MS)
    return () => clearTimeout(timer)
  }, [isHeld])
}
