import { type RefObject, useLayoutEffect, useState } from 'react'
import './article.css'
import './articleText.css'
import './cuts.css'
import './outline.css'
import { ask } from '../app/client'
import { useHandlers } from '../app/handlers'
import type { Store } from '../app/store'
import { sayProblem } from '../app/toasts'
import { StoryFoot } from '../reuse/StoryFoot'
import { ArticleHeader } from './ArticleHeader'
import { ArticleText } from './ArticleText'
import { hits, step } from './find/finding'
import { useHits } from './find/useHits'
import { followPosition } from './followPosition'
import type { Body } from './layBody'
import type { Meter } from './meter'
import { Outline } from './Outline'
import { isDense } from './script'
import { scrollPage } from './scrollPage'
import { useCuts } from './useCuts'
import type { OpenedPage } from './useOpenArticle'

interface Props {
  page: OpenedPage
  scroller: RefObject<HTMLDivElement | null>
  meter: Store<Meter>
  focused: boolean
}

/** The open article's page: its head, its text, its outline in the margin. */
export function Sheet({ page, scroller, meter, focused }: Props) {
  const { article, body } = page
  const { id, lang } = article
  const [standing, setStanding] = useState<Body | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const stands = standing === body
  const { shown, show, toggleAll } = useCuts(article, stands ? body : null, scroller)

  useHits({ id, page: scroller, body: stands ? body : null, shownCuts: shown })

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
    'reader.findNext': { run: () => step(1), enabled: () => hits.get().ranges.length > 0 },
    'reader.findPrevious': { run: () => step(-1), enabled: () => hits.get().ranges.length > 0 },
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
    'article.file': {
      run: () => void ask('app.openSource', { id }).catch(sayProblem),
      // A page as it came may run scripts and ask the network for things.
      enabled: () => article.source.format !== 'html' && article.source.format !== 'mhtml',
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
        {stands && article.trashedAt === null && <StoryFoot article={article} />}
      </article>
    </div>
  )
}
