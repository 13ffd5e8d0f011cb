import type { JobDone, JobRef } from '../../common/contract'
import { Failure } from '../../common/failure'
import type { JobProgress } from '../../common/model'
import { ask, subscribe } from './client'

export interface JobReports {
  /** Main took it on, under this name. */
  started(job: string): void
  progress(progress: JobProgress): void
}

export interface RunningJob<T> {
  /** Rejects with the Failure the job ended with. */
  result: Promise<T>
  /** Nothing more is reported; the job itself goes on. */
  stop(): void
}

/** Starts a job of main and waits for its end; an event may arrive before the answer that names the job. */
export function runJob<T>(
  start: () => Promise<JobRef>,
  take: (job: string) => Promise<T>,
  reports: JobReports,
): RunningJob<T> {
  let job: string | null = null
  const early: JobDone[] = []
  let settle: (done: JobDone) => void = () => {}
  const done = new Promise<JobDone>((resolve) => {
    settle = resolve
  })
  const ends = [
    subscribe('job.progress', (progress) => {
      if (progress.job === job) reports.progress(progress)
    }),
    subscribe('job.done', (one) => {
      if (job === null) early.push(one)
      else if (one.job === job) settle(one)
    }),
  ]
  const stop = () => {
    for (const end of ends) end()
  }
  const work = async (): Promise<T> => {
    try {
      const { job: name } = await start()
      job = name
      reports.started(name)
      const { failure } = early.find((one) => one.job === name) ?? (await done)
      if (failure) throw new Failure(failure.code, failure.message, failure.hint)
      return await take(name)
    } finally {
      stop()
    }
  }
  return { result: work(), stop }
}

/** A job that has just ended cannot be cancelled any more, and need not be. */
export function cancelJob(job: string): void {
  ask('job.cancel', { job }).catch(() => undefined)
}
