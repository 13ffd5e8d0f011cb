import { describe, expect, it } from 'vitest'
import { MARK_STEP, stackMarks } from '../../../../renderer/compare/marks'
import { assignLanes, band, FAR, isSeen, lanePath, laneX, nearView, wedge } from '../../../../renderer/compare/ribbons'
import { stripCells } from '../../../../renderer/compare/strips'
import { placeBeside } from '../../../../renderer/compare/useWhyPlace'

const numbers = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)

describe('ribbons', () => {
  it('meet their passages on both sides', () => {
    const path = band({ top: 10, bottom: 60 }, { top: 110.5, bottom: 130 }, 128)
    expect(path).toBe('M0 10C64 10 64 110.5 128 110.5V130C64 130 64 60 0 60Z')
  })

  it('run out to a point where a passage would stand, from either side', () => {
    expect(wedge({ top: 0, bottom: 40 }, 90, 100, 'left').shape).toMatch(/^M0 0C.* 93 90C.* 0 40Z$/)
    expect(wedge({ top: 0, bottom: 40 }, 90, 100, 'right').shape).toMatch(/^M100 0C.* 7 90C.* 100 40Z$/)
  })

  it('bring the far ends of a move near by whole dashes, and leave those that can be seen', () => {
    for (const y of [-40, -12, 0, 350, 700, 740]) expect(nearView(y, 700)).toBe(y)
    for (const y of [-41, -49.5, -20_000.25, 741, 25_000.75]) {
      const near = nearView(y, 700)
      expect((near - y) % 9).toBeCloseTo(0, 9)
      expect(near).toBeGreaterThan(-FAR - 9)
      expect(near).toBeLessThan(700 + FAR + 9)
      expect(near < 0).toBe(y < 0)
    }
  })

  it('keep the corners of a move inside the gutter, however narrow', () => {
    for (const width of [48, 76, 128]) {
      for (const lane of [0, 1, 5]) {
        const x = laneX(lane, width)
        const { line } = lanePath(400, 20, x, width)
        expect(Math.max(...numbers(line.replace(/[\d.-]+(?= [VQ]|V)/g, '')))).toBeLessThanOrEqual(400)
        expect(x).toBeLessThan(width - 9)
      }
    }
  })

  it('give moves that pass each other lanes of their own, and use a free lane again', () => {
    const [first, second, third] = assignLanes([
      [0, 9],
      [8, 2],
      [12, 10],
    ])
    expect(first).not.toBe(second)
    expect(third).toBe(0)
  })

  it('are drawn while any part of them can be seen', () => {
    expect(isSeen({ top: -500, bottom: 950 }, 600)).toBe(true)
    expect(isSeen({ top: 700, bottom: 950 }, 600)).toBe(false)
    expect(isSeen({ top: -90, bottom: 0 }, 600)).toBe(false)
  })
})

describe('stackMarks', () => {
  it('pushes marks down that would lie on each other, and drops what would leave its passage', () => {
    const [first, second, third] = stackMarks([
      { top: 0, box: { top: 0, bottom: 8 } },
      { top: 4, box: { top: 8, bottom: 14 } },
      { top: 9, box: { top: 14, bottom: 16 } },
    ])
    expect(first).toBe(0)
    expect(second).toBe(MARK_STEP)
    expect(third).toBeNull()
  })
})

describe('stripCells', () => {
  it('draws a cell for each passage, dashed where it moved', () => {
    const boxes = [{ top: 100, bottom: 200 }]
    const cells = (kind: 'only' | 'moved') =>
      stripCells(boxes, { scale: 0.1, width: 20, kind, way: 'upright' }).split('M').length - 1
    expect(cells('only')).toBe(1)
    expect(cells('moved')).toBe(2)
  })
})

describe('placeBeside', () => {
  it('prefers below, then above, and never leaves the view', () => {
    expect(placeBeside([{ top: 100, bottom: 150 }], 200, 600)).toMatchObject({ arrow: 'up' })
    expect(placeBeside([{ top: 450, bottom: 550 }], 200, 600)).toMatchObject({ arrow: 'down' })
    const { y, arrow } = placeBeside([{ top: 10, bottom: 590 }], 200, 600)
    expect(arrow).toBe('none')
    expect(y + 200).toBeLessThanOrEqual(600)
  })

  it('shrinks to the room there is rather than lie over the passage', () => {
    for (const [top, bottom] of [
      [170, 260],
      [20, 240],
      [160, 400],
    ] as const) {
      const { y, most, arrow } = placeBeside([{ top, bottom }], 300, 420)
      const end = y + Math.min(300, most)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(420)
      expect(arrow === 'up' ? y > bottom : arrow === 'down' && end < top).toBe(true)
    }
  })

  it('leaves half of the view where the passage fills it', () => {
    const { y, most } = placeBeside([{ top: -100, bottom: 900 }], 500, 420)
    expect(y).toBeGreaterThanOrEqual(420 / 2 - 8)
    expect(y + most).toBeLessThanOrEqual(420)
  })
})
