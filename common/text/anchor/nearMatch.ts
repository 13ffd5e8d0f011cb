/** A stretch of a text that is nearly a pattern. */
export interface Near {
  start: number
  end: number
  /** Signs that were put in, left out or exchanged. */
  edits: number
}

/**
 * Finds the stretch of a text that is nearest to a pattern: Sellers' algorithm, edit distance with free ends. Of
 * equally near ones the first. Takes pattern × text steps: for a window, not for a book.
 * @returns null for an empty pattern
 */
export function nearestStretch(text: string, pattern: string): Near | null {
  const length = pattern.length
  if (length === 0) return null
  // By the number of signs of the pattern so far: edits, and where the stretch began.
  let edits = Uint32Array.from({ length: length + 1 }, (_, row) => row)
  let begun = new Uint32Array(length + 1)
  let next = new Uint32Array(length + 1)
  let nextBegun = new Uint32Array(length + 1)
  let best: Near = { start: 0, end: 0, edits: length }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    next[0] = 0
    nextBegun[0] = at + 1
    for (let row = 1; row <= length; row++) {
      const same = pattern.charCodeAt(row - 1) === sign
      let cost = (edits[row - 1] ?? 0) + (same ? 0 : 1)
      // The stretch begins with the first sign that is taken over from the text.
      let from = row === 1 ? at : (begun[row - 1] ?? 0)
      const skipped = (edits[row] ?? 0) + 1
      if (skipped < cost) {
        cost = skipped
        from = begun[row] ?? 0
      }
      const missing = (next[row - 1] ?? 0) + 1
      if (missing < cost) {
        cost = missing
        from = nextBegun[row - 1] ?? 0
      }
      next[row] = cost
      nextBegun[row] = from
    }
    const whole = next[length] ?? 0
    if (whole < best.edits) best = { start: nextBegun[length] ?? 0, end: at + 1, edits: whole }
    ;[edits, next] = [next, edits]
    ;[begun, nextBegun] = [nextBegun, begun]
  }
  return best
}
