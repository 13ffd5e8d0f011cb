import type { JobRef } from '../../common/contract'
import type { JobProgress } from '../../common/model'
import { store } from '../app/store'

/** An import under way, as far as the page has heard of it. */
export interface RunningImport {
  job: string
  /** When the page first heard of it: milliseconds since the page was loaded. */
  since: number
  done: number
  /** 0 until main has counted. */
  total: number
  /** What is being read now: a file's name. */
  label: string
}

export const imports = store<readonly RunningImport[]>([])

const find = (job: string) => imports.get().find((one) => one.job === job)

/** Notes an import that the page itself has asked for. @param ref null where nothing was chosen */
export function began(ref: JobRef | null): void {
  if (ref && !find(ref.job) && !ended.has(ref.job)) {
    imports.set((all) => [...all, { job: ref.job, since: performance.now(), done: 0, total: 0, label: '' }])
  }
}

/** Notes how far an import is; also one that came by a drop or the command line. */
export function went({ job, done, total, label }: JobProgress): void {
  if (ended.has(job)) return
  const since = find(job)?.since ?? performance.now()
  imports.set((all) => [...all.filter((one) => one.job !== job), { job, since, done, total, label }])
}

/** Forgets an import that is over. @returns how long it took, in ms, as far as the page knows */
export function over(job: string): number {
  const since = find(job)?.since ?? performance.now()
  ended.add(job)
  imports.set((all) => all.filter((one) => one.job !== job))
  return performance.now() - since
}

/** A short import can be over before the answer to the call that began it is here. */
const ended = new Set<string>()
