import { Folder } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { CALL_LIMITS } from '../../../../common/limits'
import { Icon } from '../../../ui/Icon'
import { naming } from '../../collections/changing'
import { indentOf } from '../indent'

interface Props {
  depth: number
  /** The name before: kept by Esc. */
  name: string
  label: string
  /** @param name what was typed, or the name before */
  onDone(name: string): void
}

/** A collection's row as a field: Enter or leaving it keeps what was typed, Esc what was there before. */
export function CollectionName({ depth, name, label, onDone }: Props) {
  const [typed, setTyped] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  useLayoutEffect(() => field.current?.select(), [])

  const finish = (kept: string) => {
    if (isOver.current) return
    isOver.current = true
    naming.set(null)
    onDone(kept.trim() === '' ? name : kept.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(typed)
    if (event.key === 'Escape') finish(name)
  }
  return (
    <div className="side-renaming side-naming" style={indentOf(depth)}>
      <Icon of={Folder} />
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
        autoFocus
        dir="auto"
        value={typed}
        aria-label={label}
        placeholder={name === '' ? 'Name' : undefined}
        maxLength={CALL_LIMITS.collectionName}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(typed)}
      />
    </div>
  )
}
