import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowsOf, tabling, told } from './tabling'

describe('dates and times', () => {
  const dates = (one: string, other: string, lang = 'en') => rowsOf(tabling([one, other], { lang }), 'date')

  test('a date is the same however it is written, and "Monday" is the last one', () => {
    expect(dates('It was freed on Monday.', 'It was freed on 29 March 2021.')).toEqual([
      'agree | 29 March 2021 | 29 March 2021',
    ])
    expect(dates('It ran aground on Tuesday, 23 March.', 'It ran aground on March 23.')).toEqual([
      'agree | 23 March 2021 | 23 March 2021',
    ])
  })

  test.each([
    ['de', 'Es geschah am 23. März 2021.', 'Es geschah am 23.03.2021.'],
    ['fr', "C'était le 23 mars 2021.", "C'était mardi 23 mars."],
    ['uk', 'Це сталося 23 березня 2021 року.', 'Це сталося 23 березня.'],
    ['es', 'Ocurrió el 23 de marzo de 2021.', 'Ocurrió el 23 de marzo.'],
  ])('in %s', (lang, one, other) => {
    expect(dates(one, other, lang)).toEqual(['agree | 23 March 2021 | 23 March 2021'])
  })

  test('times that cannot both be true contradict each other; one that is about the other does not', () => {
    const at = (time: string) => `Traffic through the canal started again ${time} local time.`
    expect(dates(at('at 18:00'), at('at 19:00'))).toEqual(['contradict | 18:00 | 19:00'])
    expect(dates(at('at 15:05'), at('around 3 p.m.'))).toEqual(['differ | 15:05 | around 15:00'])
  })

  test('an hour after "à" is a time in French, no length', () => {
    expect(dates("Le forum s'ouvre lundi soir à 19 heures.", "Le forum s'ouvre lundi soir à 19h00.", 'fr')).toContain(
      'agree | 19:00 | 19:00',
    )
  })

  test('a year that is only guessed, or a weekday, contradicts nothing', () => {
    const rows = dates(
      'The wall was built on 13 August 1961 in the city.',
      'The wall was built on 13 August in the city.',
    )
    expect(rows.filter((row) => row.startsWith('contradict'))).toEqual([])
  })
})

describe('quotes', () => {
  const WHOLE = '“We pulled it off! I am excited to announce that our team refloated the ship,” said Peter Berdowski.'
  const quotes = (...texts: string[]) => rowsOf(tabling(texts), 'quote')

  test('are the same, trimmed, reworded, given to someone else, or without marks', () => {
    expect(quotes(WHOLE, WHOLE.replace('“', '«').replace('”', '»'))[0]).toMatch(/^agree/)
    expect(quotes(WHOLE, '“We pulled it off!” said Peter Berdowski.')[0]).toMatch(/^differ .*\(trimmed\)$/)
    expect(quotes(WHOLE, WHOLE.replace('excited to announce', 'happy to announce'))[0]).toMatch(/\(reworded\)/)
    expect(quotes(WHOLE, WHOLE.replace('Peter Berdowski', 'Anna Smit'))[0]).toMatch(/given to someone else: Anna Smit/)
    expect(
      quotes('He said: “our team refloated the ship today”.', 'He said our team refloated the ship today.')[0],
    ).toMatch(/without quotation marks/)
    expect(quotes(WHOLE, 'Nobody spoke.')[0]).toMatch(/^some .*\| -$/)
  })
})

describe('names', () => {
  test('are one where one is short for the other, and told apart by what stands around them', () => {
    const table = tabling([
      'President Abdel Fattah el-Sisi praised the Suez Canal Authority in Cairo. The ship lay in the Suez Canal.',
      'In Cairo, Mr Sisi praised the Suez Canal Authority. The ship lay in the Suez Canal.',
    ])
    const named = table.rows.map((row) => `${row.kind} ${row.label}: ${told(row)}`)
    expect(named.filter((row) => row.startsWith('person'))).toEqual([
      'person President Abdel Fattah el-Sisi: agree | President Abdel Fattah el-Sisi | Mr Sisi',
    ])
    expect(rowsOf(table, 'organization')).toEqual(['agree | Suez Canal Authority | Suez Canal Authority'])
    expect(rowsOf(table, 'place').sort()).toEqual(['agree | Cairo | Cairo', 'agree | Suez Canal | Suez Canal'])
  })
})

describe('for any texts', () => {
  const parts = [
    'At least 369 ships were waiting.',
    'On Monday 14 tugs pulled at 15:05.',
    '“We pulled it off, all of us!” said Peter Berdowski.',
    'Rund 1.500 Menschen kamen am 23. März 2021 nach Köln.',
    '😀 ١٢٣ 二十 “ ” « 12 – 14 % $ 3,5',
    'The Suez Canal Authority lost 12 to 14 million dollars a day.',
  ]
  const text = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 30 })), {
    maxLength: 8,
  })
  const texts = fc.array(
    text.map((some) => some.join(' ')),
    { minLength: 2, maxLength: 4 },
  )

  test('evidence stands in the text, inside its sentence or its quotation', () => {
    fc.assert(
      fc.property(texts, (all) => {
        for (const { cells } of tabling(all).rows) {
          expect(cells).toHaveLength(all.length)
          for (const [column, cell] of cells.entries()) {
            for (const { span, sentence, says } of cell) {
              expect(all[column]?.slice(...span).trim()).not.toBe('')
              expect(span[0]).toBeGreaterThanOrEqual(sentence[0])
              expect(says).not.toBe('')
            }
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('the order of the columns does not matter to what is found', () => {
    const counted = (all: string[]) => {
      const found = tabling(all).rows.flatMap(({ kind, cells }) => cells.flat().map(({ says }) => `${kind} ${says}`))
      return found.sort()
    }
    fc.assert(
      fc.property(texts, (all) => {
        const backwards = counted([...all].reverse())
        expect(backwards.filter((one) => !one.startsWith('quote'))).toEqual(
          counted(all).filter((one) => !one.startsWith('quote')),
        )
      }),
      { numRuns: 100 },
    )
  })
})
