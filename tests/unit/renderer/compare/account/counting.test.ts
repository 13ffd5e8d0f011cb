import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hundredths, joined, numbered } from '../../../../../renderer/compare/account/counting'

describe('numbers in a sentence', () => {
  it('are words up to ten, and agree with their noun', () => {
    expect([0, 1, 2, 10, 11, 1204].map((count) => numbered(count, 'paragraph'))).toEqual([
      ...['no paragraphs', 'one paragraph', 'two paragraphs', 'ten paragraphs', '11 paragraphs', '1,204 paragraphs'],
    ])
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(joined)).toEqual(['', 'A', 'A and B', 'A, B and C'])
  })
})

describe('hundredths', () => {
  it('add up, and call nothing all or none that is not', () => {
    const parts = fc.array(fc.nat({ max: 100_000 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(parts, (counts) => {
        const shares = hundredths(counts)
        const total = counts.reduce((sum, count) => sum + count, 0)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 100)
        for (const [index, count] of counts.entries()) {
          expect(shares[index] === 0).toBe(count === 0)
          expect(shares[index] === 100).toBe(count === total && total > 0)
          // Never off by more than what the other parts were rounded by.
          if (total > 0) expect(Math.abs((shares[index] ?? 0) - (count * 100) / total)).toBeLessThanOrEqual(3)
        }
      }),
    )
  })

  it('gives what is left to those that were cut most', () => {
    expect(hundredths([1, 1, 1])).toEqual([34, 33, 33])
    expect(hundredths([9990, 5, 5])).toEqual([98, 1, 1])
  })
})
