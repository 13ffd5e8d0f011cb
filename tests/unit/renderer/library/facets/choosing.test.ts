import { describe, expect, it } from 'vitest'
import { NO_FACETS } from '../../../../../renderer/app/session'
import { chosenValues, firstValues, settled, toggledFacet } from '../../../../../renderer/library/facets/choosing'

describe('choosing from facets', () => {
  it('adds and takes back values, and ends as it began', () => {
    const one = toggledFacet(NO_FACETS, 'site', 'A')
    const two = toggledFacet(one, 'site', 'B')
    const three = toggledFacet(two, 'tag', '')
    expect(three).toEqual({ site: ['A', 'B'], tag: [''] })
    expect(chosenValues(three).map(({ facet }) => facet)).toEqual(['tag', 'site', 'site'])
    expect(toggledFacet(three, 'tag', '')).toEqual(two)
    expect(toggledFacet(toggledFacet(two, 'site', 'B'), 'site', 'A')).toBe(NO_FACETS)
  })

  it('keeps values where they stood, and what is chosen in sight', () => {
    const values = ['a', 'b', 'c'].map((value, index) => ({ value, count: index }))
    expect(settled(values, ['c', 'gone', 'a']).map(({ value }) => value)).toEqual(['c', 'a', 'b'])
    const many = Array.from({ length: 20 }, (_, index) => ({ value: `v${index}`, count: 1 }))
    const few = firstValues(many, (value) => value === 'v15').map(({ value }) => value)
    expect(few).toEqual(['v0', 'v1', 'v2', 'v3', 'v4', 'v5', 'v15'])
    expect(firstValues(many.slice(0, 7), () => false)).toHaveLength(7)
  })
})
