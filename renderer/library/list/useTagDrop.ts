import type { ArticleId } from '../../../common/model'
import { session } from '../../app/session'
import { useDropTarget } from '../drag/useDropTarget'
import { tagWith } from '../tags/tagging'
import { rowAt } from './rowList'
import { rows } from './rows'

/** The articles that a drop on this one is about: with one that is picked all that are picked. */
const meant = (id: ArticleId): readonly ArticleId[] => {
  const { picked } = session.get()
  return picked.includes(id) ? picked : [id]
}

/**
 * Lets a tag be dragged onto a row.
 * @returns the articles that would get it now; the handlers for the list
 */
export function useTagDrop() {
  const { over, handlers } = useDropTarget<ArticleId>({
    land: (what, { target }) => {
      const element = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
      const row = element && what.kind === 'tag' ? rowAt(rows.state.get(), Number(element.dataset.index)) : undefined
      return row ? { where: row.id, effect: 'copy' } : null
    },
    drop: (what, where) => {
      if (what.kind === 'tag') void tagWith(what, meant(where))
    },
  })
  return { over: over === null ? null : new Set(meant(over)), handlers }
}
