import { type Filter, filterOf } from './differences'
import type { Layout } from './layout'
import type { Both, ShownPassage } from './passages'
import { pathLayer } from './paths'
import { assignLanes, type Box, band, edgeLine, FAR, isSeen, lanePath, laneX, nearView, wedge } from './ribbons'

/** What the person chose to see. */
export interface Look {
  /** The current passage, drawn stronger. */
  hot: number | null
  hidden: ReadonlySet<Filter>
}

export interface GutterDrawing {
  /** @param places scroll positions of both columns, px */
  draw(layout: Layout, places: Both<number>, look: Look): void
}

/** Draws what joins two columns: bands, wedges and the arrows of moves, of what can be seen and no more. */
export function gutterDrawing(svg: SVGSVGElement, passages: readonly ShownPassage[]): GutterDrawing {
  const bands = pathLayer(svg, 'cmp-bands')
  const lines = pathLayer(svg, 'cmp-lines-drawn')
  const halos = pathLayer(svg, 'cmp-halos')
  const lanes = pathLayer(svg, 'cmp-lanes')
  const points = pathLayer(svg, 'cmp-points')
  const layers = [bands, lines, halos, lanes, points]
  const laneOf = lanesByPassage(passages)

  function drawLinked(passage: ShownPassage, left: readonly Box[], right: readonly Box[], look: Drawn): void {
    const className = classOf(passage, look)
    for (const a of left) {
      for (const b of right) {
        bands.put(band(a, b, look.width), className, passage.index)
        lines.put(
          edgeLine(a.top, b.top, look.width) + edgeLine(a.bottom, b.bottom, look.width),
          className,
          passage.index,
        )
      }
    }
  }

  function drawMoved(passage: ShownPassage, left: Box, right: Box, look: Drawn): void {
    const x = laneX(laneOf.get(passage.index) ?? 0, look.width)
    const [from, to] = [middle(left), middle(right)]
    // Of arrows that only pass through, on a lane that several share, one says it all; dashes are dear to paint.
    const passes = Math.min(from, to) < -FAR && Math.max(from, to) > look.height + FAR
    if (passes && passage.index !== look.hot && look.passed.has(x)) return
    if (passes) look.passed.add(x)
    const lane = lanePath(nearView(from, look.height), nearView(to, look.height), x, look.width)
    const className = classOf(passage, look)
    halos.put(lane.line, className, passage.index)
    lanes.put(lane.line, className, passage.index)
    points.put(lane.head, className, passage.index)
  }

  function drawOnly(passage: ShownPassage, boxes: readonly Box[], tip: number, look: Drawn): void {
    const className = classOf(passage, look)
    const from = passage.units[0].length > 0 ? 'left' : 'right'
    for (const box of boxes) {
      const { shape, lines: edges, point } = wedge(box, tip, look.width, from)
      bands.put(shape, className, passage.index)
      lines.put(edges, className, passage.index)
      points.put(point, className, passage.index)
    }
  }

  return {
    draw: ({ columns, tips, height, gutter }, places, look) => {
      for (const layer of layers) layer.begin()
      const drawn = { ...look, width: gutter, height, passed: new Set<number>() }
      // The current passage comes last, to lie on top.
      const order = look.hot === null ? passages : [...passages, passages[look.hot]]
      for (const [turn, passage] of order.entries()) {
        if (!passage || look.hidden.has(filterOf(passage))) continue
        if (passage.index === look.hot && turn < passages.length) continue
        const left = shifted(columns[0].boxes[passage.index], places[0])
        const right = shifted(columns[1].boxes[passage.index], places[1])
        const tip = tips[passage.index]
        const tipTop = tip === null || tip === undefined ? [] : [tip - places[left.length > 0 ? 1 : 0]]
        const all = [...left, ...right]
        const tops = [...all.map((box) => box.top), ...tipTop]
        const bottoms = [...all.map((box) => box.bottom), ...tipTop]
        if (all.length === 0 || !isSeen(tops, bottoms, height)) continue
        if (tipTop[0] !== undefined) drawOnly(passage, all, tipTop[0], drawn)
        else if (passage.kind === 'only') continue
        else if (passage.kind === 'moved' && left[0] && right[0]) drawMoved(passage, left[0], right[0], drawn)
        else drawLinked(passage, left, right, drawn)
      }
      for (const layer of layers) layer.end()
    },
  }
}

interface Drawn extends Look {
  width: number
  /** Of the view. */
  height: number
  /** Lanes on which an arrow that ends out of view at both ends was drawn in this frame, by x. */
  passed: Set<number>
}

const middle = ({ top, bottom }: Box) => (top + bottom) / 2

const classOf = ({ kind, index }: ShownPassage, { hot }: Look) => `k-${kind}${index === hot ? ' is-hot' : ''}`

function shifted(boxes: readonly Box[] | undefined, by: number): Box[] {
  return (boxes ?? []).map(({ top, bottom }) => ({ top: top - by, bottom: bottom - by }))
}

/** A lane for each move, decided once, so that arrows do not change lanes while they scroll. */
function lanesByPassage(passages: readonly ShownPassage[]): Map<number, number> {
  const moved = passages.filter(({ kind }) => kind === 'moved')
  const arrival = new Map<number, number>()
  for (const { index, units } of passages) {
    for (const unit of units[1]) arrival.set(unit, index)
  }
  // A move's own units arrive where the passage before them on the right stands.
  const spans = moved.map(({ index, units }) => [index, arrival.get((units[1][0] ?? 0) - 1) ?? 0] as const)
  const lanes = assignLanes(spans)
  return new Map(moved.map(({ index }, turn) => [index, lanes[turn] ?? 0]))
}
