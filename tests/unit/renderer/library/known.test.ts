import { describe, expect, it } from 'vitest'
import { areTrashed, toggleOf } from '../../../../renderer/library/known'

const records: Record<string, { trashedAt: string | null }> = {
  gone: { trashedAt: '2024-01-01T00:00:00.000Z' },
  here: { trashedAt: null },
}
const recordOf = (id: string) => records[id]

describe('articles', () => {
  it('lie in the trash where their records say so, whatever list is on screen', () => {
    expect(areTrashed(['gone'], recordOf, 'all')).toBe(true)
    expect(areTrashed(['here'], recordOf, 'trash')).toBe(false)
    expect(areTrashed(['gone', 'here'], recordOf, 'all')).toBe(false)
  })

  it('are where their list is as long as nothing is known of them', () => {
    expect(areTrashed(['gone', 'far off'], recordOf, 'trash')).toBe(true)
    expect(areTrashed(['far off'], recordOf, 'all')).toBe(false)
    expect(areTrashed([], recordOf, 'trash')).toBe(true)
  })
})

describe('a toggle', () => {
  const [yes, no] = [{ starred: true }, { starred: false }]
  const has = ({ starred }: { starred: boolean }) => starred

  it('is named only where what is known settles it', () => {
    expect(toggleOf([yes, no, undefined], has)).toBe('on')
    expect(toggleOf([yes, yes], has)).toBe('off')
    expect(toggleOf([yes, undefined], has)).toBeNull()
    expect(toggleOf([], has)).toBeNull()
  })
})
