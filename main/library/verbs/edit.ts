import type { Toggled } from '../../../common/contract'
import type { Edit, Toggle } from '../../../common/contract/schemas'
import type { Article, StepId } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import { PLACE_NAMES } from '../../../common/text/placeNames'
import type { ArticleFields } from '../store/operations'
import { type Deed, knownArticles, perform, setOn, type Workroom } from '../workroom'

/** Changes fields of articles; those that have the wanted values already stay as they are. */
export function edit(room: Workroom, { ids, set }: Edit): Promise<StepId | null> {
  return perform(room, (records) => editing(room, knownArticles(records, ids), set))
}

/** Marks articles as read, or stars them, where one of them is not; else takes that from all of them. */
export async function toggle(room: Workroom, { ids, field }: Toggle): Promise<Toggled> {
  const has = ({ readAt, starred }: Article): boolean => (field === 'read' ? readAt !== null : starred)
  let on = true
  const step = await perform(room, (records) => {
    const articles = knownArticles(records, ids)
    on = !articles.every(has)
    return editing(room, articles, field === 'read' ? { read: on } : { starred: on })
  })
  return { step, on }
}

async function editing(room: Workroom, articles: readonly Article[], set: Edit['set']): Promise<Deed> {
  const now = room.now().toISOString()
  const ops = await setOn(room, articles, (article) => changedFields(article, set, now))
  return { name: nameOf(set, ops.length), ops }
}

function changedFields(article: Article, set: Edit['set'], now: string): ArticleFields | null {
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
  return Object.keys(fields).length > 0 ? fields : null
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
