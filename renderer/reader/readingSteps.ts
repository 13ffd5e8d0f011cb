import { DEFAULT_SETTINGS, SETTING_LIMITS, type Settings } from '../../common/model'

export type ReadingKey = 'readingSize' | 'readingMeasure' | 'readingLine'
export type ReadingSettingsPart = Partial<Pick<Settings, ReadingKey>>

/** What one press of a key adds. Coarser than the sliders, so that each press can be seen. */
const PRESS: Record<ReadingKey, number> = { readingSize: 1, readingMeasure: 4, readingLine: 0.06 }

/** Puts a value on the slider's grid and inside its bounds. */
export function onGrid(key: ReadingKey, value: number): number {
  const { min, max, step } = SETTING_LIMITS[key]
  const inside = Math.min(max, Math.max(min, value))
  // Rounded twice: steps of a hundredth do not add up in binary.
  return Number((min + Math.round((inside - min) / step) * step).toFixed(2))
}

/** @returns the value one press away, the same value at the bound */
export const stepped = (key: ReadingKey, value: number, by: 1 | -1): number => onGrid(key, value + by * PRESS[key])

export const FIRST_READING: Required<ReadingSettingsPart> = {
  readingSize: DEFAULT_SETTINGS.readingSize,
  readingMeasure: DEFAULT_SETTINGS.readingMeasure,
  readingLine: DEFAULT_SETTINGS.readingLine,
}

export const isAsAtFirst = (settings: Settings): boolean =>
  settings.readingSize === FIRST_READING.readingSize &&
  settings.readingMeasure === FIRST_READING.readingMeasure &&
  settings.readingLine === FIRST_READING.readingLine

/** @returns the value as the person reads it: "19 px", "1.62", "68 ch" */
export function shownValue(key: ReadingKey, value: number): string {
  if (key === 'readingLine') return value.toFixed(2)
  return key === 'readingSize' ? `${value} px` : `${value} ch`
}
