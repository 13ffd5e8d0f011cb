import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { Failure } from '../../../../common/failure'
import { thread } from '../../../../main/workers/thread'

const folder = mkdtempSync(path.join(os.tmpdir(), 'thread-test-'))
const entry = path.join(folder, 'worker.cjs')
// What `serve` makes of an entry, in the plain JavaScript that a thread can load.
writeFileSync(
  entry,
  `const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ task, input }) => {
  if (input === 'hang') while (true) {}
  if (input === 'die') process.exit(3)
  if (input === 'fail') return parentPort.postMessage({ task, kind: 'failed', error: { code: 'empty', message: 'Nothing in it.', hint: '' } })
  if (input === 'fill') { const all = []; while (true) all.push(new Array(1e6).fill({})) }
  parentPort.postMessage({ task, kind: 'progress', done: 1, total: 2, label: 'half' })
  parentPort.postMessage({ task, kind: 'done', value: input * 2 })
  if (input === 'die after') throw new Error('while idle')
})`,
)
const worker = thread<unknown, number>(entry, 64)
afterEach(() => worker.end())
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const timeoutMs = 30_000

describe('a thread', () => {
  it('does tasks one after another and reports progress', async () => {
    const labels: string[] = []
    const progress = (_done: number, _total: number, label: string) => labels.push(label)
    const answers = await Promise.all([1, 2, 3].map((input) => worker.run(input, { progress, timeoutMs })))
    expect(answers).toEqual([2, 4, 6])
    expect(labels).toEqual(['half', 'half', 'half'])
  })

  it('passes failures on with their code, and works on', async () => {
    await expect(worker.run('fail', { timeoutMs })).rejects.toMatchObject({ code: 'empty', message: 'Nothing in it.' })
    expect(await worker.run(4, { timeoutMs })).toBe(8)
  })

  it('stops work that does not listen, by cancelling and by its limit', async () => {
    const controller = new AbortController()
    const hanging = worker.run('hang', { signal: controller.signal, timeoutMs })
    setImmediate(() => controller.abort())
    await expect(hanging).rejects.toMatchObject({ code: 'cancelled' })
    await expect(worker.run('hang', { timeoutMs: 50 })).rejects.toMatchObject({ code: 'too-large' })
    expect(await worker.run(5, { timeoutMs })).toBe(10)
  })

  it('lets go at once of a task that waits for its turn', async () => {
    const controller = new AbortController()
    const hanging = worker.run('hang', { timeoutMs: 50 }).catch((error: unknown) => error)
    const waiting = worker.run(6, { signal: controller.signal, timeoutMs })
    let order = ''
    void hanging.then(() => {
      order += 'hanging '
    })
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    expect(order).toBe('')
    await hanging
    expect(await worker.run(7, { timeoutMs })).toBe(14)
  })

  it('begins anew after its thread has died while idle', async () => {
    // Its end may come before its own answer, or meet the next task; the one after that finds a new thread.
    const answers = await Promise.allSettled(['die after', 1, 2, 3, 4].map((input) => worker.run(input, { timeoutMs })))
    expect(answers.filter(({ status }) => status === 'rejected').length).toBeLessThan(2)
    expect(await worker.run(8, { timeoutMs })).toBe(16)
  })

  it('says what it is told to say about work that is too slow', async () => {
    const tooSlow = () => new Failure('unreadable', 'It took too long.')
    await expect(worker.run('hang', { timeoutMs: 50, tooSlow })).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('survives a thread that dies or fills its memory', async () => {
    await expect(worker.run('die', { timeoutMs })).rejects.toMatchObject({ code: 'internal' })
    await expect(worker.run('fill', { timeoutMs })).rejects.toMatchObject({ code: 'too-large' })
    expect(await worker.run(6, { timeoutMs })).toBe(12)
  })
})
