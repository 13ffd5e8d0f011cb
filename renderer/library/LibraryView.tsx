import { useEffect } from 'react'
import { session, settings } from '../app/session'
import { useStore } from '../app/store'
import { FirstStart } from '../intake/FirstStart'
import { ReaderPane } from '../reader/ReaderPane'
import { focusListIfIdle, focusSidebar } from './focus'
import './library.css'
import { ArticleList } from './list/ArticleList'
import { sidebarOver, slides, useLayout } from './panes'
import { Sidebar } from './sidebar/Sidebar'
import { useLibraryCommands } from './useLibraryCommands'
import { useOverview } from './useOverview'

/** The library: places and tags, the list, the reader; by width side by side, sliding over, or one at a time. */
export function LibraryView() {
  useLibraryCommands()
  const overview = useOverview()
  const layout = useLayout()
  const focused = useStore(session, (state) => state.focused)
  const beside = useStore(settings, (state) => state.sidebar) && !slides(layout)
  const over = useStore(sidebarOver) && slides(layout)
  useFocusOver(over)
  const isEmpty = overview !== undefined && overview.places.all + overview.places.trash === 0
  return (
    <div
      className="library"
      data-layout={layout}
      data-sidebar={over ? 'over' : beside ? 'beside' : 'away'}
      data-focused={focused}
      data-empty={isEmpty}
    >
      <Sidebar overview={overview} />
      {over && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same
        // biome-ignore lint/a11y/noStaticElementInteractions: a scrim is no control; the button in the sidebar is
        <div className="library-scrim" onClick={() => sidebarOver.set(false)} />
      )}
      {isEmpty ? (
        <FirstStart />
      ) : (
        <>
          <ArticleList overview={overview} />
          <ReaderPane />
        </>
      )}
    </div>
  )
}

/** The sidebar that slides over the list takes the keyboard's focus, and gives it back. */
function useFocusOver(over: boolean): void {
  useEffect(() => {
    if (!over) return
    focusSidebar()
    return () => {
      requestAnimationFrame(focusListIfIdle)
    }
  }, [over])
}
