import { inColumn } from './inColumn'
import { bringToReadingLine, levelPartner } from './journeys'
import { extentOf, type Layout, spotAt } from './layout'
import type { Scene } from './scene'
import { READING_LINE } from './scrollMap'
import type { Stage } from './stage'
import { homeOf } from './wording'

interface Around {
  stage(): Stage | null
  /** Scrolls the column at hand. @param lines down is positive */
  scroll(lines: number): void
  focus(): void
}

/** The columns side by side, as the walk through the passages sees them. */
export function stageScene({ stage, scroll, focus }: Around): Scene {
  const now = () => {
    const current = stage()
    const layout = current?.layout()
    return current && layout ? { stage: current, layout, places: current.destination() } : undefined
  }
  return {
    atReadingLine: () => {
      const at = now()
      if (!at) return undefined
      const column = at.stage.leader()
      const y = inColumn(at.places, column) + at.layout.height * READING_LINE
      return spotAt(at.layout.columns, column, y)?.passage
    },
    isInView: (passage) => {
      const at = now()
      return at !== undefined && isInView(at.layout, passage, at.places)
    },
    topOf: (passage) => {
      const at = now()
      if (!at) return undefined
      const own = at.layout.columns.flatMap((_, column) => {
        const box = extentOf(at.layout.columns, passage, column)
        return box ? [box.top - inColumn(at.places, column)] : []
      })
      // Where it stands or would stand in the first column; what moved is met where that has it.
      const first = extentOf(at.layout.columns, passage, 0)?.top ?? at.layout.tips[0]?.[passage]
      return first === undefined || first === null ? own[0] : first - inColumn(at.places, 0)
    },
    height: () => stage()?.layout()?.height ?? 0,
    leader: () => stage()?.leader() ?? 0,
    bring: (passage) => {
      const current = stage()
      if (current) bringToReadingLine(current, passage)
    },
    put: (passage, top) => {
      const at = now()
      const column = homeOf(passage.units)
      const box = at && extentOf(at.layout.columns, passage.index, column)
      if (!at || !box) return
      at.stage.scrollTo(column, box.top - top)
      // What was scrolled alone before is level where the passage is looked for.
      at.stage.align(column)
    },
    toPartner: (passage, { from, to }) => {
      const at = now()
      if (!at) return
      const lead = from ?? at.stage.leader()
      const has = extentOf(at.layout.columns, passage.index, lead) !== undefined
      levelPartner(at.stage, passage, { from: has ? lead : homeOf(passage.units), to })
    },
    scroll,
    focus,
  }
}

function isInView(layout: Layout, passage: number, places: readonly number[]): boolean {
  return places.some((place, column) => {
    const box = extentOf(layout.columns, passage, column)
    return box !== undefined && box.top < place + layout.height && box.bottom > place
  })
}
