import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../../../renderer/compare/passagesOf'
import { fateWords, opening, ordinal, percent, placeWords, unitNames } from '../../../../renderer/compare/wording'
import { aColumn, aComparison, aLink, aPair, aText } from './aPair'

describe('ordinal', () => {
  it('writes small places out and counts the others', () => {
    const places = [1, 2, 11, 12, 13, 21, 22, 23, 101, 111, 112]
    expect(places.map(ordinal).join(' ')).toBe('first second eleventh 12th 13th 21st 22nd 23rd 101st 111th 112th')
  })
})

describe('percent', () => {
  it('says all or nothing only where it is so', () => {
    expect([0, 0.001, 0.814, 0.996, 1].map(percent)).toEqual(['0%', '<1%', '81%', '99%', '100%'])
  })
})

describe('placeWords', () => {
  const { text, column } = aText('b', [['A heading'], ['One.'], ['Two.', 'Three.']])
  const headed = {
    ...text,
    blocks: text.blocks.map((block, at) => (at === 0 ? { ...block, kind: 'heading' as const } : block)),
  }

  it('counts paragraphs as a reader does', () => {
    expect(placeWords([1], column, headed, 1)).toBe('stands first in B')
    expect(placeWords([2, 3], column, headed, 1)).toBe('stands second in B')
  })

  it('says when it is only a part of the paragraph', () => {
    expect(placeWords([3], column, headed, 1)).toBe('stands in the second paragraph of B')
  })

  it('does not number headings', () => {
    expect(placeWords([0], column, headed, 0)).toBe('stands elsewhere in A')
  })
})

describe('names and fates', () => {
  it('are those of an edition', () => {
    const links = [aLink([0], [0, 1], { moved: true, text: 'edited' })]
    const [first, second] = passagesOf(aComparison(aPair(links), [aColumn(1), aColumn(3)]))
    expect(first && fateWords(first)).toBe('moved and edited')
    expect(first && unitNames(first.units)).toBe('A 1 – B 1–2')
    expect(second && fateWords(second)).toBe('only in B')
  })
})

describe('opening', () => {
  it('ends where it was cut short', () => {
    expect(opening('one two three', 2)).toBe('one two…')
    expect(opening('one two', 2)).toBe('one two')
  })
})
