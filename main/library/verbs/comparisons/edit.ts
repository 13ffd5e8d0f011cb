import { tidyComparisonTitle } from '../../../../common/comparisons'
import type { ComparisonEdit, ComparisonTagging } from '../../../../common/contract/comparisonSchemas'
import { Failure } from '../../../../common/failure'
import type { ArticleId, ComparisonId, KeptComparison, StepId } from '../../../../common/model'
import type { FieldsOf, Op } from '../../store/operations'
import { tagMaker } from '../../tagNames'
import { perform, type Workroom } from '../../workroom'
import { sameTags, taggedWith } from '../tag'
import { knownComparison, settingOn } from './known'

/** Gives a comparison a title or a note, or its columns another order. */
export function editComparison(room: Workroom, { id, set }: ComparisonEdit): Promise<StepId | null> {
  return perform(room, (records) => {
    const comparison = knownComparison(records, id)
    const fields: FieldsOf<'comparison'> = {}
    const title = set.title === undefined ? comparison.title : titled(set.title)
    if (title !== comparison.title) Object.assign(fields, { title, titleDerived: false })
    if (set.note !== undefined && set.note !== comparison.note) fields.note = set.note
    const articles = set.order ? reordered(comparison.articles, set.order) : comparison.articles
    if (articles.some((article, index) => article !== comparison.articles[index])) fields.articles = articles
    return { name: nameOf(set, comparison), ops: settingOn(room, id, fields) }
  })
}

function nameOf(set: ComparisonEdit['set'], { title }: KeptComparison): string {
  if (set.title !== undefined) return `rename the comparison “${title}”`
  return set.note === undefined ? `change the order of “${title}”` : `edit the note of “${title}”`
}

function titled(title: string): string {
  const tidy = tidyComparisonTitle(title)
  if (tidy === '') throw new Failure('invalid', 'A comparison needs a title.')
  return tidy
}

/**
 * Puts those that are named into the order given; others, which may be gone, stay where they are.
 * @throws Failure `invalid` where one is named that takes no part
 */
function reordered(articles: KeptComparison['articles'], order: readonly ArticleId[]): KeptComparison['articles'] {
  const wanted = order.map((id) => {
    const article = articles.find((each) => each.id === id)
    if (!article) throw new Failure('invalid', 'This article takes no part in the comparison.')
    return article
  })
  let next = 0
  return articles.map((article) => (wanted.includes(article) ? (wanted[next++] ?? article) : article))
}

/** Adds tags by name, made where there is none of that name, and takes others away by id. */
export function tagComparison(room: Workroom, { id, add, remove }: ComparisonTagging): Promise<StepId | null> {
  return perform(room, (records) => {
    const comparison = knownComparison(records, id)
    const maker = tagMaker(records, room.newId)
    const added = add.flatMap((name) => maker.idOf(name) ?? [])
    const tags = taggedWith(comparison.tags, added, remove)
    const verb = added.length === 0 ? 'take tags off' : remove.length === 0 ? 'tag' : 'change the tags of'
    const made = maker.made.map((record): Op => ({ op: 'put', kind: 'tag', record }))
    return {
      name: `${verb} the comparison “${comparison.title}”`,
      ops: sameTags(tags, comparison.tags) ? [] : [...made, ...settingOn(room, id, { tags })],
    }
  })
}

/** Forgets a comparison; the articles stay. */
export function deleteComparison(room: Workroom, id: ComparisonId): Promise<StepId | null> {
  return perform(room, (records) => {
    const { title } = knownComparison(records, id)
    return { name: `delete the comparison “${title}”`, ops: [{ op: 'del', kind: 'comparison', id }] }
  })
}
