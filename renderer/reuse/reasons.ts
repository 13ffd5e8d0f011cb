import type { RelatedReasons } from '../../common/reuse'
import { count } from '../../common/text/articleCount'

/** @returns why two articles are taken for one story: "shares 12 passages, 303 words; both name Peter Berdowski; a day apart" */
export function reasonsText({ passages, words, names, figures, days, daysApart }: RelatedReasons): string {
  const parts: string[] = []
  if (passages > 0 && words > 0)
    parts.push(`shares ${passages === 1 ? 'a passage' : `${count(passages)} passages`}, ${count(words)} words`)
  if (names.length > 0) parts.push(`both name ${listed(names)}`)
  if (figures.length > 0) parts.push(`both give ${listed(figures)}`)
  if (days.length > 0) parts.push(`both tell of ${listed(days)}`)
  const apart = apartText(daysApart)
  if (apart !== '') parts.push(apart)
  return parts.join('; ')
}

function apartText(days: number | null): string {
  if (days === null) return ''
  if (days === 0) return 'the same day'
  if (days === 1) return 'a day apart'
  if (days < 60) return `${days} days apart`
  return days < 730 ? `${Math.round(days / 30.4)} months apart` : `${Math.round(days / 365)} years apart`
}

const listed = (items: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(items)
