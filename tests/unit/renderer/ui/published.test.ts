import { describe, expect, it } from 'vitest'
import { publishedLine } from '../../../../renderer/ui/published'

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
