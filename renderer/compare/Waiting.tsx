import { useEffect, useState } from 'react'
import type { Failure } from '../../common/failure'
import type { Progress } from './useComparison'

/** Nothing is shown for work that is over before this; ms. */
const UNSEEN = 150
/** After this the person wants to know how far it is, and to be able to stop it; ms. */
const LONG = 500

/** Widths of the lines that stand for paragraphs, in percent: no two alike, as text is. */
const PARAGRAPHS = [
  [96, 99, 62],
  [98, 93, 97, 41],
  [95, 74],
  [99, 96, 94, 98, 55],
  [97, 92, 38],
  [94, 98, 96, 67],
] as const

/** Both columns in their true shape while they are compared. */
export function Waiting({ progress, onCancel }: { progress: Progress | null; onCancel(): void }) {
  const isSeen = useAfter(UNSEEN)
  const isLong = useAfter(LONG)
  return (
    <>
      <div className="cmp-summary" />
      <div className="cmp-stage" aria-busy="true">
        {isSeen && <Shape />}
        {isLong && (
          <div className="cmp-progress pop" role="status">
            <span className="num">{progressWords(progress)}</span>
            <progress {...(progress ? { value: progress.done, max: Math.max(1, progress.total) } : {})} />
            <button type="button" className="btn" onClick={onCancel}>
              Cancel
            </button>
          </div>
        )}
      </div>
    </>
  )
}

function Shape() {
  return (
    <>
      <div className="cmp-strip" />
      <Lines />
      <div className="cmp-gutter">
        <div className="cmp-gutter-head" />
      </div>
      <Lines />
      <div className="cmp-strip" />
    </>
  )
}

function progressWords(progress: Progress | null): string {
  if (!progress || progress.total === 0) return 'Comparing…'
  const { label, done, total } = progress
  return `${label === '' ? 'Comparing' : label} · ${done} of ${total}`
}

function Lines() {
  return (
    <div className="cmp-column" aria-hidden="true">
      <div className="cmp-head" />
      <div className="cmp-lines">
        {PARAGRAPHS.map((lines) => (
          <p key={lines.join()}>
            {lines.map((width) => (
              <i key={width} style={{ width: `${width}%` }} />
            ))}
          </p>
        ))}
      </div>
    </div>
  )
}

/** @returns true once that time has passed since the part came on screen */
function useAfter(delayMs: number): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), delayMs)
    return () => clearTimeout(timer)
  }, [delayMs])
  return isOver
}

interface FailedProps {
  failure: Failure
  onBack(): void
  onAgain(): void
}

/** What happened instead of a comparison, and what can be done. */
export function Failed({ failure, onBack, onAgain }: FailedProps) {
  return (
    <div className="cmp-failed" role="alert">
      <h2>These texts could not be compared</h2>
      <p>{failure.message}</p>
      {failure.hint !== '' && <p>{failure.hint}</p>}
      <div className="cmp-failed-do">
        <button type="button" className="btn primary" onClick={onBack}>
          Back to the library
        </button>
        <button type="button" className="btn" onClick={onAgain}>
          Try again
        </button>
      </div>
    </div>
  )
}
