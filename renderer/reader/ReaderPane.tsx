import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import './reader.css'
import { lazily } from '../app/lazily'
import { session } from '../app/session'
import { shownArticle } from '../app/shownArticle'
import { store, useStore } from '../app/store'
import { AT_START, type Meter } from './meter'
import { ProgressEdge } from './ProgressEdge'
import { NothingOpen, PageOutline, PageProblem } from './ReaderStates'
import { ReaderToolbar } from './ReaderToolbar'
import { useOpenArticle } from './useOpenArticle'

// What shows a text is a third of the reader's code, and the list is drawn before any text is.
export const Sheet = lazily(async () => (await import('./Sheet')).Sheet)
const FindBar = lazily(async () => (await import('./find/FindBar')).FindBar)

/**
 * The open article: its toolbar, its page, and where one is in it.
 * @param where tells the list one came from, for the full window
 */
export function ReaderPane({ where }: { where: ReactNode }) {
  const open = useStore(session, (now) => now.open)
  const focused = useStore(session, (now) => now.focused)
  const { page, problem, slow, again } = useOpenArticle(open)
  const [meter] = useState(() => store<Meter>(AT_START))
  const scroller = useRef<HTMLDivElement>(null)
  const article = page?.article ?? null
  const waiting = slow && article?.id !== open

  useLayoutEffect(() => {
    if (page === null || waiting) meter.set(AT_START)
  }, [page, waiting, meter])

  const record = article ?? problem?.article ?? null
  useLayoutEffect(() => shownArticle.set(record), [record])

  return (
    <section className={focused ? 'reader reader-focused' : 'reader'} aria-label="Reader">
      <ReaderToolbar article={record} where={where} />
      <ProgressEdge meter={meter} />
      <div className="reader-desk">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those that scroll it */}
        <div
          ref={scroller}
          id="reader"
          className="reader-page"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
          tabIndex={0}
          aria-busy={waiting}
          onKeyDown={keepScrollKeys}
        >
          {open === null && <NothingOpen />}
          {waiting && <PageOutline />}
          {problem && !waiting && <PageProblem {...problem} onAgain={again} />}
          {page && open !== null && !waiting && (
            <Sheet page={page} scroller={scroller} meter={meter} focused={focused} />
          )}
        </div>
        <div className="reader-fade" />
        {page && open !== null && <FindBar />}
      </div>
    </section>
  )
}

/** Arrows scroll the page while it has the focus; elsewhere they go through the list. */
function keepScrollKeys(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') event.stopPropagation()
}
