import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueAt, lookedAt } from '../../../common/trashTime'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 1)
const at = (day: number) => START + day * DAY
const trashedOn = (day: number, changed = day) => ({
  trashedAt: new Date(at(day)).toISOString(),
  updatedAt: new Date(at(changed)).toISOString(),
})
const days = (due: number | null) => (due === null ? null : (due - START) / DAY)

describe('when what is in the trash goes', () => {
  it('is not known before anybody has looked, and never for what is not there', () => {
    expect(dueAt(trashedOn(0), [])).toBeNull()
    expect(dueAt({ ...trashedOn(0), trashedAt: null }, [at(0)])).toBeNull()
  })

  it('is thirty days after it came, and the longest pause between two looks more', () => {
    expect(days(dueAt(trashedOn(10), [at(9), at(10)]))).toBe(40)
    expect(days(dueAt(trashedOn(10), [at(9), at(11), at(12)]))).toBe(41)
    expect(days(dueAt(trashedOn(10), [at(9), at(11), at(18), at(19)]))).toBe(47)
  })

  it('counts from the first look, and from the last change', () => {
    expect(days(dueAt(trashedOn(-100), [at(5)]))).toBe(35)
    expect(days(dueAt(trashedOn(1, 7), [at(0)]))).toBe(37)
  })

  it('starts anew when the clock was set back, but not for a correction', () => {
    expect(lookedAt([at(1), at(2)], at(3))).toEqual([at(1), at(2), at(3)])
    expect(lookedAt([at(1), at(2)], at(2) - 60_000)).toBeNull()
    expect(lookedAt([at(1), at(2)], at(1))).toEqual([at(1)])
  })
})

/** What a person does with the app: it runs on some days, and once its clock is set by some days. */
const lives = fc.record({
  pauses: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 60 }),
  trashedAfter: fc.nat(20),
  setAfter: fc.nat(40),
  setBy: fc.integer({ min: -400, max: 400 }),
})

it('never erases what has lain there for less than thirty days, however the clock is set once', () => {
  fc.assert(
    fc.property(lives, ({ pauses, trashedAfter, setAfter, setBy }) => {
      let looks: readonly number[] = []
      let real = 0
      let article: ReturnType<typeof trashedOn> | null = null
      let trashedReally = 0
      for (const [turn, pause] of pauses.entries()) {
        real += pause
        const clock = at(real + (turn > setAfter ? setBy : 0))
        looks = lookedAt(looks, clock) ?? looks
        const due = article && dueAt(article, looks)
        if (due !== null && due < clock) {
          expect(real - trashedReally).toBeGreaterThanOrEqual(30)
          return
        }
        if (turn === trashedAfter) {
          // The library never dates it before its last look.
          const when = (Math.max(clock, looks.at(-1) ?? 0) - START) / DAY
          article = trashedOn(when)
          trashedReally = real
        }
      }
    }),
    { numRuns: 2_000 },
  )
})

it('erases it in the end, where the clock goes right', () => {
  let looks: readonly number[] = []
  const gone: number[] = []
  for (let day = 0; day < 60; day++) {
    looks = lookedAt(looks, at(day)) ?? looks
    const due = dueAt(trashedOn(5), looks)
    if (due !== null && due < at(day)) gone.push(day)
  }
  expect(gone[0]).toBe(37)
})
