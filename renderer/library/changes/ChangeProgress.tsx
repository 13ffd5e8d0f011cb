import { useEffect, useState } from 'react'
import type { JobProgress } from '../../../common/model'
import { subscribe } from '../../app/client'
import { say } from '../../app/toasts'
import { ProgressCard } from '../../ui/ProgressCard'

interface RunningChange extends JobProgress {
  /** When the page first heard of it: milliseconds since the page was loaded. */
  since: number
}

/** How far a change of many articles is, with a way to cancel it until it is being written. */
export function ChangeProgress() {
  const [running, setRunning] = useState<readonly RunningChange[]>([])

  useEffect(() => {
    const stops = [
      subscribe('job.progress', (progress) => {
        if (progress.kind !== 'change') return
        setRunning((all) => {
          const since = all.find(({ job }) => job === progress.job)?.since ?? performance.now()
          return [...all.filter(({ job }) => job !== progress.job), { ...progress, since }]
        })
      }),
      subscribe('job.done', ({ job, kind, failure }) => {
        if (kind !== 'change') return
        setRunning((all) => all.filter((one) => one.job !== job))
        // Whoever asked for the change says all else that became of it.
        if (failure?.code === 'cancelled') say(failure.message)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  return running.map((change) => {
    const isSettled = change.done === change.total
    return (
      <ProgressCard
        key={change.job}
        {...change}
        name={change.label}
        label={isSettled ? 'Saving' : `${Math.floor((100 * change.done) / change.total)} per cent`}
        isSettled={isSettled}
        title={(isStopping) => (isStopping && !isSettled ? 'Stopping' : `${change.label}…`)}
      />
    )
  })
}
