import { inColumn } from './inColumn'
import { type Layout, spotAt, tipsOf, yOf } from './layout'
import { measureColumn } from './layoutBoxes'
import { glideShare, type Motion, placesAt, scrollDuration } from './motion'
import type { ShownPassage } from './passages'
import { READING_LINE, shrinkOffset } from './scrollMap'
import { type ScrollMaps, scrollMaps } from './scrollMaps'

/** A column on screen. */
export interface StageColumn {
  /** Which of the comparison's columns it is. */
  column: number
  scroller: HTMLElement
  flow: HTMLElement
}

export interface StageParts {
  /** From left to right, one at least; others of the comparison are not on screen. */
  columns: readonly StageColumn[]
  gutter: HTMLElement | null
  passages: readonly ShownPassage[]
  /** Where to begin, for each column of the comparison; px. */
  start: readonly number[]
  isTogether(): boolean
  /** The text was set anew: marks and strips move to their places. */
  onLayout(layout: Layout): void
  /** Something scrolled: everything between the columns is drawn, in this same frame. @param places by column */
  onFrame(layout: Layout, places: readonly number[]): void
}

export interface ScrollBy {
  column: number
  /** px; down is positive. */
  distance: number
  /** The other columns stay where they are. */
  alone?: boolean
  /** A step of a wheel or a key, which glides; a touchpad's own small steps do not. */
  glide?: boolean
}

/** Holds where all columns stand, moves them together and has everything drawn in the frame of the scroll. */
export interface Stage {
  /** Measures again, after the text, its size or the window has changed. */
  measure(): void
  scrollBy(by: ScrollBy): void
  /** Moves one column at once; the others follow if they scroll together. */
  scrollTo(column: number, y: number): void
  /** Brings the others level with this one at once. */
  align(column: number): void
  /** Glides all columns to places of their own. */
  goTo(places: readonly number[]): void
  /** @returns where all columns stand when this one stands at y, along what keeps its order */
  follow(column: number, y: number): number[]
  /** Where all columns stand, or will when the present motion ends. */
  destination(): readonly number[]
  /** @returns the nearest place this column can scroll to */
  clamp(column: number, y: number): number
  layout(): Layout | undefined
  /** The column that was scrolled, clicked or given the focus last. */
  leader(): number
  lead(column: number): void
  destroy(): void
}

/** A scroll position that the page reports this near to ours is ours; px. */
const OWN = 0.75

export function createStage(parts: StageParts): Stage {
  let layout: Layout | undefined
  let maps: ScrollMaps = { follow: (_from, y) => y }
  const max = parts.start.map(() => 0)
  const places = [...parts.start]
  const written = parts.start.map((_, column) => scrollerOf(parts, column)?.scrollTop ?? 0)
  let leader = parts.columns[0]?.column ?? 0
  let motion: Motion | undefined
  let glide: { column: number; goal: number; alone: boolean; at: number } | undefined
  let frame = 0
  /** The column that the page scrolls by itself. To write its place would end that scroll where it is. */
  let selfMoving: number | undefined

  const clamp = (column: number, y: number) => Math.min(max[column] ?? 0, Math.max(0, y))
  const follow = (column: number, y: number) => places.map((_, other) => clamp(other, maps.follow(column, y, other)))

  function move(column: number, y: number, alone: boolean): void {
    const from = inColumn(places, column)
    const to = clamp(column, y)
    leader = column
    if (!alone && parts.isTogether()) {
      const before = follow(column, from)
      const after = follow(column, to)
      const toEnd = Math.min(to, inColumn(max, column) - to)
      for (const [other, place] of places.entries()) {
        const offset = shrinkOffset(place - inColumn(before, other), to - from, toEnd)
        places[other] = clamp(other, inColumn(after, other) + offset)
      }
    }
    places[column] = to
  }

  /** Writes the places to the page. Whole device pixels: text stays sharp and ribbons meet it. */
  function write(): void {
    const grain = window.devicePixelRatio || 1
    for (const { column, scroller } of parts.columns) {
      const y = Math.round(inColumn(places, column) * grain) / grain
      if (y === written[column] || column === selfMoving) continue
      written[column] = y
      scroller.scrollTop = y
    }
  }

  function draw(now: number): void {
    frame = 0
    if (motion) {
      const at = placesAt(motion, now)
      for (const [column, y] of at.places.entries()) places[column] = clamp(column, y)
      if (at.isOver) motion = undefined
    } else if (glide) {
      const left = glide.goal - inColumn(places, glide.column)
      const step = Math.abs(left) < 0.75 ? left : left * glideShare(now - glide.at)
      move(glide.column, inColumn(places, glide.column) + step, glide.alone)
      glide.at = now
      if (Math.abs(glide.goal - inColumn(places, glide.column)) < 0.01) glide = undefined
    }
    write()
    if (layout) parts.onFrame(layout, written)
    if (motion || glide) schedule()
  }

  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }

  function stop(): void {
    motion = undefined
    glide = undefined
    selfMoving = undefined
  }

  /** The page scrolled by itself: a dragged selection, a screen reader, a key that nobody took. */
  function onScroll({ column, scroller }: StageColumn): void {
    const y = scroller.scrollTop
    if (Math.abs(y - inColumn(written, column)) < OWN) return
    stop()
    selfMoving = column
    written[column] = y
    move(column, y, false)
    schedule()
  }

  function measure(): void {
    const before = inColumn(places, leader)
    const line = (layout?.height ?? 0) * READING_LINE
    const spot = layout && before > 0 ? spotAt(layout.columns, leader, before + line) : undefined
    layout = layoutOf(parts)
    for (const { column, scroller } of parts.columns) {
      // As the page rounds it: a place beyond would come back as a scroll of the page's own.
      max[column] = Math.max(0, scroller.scrollHeight - scroller.clientHeight)
    }
    maps = scrollMaps(parts.passages, layout, max)
    parts.onLayout(layout)
    const y = spot && yOf(layout.columns, leader, spot)
    motion = undefined
    selfMoving = undefined
    if (y !== undefined) move(leader, y - layout.height * READING_LINE, false)
    for (const { column } of parts.columns) places[column] = clamp(column, inColumn(places, column))
    write()
    parts.onFrame(layout, written)
  }

  const listeners = parts.columns.map((one) => {
    const listener = () => onScroll(one)
    one.scroller.addEventListener('scroll', listener, { passive: true })
    return () => one.scroller.removeEventListener('scroll', listener)
  })

  return {
    measure,
    follow,
    clamp,
    scrollBy: ({ column, distance, alone = false, glide: glides = false }) => {
      motion = undefined
      selfMoving = undefined
      const goesOn = glide?.column === column && glide.alone === alone
      const from = glide && goesOn ? glide.goal : inColumn(places, column)
      const goal = clamp(column, from + distance)
      leader = column
      if (glides && scrollDuration() > 0) {
        glide = { column, goal, alone, at: glide && goesOn ? glide.at : performance.now() - 8 }
      } else {
        glide = undefined
        move(column, goal, alone)
      }
      schedule()
    },
    scrollTo: (column, y) => {
      stop()
      move(column, y, false)
      schedule()
    },
    align: (column) => {
      stop()
      for (const [other, y] of follow(column, inColumn(places, column)).entries()) places[other] = y
      schedule()
    },
    goTo: (to) => {
      stop()
      const goal = to.map((y, column) => clamp(column, y))
      motion = { from: [...places], to: goal, startedAt: performance.now(), durationMs: scrollDuration() }
      schedule()
    },
    destination: () => {
      if (motion) return motion.to
      if (!glide) return [...places]
      const { column, goal, alone } = glide
      if (!alone && parts.isTogether()) return follow(column, goal)
      return places.map((place, index) => (index === column ? goal : place))
    },
    layout: () => layout,
    leader: () => leader,
    lead: (column) => {
      leader = column
    },
    destroy: () => {
      cancelAnimationFrame(frame)
      for (const end of listeners) end()
    },
  }
}

const scrollerOf = ({ columns }: StageParts, of: number) => columns.find(({ column }) => column === of)?.scroller

function layoutOf({ columns: onScreen, passages, gutter, start }: StageParts): Layout {
  const columns = start.map((_, column) => {
    const shown = onScreen.find((one) => one.column === column)
    return shown ? measureColumn(shown.flow, passages.length) : { boxes: [], height: 0 }
  })
  const [first] = onScreen
  const height = first?.scroller.clientHeight ?? 0
  return { columns, tips: tipsOf(passages, columns), height, gutter: gutter?.clientWidth ?? 0 }
}
