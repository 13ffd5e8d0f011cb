import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joined, neighbour, toggled, without } from '../../../../../renderer/library/list/selection'

describe('a selection', () => {
  it('keeps the order of picking, which is the order of comparison', () => {
    expect(toggled(toggled(toggled([], 'c'), 'a'), 'b')).toEqual(['c', 'a', 'b'])
  })

  it('unpicks what was picked', () => {
    expect(toggled(['c', 'a'], 'c')).toEqual(['a'])
  })

  it('joins a range without picking anything twice', () => {
    expect(joined(['c', 'a'], ['a', 'b', 'c', 'd'])).toEqual(['c', 'a', 'b', 'd'])
  })

  it('loses exactly what leaves', () => {
    expect(without(['c', 'a', 'b'], ['a', 'x'])).toEqual(['c', 'b'])
  })
})

describe('neighbour', () => {
  const ids = ['a', 'b', 'c', 'd']

  it('is the next row below that stays', () => {
    expect(neighbour(ids, 1, new Set(['b', 'c']))).toBe('d')
  })

  it('is the nearest above when nothing below stays', () => {
    expect(neighbour(ids, 2, new Set(['c', 'd']))).toBe('b')
  })

  it('is nobody when all leave', () => {
    expect(neighbour(ids, 2, new Set(ids))).toBeNull()
  })

  it('never leaves with the others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 20 }), fc.nat(), fc.array(fc.nat()), (all, at, gone) => {
        const leaving = new Set(gone.flatMap((index) => all[index % Math.max(1, all.length)] ?? []))
        const next = neighbour(all, at % Math.max(1, all.length), leaving)
        expect(next === null || (all.includes(next) && !leaving.has(next))).toBe(true)
      }),
    )
  })
})
