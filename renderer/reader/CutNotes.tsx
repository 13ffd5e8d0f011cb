import { useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import type { ArticleId, Cut } from '../../common/model'
import { ask } from '../app/client'
import { sayProblem } from '../app/toasts'
import { type CutRun, cutLine } from './layCuts'

interface Props {
  id: ArticleId
  cuts: readonly Cut[]
  runs: readonly CutRun[]
  /** Ids of the cuts that are shown. */
  shown: ReadonlySet<string>
  onShow(cuts: readonly string[], show: 'shown' | 'hidden'): void
}

/** The quiet lines where page furniture was cut, and what can be done about each. */
export function CutNotes({ id, cuts, runs, shown, onShow }: Props) {
  const known = new Map(cuts.map((cut) => [cut.id, cut]))

  useLayoutEffect(() => {
    for (const { parts } of runs) {
      for (const [cutId, { box }] of parts) {
        const cut = cuts.find((one) => one.id === cutId)
        box.hidden = !(shown.has(cutId) || cut?.restored)
        box.className = shown.has(cutId) ? (cut?.restored ? 'cut-box cut-restored' : 'cut-box') : ''
      }
    }
  }, [cuts, runs, shown])

  const restore = (wanted: readonly Cut[], restored: boolean) =>
    ask('articles.cut', { id, cuts: wanted.map((cut) => cut.id), restored }).catch(sayProblem)

  return runs.map(({ cuts: ids, line, parts }) => {
    const own = ids.flatMap((cutId) => known.get(cutId) ?? [])
    const gone = own.filter((cut) => !cut.restored)
    const open = ids.every((cutId) => shown.has(cutId))
    return [
      createPortal(
        <>
          <span lang="en" dir="ltr">
            {cutLine(own)}
          </span>
          <button
            type="button"
            className="cut-act"
            aria-expanded={open}
            onClick={() => onShow(ids, open ? 'hidden' : 'shown')}
          >
            {open ? 'Hide' : 'Show'}
          </button>
          {open && gone.length > 1 && (
            <button type="button" className="cut-act" onClick={() => void restore(gone, true)}>
              Restore all
            </button>
          )}
        </>,
        line,
        `line ${ids.join(' ')}`,
      ),
      ...own.flatMap((cut) => {
        const part = parts.get(cut.id)
        if (!part || !shown.has(cut.id)) return []
        return createPortal(
          <>
            <span lang="en" dir="ltr">
              {cut.restored ? `${cut.reason}, put back` : cut.reason}
            </span>
            <button type="button" className="btn plain" onClick={() => void restore([cut], !cut.restored)}>
              {cut.restored ? 'Cut again' : 'Restore'}
            </button>
          </>,
          part.foot,
          `foot ${cut.id}`,
        )
      }),
    ]
  })
}
