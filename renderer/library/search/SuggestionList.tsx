import { History } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Icon } from '../../ui/Icon'
import type { Suggestion } from './suggest'

export const SUGGESTIONS_ID = 'search-suggestions'
export const optionId = (index: number) => `search-suggestion-${index}`

interface Props {
  offered: readonly Suggestion[]
  active: number | null
  onActive(index: number): void
  onTake(suggestion: Suggestion): void
}

/** What can be completed; the box keeps the focus. */
export function SuggestionList({ offered, active, onActive, onTake }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active !== null) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div ref={list} id={SUGGESTIONS_ID} className="pop suggestions" role="listbox" aria-label="Suggestions">
      {offered.map((suggestion, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names its active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box does the same
        <div
          key={`${suggestion.kind} ${suggestion.label}`}
          id={optionId(index)}
          className={`suggestion suggestion-${suggestion.kind}`}
          role="option"
          aria-selected={index === active}
          data-active={index === active}
          data-ruled={index > 0 && offered[index - 1]?.kind === 'forget'}
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={() => onActive(index)}
          onClick={() => onTake(suggestion)}
        >
          {suggestion.kind === 'recent' && <Icon of={History} size={14} />}
          <span className="suggestion-label clip" dir="auto">
            {suggestion.label}
          </span>
          {suggestion.hint !== '' && <span className="suggestion-hint clip num">{suggestion.hint}</span>}
        </div>
      ))}
    </div>
  )
}
