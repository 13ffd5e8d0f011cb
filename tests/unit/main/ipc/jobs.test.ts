import { describe, expect, it } from 'vitest'
import type { JobDone } from '../../../../common/contract'
import { Failure } from '../../../../common/failure'
import type { SendEvent } from '../../../../main/ipc/bind'
import { Jobs } from '../../../../main/ipc/jobs'

function jobsWithLog() {
  const sent: [string, unknown][] = []
  let wake: (() => void) | undefined
  let count = 0
  const send: SendEvent = (name, payload) => {
    sent.push([name, payload])
    if (name === 'job.done') wake?.()
  }
  const jobs = new Jobs(send, () => `JOB${++count}`)
  const ended = () => new Promise<void>((resolve) => (wake = resolve))
  const done = () => sent.find(([name]) => name === 'job.done')?.[1] as JobDone
  return { jobs, sent, ended, done }
}

describe('a job', () => {
  it('that somebody waits for is told of only once it has something to tell, and can be cancelled', async () => {
    const { jobs, sent, done } = jobsWithLog()
    expect(await jobs.attend('change', async () => 7)).toBe(7)
    expect(sent).toEqual([])
    const cancelled = jobs.attend('change', async ({ signal, progress }) => {
      progress(1, 2, 'Tagging')
      jobs.cancel('JOB2')
      if (signal.aborted) throw new Failure('cancelled', 'Cancelled.')
    })
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expect(sent.map(([name]) => name)).toEqual(['job.progress', 'job.done'])
    expect(done()).toMatchObject({ job: 'JOB2', kind: 'change', failure: { code: 'cancelled' } })
  })

  it('that changes the library is not cut short when the app ends', async () => {
    const { jobs } = jobsWithLog()
    const aborted = await jobs.attend('change', async ({ signal }) => {
      jobs.cancelAll()
      return signal.aborted
    })
    expect(aborted).toBe(false)
  })

  it('answers with its id before its first event', async () => {
    const { jobs, sent, ended } = jobsWithLog()
    const end = ended()
    const ref = jobs.start('compare', async ({ progress }) => progress(1, 1, 'all'))
    expect(ref).toEqual({ job: 'JOB1' })
    expect(sent).toEqual([])
    await end
    expect(sent.map(([name]) => name)).toEqual(['job.progress', 'job.done'])
  })

  it('tells what came of an import to the page that comes, where there was none', async () => {
    const { jobs, sent, ended, done } = jobsWithLog()
    jobs.pageLeft()
    const report = { added: ['A1'], alreadyHere: [], problems: [], cancelled: false, step: null }
    const { job } = jobs.start(
      'import',
      async () => report,
      (result) => result,
    )
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    expect(sent).toEqual([])
    const end = ended()
    jobs.pageListens()
    await end
    expect(done()).toMatchObject({ job, report })
    jobs.pageListens()
    expect(sent).toHaveLength(1)
  })

  it('ends a comparison whose page is gone', async () => {
    const { jobs } = jobsWithLog()
    const stopped = new Promise<void>((resolve) => {
      jobs.start('compare', ({ signal }) => {
        signal.addEventListener('abort', () => resolve())
        return new Promise(() => undefined)
      })
    })
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    jobs.pageLeft()
    await stopped
  })

  it('hands its result out once', async () => {
    const { jobs, ended } = jobsWithLog()
    const end = ended()
    const { job } = jobs.start('compare', async () => 42)
    expect(() => jobs.take(job)).toThrow(Failure)
    await end
    expect(jobs.take(job)).toBe(42)
    expect(() => jobs.take(job)).toThrow(Failure)
  })

  it('says why it failed, and when it was cancelled', async () => {
    const { jobs, ended, done } = jobsWithLog()
    const end = ended()
    const { job } = jobs.start('import', async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      throw new Failure('cancelled', 'It was cancelled.')
    })
    setImmediate(() => setImmediate(() => jobs.cancel(job)))
    await end
    expect(done().failure?.code).toBe('cancelled')
  })

  it('lets go of a result that nobody takes', async () => {
    const { jobs, ended } = jobsWithLog()
    const kept: string[] = []
    for (let count = 0; count < 6; count++) {
      const end = ended()
      kept.push(jobs.start('compare', async () => count).job)
      await end
    }
    expect(() => jobs.take(kept[0] ?? '')).toThrow(Failure)
    expect(jobs.take(kept[5] ?? '')).toBe(5)
    jobs.cancel(kept[4] ?? '')
    expect(() => jobs.take(kept[4] ?? '')).toThrow(Failure)
  })

  it('sends few progress events, but always the last', async () => {
    const { jobs, sent, ended } = jobsWithLog()
    const end = ended()
    jobs.start('import', async ({ progress }) => {
      for (let done = 1; done <= 5000; done++) progress(done, 5000, 'x')
    })
    await end
    const progress = sent.filter(([name]) => name === 'job.progress')
    expect(progress.length).toBeLessThan(500)
    expect(progress.at(-1)?.[1]).toMatchObject({ done: 5000 })
  })
})
