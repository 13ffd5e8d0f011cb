import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestStretch } from '../../../../../common/text/anchor/nearMatch'

/** Levenshtein's distance, as plainly as it can be written. */
function edits(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const exchange = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      next.push(Math.min(exchange, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    last = next
  }
  return last[b.length] ?? 0
}

describe('nearestStretch', () => {
  it('finds a stretch that no other beats, and tells how far it is from the pattern', () => {
    const short = (maxLength: number, minLength = 0) =>
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength, maxLength })
    fc.assert(
      fc.property(short(9), short(5, 1), (text, pattern) => {
        const best = nearestStretch(text, pattern)
        let least = pattern.length
        for (let start = 0; start <= text.length; start++)
          for (let end = start; end <= text.length; end++)
            least = Math.min(least, edits(pattern, text.slice(start, end)))
        expect(best?.edits).toBe(least)
        expect(edits(pattern, text.slice(best?.start, best?.end))).toBe(least)
      }),
      { numRuns: 1_500 },
    )
  })
})
