import { describe, expect, it } from 'vitest'
import { cutLine, linesOf } from '../../../../renderer/reader/layCuts'

const aCut = (text: string, restored = false) => ({ text, restored })

describe('cutLine', () => {
  it('counts lines of text, not cuts', () => {
    expect(cutLine([aCut('Published on')])).toBe('1 line of page furniture was cut here.')
    expect(cutLine([aCut('Share.\n\nLeave A Reply'), aCut('Exit mobile version')])).toBe(
      '3 lines of page furniture were cut here.',
    )
  })

  it('leaves out what was put back, and says so once all of it was', () => {
    expect(cutLine([aCut('Share.', true), aCut('Exit mobile version')])).toBe('1 line of page furniture was cut here.')
    expect(cutLine([aCut('Share.', true), aCut('Exit', true)])).toBe('2 lines of page furniture were put back here.')
  })
})

describe('linesOf', () => {
  it('is at least one, for a cut without text was still something', () => {
    expect(linesOf(aCut(' \n '))).toBe(1)
  })
})
