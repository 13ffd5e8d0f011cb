import { type KeyboardEvent, type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import './Dialog.css'

interface Props {
  /** Names the dialog to a screen reader: what will come of it, as its heading says. */
  label: string
  /** Esc, a press beside the panel, or the window's own way to close: nothing may be lost by it. */
  onClose(): void
  /** The panel's own class: its width and layout. */
  className?: string
  /** `top`: at a fixed height, so that the panel's head stays still while its contents grow and shrink. */
  place?: 'middle' | 'top'
  /** An alert interrupts a screen reader: for what is about to be lost. */
  role?: 'dialog' | 'alertdialog'
  children: ReactNode
}

/**
 * A panel over the dimmed window. The browser's own modal dialog keeps the focus inside, and gives it back
 * to where it was when the dialog goes. The first part with `data-autofocus`, else the first that can take
 * it, has the focus at the start.
 */
export function Dialog({ label, onClose, className = '', place = 'middle', role = 'dialog', children }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const latest = useRef(onClose)
  latest.current = onClose

  useLayoutEffect(() => {
    const dialog = element.current
    if (!dialog) return
    const before = document.activeElement
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    // The browser may close it by itself, at a second Esc for instance: then it must go from the page too.
    const closed = () => latest.current()
    dialog.addEventListener('close', closed)
    return () => {
      dialog.removeEventListener('close', closed)
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  const onMouseDown = (event: MouseEvent) => {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    onClose()
  }

  return (
    <dialog
      ref={element}
      className={`dialog dialog-${place}`}
      role={role}
      aria-label={label}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
    >
      <div className={`dialog-panel pop ${className}`}>{children}</div>
    </dialog>
  )
}
