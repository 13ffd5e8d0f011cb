import { useEffect, useState } from 'react'
import { count } from '../../common/text/articleCount'
import { ask } from '../app/client'
import { useStore } from '../app/store'
import { sayProblem } from '../app/toasts'
import { imports, type RunningImport } from './imports'
import './importProgress.css'

/** What is over sooner needs no bar. */
const PATIENCE_MS = 500

/** How far each import is, with a way to stop it. */
export function ImportProgress() {
  return useStore(imports).map((running) => <OneImport key={running.job} running={running} />)
}

function OneImport({ running: { job, since, done, total, label } }: { running: RunningImport }) {
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
    <div className="import pop">
      <div className="import-text">
        <p>
          {isStopping ? 'Stopping' : 'Importing'}
          {total > 1 && <span className="num quiet">{` ${count(done)} of ${count(total)}`}</span>}
        </p>
        <p className="import-name">
          <bdi>{label}</bdi>
        </p>
        <div
          className="import-bar"
          role="progressbar"
          aria-label="Import"
          aria-valuemin={0}
          aria-valuemax={total}
          {...(total > 1 ? { 'aria-valuenow': done } : {})}
        >
          <div className="import-done" style={{ inlineSize: total > 0 ? `${(100 * done) / total}%` : 0 }} />
        </div>
      </div>
      <button type="button" className="btn" disabled={isStopping} onClick={cancel}>
        Cancel
      </button>
    </div>
  )
}
