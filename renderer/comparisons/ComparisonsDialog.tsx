import { Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ComparisonSummary } from '../../common/model'
import { fold } from '../../common/text/fold'
import { ask } from '../app/client'
import { useAsk } from '../app/useAsk'
import { Dialog } from '../ui/Dialog'
import { dayDate } from '../ui/dates'
import { Icon } from '../ui/Icon'
import { openKept } from './opening'
import { deleteComparison } from './useKept'
import './comparisons.css'

/** Every kept comparison, the one that was open last first. */
export function ComparisonsDialog({ onClose }: { onClose(): void }) {
  const { value: all, failure } = useAsk('comparisons', () => ask('comparisons.list'))
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const shown = all?.filter((each) => holds(each, typed))
  const step = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.kept-open') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus()
  }
  return (
    <Dialog label="Comparisons" className="kept-all" place="top" onClose={onClose}>
      <input
        className="kept-find"
        type="search"
        aria-label="Find a comparison"
        placeholder="Find by title, article or note"
        data-autofocus
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'ArrowDown') step(1)
          const [first] = shown ?? []
          if (key === 'Enter' && first) void openKept(first.id)
        }}
      />
      {failure && <p className="dialog-body">{`${failure.message} ${failure.hint}`}</p>}
      {all?.length === 0 && (
        <p className="dialog-body quiet">
          No comparison is kept yet. Compare two to four articles, then press Ctrl/Cmd+S to keep it with a title and a
          note.
        </p>
      )}
      {all && all.length > 0 && shown?.length === 0 && <p className="dialog-body quiet">Nothing matches “{typed}”.</p>}
      <ul ref={list} className="kept-list" aria-label="Comparisons">
        {shown?.map((each) => (
          <Row key={each.id} comparison={each} onStep={step} />
        ))}
      </ul>
    </Dialog>
  )
}

function Row({ comparison, onStep }: { comparison: ComparisonSummary; onStep(by: 1 | -1): void }) {
  const { id, title, articles, noteLine, openedAt } = comparison
  const here = articles.filter(({ where }) => where !== 'gone')
  return (
    <li className="kept-row">
      <button
        type="button"
        className="kept-open"
        disabled={here.length < 2}
        onClick={() => void openKept(id)}
        onKeyDown={({ key }) => {
          if (key === 'ArrowDown') onStep(1)
          else if (key === 'ArrowUp') onStep(-1)
          else if (key === 'Delete') void deleteComparison(comparison)
        }}
      >
        <span className="kept-title clip">
          <bdi>{title}</bdi>
        </span>
        <span className="kept-when quiet num">{dayDate(Date.parse(openedAt))}</span>
        <span className="kept-articles clip">
          {articles.map(({ id: article, title: name, where }, index) => (
            <span key={article} className={where === 'here' ? undefined : 'quiet'}>
              <b>{'ABCD'[index]}</b> <bdi>{name}</bdi>
              {where === 'here' ? '' : where === 'trash' ? ' (in the Trash)' : ' (deleted)'}
            </span>
          ))}
        </span>
        {noteLine !== '' && (
          <span className="kept-note clip" dir="auto">
            {noteLine}
          </span>
        )}
      </button>
      <button
        type="button"
        className="tool"
        aria-label={`Keep “${title}” no longer`}
        title="Keep no longer (Delete)"
        onClick={() => void deleteComparison(comparison)}
      >
        <Icon of={Trash2} size={14} />
      </button>
    </li>
  )
}

function holds({ title, noteLine, articles }: ComparisonSummary, typed: string): boolean {
  const said = fold([title, noteLine, ...articles.map((each) => each.title)].join('\n'))
  return fold(typed)
    .split(/\s+/)
    .every((word) => said.includes(word))
}
