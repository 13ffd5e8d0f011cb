import { lazy, Suspense, useEffect } from 'react'
import type { Scope } from '../../common/commands'
import { DropOverlay } from '../intake/DropOverlay'
import { ImportProgress } from '../intake/ImportProgress'
import { useIntakeHandlers } from '../intake/useIntakeHandlers'
import { usePaste } from '../intake/usePaste'
import { LibraryView } from '../library/LibraryView'
import { useReadingHandlers } from '../reader/useReadingHandlers'
import './app.css'
import { Boundary } from './Boundary'
import { withoutHandler } from './handlers'
import { useKeyboard } from './keyboard'
import { Overlays } from './Overlays'
import { isMac } from './platform'
import { prefetch } from './prefetch'
import { session } from './session'
import { startLater } from './start'
import { useStore } from './store'
import { TitleBar } from './TitleBar'
import { Toasts } from './Toasts'
import { useAppHandlers } from './useAppHandlers'

const CompareView = lazy(() => import('../compare/CompareView').then(({ CompareView }) => ({ default: CompareView })))

/** The window: title bar, the view on screen, and what lies over it. */
export function App() {
  const view = useStore(session, ({ view }) => view)
  useKeyboard()
  useAppHandlers()
  useIntakeHandlers()
  useReadingHandlers()
  usePaste()
  useEffect(() => (import.meta.env.DEV ? warnOfMissing(view) : undefined), [view])
  useEffect(() => {
    startLater()
    return prefetch([
      () => import('../reader/Sheet'),
      () => import('../reader/bodies'),
      () => import('../compare/CompareView'),
    ])
  }, [])

  return (
    <div className="app">
      {!isMac && <TitleBar />}
      <main className="app-view">
        <Boundary key={view}>
          {view === 'compare' ? (
            <Suspense fallback={null}>
              <CompareView />
            </Suspense>
          ) : (
            <LibraryView />
          )}
        </Boundary>
      </main>
      <Overlays />
      <div className="app-corner">
        <ImportProgress />
        <Toasts />
      </div>
      <DropOverlay />
    </div>
  )
}

/** While developing: a command in the list that no view does would be grey in the menu for ever. */
function warnOfMissing(view: Scope): () => void {
  const timer = setTimeout(() => {
    const missing = withoutHandler(view)
    if (missing.length > 0) console.warn('Commands without a handler:', missing)
  }, VIEW_LOADED_MS)
  return () => clearTimeout(timer)
}

/** Long enough for a view that is fetched when it is wanted. */
const VIEW_LOADED_MS = 3000
