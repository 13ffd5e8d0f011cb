import { useLayoutEffect } from 'react'
import { focusReader } from '../library/focus'
import { focusLater } from './focusLater'
import { change, session } from './session'
import { store, useStore } from './store'

/** How the panes stand: all three, with less room in each, two with the sidebar over them, or one at a time. */
export type Layout = 'wide' | 'medium' | 'narrow' | 'single'

const QUERIES = [
  ['single', window.matchMedia('(max-width: 800px)')],
  ['narrow', window.matchMedia('(max-width: 999.98px)')],
  ['medium', window.matchMedia('(max-width: 1199.98px)')],
] as const

const current = (): Layout => QUERIES.find(([, query]) => query.matches)?.[0] ?? 'wide'

export const layout = store<Layout>(current())

/** True while the sidebar lies over the list, in windows too narrow to hold it. */
export const sidebarOver = store(false)

export const slides = (shown: Layout) => shown === 'narrow' || shown === 'single'

/** True while the reader fills the window only because there is no room beside it. */
let filledForRoom = false

/** Shows the reader alone where one pane fits; elsewhere it is on screen already. */
export function showReader(): void {
  if (layout.get() !== 'single' || session.get().focused) return
  filledForRoom = true
  change({ focused: true })
}

/** Takes the panes to the width the window has now. What is being read stays on screen, unless the list is at work. */
function follow(): void {
  const next = current()
  if (next === layout.get()) return
  layout.set(next)
  sidebarOver.set(false)
  if (next === 'single') {
    const { open, picked } = session.get()
    if (open === null || picked.length > 0) return
    showReader()
    focusLater(focusReaderIfLost)
    return
  }
  if (filledForRoom) change({ focused: false })
  filledForRoom = false
}

/** The list may have had the keyboard's focus, and went out of sight with it. */
function focusReaderIfLost(): void {
  const focused = document.activeElement
  const isLost = !focused || focused === document.body || !focused.checkVisibility({ checkVisibilityCSS: true })
  if (isLost) focusReader()
}

/** Follows the window's width. For the library's view alone. */
export function useLayout(): Layout {
  useLayoutEffect(() => {
    // The window may have changed while another view was shown.
    follow()
    for (const [, query] of QUERIES) query.addEventListener('change', follow)
    return () => {
      for (const [, query] of QUERIES) query.removeEventListener('change', follow)
    }
  }, [])
  return useStore(layout)
}
