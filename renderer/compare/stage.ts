import { anchorsOf, type Layout, spotAt, tipsOf, yOf } from './layout'
import { measureColumn } from './layoutBoxes'
import { glideShare, type Motion, placesAt, scrollDuration } from './motion'
import { type Both, otherSide, type ShownPassage, SIDES, type Side } from './passages'
import { READING_LINE, type ScrollMap, scrollMap, shrinkOffset } from './scrollMap'

export interface StageParts {
  scrollers: Both<HTMLElement>
  flows: Both<HTMLElement>
  gutter: HTMLElement
  passages: readonly ShownPassage[]
  /** Where to begin; px. */
  start: Both<number>
  isTogether(): boolean
  /** The text was set anew: marks and strips move to their places. */
  onLayout(layout: Layout): void
  /** Something scrolled: everything between the columns is drawn, in this same frame. */
  onFrame(layout: Layout, places: Both<number>): void
}

export interface ScrollBy {
  side: Side
  /** px; down is positive. */
  distance: number
  /** The other side stays where it is. */
  alone?: boolean
  /** A step of a wheel or a key, which glides; a touchpad's own small steps do not. */
  glide?: boolean
}

/** Holds where both columns stand, moves them together and has everything drawn in the frame of the scroll. */
export interface Stage {
  /** Measures again, after the text, its size or the window has changed. */
  measure(): void
  scrollBy(by: ScrollBy): void
  /** Moves one side at once; the other follows if they scroll together. */
  scrollTo(side: Side, y: number): void
  /** Glides both sides to places of their own. */
  goTo(places: Both<number>): void
  /** @returns where the other side stands when this one stands at y */
  follow(side: Side, y: number): number
  /** Where both sides stand, or will when the present motion ends. */
  destination(): Both<number>
  /** @returns the nearest place this side can scroll to */
  clamp(side: Side, y: number): number
  layout(): Layout | undefined
  leader(): Side
  lead(side: Side): void
  destroy(): void
}

/** A scroll position that the page reports this near to ours is ours; px. */
const OWN = 0.75

export function createStage(parts: StageParts): Stage {
  let layout: Layout | undefined
  let map: ScrollMap = { toRight: (y) => y, toLeft: (y) => y }
  let max: [number, number] = [0, 0]
  const places: [number, number] = [...parts.start]
  const written: [number, number] = [0, 0]
  let leader: Side = 0
  let motion: Motion | undefined
  let glide: { side: Side; goal: number; alone: boolean; at: number } | undefined
  let frame = 0
  /** The side that the page scrolls by itself. To write its place would end that scroll where it is. */
  let selfMoving: Side | undefined

  const clamp = (side: Side, y: number) => Math.min(max[side], Math.max(0, y))
  const follow = (side: Side, y: number) => clamp(otherSide(side), side === 0 ? map.toRight(y) : map.toLeft(y))

  function move(side: Side, y: number, alone: boolean): void {
    const from = places[side]
    const to = clamp(side, y)
    places[side] = to
    leader = side
    if (alone || !parts.isTogether()) return
    const other = otherSide(side)
    const offset = places[other] - follow(side, from)
    const toEnd = Math.min(to, max[side] - to)
    places[other] = clamp(other, follow(side, to) + shrinkOffset(offset, to - from, toEnd))
  }

  /** Writes the places to the page. Whole device pixels: text stays sharp and ribbons meet it. */
  function write(): void {
    const grain = window.devicePixelRatio || 1
    for (const side of SIDES) {
      const y = Math.round(places[side] * grain) / grain
      if (y === written[side] || side === selfMoving) continue
      written[side] = y
      parts.scrollers[side].scrollTop = y
    }
  }

  function draw(now: number): void {
    frame = 0
    if (motion) {
      const at = placesAt(motion, now)
      for (const side of SIDES) places[side] = clamp(side, at.places[side])
      if (at.isOver) motion = undefined
    } else if (glide) {
      const left = glide.goal - places[glide.side]
      const step = Math.abs(left) < 0.75 ? left : left * glideShare(now - glide.at)
      move(glide.side, places[glide.side] + step, glide.alone)
      glide.at = now
      if (Math.abs(glide.goal - places[glide.side]) < 0.01) glide = undefined
    }
    write()
    if (layout) parts.onFrame(layout, written)
    if (motion || glide) schedule()
  }

  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }

  /** The page scrolled by itself: a dragged selection, a screen reader, a key that nobody took. */
  function onScroll(side: Side): void {
    const y = parts.scrollers[side].scrollTop
    if (Math.abs(y - written[side]) < OWN) return
    motion = undefined
    glide = undefined
    selfMoving = side
    written[side] = y
    move(side, y, false)
    schedule()
  }

  function measure(): void {
    const line = (layout?.height ?? 0) * READING_LINE
    const spot = layout && places[leader] > 0 ? spotAt(layout.columns, leader, places[leader] + line) : undefined
    const columns: Layout['columns'] = [
      measureColumn(parts.flows[0], parts.passages.length),
      measureColumn(parts.flows[1], parts.passages.length),
    ]
    const height = parts.scrollers[0].clientHeight
    layout = { columns, tips: tipsOf(parts.passages, columns), height, gutter: parts.gutter.clientWidth }
    // As the page rounds it: a place beyond would come back as a scroll of the page's own.
    const farthest = ({ scrollHeight, clientHeight }: HTMLElement) => Math.max(0, scrollHeight - clientHeight)
    max = [farthest(parts.scrollers[0]), farthest(parts.scrollers[1])]
    map = scrollMap(anchorsOf(parts.passages, columns), { height, max })
    parts.onLayout(layout)
    const y = spot && yOf(columns, leader, spot)
    motion = undefined
    selfMoving = undefined
    if (y !== undefined) move(leader, y - height * READING_LINE, false)
    for (const side of SIDES) places[side] = clamp(side, places[side])
    write()
    parts.onFrame(layout, written)
  }

  const listeners = SIDES.map((side) => {
    const listener = () => onScroll(side)
    parts.scrollers[side].addEventListener('scroll', listener, { passive: true })
    return () => parts.scrollers[side].removeEventListener('scroll', listener)
  })

  return {
    measure,
    follow,
    clamp,
    scrollBy: ({ side, distance, alone = false, glide: glides = false }) => {
      motion = undefined
      selfMoving = undefined
      const goesOn = glide?.side === side && glide.alone === alone
      const from = glide && goesOn ? glide.goal : places[side]
      const goal = clamp(side, from + distance)
      leader = side
      if (glides && scrollDuration() > 0) {
        glide = { side, goal, alone, at: glide && goesOn ? glide.at : performance.now() - 8 }
      } else {
        glide = undefined
        move(side, goal, alone)
      }
      schedule()
    },
    scrollTo: (side, y) => {
      motion = undefined
      glide = undefined
      selfMoving = undefined
      move(side, y, false)
      schedule()
    },
    goTo: (to) => {
      glide = undefined
      selfMoving = undefined
      const goal: Both<number> = [clamp(0, to[0]), clamp(1, to[1])]
      motion = { from: [...places], to: goal, startedAt: performance.now(), durationMs: scrollDuration() }
      schedule()
    },
    destination: () => {
      if (motion) return motion.to
      if (!glide) return [...places]
      const other = glide.alone || !parts.isTogether() ? places[otherSide(glide.side)] : follow(glide.side, glide.goal)
      return glide.side === 0 ? [glide.goal, other] : [other, glide.goal]
    },
    layout: () => layout,
    leader: () => leader,
    lead: (side) => {
      leader = side
    },
    destroy: () => {
      cancelAnimationFrame(frame)
      for (const stop of listeners) stop()
    },
  }
}
