import type { JobDone, JobRef } from '../../common/contract'
import { Failure, failureValue } from '../../common/failure'
import type { ImportReport, JobKind } from '../../common/model'
import type { SendEvent } from './bind'

/** What a job is given to work with. */
export interface JobContext {
  signal: AbortSignal
  progress(done: number, total: number, label: string): void
}

/** No more than this many progress events a second: enough for the eye, little for the wire. */
const PROGRESS_EVERY_MS = 60

/** A page that was loaded again takes none of the results it had asked for before. */
const RESULTS_KEPT = 4

/**
 * Long work, begun by one call and reported by events. Results wait here until they are taken; what came of an import
 * waits while there is no page to hear it.
 */
export class Jobs {
  readonly #send: SendEvent
  readonly #newId: () => string
  readonly #running = new Map<string, { kind: JobKind; controller: AbortController; ended: Promise<void> }>()
  readonly #results = new Map<string, unknown>()
  /** Ends that no page has heard of; null while there is a page. */
  #unheard: JobDone[] | null = null

  constructor(send: SendEvent, newId: () => string) {
    this.#send = send
    this.#newId = newId
  }

  /** @param report what the import's end event carries; leave it out for work whose result is taken by a call */
  start<T>(
    kind: JobKind,
    work: (context: JobContext) => Promise<T>,
    report: (result: T) => ImportReport | null = () => null,
  ): JobRef {
    const job = this.#newId()
    const controller = new AbortController()
    const ended = this.#run(job, kind, controller, work, report)
    this.#running.set(job, { kind, controller, ended })
    return { job }
  }

  async #run<T>(
    job: string,
    kind: JobKind,
    controller: AbortController,
    work: (context: JobContext) => Promise<T>,
    report: (result: T) => ImportReport | null,
  ): Promise<void> {
    let lastSent = 0
    const progress = (done: number, total: number, label: string) => {
      const now = performance.now()
      if (done < total && now - lastSent < PROGRESS_EVERY_MS) return
      lastSent = now
      this.#send('job.progress', { job, kind, done, total, label })
    }
    const done: JobDone = { job, kind, report: null, failure: null }
    try {
      // The caller must learn the job's id before its first event.
      await new Promise((resolve) => setImmediate(resolve))
      const result = await work({ signal: controller.signal, progress })
      done.report = report(result)
      if (!done.report) this.#keep(job, result)
    } catch (error) {
      if (!(error instanceof Failure)) console.error(`${kind}:`, error)
      done.failure = failureValue(error)
    } finally {
      this.#running.delete(job)
      if (this.#unheard === null) this.#send('job.done', done)
      else if (kind === 'import') this.#unheard.push(done)
    }
  }

  /** Ends a job that runs, and lets go of the result of one that has ended. */
  cancel(job: string): void {
    this.#running.get(job)?.controller.abort()
    this.#results.delete(job)
  }

  #keep(job: string, result: unknown): void {
    this.#results.set(job, result)
    const [oldest] = this.#results.keys()
    if (this.#results.size > RESULTS_KEPT && oldest !== undefined) this.#results.delete(oldest)
  }

  /** @throws Failure `not-found` when the job is unknown, unfinished or its result was taken */
  take<T>(job: string): T {
    if (!this.#results.has(job)) throw new Failure('not-found', 'That work has no result, or it was taken already.')
    const result = this.#results.get(job) as T
    this.#results.delete(job)
    return result
  }

  /** The page is gone or being loaded anew. Imports go on; the result of a comparison would have no taker. */
  pageLeft(): void {
    this.#unheard ??= []
    for (const { kind, controller } of this.#running.values()) if (kind === 'compare') controller.abort()
  }

  /** There is a page, and it listens. */
  pageListens(): void {
    const ends = this.#unheard ?? []
    this.#unheard = null
    for (const done of ends) this.#send('job.done', done)
  }

  /** Ends everything that still runs, and waits for it. @param but the signal of the job that asks */
  async endAll(but?: AbortSignal): Promise<void> {
    const others = [...this.#running.values()].filter(({ controller }) => controller.signal !== but)
    for (const { controller } of others) controller.abort()
    await Promise.all(others.map(({ ended }) => ended))
  }

  /** Ends everything that still runs, when the app quits. */
  cancelAll(): void {
    for (const { controller } of this.#running.values()) controller.abort()
  }
}
