import type { ArticleId, CollectionId, SavedSearchId, TagId } from '../../../common/model'
import { store } from '../../app/store'

/** What of ours is being dragged. */
export type Dragged =
  | { kind: 'articles'; ids: readonly ArticleId[] }
  | { kind: 'tag'; id: TagId; name: string }
  | { kind: 'collection'; id: CollectionId }
  | { kind: 'search'; id: SavedSearchId }

/**
 * Marks a drag of our own, and is all that it carries: no file, no text, so that neither this window nor another
 * program takes it for something to bring in. What is dragged is kept here, for a page cannot read it before the drop.
 */
export const DRAG_TYPE = 'application/x-variorum'

/** Null while nothing of ours is dragged. */
export const dragged = store<Dragged | null>(null)

/**
 * Calls back once, when the drag that is beginning is over. The element it began on may be gone by then, as rows go
 * that are scrolled away, and with it the event that says so; but a mouse that moves no longer drags.
 */
export function whenDragEnds(source: EventTarget | null, over: () => void): void {
  const end = () => {
    source?.removeEventListener('dragend', end)
    for (const name of ENDS) window.removeEventListener(name, end)
    over()
  }
  source?.addEventListener('dragend', end)
  for (const name of ENDS) window.addEventListener(name, end)
}

const ENDS = ['dragend', 'mousemove', 'pointerdown', 'keydown'] as const
