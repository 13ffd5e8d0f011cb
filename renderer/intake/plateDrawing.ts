/** The drawing of the first start: two columns of type and what joins them. Units are those of its view box. */

type Kind = 'same' | 'edited' | 'moved' | 'only'

export interface Block {
  kind: Kind
  /** The top of its first line, and how many lines it has. */
  top: number
  lines: number
}

export const SIZE = { width: 400, height: 480 }
const LINE = 16
const STROKE = 3.5
const COLUMN = { width: 142, left: 0, right: 258 }
const EDGE = { left: 158, right: 242 }

export const LEFT: readonly Block[] = [
  { kind: 'same', top: 10, lines: 4 },
  { kind: 'edited', top: 88, lines: 3 },
  { kind: 'same', top: 150, lines: 5 },
  { kind: 'moved', top: 244, lines: 3 },
  { kind: 'only', top: 306, lines: 4 },
  { kind: 'same', top: 384, lines: 5 },
]
export const RIGHT: readonly Block[] = [
  { kind: 'same', top: 10, lines: 4 },
  { kind: 'moved', top: 88, lines: 3 },
  { kind: 'edited', top: 150, lines: 4 },
  { kind: 'same', top: 228, lines: 5 },
  { kind: 'only', top: 322, lines: 3 },
  { kind: 'same', top: 384, lines: 5 },
]

const bottom = ({ top, lines }: Block) => top + lines * LINE - 8

/** How much of the measure a line fills: the last of a paragraph runs short. */
const fill = (line: number, lines: number) => (line === lines - 1 ? 0.55 : ([1, 0.94, 0.98, 0.9][line % 4] ?? 1))

export interface Bar {
  x: number
  y: number
  width: number
  height: number
}

export function linesOf(block: Block, side: 'left' | 'right'): Bar[] {
  return Array.from({ length: block.lines }, (_, line) => ({
    x: COLUMN[side],
    y: block.top + line * LINE,
    width: COLUMN.width * fill(line, block.lines),
    height: STROKE,
  }))
}

/** The changed words of an edited block: where they stand on its second line. */
export const changedIn = ({ top }: Block, side: 'left' | 'right'): Bar => ({
  x: COLUMN[side] + COLUMN.width * 0.3,
  y: top + LINE - 5,
  width: COLUMN.width * 0.28,
  height: 12,
})

/** The bar beside a block, as beside a passage of a comparison. */
export const edgeOf = (block: Block, side: 'left' | 'right'): Bar => {
  const width = block.kind === 'same' ? 1 : 3
  const x = side === 'left' ? EDGE.left - width : EDGE.right
  return { x, y: block.top - 4, width, height: bottom(block) - block.top + 4 }
}

/** A band from the left block to the right one. */
export function ribbon(left: Block, right: Block): string {
  const middle = (EDGE.left + EDGE.right) / 2
  const [top, end] = [left.top - 4, right.top - 4]
  return (
    `M${EDGE.left} ${top}C${middle} ${top} ${middle} ${end} ${EDGE.right} ${end}V${bottom(right)}` +
    `C${middle} ${bottom(right)} ${middle} ${bottom(left)} ${EDGE.left} ${bottom(left)}Z`
  )
}

/** A wedge from a block that stands on one side only to the point where it would stand on the other. */
export function wedge(block: Block, side: 'left' | 'right', point: number): string {
  const middle = (EDGE.left + EDGE.right) / 2
  const [from, to] = side === 'left' ? [EDGE.left, EDGE.right - 4] : [EDGE.right, EDGE.left + 4]
  const top = block.top - 4
  return (
    `M${from} ${top}C${middle} ${top} ${middle} ${point} ${to} ${point}` +
    `C${middle} ${point} ${middle} ${bottom(block)} ${from} ${bottom(block)}Z`
  )
}

/** The mark at a wedge's point. */
export const diamond = (x: number, y: number): string => `M${x - 3} ${y}l3 -3l3 3l-3 3Z`

/** The way of a moved block, in a lane of its own, and the head of its arrow. */
export function journey(left: Block, right: Block): { way: string; head: string } {
  const from = (left.top - 4 + bottom(left)) / 2
  const to = (right.top - 4 + bottom(right)) / 2
  const lane = 214
  return {
    way: `M${EDGE.left} ${from}H${lane - 8}Q${lane} ${from} ${lane} ${from - 8}V${to + 8}Q${lane} ${to} ${lane + 8} ${to}H${EDGE.right - 8}`,
    head: `M${EDGE.right} ${to}l-9 -5v10Z`,
  }
}
