import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import './reader.css'
import './article.css'
import './articleText.css'
import './cuts.css'
import './outline.css'
import { ask } from '../app/client'
import { useHandlers } from '../app/handlers'
import { session } from '../app/session'
import { shownArticle } from '../app/shownArticle'
import { type Store, store, useStore } from '../app/store'
import { sayProblem } from '../app/toasts'
import { ArticleHeader } from './ArticleHeader'
import { ArticleText } from './ArticleText'
import { AT_START, followPosition, type Meter } from './followPosition'
import type { Body } from './layBody'
import { Outline } from './Outline'
import { ProgressEdge } from './ProgressEdge'
import { NothingOpen, PageOutline, PageProblem } from './ReaderStates'
import { ReaderToolbar } from './ReaderToolbar'
import { isDense } from './script'
import { scrollPage } from './scrollPage'
import { useCuts } from './useCuts'
import { type OpenedPage, useOpenArticle } from './useOpenArticle'

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
      </div>
    </section>
  )
}

/** Arrows scroll the page while it has the focus; elsewhere they go through the list. */
function keepScrollKeys(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') event.stopPropagation()
}

interface SheetProps {
  page: OpenedPage
  scroller: RefObject<HTMLDivElement | null>
  meter: Store<Meter>
  focused: boolean
}

function Sheet({ page, scroller, meter, focused }: SheetProps) {
  const { article, body } = page
  const { id, lang } = article
  const [standing, setStanding] = useState<Body | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const stands = standing === body
  const { shown, show, toggleAll } = useCuts(article, stands ? body : null, scroller)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place in a record that changed meanwhile is our own
  useLayoutEffect(() => {
    if (!scroller.current || !stands) return
    return followPosition({ page: scroller.current, body, article, meter })
  }, [body, stands])

  const go = (target: Element) => {
    // What a link leads to may lie in a part that was cut; it is shown first, or there is no place to go to.
    const cut = target.closest<HTMLElement>('[data-cut]')?.dataset.cut
    if (cut !== undefined) show([cut], 'shown')
    if (scroller.current) scrollPage(scroller.current, target)
  }
  const rename = () => {
    if (scroller.current) scroller.current.scrollTop = 0
    setRenaming(id)
  }
  useHandlers({
    'article.rename': { run: rename },
    'article.cuts': {
      run: toggleAll,
      enabled: () => article.cuts.length > 0,
      label: () => (shown.size > 0 ? 'Hide what was cut' : 'Show what was cut'),
      checked: () => shown.size > 0,
    },
    'article.original': {
      run: () => void ask('app.openOriginal', { id }).catch(sayProblem),
      enabled: () => article.address !== null,
    },
  })

  return (
    <div className="reader-sheet">
      <div className="reader-margin">
        {focused && stands && scroller.current && (
          <Outline
            page={scroller.current}
            body={body}
            title={article.title}
            wordCount={article.wordCount}
            meter={meter}
          />
        )}
      </div>
      <article
        className={isDense(lang) ? 'article article-dense' : 'article'}
        lang={lang ?? undefined}
        dir={body.direction}
        aria-label={article.title}
      >
        <ArticleHeader
          article={article}
          renaming={renaming === id}
          onRename={(what) => (what === 'start' ? rename() : setRenaming(null))}
        />
        <ArticleText article={article} body={body} shownCuts={shown} onShowCuts={show} onLaid={setStanding} onGo={go} />
      </article>
    </div>
  )
}
