import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react'

const ITEMS = '[data-roving]'

/**
 * One stop for Tab, arrows inside: a list of buttons marked `data-roving="key"`.
 * @param current the key of the item that Tab comes to first
 */
export function useRoving(box: RefObject<HTMLElement | null>, current: string) {
  const [focused, setFocused] = useState<string | null>(null)
  const stop = focused ?? current

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.metaKey || event.ctrlKey || event.altKey) return
    const items = [...(box.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])]
    const here = event.target instanceof HTMLElement ? items.indexOf(event.target) : -1
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key]
    if (next === undefined || here < 0) return
    event.preventDefault()
    event.stopPropagation()
    items[Math.max(0, Math.min(items.length - 1, next))]?.focus()
  }

  const onFocus = (event: FocusEvent) => {
    const key = event.target.getAttribute('data-roving')
    if (key !== null) setFocused(key)
  }

  const onBlur = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget)) setFocused(null)
  }

  return {
    handlers: { onKeyDown, onFocus, onBlur },
    stop,
    /** @returns what the item's button needs to take part */
    item: (key: string) => rovingItem(key, key === stop),
  }
}

/** As {@link Roving.item}, for an item that knows whether it is the one that Tab comes to. */
export const rovingItem = (key: string, isStop: boolean) => ({ 'data-roving': key, tabIndex: isStop ? 0 : -1 })

export type Roving = ReturnType<typeof useRoving>
