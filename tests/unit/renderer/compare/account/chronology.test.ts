import { describe, expect, it } from 'vitest'
import { chronologyOf, span } from '../../../../../renderer/compare/account/chronology'

const told = (...dates: (string | null)[]) => chronologyOf(dates, () => 0).sentences.join(' ')

describe('chronologyOf', () => {
  it('says how long one came after the other, never more exactly than both are known', () => {
    expect(told('2021-03-29T17:20:00Z', '2021-03-29T21:05:00Z')).toBe('B came 3 h 45 min after A.')
    expect(told('2021-03-30T17:20:00Z', '2021-03-29T17:20:00Z')).toBe('A came one day after B.')
    expect(told('2021-03-29', '2021-03-31T21:05:00Z')).toBe('B came two days after A.')
    expect(told('2021-01-29', '2021-03')).toBe('B came about two months after A.')
    expect(told('2019', '2021-03-31T21:05:00Z')).toBe('B came about two years after A.')
    expect(told('2020-12', '2021')).toBe('B came about one year after A.')
  })

  it('does not say which was first where the dates do not tell', () => {
    expect(told('2021-03-29', '2021-03-29T21:05:00Z')).toBe(
      'A and B came on the same day; which came first is not known.',
    )
    expect(told('2021-03-29T21:05:00Z', '2021-03-29T21:05:00Z')).toBe(
      'A and B came at the same time; which came first is not known.',
    )
    expect(told('2021-05', '2021')).toBe('A and B came in the same year; which came first is not known.')
    expect(told('2021-03-29', '2021-03-29', '2021-04-01')).toBe(
      'A and B came on the same day; which came first is not known. C came later.',
    )
    expect(chronologyOf(['2021-03-29', '2021-03-29T21:05:00Z'], () => 0).first).toBeNull()
  })

  it('takes the day of a moment by the clock on the wall, as the dates above the columns do', () => {
    const inTokyo = () => -540
    expect(chronologyOf(['2021-03-30', '2021-03-29T21:05:00Z'], inTokyo).sentences).toEqual([
      'A and B came on the same day; which came first is not known.',
    ])
    expect(chronologyOf(['2021-03-30', '2021-03-29T21:05:00Z'], () => 0).first).toBe(1)
  })

  it('says of which texts no date is known', () => {
    expect(told(null, '2021-03-29')).toBe('Which text came first is not known: A has no date of publication.')
    expect(told(null, null)).toBe('Which text came first is not known: A and B have no date of publication.')
    expect(told('2021-03-29T10:00:00Z', null, '2021-03-29T10:30:00Z', 'soon')).toBe(
      'C came 30 min after A. When B and D came is not known.',
    )
  })

  it('puts three and four in their order', () => {
    const all = chronologyOf(
      ['2021-03-30T06:30:00Z', '2021-03-29T15:20:00Z', '2021-03-29T19:05:00Z', '2021-07-07T16:00:00Z'],
      () => 0,
    )
    expect(all.first).toBe(1)
    expect(all.order).toEqual([1, 2, 0, 3])
    expect(all.sentences).toEqual(['B came first; C 3 h 45 min, A 15 h 10 min and D 100 days after it.'])
  })
})

describe('span', () => {
  it('names the two largest units at most', () => {
    const minutes = [0.4, 1, 60, 61, 24 * 60, 49 * 60 + 5, 11 * 24 * 60 + 90]
    expect(minutes.map((each) => span(each * 60_000))).toEqual([
      ...['less than a minute', '1 min', '1 h', '1 h 1 min', 'one day', 'two days 1 h', '11 days'],
    ])
  })
})
