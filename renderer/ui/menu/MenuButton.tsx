import { type ReactNode, useRef, useState } from 'react'
import type { MenuEntry } from './entries'
import { Menu } from './Menu'

interface Props {
  label: string
  className: string
  /** Made when the menu opens, so that what can be done is what can be done then. */
  entries(): readonly MenuEntry[]
  /** Shown on hover; left out where the button's own text says it. */
  title?: string
  children: ReactNode
}

/** A button that opens a menu. */
export function MenuButton({ label, className, entries, title, children }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [at, setAt] = useState<HTMLElement | null>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        aria-label={label}
        title={title}
        onClick={() => setAt((open) => (open ? null : button.current))}
      >
        {children}
      </button>
      {at && <Menu label={label} entries={entries()} at={at} onClose={() => setAt(null)} />}
    </>
  )
}
