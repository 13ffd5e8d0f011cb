import { expect, it } from 'vitest'
import { flattened, pathOf, treeOf, withInner } from '../../../common/collections'
import type { Collection } from '../../../common/model'

const one = (id: string, parent: string | null, rank = 'a0'): Collection => ({ id, name: id, parent, rank, note: '' })
const ALL = [one('c', 'b'), one('b', 'a', 'a1'), one('d', 'a', 'a0'), one('a', null, 'a1'), one('lost', 'gone', 'a0')]

it('lays collections out as a tree, by rank, and shows one whose parent is gone at the top', () => {
  const lines = flattened(treeOf(ALL)).map(({ collection, depth }) => `${'-'.repeat(depth)}${collection.id}`)
  expect(lines).toEqual(['lost', 'a', '-d', '-b', '--c'])
})

it('knows what is inside, and the way down', () => {
  expect(withInner(ALL, 'a')).toEqual(new Set(['a', 'b', 'c', 'd']))
  const byId = new Map(ALL.map((each) => [each.id, each]))
  expect(pathOf(byId, 'c')).toEqual(['a', 'b', 'c'])
  expect(pathOf(byId, 'lost')).toEqual(['lost'])
})
