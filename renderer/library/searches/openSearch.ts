import type { SavedSearch } from '../../../common/model'
import { sidebarOver } from '../../app/panes'
import { change } from '../../app/session'

const ANYWHERE = { place: 'all', tag: null, collection: null, open: null, picked: [], focused: false } as const

/** Asks a saved search anew. It stays named in the list until its text is cleared or one goes elsewhere. */
export function openSearch({ id, query }: Pick<SavedSearch, 'id' | 'query'>): void {
  sidebarOver.set(false)
  change({ ...ANYWHERE, picked: [], filter: query, search: id })
}

/** Shows all articles of a site. */
export function openSite(site: string): void {
  sidebarOver.set(false)
  change({ ...ANYWHERE, picked: [], filter: site, search: null })
}
