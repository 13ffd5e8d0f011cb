import { flushSync } from 'react-dom'
import type { Destination } from '../../common/destination'
import { openKept } from '../comparisons/opening'
import { openSearch, openSite } from '../library/searches/openSearch'
import { visit } from '../library/sidebar/visit'
import type { Chosen } from './Finder'
import { openArticle } from './paletteActions'
import { change } from './session'

/** Goes there. The dialog goes first, so that the focus is back where it was. */
export function goToDestination(destination: Destination, how: Chosen): void {
  if (destination.kind === 'comparison') {
    flushSync(() => change({ overlay: null }))
    void openKept(destination.id)
    return
  }
  flushSync(() => change({ overlay: null, view: 'library' }))
  if (destination.kind === 'article') {
    openArticle(destination)
    if (how === 'with Mod') change({ focused: true })
  }
  if (destination.kind === 'place') visit({ place: destination.place })
  if (destination.kind === 'tag') visit({ tag: destination.id })
  if (destination.kind === 'collection') visit({ collection: destination.id })
  if (destination.kind === 'search') visit(() => openSearch(destination))
  if (destination.kind === 'site') visit(() => openSite(destination.name))
}
