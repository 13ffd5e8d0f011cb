import type { Toggled } from '../../../common/contract'
import type { Edit, Toggle } from '../../../common/contract/schemas'
import type { Article, StepId } from '../../../common/model'
import type { ArticleFields } from '../store/operations'
import { type Deed, knownArticles, perform, setOn, type Workroom } from '../workroom'
import { nameOfEdit } from './editNames'
import { changedOwnFields } from './ownFields'

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
  return { name: nameOfEdit(set, ops.length), ops }
}

/** Fields that are taken as they are given; of those, an empty text stands for none. */
const GIVEN = ['byline', 'site', 'address', 'publishedAt', 'lang', 'type'] as const

function changedFields(article: Article, set: Edit['set'], now: string): ArticleFields | null {
  const fields: ArticleFields = { ...changedGiven(article, set), ...changedOwnFields(article, set) }
  const { title, read, starred, state } = set
  if (title !== undefined && title !== article.title) fields.title = title
  // A guess that the person has looked at and kept is no guess any more.
  if (title !== undefined && article.titleDerived) fields.titleDerived = false
  if (read !== undefined && read !== (article.readAt !== null)) fields.readAt = read ? now : null
  if (starred !== undefined && starred !== article.starred) fields.starred = starred
  if (state !== undefined && state !== article.state) fields.state = state
  // What is moved from the trash to a place is there again.
  if (state !== undefined && article.trashedAt !== null) fields.trashedAt = null
  return Object.keys(fields).length > 0 ? fields : null
}

function changedGiven(article: Article, set: Edit['set']): ArticleFields {
  const changed = GIVEN.filter((field) => set[field] !== undefined && (set[field] || null) !== article[field])
  return Object.fromEntries(changed.map((field) => [field, set[field] || null]))
}
