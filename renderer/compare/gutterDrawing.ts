import { type Hidden, isShown } from './differences'
import { inColumn } from './inColumn'
import type { Layout } from './layout'
import type { ShownPassage } from './passages'
import { pathLayer } from './paths'
import { relationBetween } from './relations'
import { assignLanes, type Box, band, edgeLine, FAR, isSeen, lanePath, laneX, nearView, wedge } from './ribbons'

/** What the person chose to see. */
export interface Look {
  /** The current passage, drawn stronger. */
  hot: number | null
  hidden: ReadonlySet<Hidden>
}

export interface GutterDrawing {
  /** @param places scroll positions by column, px */
  draw(layout: Layout, places: readonly number[], look: Look): void
}

/** What one gutter lies between. */
export interface Neighbours {
  /** Column indices, as they stand on screen. */
  left: number
  right: number
  /** Also show where a passage of one would stand in the other: among several columns that would be too much. */
  wedges: boolean
}

/** A passage as the gutter sees it. */
interface Joined {
  passage: ShownPassage
  kind: ShownPassage['kind']
}

/** Draws what joins two columns: bands, wedges and the arrows of moves, of what can be seen and no more. */
export function gutterDrawing(
  svg: SVGSVGElement,
  passages: readonly ShownPassage[],
  neighbours: Neighbours,
): GutterDrawing {
  const bands = pathLayer(svg, 'cmp-bands')
  const lines = pathLayer(svg, 'cmp-lines-drawn')
  const halos = pathLayer(svg, 'cmp-halos')
  const lanes = pathLayer(svg, 'cmp-lanes')
  const points = pathLayer(svg, 'cmp-points')
  const layers = [bands, lines, halos, lanes, points]
  const joins = joinsOf(passages, neighbours)
  const laneOf = lanesByPassage(joins, neighbours)

  function drawLinked({ passage, kind }: Joined, left: readonly Box[], right: readonly Box[], look: Drawn): void {
    const className = classOf(kind, passage, look)
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

  function drawMoved({ passage, kind }: Joined, left: Box, right: Box, look: Drawn): void {
    const x = laneX(laneOf.get(passage.index) ?? 0, look.width)
    const [from, to] = [middle(left), middle(right)]
    // Of arrows that only pass through, on a lane that several share, one says it all; dashes are dear to paint.
    const passes = Math.min(from, to) < -FAR && Math.max(from, to) > look.height + FAR
    if (passes && passage.index !== look.hot && look.passed.has(x)) return
    if (passes) look.passed.add(x)
    const lane = lanePath(nearView(from, look.height), nearView(to, look.height), x, look.width)
    const className = classOf(kind, passage, look)
    halos.put(lane.line, className, passage.index)
    lanes.put(lane.line, className, passage.index)
    points.put(lane.head, className, passage.index)
  }

  function drawOnly({ passage, kind }: Joined, boxes: readonly Box[], tip: number, look: Drawn): void {
    const className = classOf(kind, passage, look)
    const from = inColumn(passage.units, neighbours.left).length > 0 ? 'left' : 'right'
    for (const box of boxes) {
      const { shape, lines: edges, point } = wedge(box, tip, look.width, from)
      bands.put(shape, className, passage.index)
      lines.put(edges, className, passage.index)
      points.put(point, className, passage.index)
    }
  }

  return {
    draw: ({ columns, tips, height, gutter }, places, look) => {
      const { left: one, right: other } = neighbours
      for (const layer of layers) layer.begin()
      const drawn = { ...look, width: gutter, height, passed: new Set<number>() }
      const draw = (join: Joined) => {
        const { index } = join.passage
        const far = inColumn(join.passage.units, one).length > 0 ? other : one
        const tip = join.kind === 'only' ? tips[far]?.[index] : undefined
        const tipTop = tip === null || tip === undefined ? undefined : tip - inColumn(places, far)
        // Thousands are asked in every frame: nothing is made for those out of sight.
        const reach = { top: tipTop ?? Number.POSITIVE_INFINITY, bottom: tipTop ?? Number.NEGATIVE_INFINITY }
        widen(reach, columns[one]?.boxes[index], inColumn(places, one))
        widen(reach, columns[other]?.boxes[index], inColumn(places, other))
        if (!isSeen(reach, height)) return
        const left = shifted(columns[one]?.boxes[index], inColumn(places, one))
        const right = shifted(columns[other]?.boxes[index], inColumn(places, other))
        const all = [...left, ...right]
        if (all.length === 0) return
        if (tipTop !== undefined) drawOnly(join, all, tipTop, drawn)
        else if (join.kind === 'only') return
        else if (join.kind === 'moved' && left[0] && right[0]) drawMoved(join, left[0], right[0], drawn)
        else drawLinked(join, left, right, drawn)
      }
      const isDrawn = ({ passage }: Joined) => isShown(passage, look.hidden)
      for (const join of joins) if (join.passage.index !== look.hot && isDrawn(join)) draw(join)
      // The current passage comes last, to lie on top.
      const hot = joins.find(({ passage }) => passage.index === look.hot)
      if (hot && isDrawn(hot)) draw(hot)
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

/** Lets a stretch of the view reach over boxes of a column that is scrolled to a place. */
function widen(reach: Box, boxes: readonly Box[] | undefined, place: number): void {
  if (!boxes) return
  for (const { top, bottom } of boxes) {
    if (top - place < reach.top) reach.top = top - place
    if (bottom - place > reach.bottom) reach.bottom = bottom - place
  }
}

const classOf = (kind: Joined['kind'], { index }: ShownPassage, { hot }: Look) =>
  `k-${kind}${index === hot ? ' is-hot' : ''}`

function shifted(boxes: readonly Box[] | undefined, by: number): Box[] {
  return (boxes ?? []).map(({ top, bottom }) => ({ top: top - by, bottom: bottom - by }))
}

/** What there is to draw between two columns. */
function joinsOf(passages: readonly ShownPassage[], { left, right, wedges }: Neighbours): Joined[] {
  return passages.flatMap((passage): Joined[] => {
    const relation = relationBetween(passage, left, right)
    if (relation) return [{ passage, kind: relation.kind }]
    return wedges && passage.kind === 'only' ? [{ passage, kind: 'only' }] : []
  })
}

/** A lane for each move, decided once, so that arrows do not change lanes while they scroll. */
function lanesByPassage(joins: readonly Joined[], { right }: Neighbours): Map<number, number> {
  const moved = joins.filter(({ kind }) => kind === 'moved').map(({ passage }) => passage)
  const arrival = new Map<number, number>()
  for (const { passage } of joins) {
    for (const unit of inColumn(passage.units, right)) arrival.set(unit, passage.index)
  }
  // A move's own units arrive where the passage before them on the right stands.
  const arrives = ({ units }: ShownPassage) => arrival.get((inColumn(units, right)[0] ?? 0) - 1) ?? 0
  const lanes = assignLanes(moved.map((passage) => [passage.index, arrives(passage)] as const))
  return new Map(moved.map(({ index }, turn) => [index, lanes[turn] ?? 0]))
}
