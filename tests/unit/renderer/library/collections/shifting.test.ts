import { describe, expect, it } from 'vitest'
import { placeAfterShift } from '../../../../../renderer/library/collections/shifting'

const LIST = ['a', 'b', 'c', 'd', 'e']
const shift = (moved: string, by: 1 | -1) => placeAfterShift(LIST, new Set(moved), by)?.before

describe('moving by one row', () => {
  it('goes past the neighbour', () => {
    expect(shift('c', -1)).toBe('b')
    expect(shift('c', 1)).toBe('e')
    expect(shift('d', 1)).toBeNull()
  })

  it('takes several along as one block', () => {
    expect(shift('bd', -1)).toBe('a')
    expect(shift('bc', 1)).toBe('e')
  })

  it('gathers them at either end', () => {
    expect(shift('ac', -1)).toBe('b')
    expect(shift('ce', 1)).toBeNull()
    expect(shift('abcde', -1)).toBeNull()
  })

  it('does nothing with what is not in the list', () => {
    expect(placeAfterShift(LIST, new Set('x'), 1)).toBeNull()
  })
})
