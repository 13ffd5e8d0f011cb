import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fingerprintsOf,
  GUARANTEED_CHARACTERS,
  GUARANTEED_WORDS,
  gramsOf,
} from '../../../../../main/search/reuse/grams'

const word = fc.stringMatching(/^[a-zäé]{1,9}$/)
const words = (from: number, to: number) => fc.array(word, { minLength: from, maxLength: to })
const characters = (from: number, to: number) =>
  fc
    .array(fc.integer({ min: 0x4e00, max: 0x4fff }), { minLength: from, maxLength: to })
    .map((codes) => String.fromCharCode(...codes))

const prints = (text: string) => new Set(fingerprintsOf(gramsOf(text)))
const share = (one: string, other: string) => [...prints(one)].some((print) => prints(other).has(print))

describe('fingerprintsOf', () => {
  it('has one in common wherever a run of the guaranteed length stands, whatever is around it', () => {
    fc.assert(
      fc.property(
        words(GUARANTEED_WORDS, GUARANTEED_WORDS + 20),
        words(0, 40),
        words(0, 40),
        words(0, 40),
        (run, before, after, other) => {
          const one = [...before, ...run, ...after].join(' ')
          const copied = [...other, ...run.map((each) => each.toUpperCase()), ...before].join(', ')
          expect(share(one, copied)).toBe(true)
        },
      ),
    )
  })

  it('does so in scripts without spaces as well', () => {
    fc.assert(
      fc.property(
        characters(GUARANTEED_CHARACTERS, GUARANTEED_CHARACTERS + 20),
        characters(0, 30),
        characters(0, 30),
        (run, before, after) => {
          expect(share(before + run + after, `${after}。${run}${before}`)).toBe(true)
        },
      ),
    )
  })

  it('keeps few of many, and is the same for the same words however they are written', () => {
    const text = Array.from({ length: 2_000 }, (_, at) => `w${(at * 7_919) % 1_009}`).join(' ')
    const kept = fingerprintsOf(gramsOf(text))
    expect(kept.length).toBeLessThan(2_000 * 0.3)
    expect(kept.length).toBeGreaterThan(2_000 * 0.1)
    expect([...fingerprintsOf(gramsOf(text.toUpperCase().replaceAll(' ', ' – ')))]).toEqual([...kept])
  })

  it('has nothing of a text too short to be copied', () => {
    expect([...fingerprintsOf(gramsOf('three words only'))]).toEqual([])
    expect(fingerprintsOf(gramsOf('one two three four five')).length).toBe(2)
  })
})
