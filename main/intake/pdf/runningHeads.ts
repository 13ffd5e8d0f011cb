import type { Line } from './lines'

/** Running heads and feet stand in the outermost parts of a page. Share of its height. */
const MARGIN = 0.12
/** A line that comes back on so many pages is no part of the text. Share of the pages, and at least so many. */
const OFTEN = 0.3
const LEAST = 3

export interface LaidPage {
  height: number
  lines: Line[]
}

const PAGE_NUMBER =
  /^(?:page |p\. ?|seite |стор\. ?|[-–—|•] ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?[-–—|•]| ?(?:\/|of|von|sur|з) ?\d{1,4})?$/iu

/** Figures change from page to page; all else of a running head is the same. */
const keyOf = ({ text }: Line) => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')

/** @returns the pages without running heads and feet and without page numbers */
export function withoutRunningHeads(pages: readonly LaidPage[]): Line[][] {
  const uses = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(page.lines.filter((line) => isOutermost(line, page)).map(keyOf)))
      uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  const often = Math.max(LEAST, pages.length * OFTEN)
  return pages.map((page) =>
    page.lines.filter((line) => {
      if (!isOutermost(line, page)) return true
      return (uses.get(keyOf(line)) ?? 0) < often && !(pages.length > 1 && PAGE_NUMBER.test(line.text))
    }),
  )
}

const isOutermost = ({ baseline }: Line, { height }: LaidPage) =>
  baseline < height * MARGIN || baseline > height * (1 - MARGIN)
