import { type KeyboardEvent, type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { CommandId } from '../../common/commands'
import { giveKeys } from '../app/earlyKeys'
import './Dialog.css'

interface Props {
  /** Names the dialog to a screen reader: what will come of it, as its heading says. */
  label: string
  /** Esc, a press beside the panel, or the window's own way to close: nothing may be lost by it. */
  onClose(): void
  /** The panel's own class: its width and layout. */
  className?: string
  /**
   * `top`: at a fixed height, so that the panel's head stays still while its contents grow and shrink.
   * `below`: hung below the button of a command, over a window that is not dimmed.
   */
  place?: 'middle' | 'top' | { below: CommandId }
  /** An alert interrupts a screen reader: for what is about to be lost. */
  role?: 'dialog' | 'alertdialog'
  children: ReactNode
}

/**
 * A panel over the window. The browser's own modal dialog keeps the focus inside, and gives it back
 * to where it was when the dialog goes. The first part with `data-autofocus`, else the first that can take
 * it, has the focus at the start.
 */
export function Dialog({ label, onClose, className = '', place = 'middle', role = 'dialog', children }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const latest = useRef(onClose)
  latest.current = onClose
  const cause = typeof place === 'string' ? null : place.below

  useLayoutEffect(() => {
    const dialog = element.current
    if (!dialog) return
    const before = document.activeElement
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    void giveKeys()
    // The browser may close it by itself, at a second Esc for instance: then it must go from the page too.
    const closed = () => latest.current()
    dialog.addEventListener('close', closed)
    const unhang = cause === null ? undefined : hang(dialog, cause)
    return () => {
      unhang?.()
      dialog.removeEventListener('close', closed)
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [cause])

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
      className={`dialog dialog-${typeof place === 'string' ? place : 'below'}`}
      role={role}
      aria-label={label}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
    >
      <div className={`dialog-panel pop ${className}`}>{children}</div>
    </dialog>
  )
}

/** Distance to the button and to the window's edge. px */
const GAP = 6
const EDGE = 12
/** With less room below its button a panel stands higher. px */
const LEAST_ROOM = 240
/** Where a panel stands whose button is not on screen: where the button would be. px */
const WITHOUT_BUTTON = 84
/** How far the panel reaches past its button. px */
const PAST = 48

/** Keeps the panel below the command's button. @returns a function that stops */
function hang(dialog: HTMLElement, command: CommandId): () => void {
  const put = () => {
    const panel = dialog.firstElementChild
    if (!(panel instanceof HTMLElement)) return
    const button = document.querySelector(`[data-command="${command}"]`)?.getBoundingClientRect()
    const isShown = button !== undefined && button.width > 0
    const right = isShown ? button.right + PAST : window.innerWidth - EDGE
    const top = isShown ? button.bottom + GAP : WITHOUT_BUTTON
    panel.style.setProperty('--room', `${Math.max(LEAST_ROOM, window.innerHeight - EDGE - top)}px`)
    const { width, height } = panel.getBoundingClientRect()
    panel.style.left = `${Math.max(EDGE, Math.min(right, window.innerWidth - EDGE) - width)}px`
    panel.style.top = `${Math.max(EDGE, Math.min(top, window.innerHeight - EDGE - height))}px`
  }
  put()
  // What it holds may come later.
  const sizes = new ResizeObserver(put)
  if (dialog.firstElementChild) sizes.observe(dialog.firstElementChild)
  window.addEventListener('resize', put)
  return () => {
    sizes.disconnect()
    window.removeEventListener('resize', put)
  }
}
