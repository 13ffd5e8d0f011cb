import { useEffect, useRef, useState } from 'react'
import type { Article } from '../../common/model'
import type { ReuseStatus } from '../../common/reuse'
import { ask, subscribe } from '../app/client'
import { lazily } from '../app/lazily'
import { change } from '../app/session'
import { Kbd } from '../ui/Kbd'
import './storyFoot.css'

const StoryLines = lazily(async () => (await import('./StoryLines')).StoryLines)

/**
 * The quiet section below an article: what tells the same story. It is asked for only when it comes into sight, and it
 * sets nothing going: the library is read when nothing else is to be done, or when the person asks.
 */
export function StoryFoot({ article }: { article: Article }) {
  const foot = useRef<HTMLElement>(null)
  const [isSeen, setIsSeen] = useState(false)
  const [status, setStatus] = useState<ReuseStatus | null>(null)

  useEffect(() => {
    if (!foot.current || isSeen) return
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true)
    })
    watcher.observe(foot.current)
    return () => watcher.disconnect()
  }, [isSeen])
  useEffect(() => {
    if (!isSeen) return
    ask('reuse.status').then(setStatus, () => undefined)
    return subscribe('reuse.status', setStatus)
  }, [isSeen])

  return (
    <section ref={foot} className="story-foot" aria-label="Same story" lang="en" dir="ltr">
      {status !== null && status.total > 0 && (
        <>
          <header className="story-foot-head">
            <h2>Same story?</h2>
            <button
              type="button"
              className="btn"
              onClick={() => change({ overlay: { kind: 'story', id: article.id } })}
            >
              Look closer
              <Kbd chord="y" />
            </button>
          </header>
          <StoryLines id={article.id} />
        </>
      )}
    </section>
  )
}
