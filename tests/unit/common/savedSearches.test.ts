import { describe, expect, it } from 'vitest'
import { type Asked, nameOf, queryOf, siteQuery } from '../../../common/savedSearches'

const asked = (part: Partial<Asked>): string =>
  queryOf({ place: 'all', tag: null, collection: null, filter: '', ...part })

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
    expect(siteQuery('The "Post"')).toBe('site:"The Post"')
    expect(siteQuery('reuters.com')).toBe('site:reuters.com')
  })
})

it('names a search by its own words', () => {
  expect(nameOf('is:later tag:"to check" canal*')).toBe('Later to check canal')
  expect(nameOf('über “das Wetter”')).toBe('Über das Wetter')
  expect(nameOf('')).toBe('')
  expect(nameOf('one two three', 8)).toBe('One two')
  expect(nameOf('uninterrupted', 8)).toBe('Uninterrupted')
})
