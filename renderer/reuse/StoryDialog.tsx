import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import './reuse.css'
import type { ArticleId } from '../../common/model'
import { type Related, type RelatedArticle, STORY_MOST } from '../../common/reuse'
import { articleCount } from '../../common/text/articleCount'
import { ask } from '../app/client'
import { change } from '../app/session'
import { sayProblem } from '../app/toasts'
import { useAsk } from '../app/useAsk'
import { goTo } from '../library/places'
import { sayUndoable } from '../library/undoToast'
import { Dialog } from '../ui/Dialog'
import { Indexing, isWhole } from './Indexing'
import { openComparison, openOther } from './opening'
import { whyOf } from './StoryLines'
import { useReuse } from './useReuse'

const close = () => change({ overlay: null })
/** A comparison has so many columns. */
const COLUMNS = 4

/** What tells the same story as an article: to be compared, kept as a collection, split, or set apart. */
export function StoryDialog({ id }: { id: ArticleId }) {
  const { value: article } = useAsk(`article ${id}`, () => ask('articles.get', { id }))
  const { value, failure, status } = useReuse(`story of ${id}`, () => ask('reuse.related', { id }))
  return (
    <Dialog label="Same story?" place="top" className="reuse" onClose={close}>
      <header className="dialog-head">
        <h2 className="dialog-title">Same story?</h2>
        <p className="reuse-asked" dir="auto">
          {article?.title ?? ''}
        </p>
        {status && <Indexing status={status} />}
      </header>
      {failure && <p className="dialog-body reuse-none">{`${failure.message} ${failure.hint}`}</p>}
      {!value && !failure && <p className="dialog-body reuse-none">Looking through the library…</p>}
      {value && <Story id={id} title={article?.title ?? ''} related={value} />}
    </Dialog>
  )
}

function Story({ id, title, related }: { id: ArticleId; title: string; related: Related }) {
  const { articles, kept, apart, status } = related
  const list = useRef<HTMLUListElement>(null)
  /** What the person has changed of what was suggested. */
  const [turned, setTurned] = useState<ReadonlySet<ArticleId>>(new Set())
  const isIn = ({ id: other, inStory }: RelatedArticle) => inStory !== turned.has(other)
  const inside = articles.filter(isIn)
  const outside = articles.filter((other) => other.inStory && !isIn(other))
  const members = [id, ...inside.map((other) => other.id)]
  // The answer comes after the dialog; keys begin at its first line.
  useEffect(() => list.current?.querySelector('input')?.focus(), [])
  const toggle = (other: ArticleId) =>
    setTurned((now) => {
      const next = new Set(now)
      if (!next.delete(other)) next.add(other)
      return next
    })

  const keep = async () => {
    const name = title.slice(0, 200)
    const { step } = await ask('collections.make', { name, parent: null, ids: members })
    close()
    sayUndoable(`${articleCount(members.length)} kept as the collection “${name}”.`, step)
  }
  const setApart = async (groups: ArticleId[][], message: string) => {
    const step = await ask('reuse.setApart', { groups })
    setTurned(new Set())
    sayUndoable(message, step)
  }
  const again = async () => {
    sayUndoable('They may be suggested again.', await ask('reuse.together', { id }))
  }
  const done = (work: Promise<unknown>) => void work.catch(sayProblem)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const here = boxes.findIndex((box) => box === document.activeElement)
    const other = articles[here]
    const next = { ArrowDown: here + 1, j: here + 1, ArrowUp: here - 1, k: here - 1 }[event.key]
    if (next !== undefined) boxes[Math.max(0, Math.min(boxes.length - 1, next))]?.focus()
    else if (event.key === 'Enter' && other) openComparison([id, other.id], null)
    else if (event.key === 'o' && other) openOther(other)
    else if (event.key === 'c' && canCompare) openComparison(members, null)
    else return
    event.preventDefault()
  }
  const canCompare = members.length >= 2 && members.length <= COLUMNS

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the boxes inside
    <div className="story" onKeyDown={onKeyDown}>
      {articles.length === 0 ? (
        <p className="dialog-body reuse-none">
          {isWhole(status) ? 'No other article in your library tells this story.' : 'Nothing found so far.'}
        </p>
      ) : (
        <ul ref={list} className="dialog-body story-list" aria-label="Articles that may tell it">
          {articles.map((other) => (
            <li key={other.id} className="story-item">
              <label>
                <input
                  type="checkbox"
                  checked={isIn(other)}
                  disabled={!isIn(other) && members.length >= STORY_MOST}
                  onChange={() => toggle(other.id)}
                />
                <span className="story-title">{other.title}</span>
              </label>
              <span className="story-why">{whyOf(other)}</span>
              <span className="story-acts">
                <button type="button" className="btn" onClick={() => openComparison([id, other.id], null)}>
                  Compare
                </button>
                <button type="button" className="btn" onClick={() => openOther(other)}>
                  Open
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {apart > 0 && (
        <p className="story-apart">
          {`${articleCount(apart)} that you set apart ${apart === 1 ? 'is' : 'are'} left out.`}
          <button type="button" className="btn plain" onClick={() => done(again())}>
            Suggest again
          </button>
        </p>
      )}
      <footer className="dialog-foot">
        {inside.length > 0 && outside.length === 0 && (
          <button
            type="button"
            className="btn big plain story-dismiss"
            onClick={() =>
              done(
                setApart(
                  members.map((member) => [member]),
                  'Not one story. They are no longer suggested together.',
                ),
              )
            }
          >
            Not one story
          </button>
        )}
        {outside.length > 0 && (
          <button
            type="button"
            className="btn big plain story-dismiss"
            onClick={() =>
              done(
                setApart(
                  [members, outside.map((other) => other.id)],
                  `${articleCount(outside.length)} split off as another story.`,
                ),
              )
            }
          >
            {`Split off ${articleCount(outside.length)}`}
          </button>
        )}
        {kept ? (
          <button
            type="button"
            className="btn big"
            onClick={() => {
              close()
              goTo({ collection: kept.id })
            }}
          >
            {`In “${kept.name}”`}
          </button>
        ) : (
          inside.length > 0 && (
            <button type="button" className="btn big" onClick={() => done(keep())}>
              Keep as collection
            </button>
          )
        )}
        {members.length >= 2 && (
          <button
            type="button"
            className="btn big primary"
            disabled={!canCompare}
            title={canCompare ? undefined : `Leave ${COLUMNS} at most checked, this one included.`}
            onClick={() => openComparison(members, null)}
          >
            {`Compare ${articleCount(members.length)}`}
          </button>
        )}
      </footer>
    </div>
  )
}
