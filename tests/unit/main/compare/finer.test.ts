import { describe, expect, it } from 'vitest'
import { item } from '../../../../main/compare/item'
import { comparing, links, onlyPair } from './comparing'

describe('a sentence that lost its full stop', () => {
  it('is two where another text has the end between the same words', () => {
    const left = 'The tugs pulled all night Egypt thanked the crews of the dredgers. It was late.'
    const right = 'The tugs pulled all night. Egypt thanked the crews of the dredgers. It was late.'
    expect(links(left, right)).toEqual([
      'The tugs pulled all night | The tugs pulled all night.',
      'Egypt thanked the crews of the dredgers. | Egypt thanked the crews of the dredgers.',
      'It was late. | It was late.',
    ])
  })

  it('stays one where the author joined two on purpose', () => {
    const left = 'The tugs pulled all night and egypt thanked the crews.'
    const right = 'The tugs pulled all night and. egypt thanked the crews.'
    expect(links(left, right)).toHaveLength(1)
  })
})

describe('parts of a link', () => {
  const first =
    'the ship had been wedged across the canal for almost a week before the tugs and the spring tide moved its bow'
  const second =
    'the owners of the cargo waited in vain for any word of it while hundreds of other ships lay at anchor at both ends'
  const texts = [
    `When ${first}; ${second}.`,
    `As ${first.replace('almost a week', 'six days')}; ${second.replace('hundreds', 'many')}.`,
  ]

  it('tell which clause says which in a long sentence', () => {
    const [link] = onlyPair(comparing(texts)).links
    const said = link?.parts.map(({ left, right }) => [item(texts, 0).slice(...left), item(texts, 1).slice(...right)])
    expect(said).toHaveLength(2)
    expect(said?.[0]?.[0]).toMatch(/moved its bow;$/)
    expect(said?.[0]?.[1]).toMatch(/moved its bow;$/)
    expect(said?.[1]?.[1]).toMatch(/^the owners .* many of other ships/)
  })

  it('are not made of a sentence that is read in one breath', () => {
    expect(
      onlyPair(comparing(['One short sentence, with a clause.', 'One short sentence, with a clause.'])).links[0]?.parts,
    ).toEqual([])
  })
})
