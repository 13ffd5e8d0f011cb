import { Check, type LucideIcon, Minus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { CALL_LIMITS } from '../../../common/limits'
import { count } from '../../../common/text/articleCount'
import { Icon } from '../../ui/Icon'
import '../tags/tagpicker.css'
import './chooser.css'

export interface Choice {
  key: string
  label: string
  /** The names of the collections it is in. */
  outer?: readonly string[]
  /** How many of the targets have it: a box. Left out: the icon. */
  held?: 'all' | 'some' | 'none'
  icon?: LucideIcon
  /** Articles. */
  count?: number
  choose(): void
}

interface Props {
  label: string
  placeholder: string
  typed: string
  onTyped(typed: string): void
  choices: readonly Choice[]
  /** Said where there is nothing to choose from. */
  none: string
}

const LIST_ID = 'chooser-options'
const optionId = (index: number) => `chooser-option-${index}`

/** A field and what it finds: arrows and Enter, or a click, choose. */
export function Chooser({ label, placeholder, typed, onTyped, choices, none }: Props) {
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const current = Math.min(active, choices.length - 1)
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined && choices.length > 0) setActive((current + move + choices.length) % choices.length)
    else if (event.key === 'Enter') choices[current]?.choose()
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className="tagpicker-head">
        <input
          className="tagpicker-field"
          data-autofocus=""
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={LIST_ID}
          aria-activedescendant={choices.length > 0 ? optionId(current) : undefined}
          placeholder={placeholder}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          maxLength={CALL_LIMITS.collectionName}
          value={typed}
          onChange={(event) => {
            onTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={LIST_ID} className="tagpicker-options" role="listbox" aria-label={label}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names its active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the combobox does the same
          <div
            key={choice.key}
            id={optionId(index)}
            className="tagpicker-option"
            role="option"
            aria-selected={choice.held === 'all'}
            data-active={index === current}
            onMouseDown={(event) => event.preventDefault()}
            onPointerMove={() => setActive(index)}
            onClick={choice.choose}
          >
            <Option {...choice} />
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className="tagpicker-empty">{none}</p>}
    </>
  )
}

function Option({ label, outer = [], held, icon, count: number = 0 }: Choice) {
  return (
    <>
      {held !== undefined && (
        <span className={`tagpicker-box tagpicker-${held}`} aria-hidden="true">
          {held !== 'none' && <Icon of={held === 'all' ? Check : Minus} size={12} />}
        </span>
      )}
      {icon && <Icon of={icon} size={14} />}
      <span className="tagpicker-name clip" dir="auto">
        {label}
        {outer.length > 0 && <span className="chooser-outer">{outer.join(' / ')}</span>}
      </span>
      {held === 'some' && <span className="visually-hidden">some of them</span>}
      {number > 0 && <span className="tagpicker-count num">{count(number)}</span>}
    </>
  )
}
