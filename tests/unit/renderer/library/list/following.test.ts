import { describe, expect, it } from 'vitest'
import type { LibraryChange } from '../../../../../common/contract'
import { pickable, touchesList } from '../../../../../renderer/library/list/following'

const renamed = (id: string): LibraryChange => ({
  articles: [id],
  membership: false,
  tags: [],
  collections: [],
  comparisons: [],
  places: [],
})
const byDate = { filter: '', sort: 'newest' } as const
const none = () => false

describe('touchesList', () => {
  it('lets a change of articles that were never fetched rest in a list by date', () => {
    expect(touchesList(renamed('a'), byDate, none)).toBe(false)
    expect(touchesList(renamed('a'), byDate, (id) => id === 'a')).toBe(true)
  })

  it('asks anew while a filter could come to match', () => {
    expect(touchesList(renamed('a'), { ...byDate, filter: 'zebra' }, none)).toBe(true)
    expect(touchesList(renamed('a'), { ...byDate, filter: '  ' }, none)).toBe(false)
  })

  it('asks anew where a new title is another place', () => {
    expect(touchesList(renamed('a'), { ...byDate, sort: 'title' }, none)).toBe(true)
    expect(touchesList(renamed('a'), { ...byDate, sort: 'title-reversed' }, none)).toBe(true)
    expect(touchesList(renamed('a'), { ...byDate, sort: 'oldest' }, none)).toBe(false)
  })

  it('asks anew where the order by hand of this collection changed', () => {
    const reordered = { ...renamed('a'), collections: ['suez'] }
    expect(touchesList(reordered, { ...byDate, collection: 'suez' }, none)).toBe(true)
    expect(touchesList(reordered, { ...byDate, collection: 'other' }, none)).toBe(false)
    expect(touchesList(reordered, byDate, none)).toBe(false)
  })

  it('asks anew when articles came or went, tags changed, or anything may have', () => {
    expect(touchesList({ ...renamed('a'), membership: true }, byDate, none)).toBe(true)
    expect(touchesList({ ...renamed('a'), tags: ['t'] }, byDate, none)).toBe(true)
    expect(touchesList({ ...renamed('a'), articles: null }, byDate, none)).toBe(true)
  })
})

describe('pickable', () => {
  it('is all of the library, or all of the trash, whatever list is on screen', () => {
    expect(pickable('unread')).toMatchObject({ place: 'all', tag: null, filter: '' })
    expect(pickable('trash')).toMatchObject({ place: 'trash', tag: null, filter: '' })
  })
})
