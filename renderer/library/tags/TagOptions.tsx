import { Check, Minus, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { count } from '../../../common/text/articleCount'
import { beforeLastPart, lastPart } from '../../../common/text/tagName'
import { Icon } from '../../ui/Icon'
import type { Choice } from './matchTags'

export const optionId = (index: number) => `tag-option-${index}`

interface Props {
  id: string
  offered: readonly Choice[]
  active: number
  onActive(index: number): void
  onToggle(choice: Choice): void
}

/** What can be toggled or created; the field above keeps the focus. */
export function TagOptions({ id, offered, active, onActive, onToggle }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div ref={list} id={id} className="tagpicker-options" role="listbox" aria-label="Tags" aria-multiselectable="true">
      {offered.map((choice, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names its active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the combobox does the same
        <div
          key={choice.kind === 'tag' ? choice.tag.id : 'create'}
          id={optionId(index)}
          className="tagpicker-option"
          role="option"
          aria-selected={choice.kind === 'tag' && choice.carried === 'all'}
          data-active={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={() => onActive(index)}
          onClick={() => onToggle(choice)}
        >
          <Option choice={choice} />
        </div>
      ))}
    </div>
  )
}

function Option({ choice }: { choice: Choice }) {
  if (choice.kind === 'create') {
    return (
      <>
        <Icon of={Plus} size={14} />
        <span className="clip" dir="auto">
          Create “{choice.name}”
        </span>
      </>
    )
  }
  const { tag, carried } = choice
  return (
    <>
      <span className={`tagpicker-box tagpicker-${carried}`} aria-hidden="true">
        {carried !== 'none' && <Icon of={carried === 'all' ? Check : Minus} size={12} />}
      </span>
      <span className={`dot c-${tag.colour}`} />
      <span className="tagpicker-name clip" dir="auto">
        <span className="tagpicker-above">{beforeLastPart(tag.name)}</span>
        {lastPart(tag.name)}
      </span>
      {tag.key !== null && (
        <span className="keycap" aria-hidden="true">
          {tag.key}
        </span>
      )}
      {carried === 'some' && <span className="visually-hidden">on some of them</span>}
      {tag.count > 0 && <span className="tagpicker-count num">{count(tag.count)}</span>}
    </>
  )
}
