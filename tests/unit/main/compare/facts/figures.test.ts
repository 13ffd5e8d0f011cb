import { describe, expect, test } from 'vitest'
import { figuresIn } from '../../../../../main/compare/facts/figures'
import { momentsIn } from '../../../../../main/compare/facts/moments'
import { sentencesOf } from '../../../../../main/compare/facts/words'
import { segment } from '../../../../../main/compare/segment'
import { rowsOf, tabling } from './tabling'

/** What a text gives, as "at least 369". */
function figures(text: string, lang: string): string[] {
  return sentencesOf(text, segment(text, lang), 0, lang).flatMap((sentence) => {
    const { taken } = momentsIn(sentence, null)
    return figuresIn(sentence, lang, taken).map(({ says, qualifier }) => `${qualifier} ${says}`.trim())
  })
}

describe('figures are read', () => {
  test.each([
    ['en', 'At least 369 ships were waiting.', ['at least 369']],
    ['en', 'Some four hundred people came; two hundred and fifty left.', ['some 400', '250']],
    ['en', 'It cost $1.5 billion, or 30 mn dollars a year.', ['$1.5 bn', '$30 m']],
    ['en', 'They moved 30,000 cubic metres and over one million cubic feet.', ['30,000 m³', 'over 1 m cubic feet']],
    ['en', 'Twenty-one people and more than a dozen tugs.', ['21', 'more than 12']],
    ['en', 'A loss of 12 to 14 million dollars a day, 12.5 per cent more.', ['$12–14 m', '12.5%']],
    ['de', 'Rund 1.500 Menschen zahlten 1,5 Millionen Euro.', ['rund 1,500', '€1.5 m']],
    ['de', 'Dreißigtausend Besucher sahen zweiundzwanzig Filme, 3,5 Prozent mehr.', ['30,000', '22', '3.5%']],
    ['de', 'Das kostete 3 Mrd. Euro.', ['€3 bn']],
    ['fr', 'Au moins 1 500 personnes, soit 3,5 pour cent.', ['au moins 1,500', '3.5%']],
    ['fr', 'Trente mille euros et vingt-deux navires.', ['€30,000', '22']],
    ['uk', 'Щонайменше 369 суден і 2,5 млн гривень.', ['щонайменше 369', '₴2.5 m']],
    ['es', 'Al menos 1.200 barcos y veinte mil dólares.', ['al menos 1,200', '$20,000']],
  ])('in %s: %s', (lang, text, expected) => {
    expect(figures(text, lang)).toEqual(expected)
  })

  test.each([
    ['en', 'In 2021 it was the 23rd of its kind, a Boeing 737.'],
    ['en', 'One of the busiest routes; see Article 5 and No. 10.'],
    ['en', 'It weighs less, not 220,000 tons.'],
    ['en', 'On 29 March 2021 at 15:05 and 3 p.m. it was done.'],
    ['de', 'Am 29. März 2021 um 15 Uhr war es eine Frage.'],
    ['fr', 'Le 3 avril 2021 à 15h05, une question.'],
  ])('and years, dates, times, names and what is denied are none: %s %s', (lang, text) => {
    expect(figures(text, lang)).toEqual([])
  })
})

describe('figures are set beside each other', () => {
  const figure = (one: string, other: string) => rowsOf(tabling([one, other]), 'figure')

  test.each([
    [
      'qualifiers',
      'At least 369 ships were waiting to pass.',
      'In all, 422 ships were waiting to pass.',
      'differ | at least 369 | 422',
    ],
    [
      'durations',
      'The ship had blocked the canal for almost a week, reopening it on Monday.',
      'The ship had blocked the canal for six days, reopening it on Monday.',
      'differ | almost 1 week | 6 days',
    ],
    [
      'units',
      'Dredgers shifted about 30,000 cubic metres of sand from the hull.',
      'Dredgers shifted over one million cubic feet of sand from the hull.',
      'differ | about 30,000 m³ | over 1 m cubic feet',
    ],
    [
      'rounding',
      'The ship weighs 220,000 tons and was towed to the lake.',
      'The ship weighs 224,000 tons and was towed to the lake.',
      'differ | 220,000 tons | 224,000 tons',
    ],
    [
      'writing',
      'Thirty tugs pulled at the hull of the ship.',
      'The hull of the ship was pulled by 30 tugs.',
      'agree | 30 | 30',
    ],
    [
      'a contradiction',
      'While ten tugs pulled and pushed, dredgers shifted sand.',
      'While 13 tugs pulled and pushed, dredgers shifted sand.',
      'contradict | 10 | 13',
    ],
  ])('%s', (_, one, other, expected) => {
    expect(figure(one, other)).toEqual([expected])
  })

  test('killed and injured are not held against each other', () => {
    const rows = figure(
      'In the crash 5 people were killed on Monday.',
      'In the crash 20 people were injured on Monday.',
    )
    expect(rows).toEqual(['some | 5 | -', 'some | - | 20'])
  })

  test('several counts of one article stand in one cell, and are no contradiction', () => {
    const rows = figure(
      'At least 369 ships were waiting to pass on either side of the canal.',
      'More than 420 ships were waiting to pass on either side of the canal. It had spoken of at least 369.',
    )
    expect(rows).toEqual(['differ | at least 369 | more than 420 / at least 369'])
  })
})
