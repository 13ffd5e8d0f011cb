import type { NamedField } from '../../common/search/query'
import type { Value } from '../../common/search/result'
import { fold } from '../../common/text/fold'
import type { Library } from '../library/library'
import { inTurns } from '../library/nextTurn'
import type { LibraryData } from '../library/store/operations'

const OFFERED = 8

/** @returns what can stand after an operator and begins, or else holds, what was typed; the most frequent first */
export async function valuesOf(
  field: NamedField,
  typed: string,
  records: Pick<Library['records'], keyof LibraryData>,
): Promise<Value[]> {
  const wanted = fold(typed.trim())
  const counts = await countsOf(field, records)
  return [...counts]
    .map(([value, count]) => ({ value, count, rank: rankOf(fold(value), wanted) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ value, count }) => ({ value, count }))
}

function rankOf(value: string, wanted: string): number {
  if (value.startsWith(wanted)) return 0
  if (new RegExp(`[\\s/.,-]${wanted.replace(/[^\p{L}\p{N}]/gu, '\\$&')}`, 'u').test(value)) return 1
  return value.includes(wanted) ? 2 : -1
}

async function countsOf(field: NamedField, { articles, tags, collections }: LibraryData): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const add = (value: string | null | undefined, by: number) => {
    if (value) counts.set(value, (counts.get(value) ?? 0) + by)
  }
  if (field === 'tag') for (const { name } of tags.values()) add(name, 0)
  if (field === 'in') for (const { name } of collections.values()) add(name, 0)
  await inTurns(articles.values(), (article) => {
    if (article.trashedAt !== null) return
    if (field === 'site') add(article.site, 1)
    else if (field === 'by') add(article.byline, 1)
    else if (field === 'lang') add(article.lang, 1)
    else if (field === 'tag')
      for (const name of namesAbove(article.tags.map((id) => tags.get(id)?.name)))
        if (counts.has(name)) add(name, 1)
        else for (const id of Object.keys(article.collections)) add(collections.get(id)?.name, 1)
  })
  return counts
}

/** @returns the names and those they lie below, each once: what is tagged `politics/eu` is found by `politics` */
function namesAbove(names: readonly (string | undefined)[]): Set<string> {
  const above = new Set<string>()
  for (const name of names) {
    const parts = name?.split('/') ?? []
    for (const [index] of parts.entries()) above.add(parts.slice(0, index + 1).join('/'))
  }
  return above
}
