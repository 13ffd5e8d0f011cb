/** The first drawing has the machine to itself for so long. ms */
const FIRST_DRAWING_MS = 250

/** When somebody asked first: what the page shows first is made then, and is about to be drawn. */
let made: number | undefined

/**
 * Calls back once the first drawing is done, its fonts and its frames, and the window has nothing else to do.
 * @param patienceMs after so long it is called back even if the window is busy
 * @returns a function that calls it off
 */
export function whenDrawn(act: () => void, patienceMs?: number): () => void {
  made ??= performance.now()
  let handle = 0
  const begin = setTimeout(
    () => {
      handle = requestIdleCallback(act, patienceMs === undefined ? {} : { timeout: patienceMs })
    },
    Math.max(0, FIRST_DRAWING_MS - (performance.now() - made)),
  )
  return () => {
    clearTimeout(begin)
    cancelIdleCallback(handle)
  }
}
