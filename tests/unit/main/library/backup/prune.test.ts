import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dated, kept } from '../../../../../main/library/backup/prune'

const DAY = 86_400_000
const START = Date.UTC(2024, 0, 1)

const at = (ms: number, cause: Dated['cause'] = 'automatic'): Dated => {
  const madeAt = new Date(ms).toISOString()
  return { id: madeAt, madeAt, cause }
}
/** A mischievous history: bursts, gaps and years. */
const history = fc
  .uniqueArray(
    fc.record({
      ms: fc.oneof(fc.integer({ min: 0, max: 900 * DAY }), fc.integer({ min: 880 * DAY, max: 900 * DAY })),
      cause: fc.constantFrom('automatic', 'automatic', 'automatic', 'by hand', 'before a restore'),
    }),
    { minLength: 1, maxLength: 80, selector: ({ ms }) => ms },
  )
  .map((all) => all.map(({ ms, cause }) => at(START + ms, cause)))
const NOW = new Date(START + 900 * DAY)

describe('which backups are kept', () => {
  it('the newest of each of the last days, weeks and months that have one', () => {
    const all = Array.from({ length: 400 }, (_, day) => at(START + day * DAY + 10 * 3_600_000))
    const stay = [...kept(all, new Date(START + 400 * DAY))].sort().reverse()
    expect(stay.map((id) => id.slice(0, 10))).toEqual([
      '2025-02-03',
      '2025-02-02',
      '2025-02-01',
      '2025-01-31',
      '2025-01-30',
      '2025-01-29',
      '2025-01-28',
      '2025-01-26',
      '2025-01-19',
      '2024-12-31',
      '2024-11-30',
      '2024-10-31',
      '2024-09-30',
    ])
  })

  it('always the newest; never more than the rule allows; what was asked for of late stays', () => {
    fc.assert(
      fc.property(history, (all) => {
        const stay = kept(all, NOW)
        const newest = all.reduce((a, b) => (a.madeAt > b.madeAt ? a : b))
        expect(stay).toContain(newest.id)
        const asked = all.filter(({ cause, madeAt }) => cause !== 'automatic' && Date.parse(madeAt) > +NOW - 30 * DAY)
        for (const { id } of asked) expect(stay).toContain(id)
        expect(stay.size).toBeLessThanOrEqual(7 + 4 + 6 + asked.length)
      }),
    )
  })

  it('pruning twice is pruning once, and pruning day by day keeps what pruning at the end would', () => {
    fc.assert(
      fc.property(history, (all) => {
        const once = kept(all, NOW)
        expect(
          kept(
            all.filter(({ id }) => once.has(id)),
            NOW,
          ),
        ).toEqual(once)
        // What goes on one day is never wanted on a later one.
        let left: Dated[] = []
        for (const each of [...all].sort((a, b) => (a.id < b.id ? -1 : 1))) {
          left.push(each)
          const stay = kept(left, new Date(each.madeAt))
          left = left.filter(({ id }) => stay.has(id))
        }
        expect(kept(left, NOW)).toEqual(once)
      }),
    )
  })
})
