import { describe, expect, it } from 'vitest'
import { directionOf, directionOfText, isDense, languageName } from '../../../../renderer/reader/script'

describe('directionOf', () => {
  it('follows the language', () => {
    expect(directionOf('ar', 'Latin letters only')).toBe('rtl')
    expect(directionOf('he-IL', '')).toBe('rtl')
    expect(directionOf('fa', '')).toBe('rtl')
    expect(directionOf('en', 'שלום')).toBe('ltr')
  })

  it('follows the script where the language has several', () => {
    expect(directionOf('az', '')).toBe('ltr')
    expect(directionOf('az-Arab', '')).toBe('rtl')
    expect(directionOf('ks-Deva', '')).toBe('ltr')
  })

  it('falls back to the letters where the language is unknown or no language at all', () => {
    expect(directionOf(null, 'מאמר בעברית')).toBe('rtl')
    expect(directionOf('not a language', 'An article')).toBe('ltr')
    expect(directionOf(null, '2021–2025')).toBe('ltr')
  })
})

describe('directionOfText', () => {
  it('counts all letters, so that a Latin word at the start turns nothing', () => {
    expect(directionOfText('COVID-19 في مصر وفي السودان')).toBe('rtl')
    expect(directionOfText('The word שלום in a sentence')).toBe('ltr')
  })

  it('tells nothing of signs and figures', () => {
    expect(directionOfText('400 – 12 %')).toBeNull()
  })
})

describe('isDense', () => {
  it('is true for Chinese, Japanese and Korean alone', () => {
    expect(['zh', 'zh-Hant', 'ja', 'ko'].map(isDense)).toEqual([true, true, true, true])
    expect(['en', 'ar', null, '???'].map(isDense)).toEqual([false, false, false, false])
  })
})

describe('languageName', () => {
  it('is the English name, or nothing where there is none', () => {
    expect(languageName('de')).toBe('German')
    expect(languageName('und')).toBeNull()
    expect(languageName('xx-??')).toBeNull()
    expect(languageName(null)).toBeNull()
  })
})
