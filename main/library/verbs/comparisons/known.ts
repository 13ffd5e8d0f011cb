import { Failure } from '../../../../common/failure'
import type { ArticleId, ComparisonId, KeptComparison } from '../../../../common/model'
import type { FieldsOf, Op, Records } from '../../store/operations'
import { stamp, type Workroom } from '../../workroom'

/** @throws Failure `not-found` */
export function knownComparison(records: Pick<Records, 'comparisons'>, id: ComparisonId): KeptComparison {
  const comparison = records.comparisons.get(id)
  if (comparison) return comparison
  throw new Failure('not-found', 'This comparison is no longer kept.', 'Undo in the Edit menu may bring it back.')
}

/** @returns what drops corrections of links with passages of articles that go for good: they quote them */
export function withoutCorrectionsOf(room: Workroom, records: Records, gone: ReadonlySet<ArticleId>): Op[] {
  return [...records.comparisons.values()].flatMap(({ id, corrections }) => {
    const kept = corrections.filter(({ sides }) => !sides.some(({ article }) => gone.has(article)))
    return kept.length < corrections.length ? settingOn(room, id, { corrections: kept }) : []
  })
}

/** @returns the change, which notes when and where it was made; none where there are no fields to set */
export const settingOn = (room: Workroom, id: ComparisonId, fields: FieldsOf<'comparison'>): Op[] =>
  Object.keys(fields).length === 0 ? [] : [{ op: 'set', kind: 'comparison', id, fields: { ...fields, ...stamp(room) } }]
