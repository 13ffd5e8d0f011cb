import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'

interface Props {
  icon: ReactNode
  /** The name before: kept by Esc. */
  name: string
  label: string
  maxLength: number
  /** @param name what was typed, or the name before; never empty */
  onDone(name: string): void
}

/** A row of the sidebar as a field: Enter or leaving it keeps the new name, Esc the old one. */
export function NameField({ icon, name, label, maxLength, onDone }: Props) {
  const [typed, setTyped] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  useLayoutEffect(() => field.current?.select(), [])

  const finish = (kept: string) => {
    if (isOver.current) return
    isOver.current = true
    onDone(kept.trim() || name)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(typed)
    if (event.key === 'Escape') finish(name)
  }
  return (
    <li className="side-renaming">
      {icon}
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
        autoFocus
        dir="auto"
        value={typed}
        aria-label={label}
        maxLength={maxLength}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(typed)}
      />
    </li>
  )
}
