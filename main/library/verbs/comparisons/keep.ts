import { derivedTitle, tidyComparisonTitle } from '../../../../common/comparisons'
import type { Made } from '../../../../common/contract'
import type { NewComparison } from '../../../../common/contract/comparisonSchemas'
import { Failure } from '../../../../common/failure'
import type { KeptComparison } from '../../../../common/model'
import type { Op } from '../../store/operations'
import { tagMaker } from '../../tagNames'
import { knownArticle, perform, stamp, type Workroom } from '../../workroom'
import { deedOf, madeCorrections } from './correct'

/**
 * Keeps a comparison, with what the person has said of it so far: all one step.
 * @throws Failure `not-found` where one of the articles is, `invalid` where one is named twice
 */
export async function keepComparison(room: Workroom, made: NewComparison): Promise<Made> {
  const id = room.newId()
  const step = await perform(room, (records) => {
    if (new Set(made.ids).size < made.ids.length) {
      throw new Failure('invalid', 'An article cannot be compared with itself.')
    }
    const articles = made.ids.map((article) => knownArticle(records, article))
    const maker = tagMaker(records, room.newId)
    const tags = [...new Set((made.tags ?? []).flatMap((name) => maker.idOf(name) ?? []))]
    const given = made.title === undefined ? '' : tidyComparisonTitle(made.title)
    const corrections = madeCorrections(room, made.ids, made.corrections ?? [])
    const stamped = stamp(room)
    const record: KeptComparison = {
      id,
      title: given || derivedTitle(articles),
      titleDerived: given === '',
      note: made.note ?? '',
      tags,
      articles: articles.map((article) => ({ id: article.id, title: article.title })),
      view: made.view,
      corrections,
      madeAt: stamped.updatedAt,
      openedAt: stamped.updatedAt,
      ...stamped,
    }
    const [correction] = corrections
    const because = correction ? `${deedOf(correction)} and ` : ''
    return {
      name: `${because}keep the comparison “${record.title}”`,
      ops: [
        ...maker.made.map((tag): Op => ({ op: 'put', kind: 'tag', record: tag })),
        { op: 'put', kind: 'comparison', record },
      ],
    }
  })
  return { id, step }
}
