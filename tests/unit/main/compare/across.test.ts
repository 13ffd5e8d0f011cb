import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPARE_OPTIONS } from '../../../../common/comparison'
import { compareTexts } from '../../../../main/compare/compare'
import { onlyPair, said } from './comparing'

const ENGLISH = `The Ever Given blocked the canal on 23 March 2021.

Fourteen tugs pulled at the ship for six days. Egypt said that 369 vessels were waiting.

The owners of the cargo were not told when it would arrive. A court in Ismailia held the ship until July.`
const FRENCH = `Le 23 mars 2021, le Ever Given a bloqué le canal.

Quatorze remorqueurs ont tiré le navire pendant six jours. L’Égypte a déclaré que 369 bateaux attendaient.

Personne n’en parlait encore.

Les propriétaires de la cargaison ne savaient pas quand elle arriverait. Un tribunal d’Ismaïlia a retenu le navire jusqu’en juillet.`

const compared = (left: string, right: string, langs: [string | null, string | null]) =>
  compareTexts(
    [left, right].map((text, index) => ({ id: String(index), text, lang: langs[index] ?? null })),
    DEFAULT_COMPARE_OPTIONS,
    () => {},
  )

describe('texts in two languages', () => {
  it('are linked in their order, by lengths, figures, names and kindred words, and that is said', () => {
    const comparison = compared(ENGLISH, FRENCH, ['en', 'fr-FR'])
    const pair = onlyPair(comparison)
    expect(pair.approximate).toBe(true)
    expect(pair.runs).toEqual([])
    expect(
      pair.links.every(({ text, changes, moved }) => text === 'paraphrased' && changes.length === 0 && !moved),
    ).toBe(true)
    const texts = [ENGLISH, FRENCH]
    const found = pair.links.map(({ left, right }) => [
      said(comparison, texts, 0, left),
      said(comparison, texts, 1, right),
    ])
    expect(found.map(([left, right]) => [left?.[0]?.slice(0, 12), right?.[0]?.slice(0, 12)])).toEqual([
      ['The Ever Giv', 'Le 23 mars 2'],
      ['Fourteen tug', 'Quatorze rem'],
      ['Egypt said t', 'L’Égypte a d'],
      ['The owners o', 'Les propriét'],
      ['A court in I', 'Un tribunal '],
    ])
  })

  it('read the same from both sides', () => {
    const one = onlyPair(compared(ENGLISH, FRENCH, ['en', 'fr']))
    const other = onlyPair(compared(FRENCH, ENGLISH, ['fr', 'en']))
    expect(other.links.map(({ left, right }) => [right, left])).toEqual(
      one.links.map(({ left, right }) => [left, right]),
    )
  })

  it('are known by what is known of them: a region makes no language, and an unknown one no difference', () => {
    expect(onlyPair(compared(ENGLISH, ENGLISH, ['en-GB', 'en-US'])).approximate).toBe(false)
    expect(onlyPair(compared(ENGLISH, ENGLISH, [null, 'en'])).approximate).toBe(false)
  })
})
