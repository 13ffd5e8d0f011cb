import type { Page } from 'playwright'
import { column, type Siglum } from './compareParts'
import { expect } from './test'

/** Measures what lies on the stage of a comparison. Ribbons and bars have no role: they are found by what they are drawn of. */

export type Pair<T> = readonly [T, T]

export interface Box {
  top: number
  bottom: number
}

export interface StageView {
  /** Scroll position and its greatest value, of both columns; px. */
  tops: Pair<number>
  max: Pair<number>
  /** Height of the view of both; px. */
  height: number
  /** Passages whose bars are shown, by index: where their runs of sentences stand, px from the top of the view. */
  passages: { index: number; kind: string; boxes: Pair<Box[]> }[]
}

/** What stands where, at this moment. */
export function stageView(page: Page): Promise<StageView> {
  return page.evaluate(() => {
    const scrollers = [...document.querySelectorAll<HTMLElement>('.cmp-scroller')]
    const passages = new Map<number, StageView['passages'][number]>()
    for (const [side, scroller] of scrollers.entries()) {
      const edge = scroller.getBoundingClientRect().top
      for (const bar of scroller.querySelectorAll<HTMLElement>('.cmp-bar')) {
        const rect = bar.getBoundingClientRect()
        if (rect.height === 0) continue
        const index = Number(bar.dataset.of)
        const kind = /\bk-(\w+)/.exec(bar.className)?.[1] ?? ''
        const passage = passages.get(index) ?? { index, kind, boxes: [[], []] }
        passages.set(index, passage)
        passage.boxes[side === 0 ? 0 : 1].push({ top: rect.top - edge, bottom: rect.bottom - edge })
      }
    }
    const [a, b] = scrollers
    if (!a || !b) throw new Error('There are no columns.')
    return {
      tops: [a.scrollTop, b.scrollTop],
      max: [a.scrollHeight - a.clientHeight, b.scrollHeight - b.clientHeight],
      height: a.clientHeight,
      passages: [...passages.values()],
    }
  })
}

/** Waits until neither column moves any more: the same place in six frames one after another. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = ''
        let still = 0
        const look = () => {
          const now = [...document.querySelectorAll('.cmp-scroller')].map(({ scrollTop }) => scrollTop).join(' ')
          still = now === last ? still + 1 : 0
          last = now
          if (still >= 6) resolve()
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
}

/** Turns the wheel with the pointer over a column, and waits until all has come to rest. */
export async function wheelOver(page: Page, siglum: Siglum, distance: number): Promise<StageView> {
  await column(page, siglum).hover({ position: { x: 120, y: 200 } })
  await page.mouse.wheel(0, distance)
  await settled(page)
  return stageView(page)
}

/** Passages that keep their order and stand across the reading line of one column, and how far off the line the other is. */
export function offTheLine({ passages, height }: StageView, side: 0 | 1): { index: number; off: number }[] {
  const line = height / 3
  return passages.flatMap(({ index, kind, boxes }) => {
    const [here, ...more] = boxes[side]
    const [there, ...others] = boxes[side === 0 ? 1 : 0]
    if (!here || !there || more.length + others.length > 0 || (kind !== 'same' && kind !== 'edited')) return []
    if (here.top > line || here.bottom < line) return []
    const share = (line - here.top) / (here.bottom - here.top)
    return [{ index, off: Math.abs(there.top + share * (there.bottom - there.top) - line) }]
  })
}

export interface Meeting {
  /** Bands, wedges and arrows that were looked at. */
  seen: number
  /** What does not meet its passage, and by how much. */
  misses: string[]
}

/**
 * Holds everything that is drawn between the columns against the passages it joins.
 * @param tolerance px
 */
function ribbonsMeet(page: Page, tolerance: number): Promise<Meeting> {
  return page.evaluate((allowed) => {
    const svg = document.querySelector<SVGSVGElement>('.cmp-ribbons')
    const scrollers = [...document.querySelectorAll<HTMLElement>('.cmp-scroller')]
    if (!svg || scrollers.length !== 2) throw new Error('There is no gutter.')
    const frame = svg.getBoundingClientRect()
    const misses: string[] = []
    let seen = 0
    // The end of an arrow that lies far out of view is drawn somewhere near it: only the side can be told.
    const isAway = (y: number) => (y < -30 ? -1 : y > frame.height + 30 ? 1 : 0)
    const expectNear = (what: string, is: number, should: number) => {
      if (what.startsWith('arrow') && isAway(should) !== 0 && isAway(is) === isAway(should)) return
      if (!(Math.abs(is - should) <= allowed)) misses.push(`${what}: ${is.toFixed(2)} instead of ${should.toFixed(2)}`)
    }
    expectNear('left edge', frame.left, scrollers[0]?.getBoundingClientRect().right ?? Number.NaN)
    expectNear('right edge', frame.right, scrollers[1]?.getBoundingClientRect().left ?? Number.NaN)

    // The bars stand in the text and scroll with it; first they must stand where the text does.
    const barsOf = (passage: string, side: number) =>
      [...(scrollers[side]?.querySelectorAll<HTMLElement>(`.cmp-bar[data-of="${passage}"]`) ?? [])]
        .map((bar) => bar.getBoundingClientRect())
        .filter(({ height }) => height > 0)
    for (const [side, scroller] of scrollers.entries()) {
      for (const block of scroller.querySelectorAll<HTMLElement>('[data-block][data-passage]')) {
        const { passage = '' } = block.dataset
        const [bar, ...more] = barsOf(passage, side)
        const { top, bottom } = block.getBoundingClientRect()
        if (!bar || more.length > 0) continue
        const spans = scroller.querySelectorAll(
          `[data-block] [data-passage="${passage}"], [data-block][data-passage="${passage}"]`,
        )
        if (spans.length > 1) continue
        expectNear(`bar of ${passage}, top`, bar.top, top)
        expectNear(`bar of ${passage}, bottom`, bar.bottom, bottom)
      }
    }

    const drawn = (layer: string) =>
      [...svg.querySelectorAll<SVGPathElement>(`.${layer} path`)].filter((path) => path.getAttribute('d'))
    const bands = new Map<string, SVGPathElement[]>()
    for (const path of drawn('cmp-bands')) {
      const { passage = '' } = path.dataset
      bands.set(passage, [...(bands.get(passage) ?? []), path])
    }
    // Chrome 114 takes no DOMPoint here.
    const pointAt = (x: number, y: number) => Object.assign(svg.createSVGPoint(), { x, y })
    const isFilled = (paths: readonly SVGPathElement[], x: number, y: number) =>
      paths.some((path) => path.isPointInFill(pointAt(x, y)))
    for (const [passage, paths] of bands) {
      seen += 1
      for (const side of [0, 1]) {
        const x = side === 0 ? 0.2 : frame.width - 0.2
        for (const bar of barsOf(passage, side)) {
          const [top, bottom] = [bar.top - frame.top, bar.bottom - frame.top]
          if (!isFilled(paths, x, top + allowed)) misses.push(`band ${passage} begins below ${top}, side ${side}`)
          if (isFilled(paths, x, top - allowed)) misses.push(`band ${passage} begins above ${top}, side ${side}`)
          if (!isFilled(paths, x, bottom - allowed)) misses.push(`band ${passage} ends above ${bottom}, side ${side}`)
          if (isFilled(paths, x, bottom + allowed)) misses.push(`band ${passage} ends below ${bottom}, side ${side}`)
        }
      }
    }
    for (const path of drawn('cmp-lanes')) {
      seen += 1
      const { passage = '' } = path.dataset
      const [from] = barsOf(passage, 0)
      const [to] = barsOf(passage, 1)
      const begin = path.getPointAtLength(0).y
      const end = path.getPointAtLength(path.getTotalLength()).y
      if (from) expectNear(`arrow of ${passage}, start`, begin, (from.top + from.bottom) / 2 - frame.top)
      if (to) expectNear(`arrow of ${passage}, head`, end, (to.top + to.bottom) / 2 - frame.top)
    }
    return { seen, misses }
  }, tolerance)
}

/** Whatever can be scrolled sideways or stands out of the window at the right, by its class or name. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${element.getAttribute('aria-label') ?? ''}`
    for (const element of document.querySelectorAll('html, body, main, main *')) {
      const { overflowX } = getComputedStyle(element)
      const canScroll = element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll'
      if (canScroll && element.scrollWidth > element.clientWidth) found.push(`scrolls: ${name(element)}`)
    }
    for (const element of document.querySelectorAll('main button, main h1, main h2, main p')) {
      const { right, left, width } = element.getBoundingClientRect()
      if (width > 1 && (right > innerWidth + 0.5 || left < -0.5)) found.push(`stands out: ${name(element)}`)
    }
    return found
  })
}

/** Waits until the text stands as the view measured it last: sizes that change are measured in the next frame. */
export async function expectRibbonsToMeet(page: Page): Promise<void> {
  await settled(page)
  const { seen, misses } = await ribbonsMeet(page, 1.5)
  expect(misses).toEqual([])
  expect(seen).toBeGreaterThan(0)
}
