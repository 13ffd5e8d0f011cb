import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import './reuse.css'
import type { ArticleId } from '../../common/model'
import { FURNITURE_FROM, type ReuseAnswer, type ReuseHit, type ReusePassage } from '../../common/reuse'
import { articleCount, count } from '../../common/text/articleCount'
import { ask } from '../app/client'
import { change } from '../app/session'
import { Dialog } from '../ui/Dialog'
import { publishedDate } from '../ui/dates'
import { Indexing, isWhole } from './Indexing'
import { openComparison, openOther } from './opening'
import { Pieces } from './Pieces'
import { useReuse } from './useReuse'

interface Props {
  id: ArticleId
  /** What was selected of it; null: the whole article. */
  quote: string | null
}

interface Line {
  hit: ReuseHit
  passage: ReusePassage
  key: string
}

const close = () => change({ overlay: null })
const optionId = (index: number) => `reuse-option-${index}`

/** The passages of the whole library that have something of an article, or of what is selected in it. */
export function ReuseDialog({ id, quote }: Props) {
  const { value, failure, status } = useReuse(`reuse ${id} ${quote}`, () => ask('reuse.find', { id, quote }))
  const label = quote === null ? 'Where else does this article appear?' : 'Where else does this passage appear?'
  return (
    <Dialog label={label} place="top" className="reuse" onClose={close}>
      <header className="dialog-head">
        <h2 className="dialog-title">{label}</h2>
        {quote !== null && (
          <p className="reuse-asked" dir="auto">
            {quote}
          </p>
        )}
        {value && <p className="dialog-lead">{summaryOf(value)}</p>}
        {value && value.furniture > 0.5 && (
          <p className="reuse-note">{`Most of it stands in more than ${FURNITURE_FROM} articles, as page furniture does. That counts little here.`}</p>
        )}
        {status && <Indexing status={status} />}
      </header>
      {failure && <p className="dialog-body reuse-none">{`${failure.message} ${failure.hint}`}</p>}
      {!value && !failure && <p className="dialog-body reuse-none">Looking through the library…</p>}
      {value && value.hits.length === 0 && <p className="dialog-body reuse-none">{nothing(value)}</p>}
      {value && value.hits.length > 0 && <Hits id={id} answer={value} />}
    </Dialog>
  )
}

function summaryOf({ hits, more, words, part }: ReuseAnswer): string {
  if (hits.length === 0) return `${count(words)} words.`
  const articles = articleCount(hits.length)
  const found = `${count(words)} words, ${part === 'passage' ? 'found in' : 'some of which stand in'} ${articles}`
  return more > 0 ? `${found}. ${articleCount(more)} with less of it are left out.` : `${found}.`
}

const nothing = ({ status, part }: ReuseAnswer): string =>
  isWhole(status)
    ? `No other article in your library has ${part === 'passage' ? 'this passage, word for word or edited' : 'a passage of this one'}.`
    : 'Nothing found so far.'

function Hits({ id, answer }: { id: ArticleId; answer: ReuseAnswer }) {
  const list = useRef<HTMLDivElement>(null)
  const lines = answer.hits.flatMap((hit) =>
    hit.passages.map((passage, at): Line => ({ hit, passage, key: `${hit.id} ${at}` })),
  )
  const [chosen, setChosen] = useState('')
  const current = Math.max(
    0,
    lines.findIndex(({ key }) => key === chosen),
  )
  const choose = (index: number) => setChosen(lines[Math.max(0, Math.min(lines.length - 1, index))]?.key ?? '')
  const open = ({ hit, passage }: Line) => openComparison([id, hit.id], { id, span: passage.asked })
  useEffect(() => list.current?.focus(), [])
  useEffect(() => document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' }), [current])

  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[current]
    const next = {
      ArrowDown: current + 1,
      j: current + 1,
      ArrowUp: current - 1,
      k: current - 1,
      Home: 0,
      End: lines.length - 1,
    }[event.key]
    if (next !== undefined) choose(next)
    else if (event.key === 'Enter' && line) open(line)
    else if (event.key === 'o' && line) openOther(line.hit)
    else return
    event.preventDefault()
  }

  let index = -1
  return (
    <>
      <div
        ref={list}
        className="dialog-body reuse-list"
        role="listbox"
        aria-label="Found in"
        tabIndex={0}
        data-autofocus
        aria-activedescendant={optionId(current)}
        onKeyDown={onKeyDown}
      >
        {answer.hits.map((hit) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={hit.id} role="group" aria-label={hit.title} className="reuse-hit">
            <header className="reuse-head">
              <span className="reuse-title clip">{hit.title}</span>
              <span className="reuse-share num">{shareText(hit)}</span>
            </header>
            <p className="reuse-facts">{factsOf(hit)}</p>
            {hit.passages.map((passage, at) => {
              index += 1
              const own = index
              const line: Line = { hit, passage, key: `${hit.id} ${at}` }
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the list does the same
                // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
                <div
                  key={line.key}
                  id={optionId(own)}
                  role="option"
                  className="reuse-passage"
                  aria-selected={own === current}
                  onMouseMove={() => setChosen(line.key)}
                  onClick={() => open(line)}
                >
                  <Pieces pieces={passage.pieces} />
                  <span className="reuse-kind">{`${count(passage.words)} words, ${passage.wording === 'verbatim' ? 'word for word' : 'edited'}`}</span>
                </div>
              )
            })}
            {hit.passageCount > hit.passages.length && (
              <p className="reuse-facts">{`and ${count(hit.passageCount - hit.passages.length)} more`}</p>
            )}
          </div>
        ))}
      </div>
      <footer className="reuse-foot">
        <kbd>↑</kbd> <kbd>↓</kbd> choose <kbd>Enter</kbd> compare there <kbd>O</kbd> open the article
      </footer>
    </>
  )
}

function shareText({ share, furniture }: ReuseHit): string {
  if (furniture) return 'page furniture'
  const percent = Math.round(100 * share)
  return `${percent < 1 ? 'under 1' : percent}% of it`
}

const factsOf = ({ site, publishedAt, words }: ReuseHit): string =>
  [site, publishedAt && publishedDate(publishedAt), `${count(words)} words shared`].filter(Boolean).join(' · ')
