import type { Body } from './layBody'
import type { Part } from './layPart'
import { type Box, type Stretch, withoutGaps } from './position'

/** Where a body stands on a page. */
export interface Standing {
  /** A stretch for each part. */
  stretches: readonly Stretch[]
  /** @returns the index of the last heading that stands above `scrollTop`; -1 before the first */
  headingAbove(scrollTop: number): number
}

/**
 * Measures where the parts of a body stand; their blocks and headings when they are asked for. All of it holds
 * until a size changes.
 * @param page the element that scrolls
 */
export function standingOn(page: HTMLElement, body: Body): Standing {
  const origin = () => page.getBoundingClientRect().top - page.scrollTop
  const top = origin()
  const outline = new Set(body.headings)
  const last = body.parts.at(-1)
  let before = 0
  let headingsBefore = 0
  const all = body.parts.map((part) => {
    const rect = part.element.getBoundingClientRect()
    const bottom = rect.bottom - top
    const headings = part.headings.filter((heading) => outline.has(heading))
    const stretch: Stretch = {
      before,
      count: part.blocks.length,
      top: rect.top - top,
      bottom,
      boxes: once(() => boxesOf(part, origin(), part === last ? null : bottom)),
    }
    const tops = once(() => headings.map((heading) => heading.getBoundingClientRect().top - origin()))
    const standing = { stretch, headingsBefore, tops }
    before += part.blocks.length
    headingsBefore += headings.length
    return standing
  })
  return {
    stretches: all.map(({ stretch }) => stretch),
    headingAbove: (scrollTop) => {
      const here = all.findLast(({ stretch }) => stretch.top <= scrollTop)
      if (!here) return -1
      const below = here.tops().findIndex((one) => one > scrollTop)
      return here.headingsBefore + (below < 0 ? here.tops().length : below) - 1
    },
  }
}

/** @param end where the next part begins; null for the last one */
function boxesOf({ blocks }: Part, origin: number, end: number | null): Box[] {
  const boxes = blocks.map((block): Box => {
    const { top, bottom, height } = block.getBoundingClientRect()
    return height === 0 ? null : { top: top - origin, bottom: bottom - origin }
  })
  // The gap below the last block is its own, as between blocks.
  return withoutGaps(end === null ? boxes : [...boxes, { top: end, bottom: end }]).slice(0, blocks.length)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
