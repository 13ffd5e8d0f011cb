import { flushSync } from 'react-dom'
import { type CommandId, type CommandSpec, commandIds, commands } from '../../common/commands'
import type { ArticleRow } from '../../common/model'
import { goTo } from '../library/places'
import { hasHandler, isEnabled, labelOf, run } from './handlers'
import type { Entry, Offer } from './paletteModel'
import { showReader } from './panes'
import { change, NO_FACETS, session } from './session'
import { store } from './store'

/** Commands run from the palette since the app was started, newest first. */
export const recent = store<readonly CommandId[]>([])

const RECENT_KEPT = 12

/** @returns the commands of the view on screen; places have lines of their own, and the palette need not offer itself */
export function offers(): Offer[] {
  const { view } = session.get()
  const list = commandIds.flatMap((id): Offer[] => {
    const spec: CommandSpec = commands[id]
    const isElsewhere = spec.scope !== 'anywhere' && spec.scope !== view
    const isPlace = id.startsWith('go.') && id !== 'go.tag'
    if (isElsewhere || isPlace || id === 'app.palette' || !hasHandler(id)) return []
    const { words = '', keys } = spec
    const enabled = isEnabled(id)
    if (spec.onlyEnabled && !enabled) return []
    return [{ id, label: labelOf(id, spec.label), words, chord: keys[0], enabled }]
  })
  // Who compares wants what belongs to comparing first; the library's own commands are most of its list anyway.
  const isComparing = ({ id }: Offer) => commands[id].scope === 'compare'
  return [...list.filter(isComparing), ...list.filter((offer) => !isComparing(offer))]
}

/** Does what a line stands for. The palette goes first, so that the focus is back where the command looks for it. */
export function choose(entry: Entry): void {
  flushSync(() => change({ overlay: null }))
  if (entry.kind === 'command') {
    const { id } = entry.offer
    recent.set((before) => [id, ...before.filter((other) => other !== id)].slice(0, RECENT_KEPT))
    run(id)
    return
  }
  change({ view: 'library' })
  if (entry.kind === 'place') goTo({ place: entry.place })
  else if (entry.kind === 'tag') goTo({ tag: entry.tag.id })
  else openArticle(entry.row)
}

/** Opens an article in the list it is in, or, where it is not in the one on screen, in the list of its place. */
export function openArticle({ id, state }: Pick<ArticleRow, 'id' | 'state'>): void {
  const { place, tag, collection, filter, facets } = session.get()
  const isWhole = tag === null && collection === null && filter === '' && facets === NO_FACETS
  const isInList = isWhole && (place === 'all' || place === state)
  change({ ...(isInList ? {} : { place: state, tag: null, collection: null, filter: '' }), open: id, picked: [] })
  showReader()
}
