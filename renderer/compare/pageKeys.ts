import type { Stage, StageColumn } from './stage'

/** A page less what is kept to find one's place again, as a share of the view. */
const PAGE = 0.88

/** The keys that scroll a page at a time or to an end, and how far; the whole text is as good as endless. */
const DISTANCES: Readonly<Record<string, (height: number) => number>> = {
  Home: () => -Number.MAX_SAFE_INTEGER,
  End: () => Number.MAX_SAFE_INTEGER,
  PageUp: (height) => -height * PAGE,
  PageDown: (height) => height * PAGE,
  ' ': (height) => height * PAGE,
  'Shift+ ': (height) => -height * PAGE,
}

/**
 * Lets the keys of the page scroll all columns from one place, as the wheel does: the page's own scroll would have
 * the others come after it, and loses a key that is pressed while the scroll before it comes to rest.
 * @returns a function that ends it
 */
export function followPageKeys(columns: readonly StageColumn[], stage: Stage): () => void {
  const stops = columns.map(({ column, scroller }) => {
    const onKeyDown = (event: KeyboardEvent) => scrollByKey(event, column, stage)
    scroller.addEventListener('keydown', onKeyDown)
    return () => scroller.removeEventListener('keydown', onKeyDown)
  })
  return () => {
    for (const stop of stops) stop()
  }
}

function scrollByKey(event: KeyboardEvent, column: number, stage: Stage): void {
  const { key, shiftKey, altKey, ctrlKey, metaKey, target } = event
  if (altKey || ctrlKey || metaKey || event.defaultPrevented) return
  // A button is pressed by the space bar.
  if (key === ' ' && target instanceof HTMLButtonElement) return
  const distance = DISTANCES[shiftKey ? `Shift+${key}` : key]?.(stage.layout()?.height ?? 0)
  if (distance === undefined) return
  event.preventDefault()
  stage.scrollBy({ column, distance, glide: true })
}
