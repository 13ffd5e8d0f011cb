import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { CALL_LIMITS } from '../../../common/limits'
import { beforeLastPart } from '../../../common/text/tagName'
import { ask } from '../../app/client'
import { focusLater } from '../../app/focusLater'
import { sayProblem } from '../../app/toasts'
import { indentOf } from './indent'
import type { TagNode } from './tagNodes'

/**
 * The tag's row as a field: Enter or leaving it keeps the new name, Esc the old one. It holds the whole name, so that a
 * tag can be put below another; what is selected is the tag's own part.
 */
export function TagName({ node: { tag, depth }, onDone }: { node: TagNode; onDone(): void }) {
  const [name, setName] = useState(tag.name)
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the field comes
  useLayoutEffect(() => field.current?.setSelectionRange(beforeLastPart(tag.name).length, tag.name.length), [])

  const finish = (kept: string) => {
    if (isOver.current) return
    isOver.current = true
    const next = kept.trim()
    if (next !== '' && next !== tag.name) ask('tags.edit', { id: tag.id, set: { name: next } }).catch(sayProblem)
    onDone()
    focusLater(() => document.querySelector<HTMLElement>(`[data-roving="${tag.id}"]`)?.focus())
  }

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(name)
    if (event.key === 'Escape') finish(tag.name)
  }

  return (
    <li className="side-renaming" style={indentOf(depth)}>
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
