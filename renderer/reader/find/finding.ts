import type { Hit } from '../../../common/search/hits'
import { hitsIn } from '../../../common/search/hits'
import { looseHits, looseWords } from '../../../common/search/looseHits'
import { parseQuery } from '../../../common/search/parse'
import type { Token } from '../../../common/search/tokens'
import { store } from '../../app/store'
import { rows } from '../../library/list/rows'
import { hasWords } from '../../library/search/searching'
import { patternsOf } from '../../library/search/useSnippets'

/** What is looked for in the open article: what was typed for it, else what its list was searched for. */
export interface Finding {
  /** Null: the field is not shown. */
  typed: string | null
  /** The search whose hits the person has put away. */
  dismissed: string | null
}

export const finding = store<Finding>({ typed: null, dismissed: null })

/** Where it stands in the open article. */
export interface Hits {
  ranges: readonly Range[]
  /** Index of the one that is shown; -1 where there is none. */
  current: number
  /** False while a long article is still being gone through. */
  isWhole: boolean
  /** Counts the times that the current one was to be brought into sight. */
  visits: number
}

export const NO_HITS: Hits = { ranges: [], current: -1, isWhole: true, visits: 0 }
export const hits = store<Hits>(NO_HITS)

/** @returns what finds it in the words of a text, or null where nothing is looked for; the same for the same question */
export function finderFor({ typed, dismissed }: Finding, filter: string): ((tokens: readonly Token[]) => Hit[]) | null {
  if (typed !== null) {
    const words = looseWords(typed)
    return words.length === 0 ? null : (tokens) => looseHits(tokens, words)
  }
  if (filter === dismissed || !hasWords(filter)) return null
  const { query, search } = rows.state.get()
  const patterns = patternsOf(parseQuery(filter), query?.filter === filter ? (search?.corrections ?? []) : [])
  return patterns.length === 0 ? null : (tokens) => hitsIn(tokens, patterns)
}

/** Goes to the next hit or the one before, and round at the end. */
export function step(by: 1 | -1): void {
  hits.set((now) => {
    const { length } = now.ranges
    return length === 0 ? now : { ...now, current: (now.current + by + length) % length, visits: now.visits + 1 }
  })
}
