import type { Edit } from '../../../common/contract/schemas'
import type { Article } from '../../../common/model'
import { articleCount, PLACE_NAMES } from '../phrases'
import type { ArticleFields, Op } from '../store/operations'
import { knownArticles, perform, stamp, type Workroom } from '../workroom'

/** Changes fields of articles; those that have the wanted values already stay as they are. */
export function edit(room: Workroom, { ids, set }: Edit): Promise<void> {
  return perform(room, (records) => {
    const stamped = stamp(room)
    const ops = knownArticles(records, ids).flatMap((article): Op[] => {
      const fields = changedFields(article, set, stamped.updatedAt)
      if (Object.keys(fields).length === 0) return []
      return [{ op: 'set', kind: 'article', id: article.id, fields: { ...fields, ...stamped } }]
    })
    return { name: nameOf(set, ops.length), ops }
  })
}

function changedFields(article: Article, set: Edit['set'], now: string): ArticleFields {
  const fields: ArticleFields = {}
  const { title, byline, site, read, starred, state } = set
  if (title !== undefined && title !== article.title) fields.title = title
  // A guess that the person has looked at and kept is no guess any more.
  if (title !== undefined && article.titleDerived) fields.titleDerived = false
  if (byline !== undefined && (byline || null) !== article.byline) fields.byline = byline || null
  if (site !== undefined && (site || null) !== article.site) fields.site = site || null
  if (read !== undefined && read !== (article.readAt !== null)) fields.readAt = read ? now : null
  if (starred !== undefined && starred !== article.starred) fields.starred = starred
  if (state !== undefined && state !== article.state) fields.state = state
  return fields
}

function nameOf({ title, byline, site, read, starred, state }: Edit['set'], count: number): string {
  const articles = articleCount(count)
  const names: string[] = []
  if (title !== undefined) names.push(count === 1 ? 'edit the title' : `edit the titles of ${articles}`)
  if (byline !== undefined) names.push(count === 1 ? 'edit the author' : `edit the authors of ${articles}`)
  if (site !== undefined) names.push(count === 1 ? 'edit the site' : `edit the sites of ${articles}`)
  if (read !== undefined) names.push(`mark ${articles} as ${read ? 'read' : 'unread'}`)
  if (starred !== undefined) names.push(`${starred ? 'star' : 'unstar'} ${articles}`)
  if (state !== undefined) names.push(`move ${articles} to ${PLACE_NAMES[state]}`)
  return names.length === 1 && names[0] ? names[0] : `edit ${articles}`
}
