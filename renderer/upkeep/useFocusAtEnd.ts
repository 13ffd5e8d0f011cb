import { type RefObject, useEffect, useRef } from 'react'

/**
 * Buttons of a dialog come and go as work begins and ends, and the focus goes with them: then the answer that is
 * next, or the way to stop, gets it.
 * @returns a reference for the element that holds the buttons
 */
export function useFocusAtEnd(isWorking: boolean): RefObject<HTMLElement | null> {
  const foot = useRef<HTMLElement>(null)
  const before = useRef(isWorking)
  useEffect(() => {
    if (before.current !== isWorking && !document.activeElement?.closest('dialog')) {
      foot.current?.querySelector<HTMLElement>(isWorking ? 'button' : '.primary')?.focus()
    }
    before.current = isWorking
  }, [isWorking])
  return foot
}
