import type { Article, ArticleId, ArticlesInfo, Shared } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Records } from '../store/operations'
import { knownArticles } from '../workroom'

const SHARED = ['title', 'byline', 'site', 'address', 'publishedAt', 'lang', 'type'] as const
type SharedFields = { [F in (typeof SHARED)[number]]: Shared<Article[F]> }

/** Free fields that a panel can still show. */
const MOST_FIELDS = 200

/**
 * @returns what the articles have in common and where they differ; ids that are not known are left out
 * @throws Failure `not-found` where none is known
 */
export async function infoOf(records: Records, ids: readonly ArticleId[]): Promise<ArticlesInfo> {
  const articles = knownArticles(records, ids)
  const [first = articles[0], ...others] = articles
  if (!first) throw new RangeError('no article is known')
  const shared: SharedFields = {
    title: { value: first.title },
    byline: { value: first.byline },
    site: { value: first.site },
    address: { value: first.address },
    publishedAt: { value: first.publishedAt },
    lang: { value: first.lang },
    type: { value: first.type },
  }
  const fields = new Map<string, Shared<string>>(entriesOf(first).map(([name, value]) => [name, { value }]))
  const info: ArticlesInfo = {
    ...shared,
    count: articles.length,
    fields: [],
    source: { value: first.source },
    wordCount: first.wordCount,
    added: { first: first.addedAt, last: first.addedAt },
    updated: { first: first.updatedAt, last: first.updatedAt },
  }
  await inTurns(others, (article) => {
    for (const field of SHARED) if (article[field] !== first[field]) info[field] = 'several'
    meetFields(fields, article)
    info.source = 'several'
    info.wordCount += article.wordCount
    stretch(info.added, article.addedAt)
    stretch(info.updated, article.updatedAt)
  })
  return { ...info, fields: [...fields].map(([name, value]) => ({ name, value })) }
}

const entriesOf = ({ fields }: Article): [string, string][] => Object.entries(fields)

function meetFields(met: Map<string, Shared<string>>, { fields }: Article): void {
  for (const [name, shared] of met) {
    if (shared !== 'several' && (!Object.hasOwn(fields, name) || fields[name] !== shared.value))
      met.set(name, 'several')
  }
  // Those that came before do not have it.
  for (const name in fields) if (!met.has(name) && met.size < MOST_FIELDS) met.set(name, 'several')
}

function stretch(span: { first: string; last: string }, moment: string): void {
  if (moment < span.first) span.first = moment
  if (moment > span.last) span.last = moment
}
