import type { Box } from './ribbons'

/** Where the passages of one column stand, in px from the top of its flow. */
export interface ColumnBoxes {
  /** By passage, then by run of sentences; no box where the column does not have the passage. */
  boxes: readonly (readonly Box[])[]
  /** Height of the whole flow. */
  height: number
}

/** Air between neighbouring passages, above and below each; px. */
const INSET = 1

interface BlockStyle {
  lineHeight: number
  left: number
  right: number
}

/**
 * Measures every passage of a column. Reads only, so that it costs one layout.
 * A sentence that begins within a line begins as far down that line as it stands along it: neighbours
 * meet without overlapping, however many share a line.
 */
export function measureColumn(flow: HTMLElement, passages: number): ColumnBoxes {
  const boxes: Box[][] = Array.from({ length: passages }, () => [])
  const frame = flow.getBoundingClientRect()
  const isRightToLeft = getComputedStyle(flow).direction === 'rtl'
  const styles = new Map<string, BlockStyle>()
  for (const block of flow.querySelectorAll<HTMLElement>('[data-block]')) {
    const style = styleOf(block, styles)
    const rect = block.getBoundingClientRect()
    if (block.dataset.passage !== undefined) {
      grow(boxes, block, rect.top - frame.top, rect.bottom - frame.top)
      continue
    }
    const pieces = block.querySelectorAll<HTMLElement>('[data-passage]')
    const line = { left: rect.left + style.left, width: Math.max(1, rect.width - style.left - style.right) }
    const along = (x: number) => {
      const share = Math.min(1, Math.max(0, (x - line.left) / line.width))
      return style.lineHeight * (isRightToLeft ? 1 - share : share)
    }
    for (const [index, piece] of pieces.entries()) {
      const rects = piece.getClientRects()
      const first = rects[0]
      const last = rects[rects.length - 1]
      if (!first || !last) continue
      const top = first.top - (style.lineHeight - first.height) / 2
      const lastTop = last.top - (style.lineHeight - last.height) / 2
      const begin = index === 0 ? top : top + along(isRightToLeft ? first.right : first.left)
      const isLast = index === pieces.length - 1
      const end = lastTop + (isLast ? style.lineHeight : along(isRightToLeft ? last.left : last.right))
      grow(boxes, piece, begin - frame.top, end - frame.top)
    }
  }
  return { boxes: boxes.map((runs) => runs.filter(Boolean).map(inset)), height: frame.height }
}

function styleOf(block: HTMLElement, known: Map<string, BlockStyle>): BlockStyle {
  const kind = block.dataset.block ?? ''
  const found = known.get(kind)
  if (found) return found
  const style = getComputedStyle(block)
  const lineHeight = Number.parseFloat(style.lineHeight)
  const made = { lineHeight, left: Number.parseFloat(style.paddingLeft), right: Number.parseFloat(style.paddingRight) }
  known.set(kind, made)
  return made
}

/** A run of sentences may reach over several blocks: its box spans them all. */
function grow(boxes: Box[][], element: HTMLElement, top: number, bottom: number): void {
  const runs = boxes[Number(element.dataset.passage)]
  const run = Number(element.dataset.run)
  if (!runs) return
  const box = runs[run]
  runs[run] = box ? { top: Math.min(box.top, top), bottom: Math.max(box.bottom, bottom) } : { top, bottom }
}

const inset = ({ top, bottom }: Box): Box => ({ top: top + INSET, bottom: Math.max(top + INSET + 2, bottom - INSET) })
