import { History } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../../ui/Icon'
import type { Suggestion } from './suggest'

export const SUGGESTIONS_ID = 'search-suggestions'
export const optionId = (index: number) => `search-suggestion-${index}`

interface Props {
  /** What the list lies under. */
  under: RefObject<HTMLElement | null>
  offered: readonly Suggestion[]
  active: number | null
  onActive(index: number): void
  onTake(suggestion: Suggestion): void
}

/** What can be completed, over the list and the reader; the box keeps the focus. */
export function SuggestionList({ under, offered, active, onActive, onTake }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const place = usePlace(under)
  useEffect(() => {
    if (active !== null) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (!place) return null
  return createPortal(
    <div
      ref={list}
      id={SUGGESTIONS_ID}
      className="pop suggestions"
      style={place}
      role="listbox"
      aria-label="Suggestions"
    >
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
          data-ruled={suggestion.kind === 'forget'}
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
    </div>,
    document.body,
  )
}

/** px from the box to what lies under it */
const GAP = 4

function usePlace(under: RefObject<HTMLElement | null>): { left: number; top: number; width: number } | null {
  const [place, setPlace] = useState<{ left: number; top: number; width: number } | null>(null)
  useLayoutEffect(() => {
    const box = under.current
    if (!box) return
    const put = () => {
      const { left, bottom, width } = box.getBoundingClientRect()
      setPlace({ left, top: bottom + GAP, width })
    }
    put()
    // The window and the edge of the list can be dragged.
    const sizes = new ResizeObserver(put)
    sizes.observe(box)
    return () => sizes.disconnect()
  }, [under])
  return place
}
