import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Box,
  hasMoved,
  locate,
  locateIn,
  progressOf,
  START,
  type Stretch,
  scrollTopFor,
  scrollTopIn,
  withoutGaps,
} from '../../../../renderer/reader/position'

/** A page of blocks one under another, as a browser would lay them out. */
function stacked(heights: readonly (number | null)[], { top = 200, gap = 16 } = {}): Box[] {
  let y = top
  return heights.map((height) => {
    if (height === null) return null
    const box = { top: y, bottom: y + height }
    y += height + gap
    return box
  })
}

const someHeights = fc.array(fc.option(fc.integer({ min: 10, max: 900 }), { freq: 6 }), { minLength: 1, maxLength: 60 })

describe('locate', () => {
  it('is the start as long as the title is in sight', () => {
    expect(locate(stacked([100, 100]), 0)).toEqual(START)
    expect(locate(stacked([100, 100]), 199)).toEqual(START)
  })

  it('tells how far the topmost visible block is scrolled past', () => {
    expect(locate(stacked([100, 100]), 250)).toEqual({ block: 0, within: 0.5 })
    expect(locate(stacked([100, 100]), 316 + 25)).toEqual({ block: 1, within: 0.25 })
  })

  it('takes the next block when the page stands in the gap between two', () => {
    expect(locate(stacked([100, 100]), 308)).toEqual({ block: 1, within: 0 })
  })

  it('passes over blocks that are not shown, and still counts them', () => {
    expect(locate(stacked([null, 100, null, 100]), 341)).toEqual({ block: 3, within: 0.25 })
  })

  it('is the end of the last block below all of them', () => {
    expect(locate(stacked([100, null]), 5000)).toEqual({ block: 0, within: 1 })
  })
})

describe('scrollTopFor', () => {
  it('leads back to where locate was asked, between two blocks as well', () => {
    fc.assert(
      fc.property(someHeights, fc.double({ min: 0, max: 1, noNaN: true }), (heights, share) => {
        const boxes = withoutGaps(stacked(heights))
        const bottom = boxes.filter((box) => box !== null).at(-1)?.bottom ?? 0
        const first = boxes.find((box) => box !== null)?.top ?? 0
        const scrollTop = first + share * (bottom - first)
        const back = scrollTopFor(boxes, locate(boxes, scrollTop))
        if (bottom === 0 || scrollTop <= first) expect(back).toBe(0)
        else expect(back).toBeCloseTo(scrollTop, 5)
      }),
    )
  })

  it('finds the same words again when the text is set anew at another size', () => {
    const narrow = stacked([400, 800, 400])
    const wide = stacked([200, 400, 200])
    const position = locate(narrow, 200 + 400 + 16 + 200)
    expect(position).toEqual({ block: 1, within: 0.25 })
    expect(scrollTopFor(wide, position)).toBe(200 + 200 + 16 + 100)
  })

  it('shows the title again for an article that was left at its start', () => {
    expect(scrollTopFor(stacked([100]), START)).toBe(0)
  })

  it('takes the neighbour of a block that is hidden now, and the last block for one that is gone', () => {
    const boxes = stacked([100, null, 100])
    expect(scrollTopFor(boxes, { block: 1, within: 0.5 })).toBe(316)
    expect(scrollTopFor(boxes, { block: 90, within: 0 })).toBe(316)
    expect(scrollTopFor([], { block: 3, within: 0 })).toBe(0)
  })
})

describe('progressOf', () => {
  it('runs from 0 to 1, and reaches 1 although the last pixel may be out of reach', () => {
    const page = { scrollHeight: 2000, clientHeight: 1000 }
    expect(progressOf({ ...page, scrollTop: 0 })).toBe(0)
    expect(progressOf({ ...page, scrollTop: 500 })).toBe(0.5)
    expect(progressOf({ ...page, scrollTop: 999.4 })).toBe(1)
  })

  it('says nothing of a page that fits the window', () => {
    expect(progressOf({ scrollTop: 0, scrollHeight: 700, clientHeight: 700 })).toBeNull()
  })
})

describe('hasMoved', () => {
  const place = { progress: 0.4, position: { block: 3, within: 0.5 } }

  it('is false for what rounding does, true for a line read', () => {
    expect(hasMoved(place, { progress: 0.401, position: { block: 3, within: 0.505 } })).toBe(false)
    expect(hasMoved(place, { progress: 0.4, position: { block: 3, within: 0.6 } })).toBe(true)
    expect(hasMoved(place, { progress: 0.4, position: { block: 4, within: 0.5 } })).toBe(true)
  })

  it('never misses the end', () => {
    expect(hasMoved({ ...place, progress: 0.999 }, { ...place, progress: 1 })).toBe(true)
  })
})

/** The same boxes as parts of a body, as the reader lays a long one. Tells which parts were measured. */
function inParts(boxes: readonly Box[], size: number, measured: number[] = []): Stretch[] {
  const stretches: Stretch[] = []
  for (let before = 0; before < boxes.length; before += size) {
    const own = boxes.slice(before, before + size)
    const shown = own.filter((box) => box !== null)
    const top = shown[0]?.top ?? stretches.at(-1)?.bottom ?? 0
    stretches.push({
      before,
      count: own.length,
      top,
      bottom: shown.at(-1)?.bottom ?? top,
      boxes: () => {
        measured.push(before)
        return own
      },
    })
  }
  return stretches
}

describe('a body in parts', () => {
  const heights = fc.array(fc.integer({ min: 10, max: 900 }), { minLength: 1, maxLength: 60 })

  it('has the same places as the same body in one piece', () => {
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, size, share) => {
          const boxes = withoutGaps(stacked(all))
          const top = share * (boxes.at(-1)?.bottom ?? 0)
          const position = locate(boxes, top)
          const parts = inParts(boxes, size)
          expect(locateIn(parts, top)).toEqual(position)
          expect(scrollTopIn(parts, position)).toBeCloseTo(scrollTopFor(boxes, position), 6)
        },
      ),
    )
  })

  it('measures the blocks of one part only, however many there are', () => {
    const boxes = withoutGaps(stacked(Array.from({ length: 1000 }, () => 100)))
    const measured: number[] = []
    const parts = inParts(boxes, 50, measured)
    const position = locateIn(parts, 60_000)
    scrollTopIn(parts, position)
    expect(new Set(measured).size).toBe(1)
  })

  it('takes the first block of a later part for itself, not for the start', () => {
    const boxes = withoutGaps(stacked([100, 100, 100, 100]))
    expect(scrollTopIn(inParts(boxes, 2), { block: 2, within: 0 })).toBe(boxes[2]?.top)
    expect(scrollTopIn(inParts(boxes, 2), START)).toBe(0)
  })

  it('has a place also where there is nothing', () => {
    expect(locateIn([], 100)).toEqual(START)
    expect(scrollTopIn([], { block: 7, within: 0.5 })).toBe(0)
  })
})
