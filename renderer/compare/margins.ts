import { stackMarks, type WantedMark } from './marks'
import type { Box } from './ribbons'

/** Marks are shown and hidden by so many passages at a time. */
const CHUNK = 24

/** How far below a passage's top its mark stands; px. */
const MARK_OFFSET = 6

/** From where to where one chunk of marks stands; px in the flow. */
export type Reach = Box

export function inChunks<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = []
  for (let at = 0; at < items.length; at += CHUNK) chunks.push(items.slice(at, at + CHUNK))
  return chunks
}

/**
 * Puts every bar and mark of a column to its place.
 * @param layer its children are chunks, which hold `.cmp-bar` and `.cmp-mark`
 * @param boxes by passage, then by run
 * @returns where each chunk stands
 */
export function placeMarks(layer: HTMLElement, boxes: readonly (readonly Box[])[]): Reach[] {
  for (const bar of layer.querySelectorAll<HTMLElement>('.cmp-bar')) {
    const box = boxes[Number(bar.dataset.of)]?.[Number(bar.dataset.run)]
    bar.hidden = !box
    if (!box) continue
    bar.style.top = `${box.top}px`
    bar.style.height = `${box.bottom - box.top}px`
  }
  stackInOrder([...layer.querySelectorAll<HTMLElement>('.cmp-mark')], boxes)
  return [...layer.children].map((chunk) => {
    const own = [...chunk.querySelectorAll<HTMLElement>('.cmp-bar')].flatMap(
      (bar) => boxes[Number(bar.dataset.of)] ?? [],
    )
    return { top: Math.min(...own.map((box) => box.top)), bottom: Math.max(...own.map((box) => box.bottom)) }
  })
}

function stackInOrder(all: readonly HTMLElement[], boxes: readonly (readonly Box[])[]): void {
  const marks: HTMLElement[] = []
  const wanted: WantedMark[] = []
  for (const mark of all) {
    const box = boxes[Number(mark.dataset.why)]?.[0]
    mark.hidden = !box
    if (!box) continue
    marks.push(mark)
    wanted.push({ top: box.top + MARK_OFFSET, box })
  }
  for (const [index, top] of stackMarks(wanted).entries()) {
    const mark = marks[index]
    if (!mark) continue
    mark.hidden = top === null
    if (top !== null) mark.style.top = `${top}px`
  }
}

/** Keeps only marks on the page that are in view or will be soon: a long text has thousands. */
export function showNear(layer: HTMLElement, reaches: readonly Reach[], view: { top: number; height: number }): void {
  for (const [index, chunk] of [...layer.children].entries()) {
    const reach = reaches[index]
    if (!(chunk instanceof HTMLElement) || !reach) continue
    const isFar = reach.bottom < view.top - view.height || reach.top > view.top + 2 * view.height
    if (chunk.hidden !== isFar) chunk.hidden = isFar
  }
}
