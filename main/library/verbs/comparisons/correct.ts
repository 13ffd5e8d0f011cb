import type { Correcting } from '../../../../common/contract/comparisonSchemas'
import {
  type Correction,
  type CorrectionKind,
  type NewCorrection,
  withCorrection,
} from '../../../../common/corrections'
import { Failure } from '../../../../common/failure'
import { CALL_LIMITS } from '../../../../common/limits'
import type { ArticleId, StepId } from '../../../../common/model'
import { perform, type Workroom } from '../../workroom'
import { knownComparison, settingOn } from './known'

/** Notes what the person says of links, or takes it back. */
export function correct(room: Workroom, { id, add, remove }: Correcting): Promise<StepId | null> {
  return perform(room, (records) => {
    const comparison = knownComparison(records, id)
    const ids = comparison.articles.map((article) => article.id)
    const meant = new Set(remove)
    const kept = comparison.corrections.filter((each) => !meant.has(each.id))
    const added = madeCorrections(room, ids, add)
    const corrections = added.reduce(withCorrection, kept)
    if (corrections.length > CALL_LIMITS.corrections) {
      throw new Failure(
        'too-large',
        `A comparison can hold ${CALL_LIMITS.corrections} corrections.`,
        'Take some of them back first.',
      )
    }
    const taken = comparison.corrections.length - kept.length
    return {
      name: `${nameOf(added, taken)} in “${comparison.title}”`,
      ops: added.length + taken === 0 ? [] : settingOn(room, id, { corrections }),
    }
  })
}

const DEEDS: Record<CorrectionKind, string> = {
  cut: 'cut a link',
  link: 'make a link',
  claim: 'mark a different claim',
}

export const deedOf = ({ kind }: Pick<Correction, 'kind'>): string => DEEDS[kind]

function nameOf(added: readonly Correction[], taken: number): string {
  const [first] = added
  if (first) return added.length === 1 ? deedOf(first) : `make ${added.length} corrections`
  return taken === 1 ? 'take back a correction' : `take back ${taken} corrections`
}

/**
 * @param ids the articles that are compared
 * @throws Failure `invalid` where a correction is about others, or about one alone
 */
export function madeCorrections(
  room: Workroom,
  ids: readonly ArticleId[],
  wanted: readonly NewCorrection[],
): Correction[] {
  const madeAt = room.now().toISOString()
  return wanted.map(({ kind, sides }) => {
    const [one, other] = sides
    if (one.article === other.article || !ids.includes(one.article) || !ids.includes(other.article)) {
      throw new Failure('invalid', 'A link joins passages of two of the articles that are compared.')
    }
    return { id: room.newId(), kind, sides, madeAt }
  })
}
