import { describe, expect, it } from 'vitest'
import { arrivalDate, publishedDate } from '../../../../renderer/library/shortDate'

describe('publishedDate', () => {
  it('is short', () => {
    expect(publishedDate('2021-03-29T12:00:00.000Z')).toBe('29 Mar 2021')
  })

  it('keeps a day without a time on its day, wherever the reader sits', () => {
    expect(publishedDate('2021-03-29T00:00:00.000Z')).toBe('29 Mar 2021')
    expect(publishedDate('2021-03-29')).toBe('29 Mar 2021')
  })

  it('says nothing about what is no date', () => {
    expect(publishedDate('soon')).toBe('')
  })
})

describe('arrivalDate', () => {
  const at = (day: number, hour: number) => new Date(2026, 2, day, hour)

  it('names today and yesterday by the calendar, not by hours', () => {
    const now = at(29, 1)
    expect(arrivalDate(at(29, 0).toISOString(), now)).toBe('Today')
    expect(arrivalDate(at(28, 23).toISOString(), now)).toBe('Yesterday')
    expect(arrivalDate(at(27, 23).toISOString(), now)).toBe('27 Mar 2026')
  })

  it('does not call the future today', () => {
    expect(arrivalDate(at(30, 1).toISOString(), at(29, 23))).toBe('30 Mar 2026')
  })
})
