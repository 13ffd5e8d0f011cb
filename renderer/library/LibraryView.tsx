import { useEffect } from 'react'
import type { Overview } from '../../common/model'
import { focusLater } from '../app/focusLater'
import { lastUndone } from '../app/history'
import { change, session, settings } from '../app/session'
import { useStore } from '../app/store'
import { sayProblem } from '../app/toasts'
import { InfoPanel } from '../info/lazyPanel'
import { useInfoHandlers } from '../info/useInfoHandlers'
import { FirstStart } from '../intake/FirstStart'
import { ReaderPane } from '../reader/ReaderPane'
import { useReuseHandlers } from '../reuse/useReuseHandlers'
import { comeBack } from './actions'
import { focusListIfIdle, focusReader, focusSidebar } from './focus'
import './library.css'
import { loadOverview, overview } from '../app/overview'
import { sidebarOver, slides, useLayout } from '../app/panes'
import { useCollectionCommands } from './collections/useCollectionCommands'
import { ArticleList } from './list/ArticleList'
import { useSearchCommands } from './searches/useSearchCommands'
import { Sidebar } from './sidebar/Sidebar'
import { UnopenedLibrary } from './UnopenedLibrary'
import { useLibraryCommands } from './useLibraryCommands'
import { WhereAmI } from './WhereAmI'

/** The library, or why it could not be opened. */
export function LibraryView() {
  const { value, failure } = useStore(overview)
  // Only what never opened is closed: a question that fails later leaves what is on screen where it is.
  return failure && !value ? (
    <UnopenedLibrary failure={failure} onOpened={loadOverview} />
  ) : (
    <OpenedLibrary overview={value} />
  )
}

/** Places and tags, the list, the reader; by width side by side, sliding over, or one at a time. */
function OpenedLibrary({ overview }: { overview: Overview | undefined }) {
  useLibraryCommands()
  const info = useInfoHandlers()
  useReuseHandlers()
  useLeaveLost(overview)
  useCollectionCommands()
  useSearchCommands(overview)
  const layout = useLayout()
  const focused = useStore(session, (state) => state.focused)
  const beside = useStore(settings, (state) => state.sidebar) && !slides(layout)
  const over = useStore(sidebarOver) && slides(layout)
  useFocusOver(over)
  useFocusAfterComparison()
  useEffect(() => lastUndone.subscribe(() => void comeBack(lastUndone.get()).catch(sayProblem)), [])
  const isEmpty = overview !== undefined && overview.places.all + overview.places.trash === 0
  return (
    <div
      className="library"
      data-layout={layout}
      data-sidebar={over ? 'over' : beside ? 'beside' : 'away'}
      data-focused={focused}
      data-empty={isEmpty}
      data-info={isEmpty ? 'away' : info}
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
          <ReaderPane where={<WhereAmI />} />
          {info !== 'away' && <InfoPanel />}
        </>
      )}
    </div>
  )
}

/** A tag goes with the last article that carries it, a collection by undo; its list then has no name and nothing to show. */
function useLeaveLost(overview: Overview | undefined): void {
  useEffect(() => {
    if (!overview) return
    const { tag, collection } = session.get()
    const lostTag = tag !== null && !overview.tags.some(({ id }) => id === tag)
    const lostCollection = collection !== null && !overview.collections.some(({ id }) => id === collection)
    if (lostTag || lostCollection) change({ place: 'all', tag: null, collection: null })
  }, [overview])
}

/** The sidebar that slides over the list takes the keyboard's focus, and gives it back. */
function useFocusOver(over: boolean): void {
  useEffect(() => {
    if (!over) return
    focusSidebar()
    return () => {
      focusLater(focusListIfIdle)
    }
  }, [over])
}

/** What had the focus went with the comparison; without one, keys and screen readers would start anew at the title bar. */
function useFocusAfterComparison(): void {
  useEffect(() => {
    const { comparing, focused } = session.get()
    if (comparing.length === 0) return
    if (focused) focusReader()
    else focusListIfIdle()
  }, [])
}
