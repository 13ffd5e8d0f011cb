import { useEffect, useMemo, useRef, useState } from 'react'
import { CALL_LIMITS } from '../../../common/limits'
import type { ArticleId } from '../../../common/model'
import { type Pattern, patternOf } from '../../../common/search/hits'
import { isText, type ParsedQuery, wantedTexts } from '../../../common/search/query'
import type { Correction, Snippet } from '../../../common/search/result'
import { ask } from '../../app/client'
import type { ListState } from '../list/rowList'
import { parsed } from './searching'

type Known = ReadonlyMap<ArticleId, Snippet | null>
const NONE: Known = new Map()

/** @returns lines of the articles on screen that hold what is searched for, as they come; by article */
export function useSnippets({ query, search }: ListState, ids: readonly ArticleId[]): Known {
  const [known, setKnown] = useState<{ query: ListState['query']; snippets: Known }>({ query: null, snippets: NONE })
  const asked = useRef<{ search: ListState['search']; ids: Set<ArticleId> }>({ search: null, ids: new Set() })
  const wanted = ids.join(' ')

  useEffect(() => {
    if (search?.through !== 'text' || query === null || wanted === '') return
    // Rows that were asked for again may hold something else.
    if (asked.current.search !== search) asked.current = { search, ids: new Set() }
    const missing = wanted.split(' ').filter((id) => !asked.current.ids.has(id))
    const next = missing.slice(0, CALL_LIMITS.snippets)
    if (next.length === 0) return
    for (const id of next) asked.current.ids.add(id)
    const { filter, exact } = query
    ask('search.snippets', { ids: next, filter, ...(exact ? { exact } : {}) }).then(
      (answer) => {
        if (asked.current.search !== search) return
        setKnown((before) => ({
          query,
          snippets: new Map([...(before.query === query ? before.snippets : []), ...Object.entries(answer)]),
        }))
      },
      () => undefined,
    )
  }, [query, search, wanted])

  return known.query === query && search !== null ? known.snippets : NONE
}

/** @returns what is searched for, as it is found: words that were taken for others in their place */
export function patternsOf(query: ParsedQuery, corrections: readonly Correction[]): Pattern[] {
  return wantedTexts(query).map((leaf) => {
    const pattern = patternOf(leaf)
    const [only, ...more] = pattern.tokens
    const shown = more.length === 0 ? corrections.find(({ typed }) => typed === only)?.shown : undefined
    return shown === undefined ? pattern : { tokens: [shown], open: false }
  })
}

const NO_PATTERNS: readonly Pattern[] = []

/** @returns what is marked in the titles of the rows; the same array for the same search */
export function useTitlePatterns({ query, search }: ListState): readonly Pattern[] {
  const filter = search === null ? '' : (query?.filter ?? '')
  const corrections = search?.corrections
  return useMemo(() => {
    const found = parsed(filter)
    const isAny = found.clauses.some((terms) => terms.some(({ leaf }) => isText(leaf)))
    return isAny ? patternsOf(found, corrections ?? []) : NO_PATTERNS
  }, [filter, corrections])
}
