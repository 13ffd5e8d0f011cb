import { describe, expect, it } from 'vitest'
import { inTurns } from '../../../../main/library/nextTurn'

const spin = (ms: number) => {
  const end = performance.now() + ms
  while (performance.now() < end);
}

describe('work in turns', () => {
  it('lets other work of the process have its turn again and again', async () => {
    let turns = 0
    let isOver = false
    const other = () => {
      turns += 1
      if (!isOver) setImmediate(other)
    }
    setImmediate(other)
    const done: number[] = []
    await inTurns(Array(640).keys(), (each) => {
      spin(0.1)
      done.push(each)
    })
    isOver = true
    expect(done).toEqual([...Array(640).keys()])
    expect(turns).toBeGreaterThanOrEqual(9)
  })

  it('does what is little in one go', async () => {
    let isInterrupted = false
    setImmediate(() => {
      isInterrupted = true
    })
    await inTurns([1, 2, 3], () => undefined)
    expect(isInterrupted).toBe(false)
  })
})
