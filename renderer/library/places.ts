import { Archive, CircleDot, Clock, Inbox, Library, type LucideIcon, MessageSquare, Star, Trash2 } from 'lucide-react'
import { type CollectionId, PLACES, type Place, type TagId } from '../../common/model'
import { sidebarOver } from '../app/panes'
import { change, NO_FACETS, session } from '../app/session'

export const PLACE_ICONS: Record<Place, LucideIcon> = {
  inbox: Inbox,
  later: Clock,
  archive: Archive,
  all: Library,
  unread: CircleDot,
  starred: Star,
  notes: MessageSquare,
  trash: Trash2,
}

export const places = PLACES

export type Target = { place: Place } | { tag: TagId } | { collection: CollectionId }

/** Shows a place, or the articles of one tag or collection. What was open and picked stays behind with the list it was in. */
export function goTo(target: Target): void {
  const place = 'place' in target ? target.place : 'all'
  const tag = 'tag' in target ? target.tag : null
  const collection = 'collection' in target ? target.collection : null
  sidebarOver.set(false)
  const now = session.get()
  const isHere = now.place === place && now.tag === tag && now.collection === collection
  if (isHere) change({ filter: '', facets: NO_FACETS, focused: false })
  else change({ place, tag, collection, filter: '', open: null, picked: [], focused: false })
}
