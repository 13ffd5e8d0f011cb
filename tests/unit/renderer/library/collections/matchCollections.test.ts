import { expect, it } from 'vitest'
import type { CollectionCount } from '../../../../../common/model'
import { matching, named, newName } from '../../../../../renderer/library/collections/matchCollections'

const one = (name: string, parent: string | null = null): CollectionCount => ({
  ...{ id: name, name, parent, rank: name, note: '', count: 0 },
})
const ALL = named([one('Ships', 'Suez'), one('Suez', 'Égypte'), one('Égypte'), one('Warships'), one('Suez canal')])
const found = (typed: string) => matching(typed, ALL).map(({ collection }) => collection.name)

it('shows all in the order of the tree, with the names they are in', () => {
  expect(found('')).toEqual(['Suez canal', 'Warships', 'Égypte', 'Suez', 'Ships'])
  expect(ALL.at(-1)?.outer).toEqual(['Égypte', 'Suez'])
})

it('finds by any part, without accents and case, and by the names it is in; the nearest first', () => {
  expect(found('suez')).toEqual(['Suez', 'Suez canal', 'Ships'])
  expect(found('ships')).toEqual(['Ships', 'Warships'])
  expect(found('egypte ships')).toEqual(['Ships'])
  expect(found('nothing')).toEqual([])
})

it('offers to make what has no such name yet', () => {
  expect(newName('  Canal   dues ', ALL)).toBe('Canal dues')
  expect(newName('egypte', ALL)).toBeNull()
  expect(newName('  ', ALL)).toBeNull()
})
