import { describe, expect, it } from 'vitest'
import { dateText, readAddress, readDate, readLanguage, readTitle } from '../../../../renderer/info/reading'

describe('a date that was typed', () => {
  it.each([
    ['2021', '2021'],
    ['2021-3', '2021-03'],
    ['2021/03/04', '2021-03-04'],
    ['14.3.2021', '2021-03-14'],
    ['14 March 2021', '2021-03-14'],
    ['March 14, 2021', '2021-03-14'],
    [' mar  2021 ', '2021-03'],
    ['', null],
  ])('%j is kept as %j', (typed, kept) => expect(readDate(typed)).toEqual({ value: kept }))

  it.each(['3/4/2021', '30 February 2021', '2021-13', 'soon', '21', '14 March', '2021 06:30'])(
    '%j is not understood',
    (typed) => expect(readDate(typed)).toHaveProperty('problem'),
  )

  it('comes back as it was shown, with its hour', () => {
    for (const iso of ['2021', '2021-03', '2021-03-14', '2021-03-14T06:30:00.000Z']) {
      expect(readDate(dateText(iso))).toEqual({ value: iso })
    }
    expect(dateText('2021-03-14T00:00:00.000Z')).toBe('2021-03-14')
    expect(dateText(null)).toBe('')
  })
})

describe('other fields', () => {
  it('take a language by its name or its code', () => {
    expect(readLanguage('german')).toEqual({ value: 'de' })
    expect(readLanguage('PT-br')).toEqual({ value: 'pt-BR' })
    expect(readLanguage('Klingonese')).toHaveProperty('problem')
    expect(readLanguage('')).toEqual({ value: null })
  })

  it('take addresses of the web only', () => {
    expect(readAddress('example.com/a?b')).toEqual({ value: 'https://example.com/a?b' })
    expect(readAddress('http://example.com')).toEqual({ value: 'http://example.com' })
    for (const bad of ['javascript:alert(1)', 'file:///etc/passwd', 'https://', 'a b.c', 'word']) {
      expect(readAddress(bad)).toHaveProperty('problem')
    }
  })

  it('leave no article without a title', () => {
    expect(readTitle('  ')).toHaveProperty('problem')
    expect(readTitle(' Six \n days ')).toEqual({ value: 'Six days' })
  })
})
