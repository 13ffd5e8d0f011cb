import { describe, expect, it } from 'vitest'
import { readingMinutes } from '../../../../common/text/readingTime'

describe('readingMinutes', () => {
  it('counts 230 words a minute, in whole minutes', () => {
    expect(readingMinutes(230)).toBe(1)
    expect(readingMinutes(2300)).toBe(10)
    expect(readingMinutes(2430)).toBe(11)
  })

  it('never claims that an article takes no time', () => {
    expect(readingMinutes(0)).toBe(1)
    expect(readingMinutes(40)).toBe(1)
  })
})
