import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { MenuEntry } from './entries'
import './menu.css'
import { MenuRow } from './MenuRow'
import { focusedIn, nextItem } from './nextItem'
import { type Anchor, placeBeside } from './place'

interface Props {
  label: string
  entries: readonly MenuEntry[]
  /** The element the menu belongs to, or the point that was clicked. */
  at: Anchor
  onClose(): void
}

/** A menu over everything else: arrows, Home, End and first letters move, Esc closes, the focus returns. */
export function Menu({ label, entries, at, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useLayoutEffect(() => {
    const menu = box.current
    if (!menu) return
    const before = document.activeElement
    menu.showPopover()
    placeBeside(menu, at)
    const items = itemsOf(menu)
    const start = items.find((item) => item.ariaChecked === 'true') ?? items[0]
    start?.focus()
    return () => {
      if (before instanceof HTMLElement && menu.contains(document.activeElement)) before.focus({ preventScroll: true })
    }
  }, [at])

  useEffect(() => {
    const outside = (event: Event) => {
      const target = event.target instanceof Node ? event.target : null
      const onCause = at instanceof Element && at.contains(target)
      if (!box.current?.contains(target) && !onCause) close.current()
    }
    const leave = () => close.current()
    document.addEventListener('pointerdown', outside, true)
    document.addEventListener('wheel', outside, { capture: true, passive: true })
    window.addEventListener('blur', leave)
    window.addEventListener('resize', leave)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      document.removeEventListener('wheel', outside, true)
      window.removeEventListener('blur', leave)
      window.removeEventListener('resize', leave)
    }
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    // While a menu is open every key is its own: a letter finds an item, it runs no command.
    event.stopPropagation()
    const menu = box.current
    if (!menu || event.key === 'Enter' || event.key === ' ') return
    event.preventDefault()
    if (event.key === 'Escape' || event.key === 'Tab') return onClose()
    const items = itemsOf(menu)
    nextItem(items, focusedIn(items), event.key)?.focus()
  }

  return (
    <div
      ref={box}
      className="popmenu"
      popover="manual"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, index) =>
        entry === 'rule' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: rules have nothing but their place
          <hr key={`rule-${index}`} className="popmenu-rule" />
        ) : (
          <MenuRow key={entry.id} item={entry} onClose={onClose} />
        ),
      )}
    </div>
  )
}

const itemsOf = (menu: HTMLElement): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('button:not(:disabled)')]
