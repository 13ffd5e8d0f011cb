import type { Place } from '../../common/model'

const number = new Intl.NumberFormat('en')

/** @returns "1 article", "1,000 articles" */
export const articleCount = (count: number): string => `${number.format(count)} ${count === 1 ? 'article' : 'articles'}`

export const PLACE_NAMES: Record<Place, string> = {
  inbox: 'Inbox',
  later: 'Later',
  archive: 'Archive',
  all: 'All articles',
  unread: 'Unread',
  starred: 'Starred',
  trash: 'Trash',
}
