import { describe, expect, it } from 'vitest'
import { addedDate, publishedDate, publishedLine } from '../../../../renderer/ui/dates'

describe('publishedLine', () => {
  it('shows the hour in local time where it is known', () => {
    expect(publishedLine('2021-03-30T06:30:00.000Z', 'UTC')).toBe('30 March 2021, 06:30')
    expect(publishedLine('2021-03-30T23:30:00.000Z', 'Asia/Tokyo')).toBe('31 March 2021, 08:30')
  })

  it('keeps a day without an hour on its day, west of Greenwich too', () => {
    expect(publishedLine('2021-03-30', 'America/Los_Angeles')).toBe('30 March 2021')
    expect(publishedLine('2021-03-30T00:00:00.000Z', 'America/Los_Angeles')).toBe('30 March 2021')
  })

  it('is empty for what is no date', () => {
    expect(publishedLine('last Tuesday')).toBe('')
  })
})

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

describe('addedDate', () => {
  const at = (day: number, hour: number) => new Date(2026, 2, day, hour)

  it('names today and yesterday by the calendar, not by hours', () => {
    const now = at(29, 1)
    expect(addedDate(at(29, 0).toISOString(), now)).toBe('Today')
    expect(addedDate(at(28, 23).toISOString(), now)).toBe('Yesterday')
    expect(addedDate(at(27, 23).toISOString(), now)).toBe('27 Mar 2026')
  })

  it('does not call the future today', () => {
    expect(addedDate(at(30, 1).toISOString(), at(29, 23))).toBe('30 Mar 2026')
  })
})
