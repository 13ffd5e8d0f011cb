import { describe, expect, it } from 'vitest'
import { recent } from '../../../../renderer/reader/recent'

describe('recent', () => {
  it('keeps what was used last and drops what was longest unused', () => {
    const kept = recent<string, number>(2)
    kept.set('a', 1)
    kept.set('b', 2)
    kept.get('a')
    kept.set('c', 3)
    expect(kept.get('b')).toBeUndefined()
    expect(kept.get('a')).toBe(1)
    expect(kept.get('c')).toBe(3)
  })

  it('holds one value for a key', () => {
    const kept = recent<string, number>(2)
    kept.set('a', 1)
    kept.set('a', 2)
    kept.set('b', 3)
    expect(kept.get('a')).toBe(2)
    expect(kept.get('b')).toBe(3)
  })
})
