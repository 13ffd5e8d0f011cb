import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { CALL_LIMITS } from '../../../common/limits'
import { change, session } from '../../app/session'
import { useStore } from '../../app/store'
import { Icon } from '../../ui/Icon'
import { FILTER_ID, focusFilter, focusList } from '../focus'
import { openRow } from '../list/moving'
import { rowAt } from '../list/rowList'
import { rows } from '../list/rows'
import { forgetAll, remember } from './recent'
import { optionId, SUGGESTIONS_ID, SuggestionList } from './SuggestionList'
import './search.css'
import { type Suggestion, taken } from './suggest'
import { useSuggestions } from './useSuggestions'

/** Where one types what to find; under it what can be completed. */
export function SearchBox({ name }: { name: string }) {
  const filter = useStore(session, (current) => current.filter)
  const field = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(false)
  const [closed, setClosed] = useState(false)
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState<number | null>(null)
  /** Where the caret belongs once the text that was put in is drawn. */
  const place = useRef<number | null>(null)
  const offered = useSuggestions(filter, Math.min(caret, filter.length))
  const shown = focused && !closed ? offered : []
  // A value is what one wants next, so Enter takes the first; a word may be meant as a word.
  const chosen = active ?? (shown[0]?.kind === 'value' ? 0 : null)
  const current = chosen !== null && chosen < shown.length ? chosen : null

  useLayoutEffect(() => {
    if (place.current === null || field.current?.value !== filter) return
    field.current.setSelectionRange(place.current, place.current)
    place.current = null
  }, [filter])

  const type = (text: string, at: number) => {
    change({ filter: text })
    setCaret(at)
    setActive(null)
    setClosed(false)
  }
  const take = (suggestion: Suggestion) => {
    if (suggestion.kind === 'forget') return forgetAll()
    const next = taken(filter, suggestion)
    place.current = next.caret
    type(next.text, next.caret)
    if (suggestion.kind === 'recent') setClosed(true)
    field.current?.focus()
  }

  const leave = (key: string) => {
    if (key === 'Escape' && shown.length > 0 && filter !== '') return setClosed(true)
    if (key === 'Escape' && filter !== '') return type('', 0)
    if (key !== 'Escape') remember(filter)
    focusList()
    const first = rowAt(rows.state.get(), 0)
    if (key !== 'Escape' && first) openRow(first.id, 0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const picked = current === null ? undefined : shown[current]
    const nearest = shown[current ?? 0]
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined && shown.length > 0) setActive(next(current, move, shown.length))
    else if (event.key === 'Enter' && picked) take(picked)
    else if (event.key === 'Tab' && !event.shiftKey && nearest && filter !== '') take(nearest)
    else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) leave(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={box} className="grow search">
      <div className="field list-filter">
        <Icon of={Search} size={14} />
        <input
          ref={field}
          id={FILTER_ID}
          type="search"
          value={filter}
          placeholder={`Search ${name}`}
          aria-label={`Search ${name}`}
          aria-autocomplete="list"
          aria-controls={shown.length > 0 ? SUGGESTIONS_ID : undefined}
          aria-activedescendant={current === null ? undefined : optionId(current)}
          spellCheck={false}
          autoComplete="off"
          maxLength={CALL_LIMITS.filter}
          onChange={({ target }) => type(target.value, target.selectionStart ?? target.value.length)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? currentTarget.value.length)}
          onFocus={() => {
            setFocused(true)
            setClosed(false)
            setActive(null)
          }}
          onBlur={() => setFocused(false)}
          onKeyDown={onKeyDown}
        />
        {filter === '' ? (
          <kbd>/</kbd>
        ) : (
          <button
            type="button"
            className="list-clear"
            aria-label="Clear search"
            title="Clear search"
            onClick={() => {
              type('', 0)
              focusFilter()
            }}
          >
            <Icon of={X} size={14} />
          </button>
        )}
      </div>
      {shown.length > 0 && (
        <SuggestionList under={box} offered={shown} active={current} onActive={setActive} onTake={take} />
      )}
    </div>
  )
}

/** Goes round, with nothing chosen between the last and the first. */
function next(current: number | null, by: number, length: number): number | null {
  const at = (current ?? (by > 0 ? -1 : length)) + by
  return at < 0 || at >= length ? null : at
}
