import { describe, expect, it } from 'vitest'
import type { TagCount } from '../../../../../common/model'
import { type Choice, carriedBy, choices } from '../../../../../renderer/library/tags/matchTags'

const aTag = (name: string): TagCount => ({ id: name, name, colour: 'blue', key: null, count: 1 })
const tags = ['Überseehandel', 'shipping', 'ship', 'big ships', 'to verify', 'worship'].map(aTag)

const offered = (typed: string, first: string[] = []): string[] =>
  choices(typed, tags, new Map(), new Set(first)).map(named)
const named = (choice: Choice) => (choice.kind === 'create' ? `create ${choice.name}` : choice.tag.name)

describe('choices', () => {
  it('finds any part of a name, the nearest match first', () => {
    expect(offered('ship')).toEqual(['ship', 'shipping', 'big ships', 'worship'])
  })

  it('finds any part of a nested name, its last part first, and parts by their beginnings', () => {
    const nested = ['eurovision', 'politics', 'politics/eu', 'politics/eu/trade', 'neutral'].map(aTag)
    const found = (typed: string) => choices(typed, nested, new Map(), new Set()).map(named)
    expect(found('eu')).toEqual(['politics/eu', 'eurovision', 'politics/eu/trade', 'neutral', 'create eu'])
    expect(found('pol/e')).toEqual(['politics/eu', 'politics/eu/trade', 'create pol/e'])
    expect(found('e/t')).toEqual(['politics/eu/trade', 'create e/t'])
    expect(found('politics/')[0]).toBe('politics')
  })

  it('does not care about case and accents', () => {
    expect(offered('uber')).toEqual(['Überseehandel', 'create uber'])
    expect(offered('SHIPPING')).toEqual(['shipping'])
  })

  it('offers to create what no tag is called, as it was typed', () => {
    expect(offered('  Suez   canal ')).toEqual(['create Suez canal'])
  })

  it('offers no new tag for a spelling that is merged into one that is there', () => {
    expect(offered('ＳＨＩＰ')).toEqual(['ship', 'shipping', 'big ships', 'worship'])
    expect(offered('ﬁsh')).toEqual(['create ﬁsh'])
    expect(choices('fish', [aTag('ﬁsh')], new Map(), new Set())).toHaveLength(1)
  })

  it('creates nothing from blanks', () => {
    expect(offered('   ')).not.toContain('create ')
  })

  it('leads with the tags the articles have while nothing is typed', () => {
    expect(offered('', ['worship', 'ship']).slice(0, 3)).toEqual(['ship', 'worship', 'big ships'])
  })

  it('tells how many of the articles carry a tag', () => {
    const [first] = choices('to verify', tags, new Map([['to verify', 'some']]), new Set())
    expect(first).toMatchObject({ kind: 'tag', carried: 'some' })
  })
})

describe('carriedBy', () => {
  it('tells all, some and none apart', () => {
    expect([carriedBy(0, 3), carriedBy(2, 3), carriedBy(3, 3)]).toEqual(['none', 'some', 'all'])
  })
})
