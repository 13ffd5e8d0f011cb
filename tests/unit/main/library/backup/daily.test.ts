import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { daily } from '../../../../../main/library/backup/daily'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('what is done daily', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is done some minutes after the start, then once a day, until it is ended', () => {
    const work = vi.fn()
    const end = daily(work)
    vi.advanceTimersByTime(MINUTE)
    expect(work).not.toHaveBeenCalled()
    vi.advanceTimersByTime(4 * MINUTE)
    expect(work).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(23 * HOUR)
    expect(work).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(2 * HOUR)
    expect(work).toHaveBeenCalledTimes(2)
    end()
    vi.advanceTimersByTime(72 * HOUR)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('is made up for after a computer has slept through its time', () => {
    const work = vi.fn()
    let slept = 0
    const end = daily(work, () => Date.now() + slept)
    vi.advanceTimersByTime(5 * MINUTE)
    slept = 30 * HOUR
    vi.advanceTimersByTime(11 * MINUTE)
    expect(work).toHaveBeenCalledTimes(2)
    end()
  })
})
