import type { Article, Place } from '../../../common/model'

/** @returns whether the article stands in the place; what lies in the trash stands nowhere else */
export function isIn(article: Article, place: Place): boolean {
  if (place === 'trash' || article.trashedAt !== null) return place === 'trash' && article.trashedAt !== null
  if (place === 'all') return true
  if (place === 'unread') return article.readAt === null
  if (place === 'starred') return article.starred
  return article.state === place
}
