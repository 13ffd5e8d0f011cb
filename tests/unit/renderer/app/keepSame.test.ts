import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepSame } from '../../../../renderer/app/keepSame'

describe('keepSame', () => {
  const before = {
    places: { inbox: 3 },
    tags: [
      { id: 'a', count: 1 },
      { id: 'b', count: 2 },
    ],
  }

  it('is the very one from before where nothing differs', () => {
    expect(keepSame(before, structuredClone(before))).toBe(before)
  })

  it('takes over what is as it was, and nothing else', () => {
    const after = {
      places: { inbox: 3 },
      tags: [
        { id: 'a', count: 1 },
        { id: 'b', count: 5 },
      ],
    }
    const kept = keepSame(before, after)
    expect(kept).toEqual(after)
    expect(kept.places).toBe(before.places)
    expect(kept.tags[0]).toBe(before.tags[0])
    expect(kept.tags[1]).not.toBe(before.tags[1])
  })

  it('tells a part that came or went', () => {
    const [first] = before.tags
    const shorter = keepSame(before.tags, before.tags.slice(0, 1))
    expect(shorter).toEqual([first])
    expect(shorter[0]).toBe(first)
    expect(keepSame<Record<string, number>>({ a: 1 }, { a: 1, b: 2 })).toEqual({ a: 1, b: 2 })
    expect(keepSame<Record<string, number>>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
  })

  it('always equals what is new', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (old, next) => {
        expect(keepSame(old, next)).toEqual(next)
      }),
    )
  })
})
