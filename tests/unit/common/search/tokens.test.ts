import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from '../../../../common/search/foldWord'
import { hitsIn, patternOf } from '../../../../common/search/hits'
import { tokensOf, tokenText } from '../../../../common/search/tokens'

describe('foldWord', () => {
  it.each([
    ['Café', 'cafe'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Ёлка', 'елка'],
    ['Йод', 'йод'],
    ['Україна', 'україна'],
    ['ａｂｃ', 'abc'],
    ['Møller', 'moller'],
    ['İstanbul', 'istanbul'],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ['مُحَمَّد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['น้ำ', 'น้ํา'],
  ])('folds %s to %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
    expect(foldWord(word.normalize('NFD'))).toBe(folded)
  })

  it('changes nothing when it is done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (word) => foldWord(foldWord(word)) === foldWord(word)))
  })
})

describe('tokensOf', () => {
  it('cuts words, and pairs where words stand without spaces', () => {
    expect(tokenText('L’Europe, 3.14 – iPhone手机店')).toBe('l europe 3 14 iphone 手机 机店 店')
    expect(tokenText('ก้าว')).toBe('ก้ ้า าว ว')
    expect(tokenText('ໜອງ')).toBe('ຫນ ນອ ອງ ງ')
  })

  it('tells where each stands', () => {
    const text = 'Der Straßenbau in 東京都.'
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Der',
      'Straßenbau',
      'in',
      '東京',
      '京都',
      '都',
    ])
  })

  it('stays within the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0
        for (const { start, end, text: token } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(end).toBeGreaterThan(start)
          expect(token).not.toMatch(/[\s"]/)
          last = start
        }
      }),
    )
  })
})

describe('hitsIn', () => {
  const found = (text: string, wanted: string, as: 'word' | 'phrase' | 'prefix' = 'word') =>
    hitsIn(tokensOf(text), [patternOf({ text: wanted, as })]).map(({ start, end }) => text.slice(start, end))

  it('finds words, phrases and beginnings in the text as it is written', () => {
    expect(found('The Café, the cafes', 'cafe')).toEqual(['Café'])
    expect(found('The Café, the cafes', 'cafe', 'prefix')).toEqual(['Café', 'cafes'])
    expect(found('The ever-given, given ever', 'ever given', 'phrase')).toEqual(['ever-given'])
  })

  it('finds what stands inside a run without spaces', () => {
    expect(found('蘇伊士運河因此關閉', '運河')).toEqual(['運河'])
    expect(found('蘇伊士運河因此關閉', '伊士運河')).toEqual(['伊士運河'])
    expect(found('蘇伊士運河', '河')).toEqual(['河'])
    expect(found('คลองสุเอซถูกปิด', 'สุเอซ')).toEqual(['สุเอซ'])
  })
})
