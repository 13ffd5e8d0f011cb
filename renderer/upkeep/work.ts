import { useEffect, useRef, useState } from 'react'
import type { JobDone, JobRef } from '../../common/contract'
import { Failure } from '../../common/failure'
import type { UpkeepReport } from '../../common/upkeep'
import { ask, subscribe } from '../app/client'
import { sayProblem } from '../app/toasts'

export type ReportOf<K extends UpkeepReport['kind']> = Extract<UpkeepReport, { kind: K }>

/** How far long work is; null where none is under way. */
export interface Progress {
  done: number
  /** 0 until main has counted. */
  total: number
  label: string
  isStopping: boolean
}

export interface Work {
  progress: Progress | null
  /** Why the last one failed; null where it did not, or was cancelled. */
  failure: Failure | null
  /**
   * Begins long work and waits for its report.
   * @returns null where it failed, was cancelled, or nothing was chosen in the system's dialog
   */
  run<K extends UpkeepReport['kind']>(kind: K, begin: () => Promise<JobRef | null>): Promise<ReportOf<K> | null>
  cancel(): void
}

const BEGINNING: Progress = { done: 0, total: 0, label: '', isStopping: false }

/** Long work of one dialog, one at a time. It is cancelled when the dialog goes. */
export function useWork(): Work {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const job = useRef<string | null>(null)

  const cancel = () => {
    setProgress((now) => now && { ...now, isStopping: true })
    if (job.current !== null) ask('job.cancel', { job: job.current }).catch(sayProblem)
  }
  useEffect(
    () => () => {
      if (job.current !== null) ask('job.cancel', { job: job.current }).catch(sayProblem)
    },
    [],
  )

  const run: Work['run'] = async (kind, begin) => {
    setFailure(null)
    setProgress(BEGINNING)
    const stop = subscribe('job.progress', ({ job: of, done, total, label }) => {
      if (of === job.current) setProgress((now) => now && { ...now, done, total, label })
    })
    const ends = waitForEnds()
    try {
      const ref = await begin()
      if (ref === null) return null
      job.current = ref.job
      const { failure: value } = await ends.of(ref.job)
      if (value) throw new Failure(value.code, value.message, value.hint)
      const report = await ask('upkeep.take', { job: ref.job })
      return isOf(report, kind) ? report : null
    } catch (error) {
      const found = error instanceof Failure ? error : new Failure('internal', String(error))
      if (found.code !== 'cancelled') setFailure(found)
      return null
    } finally {
      job.current = null
      stop()
      ends.stop()
      setProgress(null)
    }
  }
  return { progress, failure, run, cancel }
}

const isOf = <K extends UpkeepReport['kind']>(report: UpkeepReport, kind: K): report is ReportOf<K> =>
  report.kind === kind

/** Short work may be over before the answer to the call that began it is here, so ends are noted from before. */
function waitForEnds() {
  const ended = new Map<string, JobDone>()
  const waiting = new Map<string, (done: JobDone) => void>()
  const stop = subscribe('job.done', (done) => {
    ended.set(done.job, done)
    waiting.get(done.job)?.(done)
  })
  const of = (job: string): Promise<JobDone> => {
    const done = ended.get(job)
    return done ? Promise.resolve(done) : new Promise((resolve) => waiting.set(job, resolve))
  }
  return { of, stop }
}
