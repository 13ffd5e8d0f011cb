import { describe, expect, it } from 'vitest'
import { type Asked, nameOf, queryOf } from '../../../common/savedSearches'

const said = (part: Partial<Asked>) =>
  queryOf({ place: 'all', tag: null, collection: null, filter: '', facets: {}, ...part })
const asked = (part: Partial<Asked>): string => said(part).query

describe('what is asked for, as a query', () => {
  it('says the place, the tag and the collection, and what is typed last', () => {
    expect(asked({ filter: ' canal strait ' })).toBe('canal strait')
    expect(asked({ place: 'later', filter: 'canal' })).toBe('is:later canal')
    expect(asked({ place: 'archive', filter: 'canal' })).toBe('is:archived canal')
    expect(asked({ tag: 'politics/eu', filter: 'canal' })).toBe('tag:politics/eu canal')
    expect(asked({ tag: 'to check', collection: 'Suez, 2021', filter: 'a OR b' })).toBe(
      'tag:"to check" in:"Suez, 2021" a OR b',
    )
  })

  it('leaves out quotes, which cannot be said', () => {
    expect(asked({ tag: '“fair” play', filter: 'x' })).toBe('tag:"fair play" x')
  })

  it('says what is chosen from the facets, and tells what it cannot say', () => {
    expect(
      said({ facets: { site: ['The Post', 'reuters.com'], author: ['Ann Lee'], lang: ['de'] }, filter: 'canal' }),
    ).toEqual({ query: 'site:"The Post" OR site:reuters.com by:"Ann Lee" lang:de canal', unsaid: [] })
    expect(said({ facets: { year: ['2021', '2020'] } })).toEqual({ query: 'after:2020 before:2022', unsaid: [] })
    expect(said({ facets: { year: ['2021', '2018'], type: ['news'], tag: ['', 'sea'] }, filter: 'x' })).toEqual({
      query: 'x',
      unsaid: ['tag', 'year', 'type'],
    })
  })
})

it('names a search by its own words', () => {
  expect(nameOf('is:later tag:"to check" canal*')).toBe('Later to check canal')
  expect(nameOf('über “das Wetter”')).toBe('Über das Wetter')
  expect(nameOf('')).toBe('')
  expect(nameOf('one two three', 8)).toBe('One two')
  expect(nameOf('uninterrupted', 8)).toBe('Uninterrupted')
})
