import { useEffect } from 'react'
import { DropOverlay } from '../intake/DropOverlay'
import { ImportProgress } from '../intake/ImportProgress'
import { useIntakeHandlers } from '../intake/useIntakeHandlers'
import { usePaste } from '../intake/usePaste'
import { LibraryView } from '../library/LibraryView'
import { WritingBar } from '../library/WritingBar'
import { Sheet } from '../reader/ReaderPane'
import { useReadingHandlers } from '../reader/useReadingHandlers'
import { useUpkeepHandlers } from '../upkeep/useUpkeepHandlers'
import './app.css'
import { Boundary } from './Boundary'
import { useKeyboard } from './keyboard'
import { lazily } from './lazily'
import { Overlays } from './Overlays'
import { isMac } from './platform'
import { prefetch } from './prefetch'
import { session } from './session'
import { startLater } from './start'
import { useStore } from './store'
import { TitleBar } from './TitleBar'
import { Toasts } from './Toasts'
import { useAppHandlers } from './useAppHandlers'

const CompareView = lazily(async () => (await import('../compare/CompareView')).CompareView)

/** The window: title bar, the view on screen, and what lies over it. */
export function App() {
  const view = useStore(session, ({ view }) => view)
  useKeyboard()
  useAppHandlers()
  useIntakeHandlers()
  useReadingHandlers()
  usePaste()
  useUpkeepHandlers()
  useEffect(() => {
    startLater()
    return prefetch([Sheet.fetch, () => import('../reader/bodies'), CompareView.fetch])
  }, [])

  return (
    <div className="app">
      {!isMac && <TitleBar />}
      <WritingBar />
      <main className="app-view">
        <Boundary key={view}>{view === 'compare' ? <CompareView /> : <LibraryView />}</Boundary>
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
