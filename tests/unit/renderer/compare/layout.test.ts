import { describe, expect, it } from 'vitest'
import { anchorsOf, spotAt, tipsOf, yOf } from '../../../../renderer/compare/layout'
import type { ColumnBoxes } from '../../../../renderer/compare/layoutBoxes'
import { ease, glideShare, placesAt } from '../../../../renderer/compare/motion'
import { passagesOf } from '../../../../renderer/compare/passagesOf'
import { aColumn, aComparison, aLink, aPair } from './aPair'

/** Passages of 40 px with 10 px between, in the order given; null where the column does not have one. */
function boxes(order: (number | null)[], count: number): ColumnBoxes {
  const all: ColumnBoxes['boxes'][number][] = Array.from({ length: count }, () => [])
  for (const [at, passage] of order.entries())
    if (passage !== null) all[passage] = [{ top: at * 50, bottom: at * 50 + 40 }]
  return { boxes: all, height: order.length * 50 }
}

// 0 same · 1 only left · 2 only right · 3 moved (last on the right) · 4 edited
const links = [aLink([0], [0]), aLink([2], [3], { moved: true }), aLink([3], [2], { text: 'edited' })]
const passages = passagesOf(aComparison(aPair(links), [aColumn(1, 1, 1, 1), aColumn(1, 1, 1, 1)]))
const columns = [boxes([0, 1, 2, 4], 5), boxes([0, 3, 4, 2], 5)] as const

describe('anchorsOf', () => {
  it('never lets a moved passage draw the other side along', () => {
    expect(passages.map(({ kind }) => kind)).toEqual(['same', 'only', 'moved', 'only', 'edited'])
    expect(anchorsOf(passages, columns, [0, 1])).toEqual([
      [0, 0],
      [40, 40],
      [150, 100],
      [190, 140],
    ])
  })
})

describe('tipsOf', () => {
  it('points between the neighbours that keep their place', () => {
    const tips = tipsOf(passages, columns)
    expect(tips).toEqual([
      [null, null, null, 46, null],
      [null, 46, null, null, null],
    ])
  })

  it('points nowhere when the texts share nothing', () => {
    const apart = passagesOf(aComparison(aPair([]), [aColumn(1), aColumn(1)]))
    expect(tipsOf(apart, [boxes([0], 2), boxes([1], 2)])).toEqual([
      [null, null],
      [null, null],
    ])
  })
})

describe('a spot', () => {
  it('finds its way back after the text was set anew', () => {
    const spot = spotAt(columns, 0, 70)
    expect(spot?.passage).toBe(1)
    const twice: ColumnBoxes = {
      height: 400,
      boxes: columns[0].boxes.map((runs) => runs.map(({ top, bottom }) => ({ top: top * 2, bottom: bottom * 2 }))),
    }
    expect(spot && yOf([twice, columns[1]], 0, spot)).toBeCloseTo(140)
  })
})

describe('motion', () => {
  it('begins where it is, ends where it should and never turns back', () => {
    const motion = { from: [0, 100], to: [200, 50], startedAt: 1000, durationMs: 260 } as const
    expect(placesAt(motion, 1000)).toEqual({ places: [0, 100], isOver: false })
    expect(placesAt(motion, 1260)).toEqual({ places: [200, 50], isOver: true })
    expect(placesAt({ ...motion, durationMs: 0 }, 1000)).toEqual({ places: [200, 50], isOver: true })
    const shares = [0, 0.25, 0.5, 0.75, 1].map(ease)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(glideShare(16)).toBeGreaterThan(0.2)
    expect(glideShare(16)).toBeLessThan(0.5)
  })
})
