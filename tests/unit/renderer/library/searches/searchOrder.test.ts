import { expect, it } from 'vitest'
import { dropTo, stepTo } from '../../../../../renderer/library/searches/searchOrder'

const ABC = ['a', 'b', 'c'].map((id) => ({ id }))

it('goes one step, and not beyond the ends', () => {
  expect(stepTo(ABC, 'b', -1)).toBe('a')
  expect(stepTo(ABC, 'a', 1)).toBe('c')
  expect(stepTo(ABC, 'b', 1)).toBeNull()
  expect(stepTo(ABC, 'a', -1)).toBeUndefined()
  expect(stepTo(ABC, 'c', 1)).toBeUndefined()
  expect(stepTo(ABC, 'x', 1)).toBeUndefined()
})

it('comes to stand before or behind what it is dropped on', () => {
  expect(dropTo(ABC, 'c', { on: 'a', half: 'upper' })).toBe('a')
  expect(dropTo(ABC, 'c', { on: 'a', half: 'lower' })).toBe('b')
  expect(dropTo(ABC, 'a', { on: 'c', half: 'lower' })).toBeNull()
  expect(dropTo(ABC, 'a', { on: 'b', half: 'upper' })).toBeUndefined()
  expect(dropTo(ABC, 'b', { on: 'a', half: 'lower' })).toBeUndefined()
  expect(dropTo(ABC, 'b', { on: 'b', half: 'lower' })).toBeUndefined()
})
