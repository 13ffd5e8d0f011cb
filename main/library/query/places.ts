import type { Article, Place } from '../../../common/model'

/** @returns every place the article stands in; what lies in the trash stands nowhere else */
export function placesOf(article: Article): Place[] {
  if (article.trashedAt !== null) return ['trash']
  const places: Place[] = ['all', article.state]
  if (article.readAt === null) places.push('unread')
  if (article.starred) places.push('starred')
  return places
}

export function isIn(article: Article, place: Place): boolean {
  if (place === 'trash' || article.trashedAt !== null) return place === 'trash' && article.trashedAt !== null
  if (place === 'all') return true
  if (place === 'unread') return article.readAt === null
  if (place === 'starred') return article.starred
  return article.state === place
}
