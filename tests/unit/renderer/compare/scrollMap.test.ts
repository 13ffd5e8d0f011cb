import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Knot, READING_LINE, scrollMap, shrinkOffset } from '../../../../renderer/compare/scrollMap'

const HEIGHT = 600
const LINE = HEIGHT * READING_LINE

describe('scrollMap', () => {
  it('sets linked places level at the reading line', () => {
    const map = scrollMap([[1000, 1400]], { height: HEIGHT, max: [3000, 3000] })
    expect(map.toRight(1000 - LINE)).toBeCloseTo(1400 - LINE)
    expect(map.toLeft(1400 - LINE)).toBeCloseTo(1000 - LINE)
  })

  it('goes evenly through a gap', () => {
    const anchors: Knot[] = [
      [1000, 1000],
      [1100, 1500],
    ]
    const map = scrollMap(anchors, { height: HEIGHT, max: [3000, 3400] })
    expect(map.toRight(1050 - LINE)).toBeCloseTo(1250 - LINE)
  })

  it('leaves out places that would lead back', () => {
    const anchors: Knot[] = [
      [1000, 1000],
      [1200, 400],
      [1400, 1400],
    ]
    const map = scrollMap(anchors, { height: HEIGHT, max: [3000, 3000] })
    expect(map.toRight(1200 - LINE)).toBeCloseTo(1200 - LINE)
  })

  it('stays where it is when one of the texts has nothing to scroll', () => {
    const map = scrollMap([[100, 100]], { height: HEIGHT, max: [0, 900] })
    expect(map.toRight(0)).toBe(0)
    expect(map.toLeft(450)).toBe(0)
  })

  it('never goes back, never jumps, reaches both ends and has an inverse', () => {
    const anchors = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 })), { maxLength: 40 })
      .map((all) => all.sort((a, b) => a[0] - b[0]))
    const max = fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }))
    fc.assert(
      fc.property(anchors, max, (places, ends) => {
        const map = scrollMap(places, { height: HEIGHT, max: ends })
        expect(map.toRight(0)).toBe(0)
        expect(map.toRight(ends[0])).toBeCloseTo(ends[1])
        expect(map.toLeft(ends[1])).toBeCloseTo(ends[0])
        let before = 0
        for (let share = 0; share <= 1; share += 1 / 64) {
          const y = share * ends[0]
          const there = map.toRight(y)
          expect(there).toBeGreaterThanOrEqual(before - 1e-9)
          expect(map.toLeft(there)).toBeCloseTo(y, 4)
          // Half a pixel on the left is the least that two knots are apart: a jump would show within it.
          expect(map.toRight(y + 1e-6) - there).toBeLessThan(0.05)
          before = there
        }
      }),
    )
  })
})

describe('shrinkOffset', () => {
  it('brings a column that was scrolled alone back bit by bit', () => {
    const once = shrinkOffset(300, 40, 1000)
    expect(once).toBeLessThan(300)
    expect(once).toBeGreaterThan(200)
    expect(shrinkOffset(once, 2000, 1000)).toBe(0)
    expect(shrinkOffset(-300, 40, 1000)).toBeCloseTo(-once)
  })

  it('leaves nothing at an end', () => {
    expect(shrinkOffset(300, 0, 0) + 0).toBe(0)
  })
})
