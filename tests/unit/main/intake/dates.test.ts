import { describe, expect, it } from 'vitest'
import { bylineIn, tidyByline } from '../../../../main/intake/byline'
import { findDate, isDateLine, readDate } from '../../../../main/intake/dates'

describe('dates', () => {
  it.each([
    ['Published on March 3, 2025', '2025-03-03'],
    ['Tuesday, 2 September 2025 10:15 GMT', '2025-09-02'],
    ['2. September 2025, 10:15 Uhr', '2025-09-02'],
    ['Publié le 2 septembre 2025 à 10h15', '2025-09-02'],
    ['1er août 2025', '2025-08-01'],
    ['2 de septiembre de 2025', '2025-09-02'],
    ['2 вересня 2025 року, 10:15', '2025-09-02'],
    ['Sept. 2, 2025 | 5 min read', '2025-09-02'],
    ['02.09.2025', '2025-09-02'],
    ['2025年9月2日', '2025-09-02'],
    ['2025-09-02T23:30:00-05:00', '2025-09-03T04:30:00.000Z'],
  ])('are read where a line is nothing else: %s', (line, iso) => {
    expect(findDate(line)?.iso).toBe(iso)
    expect(isDateLine(line)).toBe(true)
  })

  it.each(['3/4/2025', 'March 3', 'In May he went', '31 April 2025', '2025', '99.99.2025', 'version 2.1.2025b'])(
    'are not invented: %s',
    (line) => {
      expect(findDate(line)).toBeNull()
    },
  )

  it('are told from sentences that hold one', () => {
    expect(isDateLine('The ship ran aground on 23 March 2021')).toBe(false)
    expect(isDateLine('March 2021')).toBe(false)
  })

  it('come from data in many forms', () => {
    expect(readDate('1616976000')).toBe('2021-03-29T00:00:00.000Z')
    expect(readDate(1616976000000)).toBe('2021-03-29T00:00:00.000Z')
    expect(readDate('Mon, 29 Mar 2021 15:05:00 +0200')).toBe('2021-03-29T13:05:00.000Z')
    expect(readDate('2021-03-29T15:20:00Z')).toBe('2021-03-29T15:20:00.000Z')
    // Without its zone a time is no moment; the day is what is known.
    expect(readDate('2019-11-20T08:00:00')).toBe('2019-11-20')
    expect(readDate('soon')).toBeNull()
    expect(readDate(undefined)).toBeNull()
  })
})

describe('bylines', () => {
  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['BY JANE DOE AND JOHN ROE', 'JANE DOE AND JOHN ROE'],
    ['Von Anna Schmidt und Jan Roth', 'Anna Schmidt und Jan Roth'],
    ['Par Jean-Luc Dupont | 3 mars 2025', 'Jean-Luc Dupont'],
    ['Por María José de la Cruz', 'María José de la Cruz'],
    ['Автор: Олена Коваль', 'Олена Коваль'],
    ['Written by J. R. Doe', 'J. R. Doe'],
  ])('are read: %s', (line, name) => {
    expect(bylineIn(line)).toBe(name)
  })

  it.each([
    'By Design',
    'By 2030 Europe will be warmer',
    'By Train Through Siberia',
    'By the sea',
    'Von der Leyen spricht',
    'By Monday it was over.',
  ])('are not seen where there is none: %s', (line) => {
    expect(bylineIn(line)).toBeNull()
  })

  it('from a page’s data lose what is no name', () => {
    expect(tidyByline(' By  Jane Doe ')).toBe('Jane Doe')
    expect(tidyByline('Jane Doe January 18, 2017 11:00 PM @janedoe')).toBe('Jane Doe')
    expect(tidyByline('https://example.org/jane')).toBeNull()
  })
})
