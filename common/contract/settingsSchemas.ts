import * as v from 'valibot'
import { CALL_LIMITS } from '../limits'
import { LIST_SORTS, SETTING_LIMITS, SORTS, THEMES } from '../model'
import { Line } from './parts'

/** Beside the other schemas, for a start waits for the settings before all else. */

const between = ({ min, max }: { min: number; max: number }) => v.pipe(v.number(), v.minValue(min), v.maxValue(max))

export const SettingsEdit = v.strictObject({
  theme: v.exactOptional(v.picklist(THEMES)),
  readingSize: v.exactOptional(between(SETTING_LIMITS.readingSize)),
  readingMeasure: v.exactOptional(between(SETTING_LIMITS.readingMeasure)),
  readingLine: v.exactOptional(between(SETTING_LIMITS.readingLine)),
  sidebar: v.exactOptional(v.boolean()),
  sort: v.exactOptional(v.picklist(SORTS)),
  collectionSort: v.exactOptional(v.picklist(LIST_SORTS)),
  listWidth: v.exactOptional(between(SETTING_LIMITS.listWidth)),
  scrollTogether: v.exactOptional(v.boolean()),
  recentSearches: v.exactOptional(
    v.pipe(v.array(v.pipe(Line(CALL_LIMITS.filter), v.minLength(1))), v.maxLength(CALL_LIMITS.recentSearches)),
  ),
  info: v.exactOptional(v.boolean()),
})
export type SettingsEdit = v.InferOutput<typeof SettingsEdit>
