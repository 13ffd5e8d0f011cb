import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { CALL_LIMITS } from '../../../common/limits'
import type { TagCount } from '../../../common/model'
import { ask } from '../../app/client'
import { sayProblem } from '../../app/toasts'

/** The tag's row as a field: Enter or leaving it keeps the new name, Esc the old one. */
export function TagName({ tag, onDone }: { tag: TagCount; onDone(): void }) {
  const [name, setName] = useState(tag.name)
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)

  useEffect(() => field.current?.select(), [])

  const finish = (kept: string) => {
    if (isOver.current) return
    isOver.current = true
    const next = kept.trim()
    if (next !== '' && next !== tag.name) ask('tags.edit', { id: tag.id, set: { name: next } }).catch(sayProblem)
    onDone()
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-roving="${tag.id}"]`)?.focus())
  }

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(name)
    if (event.key === 'Escape') finish(tag.name)
  }

  return (
    <li className="side-renaming">
      <span className={`dot c-${tag.colour}`} />
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
        autoFocus
        dir="auto"
        value={name}
        aria-label={`New name of the tag ${tag.name}`}
        maxLength={CALL_LIMITS.tagName}
        spellCheck={false}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(name)}
      />
    </li>
  )
}
