import { type ReactNode, useEffect, useState } from 'react'
import './progressCard.css'
import { ask } from '../app/client'
import { sayProblem } from '../app/toasts'

interface Props {
  job: string
  /** When the page first heard of the job: milliseconds since the page was loaded. */
  since: number
  /** Names the bar to a screen reader. */
  name: string
  done: number
  total: number
  /** What is being done now: a file's name, say. */
  label: string
  /** Too late to stop it. */
  isSettled?: boolean
  /** @param isStopping whether Cancel was pressed @returns what stands above the label */
  title(isStopping: boolean): ReactNode
}

/** What is over sooner needs no bar. */
const PATIENCE_MS = 500

/** How far a job is, with a way to stop it. */
export function ProgressCard({ job, since, name, done, total, label, isSettled = false, title }: Props) {
  const [isShown, setShown] = useState(false)
  const [isStopping, setStopping] = useState(false)

  useEffect(() => {
    const timer = setTimeout(() => setShown(true), since + PATIENCE_MS - performance.now())
    return () => clearTimeout(timer)
  }, [since])

  if (!isShown) return null
  const cancel = () => {
    setStopping(true)
    ask('job.cancel', { job }).catch(sayProblem)
  }
  return (
    <div className="progress-card pop">
      <div className="progress-text">
        <p>{title(isStopping)}</p>
        <p className="progress-name">
          <bdi>{label}</bdi>
        </p>
        <div
          className="progress-bar"
          role="progressbar"
          aria-label={name}
          aria-valuemin={0}
          aria-valuemax={total}
          {...(total > 1 ? { 'aria-valuenow': done } : {})}
        >
          <div className="progress-done" style={{ inlineSize: total > 0 ? `${(100 * done) / total}%` : 0 }} />
        </div>
      </div>
      <button type="button" className="btn" disabled={isStopping || isSettled} onClick={cancel}>
        Cancel
      </button>
    </div>
  )
}
