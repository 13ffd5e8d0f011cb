import type { DragEvent } from 'react'
import { session } from '../../app/session'
import { placeBefore } from '../collections/collecting'
import { useDropTarget } from '../drag/useDropTarget'
import { rowAt } from './rowList'
import { rows } from './rows'
import { isByHand } from './sorting'

/** The index of the row that what is dropped here would stand before. */
function gapAt(event: DragEvent<HTMLElement>): number {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
  if (!element) return rows.state.get().total
  const { top, height } = element.getBoundingClientRect()
  return Number(element.dataset.index) + (event.clientY < top + height / 2 ? 0 : 1)
}

/** Lets rows of a collection that is sorted by hand be dropped between others. @returns `over`: the gap, as an index */
export const useRowDrop = () =>
  useDropTarget<number>({
    land: (what, event) =>
      what.kind === 'articles' && isByHand(session.get()) ? { where: gapAt(event), effect: 'move' } : null,
    drop: (what, gap) => {
      if (what.kind === 'articles') void placeBefore(what.ids, rowAt(rows.state.get(), gap)?.id ?? null)
    },
  })
