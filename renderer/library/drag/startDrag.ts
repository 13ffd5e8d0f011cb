import type { DragEvent } from 'react'
import { count } from '../../../common/text/articleCount'
import { DRAG_TYPE, type Dragged, dragged, whenDragEnds } from './dragged'
import './drag.css'

/** What the chip under the pointer says: a name, or how many. */
export interface Chip {
  text: string
  /** Shown beside the text where there are more than one. */
  number?: number
}

/** Begins a drag of our own, in the handler of `dragstart` of a draggable element. */
export function startDrag(event: DragEvent, what: Dragged, chip: Chip): void {
  event.dataTransfer.setData(DRAG_TYPE, '')
  event.dataTransfer.effectAllowed = 'copyMove'
  showChip(event.dataTransfer, chip)
  dragged.set(what)
  whenDragEnds(event.target, () => {
    if (dragged.get() === what) dragged.set(null)
  })
}

/** The browser takes a picture of the element, which therefore has to be drawn, out of sight, for a moment. */
function showChip(data: DataTransfer, { text, number = 1 }: Chip): void {
  const chip = document.createElement('div')
  chip.className = 'drag-chip'
  const name = document.createElement('span')
  name.className = 'clip'
  name.dir = 'auto'
  name.textContent = text
  chip.append(name)
  if (number > 1) {
    const badge = document.createElement('b')
    badge.className = 'num'
    badge.textContent = count(number)
    chip.append(badge)
  }
  document.body.append(chip)
  data.setDragImage(chip, -12, -4)
  requestAnimationFrame(() => chip.remove())
}
