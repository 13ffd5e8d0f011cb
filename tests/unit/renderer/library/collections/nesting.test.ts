import { describe, expect, it } from 'vitest'
import type { Collection } from '../../../../../common/model'
import { dropMove, keyMove } from '../../../../../renderer/library/collections/nesting'

const one = (id: string, parent: string | null = null): Collection => ({ id, name: id, parent, rank: id, note: '' })
/** a, b with b1 and b2 inside, c. */
const ALL = [one('c'), one('b2', 'b'), one('a'), one('b'), one('b1', 'b')]
const the = (id: string): Collection => ALL.find((each) => each.id === id) ?? one('nowhere')

describe('dropping a collection', () => {
  it('puts it into another one, or beside it', () => {
    expect(dropMove(ALL, 'a', the('b'), 'into')).toEqual({ id: 'a', parent: 'b', before: null })
    expect(dropMove(ALL, 'a', the('b1'), 'before')).toEqual({ id: 'a', parent: 'b', before: 'b1' })
    expect(dropMove(ALL, 'a', the('b1'), 'after')).toEqual({ id: 'a', parent: 'b', before: 'b2' })
    expect(dropMove(ALL, 'b1', the('c'), 'after')).toEqual({ id: 'b1', parent: null, before: null })
  })

  it('never puts it into itself or what is inside it', () => {
    for (const spot of ['before', 'into', 'after'] as const) {
      expect(dropMove(ALL, 'b', the('b'), spot)).toBeNull()
      expect(dropMove(ALL, 'b', the('b2'), spot)).toBeNull()
    }
  })
})

describe('moving a collection by keys', () => {
  it('goes among its siblings', () => {
    expect(keyMove(ALL, 'b', 'ArrowUp')).toEqual({ id: 'b', parent: null, before: 'a' })
    expect(keyMove(ALL, 'a', 'ArrowUp')).toBeNull()
    expect(keyMove(ALL, 'a', 'ArrowDown')).toEqual({ id: 'a', parent: null, before: 'c' })
    expect(keyMove(ALL, 'b', 'ArrowDown')).toEqual({ id: 'b', parent: null, before: null })
    expect(keyMove(ALL, 'c', 'ArrowDown')).toBeNull()
  })

  it('goes into the one above, and out of its parent to the place behind it', () => {
    expect(keyMove(ALL, 'c', 'ArrowRight')).toEqual({ id: 'c', parent: 'b', before: null })
    expect(keyMove(ALL, 'a', 'ArrowRight')).toBeNull()
    expect(keyMove(ALL, 'b1', 'ArrowLeft')).toEqual({ id: 'b1', parent: null, before: 'c' })
    expect(keyMove(ALL, 'a', 'ArrowLeft')).toBeNull()
  })
})
