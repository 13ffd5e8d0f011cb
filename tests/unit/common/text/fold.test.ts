import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldedWords } from '../../../../common/text/fold'

describe('fold', () => {
  it('takes case, accents and the width of letters away', () => {
    expect(fold('Überseehandel')).toBe('uberseehandel')
    expect(fold('Ｎews')).toBe('news')
    expect(fold('ﬁnance ᴬ')).toBe('finance a')
    expect(fold('İstanbul')).toBe('istanbul')
  })

  it('folds what is folded to itself, so that names can be compared in any order', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })
})

describe('foldedWords', () => {
  it('is the words of a filter', () => {
    expect(foldedWords('  Café  SUEZ ')).toEqual(['cafe', 'suez'])
    expect(foldedWords('   ')).toEqual([])
  })
})
