import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapBefore, isInGap, ranksBetween } from '../../../../main/library/ranks'

const ascending = (ranks: readonly string[]) =>
  ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? '') < rank)

describe('ranks', () => {
  it('lie between their neighbours, in order, however often one inserts', () => {
    const inserts = fc.array(fc.record({ at: fc.nat(40), number: fc.integer({ min: 1, max: 30 }) }), { maxLength: 12 })
    fc.assert(
      fc.property(inserts, (all) => {
        const ranks: string[] = []
        for (const { at, number } of all) {
          const index = Math.min(at, ranks.length)
          ranks.splice(index, 0, ...ranksBetween(ranks[index - 1] ?? null, ranks[index] ?? null, number))
        }
        expect(ascending(ranks)).toBe(true)
        expect(ranks).toHaveLength(all.reduce((sum, { number }) => sum + number, 0))
      }),
    )
  })

  it('stay short among 100,000, at the end and in between', () => {
    const atEnd = [...ranksBetween(null, null, 100_000)]
    expect(Math.max(...atEnd.map(({ length }) => length))).toBeLessThanOrEqual(5)
    const between = [...ranksBetween('a0', 'a1', 100_000)]
    expect(Math.max(...between.map(({ length }) => length))).toBeLessThanOrEqual(8)
    expect(ascending(atEnd) && ascending(between)).toBe(true)
  })
})

describe('the gap before a place', () => {
  const gapIn = (ranks: readonly string[], place: string | null) => {
    const { gap, see } = gapBefore(place)
    for (const rank of ranks) see(rank)
    return gap
  }

  it('lies between the nearest that stay, also where the place itself leaves', () => {
    expect(gapIn(['a5', 'a1', 'a3'], 'a3')).toEqual({ after: 'a1', before: 'a3' })
    expect(gapIn(['a5', 'a1'], 'a3')).toEqual({ after: 'a1', before: 'a5' })
    expect(gapIn(['a5', 'a1'], null)).toEqual({ after: 'a5', before: null })
    expect(gapIn(['a5', 'a1'], 'a1')).toEqual({ after: null, before: 'a1' })
  })

  it('tells what is in it already', () => {
    expect(isInGap({ after: 'a1', before: 'a5' }, 'a3')).toBe(true)
    expect(isInGap({ after: 'a1', before: 'a5' }, 'a6')).toBe(false)
    expect(isInGap({ after: 'a1', before: null }, 'a6')).toBe(true)
    expect(isInGap({ after: null, before: 'a5' }, 'a6')).toBe(false)
  })
})
