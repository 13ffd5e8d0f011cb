import { type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Article } from '../../common/model'
import { useStore } from '../app/store'
import { CutNotes } from './CutNotes'
import { LinkCard } from './LinkCard'
import type { Body } from './layBody'
import { targetOf } from './sanitize'
import { standBody } from './standBody'

interface Props {
  article: Article
  body: Body
  /** Ids of the cuts that are shown. */
  shownCuts: ReadonlySet<string>
  onShowCuts(cuts: readonly string[], show: 'shown' | 'hidden'): void
  /** Called when the body stands in the page, before it is painted. */
  onLaid(body: Body): void
  /** Called for a link to a place inside the article. */
  onGo(target: Element): void
}

/** The author's text. It is put into the page as elements, never as a string. */
export function ArticleText({ article, body, shownCuts, onShowCuts, onLaid, onGo }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const [standing, setStanding] = useState<Body | null>(null)
  const [link, setLink] = useState<HTMLAnchorElement | null>(null)
  useStore(body.revision)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another body is put there; a record's change is not
  useLayoutEffect(() => {
    if (!root.current) return
    const leave = standBody(root.current, body)
    setStanding(body)
    setLink(null)
    onLaid(body)
    return leave
  }, [body])

  const onClick = (event: MouseEvent) => {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null
    if (!anchor) return
    // Nothing may lead away from the page; main would refuse it anyway.
    event.preventDefault()
    const href = anchor.getAttribute('href') ?? ''
    if (!href.startsWith('#')) return setLink(href === '' ? null : anchor)
    const target = root.current && targetOf(root.current, href)
    if (target) onGo(target)
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is clicked */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link arrives as a click */}
      <div ref={root} className="article-text" onClick={onClick} onAuxClick={onClick} />
      {standing === body && (
        <CutNotes id={article.id} cuts={article.cuts} runs={body.runs} shown={shownCuts} onShow={onShowCuts} />
      )}
      {link && <LinkCard link={link} onClose={() => setLink(null)} />}
    </>
  )
}
