import { useEffect, useRef } from 'react'

/** Calls when Alt was pressed and let go alone, or F10 was pressed: the system's keys for a window's menus. */
export function useMenuKey(onMenuKey: () => void): void {
  const latest = useRef(onMenuKey)
  latest.current = onMenuKey

  useEffect(() => {
    let isAltAlone = false
    const down = (event: KeyboardEvent) => {
      isAltAlone = event.key === 'Alt' && !event.repeat && !event.ctrlKey && !event.shiftKey && !event.metaKey
      if (event.key !== 'F10' || event.shiftKey || event.defaultPrevented) return
      event.preventDefault()
      open()
    }
    const up = (event: KeyboardEvent) => {
      if (event.key === 'Alt' && isAltAlone) {
        event.preventDefault()
        open()
      }
      isAltAlone = false
    }
    const spoil = () => {
      isAltAlone = false
    }
    const open = () => {
      // Behind a dialog the menus rest.
      if (document.querySelector('dialog[open]') === null) latest.current()
    }
    window.addEventListener('keydown', down)
    window.addEventListener('keyup', up)
    window.addEventListener('pointerdown', spoil, true)
    window.addEventListener('wheel', spoil, { capture: true, passive: true })
    window.addEventListener('blur', spoil)
    return () => {
      window.removeEventListener('keydown', down)
      window.removeEventListener('keyup', up)
      window.removeEventListener('pointerdown', spoil, true)
      window.removeEventListener('wheel', spoil, true)
      window.removeEventListener('blur', spoil)
    }
  }, [])
}
