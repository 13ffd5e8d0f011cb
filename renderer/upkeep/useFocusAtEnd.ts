import { type RefObject, useEffect, useRef } from 'react'

/**
 * The button that stops work goes when the work ends, and the focus with it: then the dialog's first answer gets it.
 * @returns a reference for the element that holds the buttons
 */
export function useFocusAtEnd(isWorking: boolean): RefObject<HTMLElement | null> {
  const foot = useRef<HTMLElement>(null)
  const wasWorking = useRef(isWorking)
  useEffect(() => {
    if (wasWorking.current && !isWorking && !document.activeElement?.closest('dialog')) {
      foot.current?.querySelector<HTMLElement>('.primary')?.focus()
    }
    wasWorking.current = isWorking
  }, [isWorking])
  return foot
}
