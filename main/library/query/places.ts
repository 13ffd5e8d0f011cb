import type { Article, Place } from '../../../common/model'

/**
 * @param hasNotes whether something is marked or written in it
 * @returns whether the article stands in the place; what lies in the trash stands nowhere else
 */
export function isIn(article: Article, place: Place, hasNotes: boolean): boolean {
  if (place === 'trash' || article.trashedAt !== null) return place === 'trash' && article.trashedAt !== null
  if (place === 'all') return true
  if (place === 'unread') return article.readAt === null
  if (place === 'starred') return article.starred
  if (place === 'notes') return hasNotes
  return article.state === place
}
