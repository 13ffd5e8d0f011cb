import { useEffect, useState } from 'react'
import { count } from '../../../common/text/articleCount'
import { ask } from '../../app/client'
import { settings } from '../../app/session'
import { useStore } from '../../app/store'
import { fixedValues, isNamed, operatorsFor, type Suggestion, type Typing, typingAt, valueAt } from './suggest'

const RECENT = 6

/** @returns what can be put into the box where the caret stands */
export function useSuggestions(text: string, caret: number): readonly Suggestion[] {
  const recent = useStore(settings, ({ recentSearches }) => recentSearches)
  const [named, setNamed] = useState<{ key: string; suggestions: readonly Suggestion[] }>({ key: '', suggestions: [] })
  const typing = typingAt(text, caret)
  const key = typing.kind === 'value' ? JSON.stringify(typing) : ''

  useEffect(() => {
    if (key === '') return
    const now = JSON.parse(key) as Extract<Typing, { kind: 'value' }>
    const { operator, typed } = now
    if (!isNamed(operator)) return
    let isStale = false
    ask('search.values', { field: operator, typed }).then(
      (values) => {
        if (isStale) return
        const suggestions = values.map(({ value, count: articles }) => valueAt(value, count(articles), now))
        setNamed({ key, suggestions })
      },
      () => undefined,
    )
    return () => {
      isStale = true
    }
  }, [key])

  if (typing.kind === 'empty') return atRest(text, recent)
  if (typing.kind === 'operator') return operatorsFor(typing)
  if (typing.kind === 'nothing') return []
  if (isNamed(typing.operator)) return named.key === key ? others(named.suggestions, typing.typed) : []
  const fixed = fixedValues(typing.operator, typing.typed, new Date())
  return others(
    fixed.map(({ value, hint }) => valueAt(value, hint, typing)),
    typing.typed,
  )
}

/** What stands there already need not be offered. */
const others = (suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] =>
  suggestions.length === 1 && suggestions[0]?.label === typed ? [] : suggestions

/** With nothing typed: what was searched for before. */
function atRest(text: string, recent: readonly string[]): readonly Suggestion[] {
  if (recent.length === 0) return []
  const to = text.length
  const before = recent.slice(0, RECENT).map((search): Suggestion => {
    return { kind: 'recent', label: search, hint: '', insert: search, from: 0, to }
  })
  return [...before, { kind: 'forget', label: 'Clear recent searches', hint: '', insert: '', from: 0, to }]
}
