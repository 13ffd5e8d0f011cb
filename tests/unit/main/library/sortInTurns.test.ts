import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortInTurns } from '../../../../main/library/sortInTurns'

it('sorts as sort does, and keeps the order of what is equal, also where there is much of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 500 }), async (length, kinds) => {
      const all = Array.from({ length }, (_, index) => ({ key: (index * 7_919) % kinds, index }))
      const sorted = await sortInTurns(all, (a, b) => a.key - b.key)
      expect(sorted).toEqual([...all].sort((a, b) => a.key - b.key))
    }),
    { numRuns: 30 },
  )
})
