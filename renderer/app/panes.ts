import { useEffect } from 'react'
import { change, session } from './session'
import { store, useStore } from './store'

/** How the panes stand: by the window's width, as interface.md says. */
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

/** Follows the window's width. For the library's view alone. */
export function useLayout(): Layout {
  useEffect(() => {
    const follow = () => {
      const next = current()
      if (next === layout.get()) return
      layout.set(next)
      sidebarOver.set(false)
      if (next !== 'single' && filledForRoom) change({ focused: false })
      if (next !== 'single') filledForRoom = false
    }
    for (const [, query] of QUERIES) query.addEventListener('change', follow)
    return () => {
      for (const [, query] of QUERIES) query.removeEventListener('change', follow)
    }
  }, [])
  return useStore(layout)
}
