import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { daily } from '../../../../main/library/daily'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) })
})
afterEach(() => {
  vi.useRealTimers()
})

it('begins a minute after the start, and goes on once a day', async () => {
  const work = vi.fn(async () => undefined)
  const end = daily(work)
  await vi.advanceTimersByTimeAsync(MINUTE - 1)
  expect(work).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(work).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(22 * HOUR)
  expect(work).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(3 * HOUR)
  expect(work).toHaveBeenCalledTimes(2)
  end()
  await vi.advanceTimersByTimeAsync(100 * HOUR)
  expect(work).toHaveBeenCalledTimes(2)
})

it('goes by the clock, which moves on while a computer sleeps and timers stand', async () => {
  const work = vi.fn(async () => undefined)
  let slept = 0
  const end = daily(work, () => Date.now() + slept)
  await vi.advanceTimersByTimeAsync(MINUTE)
  slept = 24 * HOUR
  await vi.advanceTimersByTimeAsync(HOUR)
  expect(work).toHaveBeenCalledTimes(2)
  end()
})
