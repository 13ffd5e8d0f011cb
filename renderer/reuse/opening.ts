import { flushSync } from 'react-dom'
import type { Span } from '../../common/comparison'
import type { ArticleId } from '../../common/model'
import type { ReuseArticle } from '../../common/reuse'
import { openArticle } from '../app/paletteActions'
import { change } from '../app/session'
import { store } from '../app/store'

/** Where a comparison that is about to be shown begins: a stretch of one of its texts, in UTF-16 units. */
export interface Arrival {
  id: ArticleId
  span: Span
}

/** Taken by the comparison once it stands. */
export const arrival = store<Arrival | null>(null)

/** Shows two to four articles side by side. @param at where to begin; null: at the top */
export function openComparison(ids: readonly ArticleId[], at: Arrival | null): void {
  arrival.set(at)
  change({ overlay: null, view: 'compare', comparing: [...ids] })
}

/** The dialog goes first, so that the focus is back where it was. */
export function openOther(article: ReuseArticle): void {
  flushSync(() => change({ overlay: null, view: 'library' }))
  openArticle(article)
}
