import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, SETTING_LIMITS } from '../../../../common/model'
import { isAsAtFirst, onGrid, shownValue, stepped } from '../../../../renderer/reader/readingSteps'

const keys = ['readingSize', 'readingMeasure', 'readingLine'] as const

describe('onGrid', () => {
  it('stays inside the bounds and on the steps of the slider, for any number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.double({ min: -500, max: 500, noNaN: true }), (key, value) => {
        const { min, max, step } = SETTING_LIMITS[key]
        const result = onGrid(key, value)
        expect(result).toBeGreaterThanOrEqual(min)
        expect(result).toBeLessThanOrEqual(max)
        const steps = (result - min) / step
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6)
      }),
    )
  })
})

describe('stepped', () => {
  it('comes back where it started', () => {
    for (const key of keys) {
      const there = stepped(key, DEFAULT_SETTINGS[key], 1)
      expect(there).toBeGreaterThan(DEFAULT_SETTINGS[key])
      expect(stepped(key, there, -1)).toBe(DEFAULT_SETTINGS[key])
    }
  })

  it('stops at both bounds', () => {
    for (const key of keys) {
      expect(stepped(key, SETTING_LIMITS[key].max, 1)).toBe(SETTING_LIMITS[key].max)
      expect(stepped(key, SETTING_LIMITS[key].min, -1)).toBe(SETTING_LIMITS[key].min)
    }
  })
})

describe('what the person reads', () => {
  it('carries its unit', () => {
    expect(shownValue('readingSize', 19)).toBe('19 px')
    expect(shownValue('readingLine', 1.6)).toBe('1.60')
    expect(shownValue('readingMeasure', 68)).toBe('68 ch')
  })

  it('knows the first settings, whatever the theme is', () => {
    expect(isAsAtFirst({ ...DEFAULT_SETTINGS, theme: 'black' })).toBe(true)
    expect(isAsAtFirst({ ...DEFAULT_SETTINGS, readingSize: 20 })).toBe(false)
  })
})
