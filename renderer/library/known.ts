import type { ArticleId, ArticleRow, Place } from '../../common/model'

type RecordOf = (id: ArticleId) => Pick<ArticleRow, 'trashedAt'> | null | undefined

/**
 * Tells whether articles lie in the trash: as their records say, whatever list is on screen.
 * @param recordOf what is known of an article; of one far off in a list that is the list it was picked in
 */
export function areTrashed(ids: readonly ArticleId[], recordOf: RecordOf, place: Place): boolean {
  const isTrashed = (id: ArticleId) => {
    const record = recordOf(id)
    return record ? record.trashedAt !== null : place === 'trash'
  }
  return ids.length > 0 ? ids.every(isTrashed) : place === 'trash'
}

/**
 * Tells what a toggle would do, from those of its articles that are known.
 * @returns on where one of them is known to lack it, off where all have it, null where it is not known
 */
export function toggleOf<T>(known: readonly (T | undefined)[], has: (record: T) => boolean): 'on' | 'off' | null {
  if (known.some((record) => record && !has(record))) return 'on'
  return known.length > 0 && known.every((record) => record) ? 'off' : null
}
