import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { CALL_LIMITS } from '../../../common/limits'
import { count } from '../../../common/text/articleCount'
import { useStore } from '../../app/store'
import { CommandTool } from '../../ui/CommandTool'
import { Icon } from '../../ui/Icon'
import './find.css'
import { closeFind, FIND_ID } from './findField'
import { finding, hits, step } from './finding'

/** What is found in the open article, and the way from hit to hit: while one looks for something, or comes from a search. */
export function FindBar() {
  const { typed } = useStore(finding)
  const { ranges, current, isWhole } = useStore(hits)
  const field = useRef<HTMLInputElement>(null)
  const isShown = typed !== null

  useEffect(() => {
    if (isShown) field.current?.select()
  }, [isShown])

  if (!isShown && ranges.length === 0) return null

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') closeFind()
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const total = `${count(ranges.length)}${isWhole ? '' : '+'}`
  const told = ranges.length > 0 ? `${count(current + 1)} of ${total}` : typed === '' || !isWhole ? '' : 'Not found'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a search inside the app is no form that is sent
    <div className="pop find" role="search" aria-label="Find in this article">
      {isShown && (
        <input
          ref={field}
          id={FIND_ID}
          className="find-field"
          aria-label="Find in this article"
          placeholder="Find"
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          maxLength={CALL_LIMITS.filter}
          value={typed}
          // biome-ignore lint/a11y/noAutofocus: who presses the key means to type at once
          autoFocus
          onChange={({ target }) => finding.set((now) => ({ ...now, typed: target.value }))}
          onKeyDown={onKeyDown}
        />
      )}
      <span className="find-count num" role="status">
        {told}
      </span>
      <CommandTool id="reader.findPrevious" disabled={ranges.length === 0}>
        <Icon of={ChevronUp} />
      </CommandTool>
      <CommandTool id="reader.findNext" disabled={ranges.length === 0}>
        <Icon of={ChevronDown} />
      </CommandTool>
      <button type="button" className="tool" aria-label="Close" title="Close (Esc)" onClick={closeFind}>
        <Icon of={X} />
      </button>
    </div>
  )
}
