import type { Place } from '../model'

/** What the person reads for a place: in the sidebar, in the title, in the name of a step. */
export const PLACE_NAMES: Record<Place, string> = {
  inbox: 'Inbox',
  later: 'Later',
  archive: 'Archive',
  all: 'All articles',
  unread: 'Unread',
  starred: 'Starred',
  notes: 'Notes',
  trash: 'Trash',
}
