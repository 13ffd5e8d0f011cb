import { isDeepStrictEqual } from 'node:util'
import { derivedTitle } from '../../../../common/comparisons'
import type { ComparisonLook } from '../../../../common/contract/comparisonSchemas'
import type { ComparisonId, KeptComparison } from '../../../../common/model'
import type { FieldsOf, Records } from '../../store/operations'
import type { Workroom } from '../../workroom'
import { knownComparison, settingOn } from './known'

/** Notes that a comparison is on screen now, and what its articles, and it by them, are called; not part of the undo history. */
export function opened(room: Workroom, id: ComparisonId): Promise<void> {
  return noted(room, id, ({ articles, titleDerived }, records) => {
    const here = articles.flatMap((each) => records.articles.get(each.id) ?? [])
    return {
      openedAt: room.now().toISOString(),
      articles: articles.map((each) => ({ ...each, title: records.articles.get(each.id)?.title ?? each.title })),
      ...(titleDerived && here.length > 1 ? { title: derivedTitle(here) } : {}),
    }
  })
}

/** Notes how a comparison is looked at; not part of the undo history. */
export function look(room: Workroom, { id, view }: ComparisonLook): Promise<void> {
  return noted(room, id, (comparison) => (isDeepStrictEqual(comparison.view, view) ? {} : { view }))
}

function noted(
  room: Workroom,
  id: ComparisonId,
  fieldsOf: (comparison: KeptComparison, records: Records) => FieldsOf<'comparison'>,
): Promise<void> {
  return room.store.change((records) => ({
    ops: settingOn(room, id, fieldsOf(knownComparison(records, id), records)),
    applied: () => undefined,
  }))
}
