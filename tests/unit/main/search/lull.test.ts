import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Lull } from '../../../../main/search/lull'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** @returns tells whether it has come by now */
function coming(lull: Lull): () => boolean {
  let came = false
  void lull.come().then(() => {
    came = true
  })
  return () => came
}

describe('Lull', () => {
  it('is there where nobody has done anything yet', async () => {
    const came = coming(new Lull())
    await vi.advanceTimersByTimeAsync(0)
    expect(came()).toBe(true)
  })

  it('comes when the person has rested for a while, counted from what they did last', async () => {
    const lull = new Lull()
    lull.stir()
    const came = coming(lull)
    await vi.advanceTimersByTimeAsync(500)
    lull.stir()
    await vi.advanceTimersByTimeAsync(500)
    expect(came()).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(came()).toBe(true)
  })

  it('comes in the end to somebody who never rests', async () => {
    const lull = new Lull()
    lull.stir()
    const came = coming(lull)
    for (let turn = 0; turn < 24; turn++) {
      await vi.advanceTimersByTimeAsync(100)
      lull.stir()
    }
    expect(came()).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(came()).toBe(true)
  })
})
