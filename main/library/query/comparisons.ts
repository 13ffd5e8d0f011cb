import { firstLine } from '../../../common/comparisons'
import type {
  Article,
  ArticleId,
  ComparisonId,
  ComparisonRow,
  ComparisonSummary,
  KeptComparison,
  OpenedComparison,
  Whereabouts,
} from '../../../common/model'
import type { Records } from '../store/operations'

type Opened = Pick<KeptComparison, 'id' | 'openedAt'>

const lastOpenedFirst = (a: Opened, b: Opened): number =>
  a.openedAt > b.openedAt ? -1 : a.openedAt < b.openedAt ? 1 : a.id > b.id ? -1 : 1

const inOrder = ({ comparisons }: Pick<Records, 'comparisons'>): KeptComparison[] =>
  [...comparisons.values()].sort(lastOpenedFirst)

/** @returns what the window names comparisons by, the one that was open last first */
export const comparisonRows = (records: Pick<Records, 'comparisons'>): ComparisonRow[] =>
  inOrder(records).map(({ id, title, articles }) => ({ id, title, articles: articles.map((each) => each.id) }))

/** @returns the comparisons as their list shows them, the one that was open last first */
export const comparisonSummaries = (records: Records): ComparisonSummary[] =>
  inOrder(records).map(({ id, title, tags, openedAt, madeAt, note, corrections, articles }) => ({
    id,
    title,
    tags,
    openedAt,
    madeAt,
    noteLine: firstLine(note),
    corrections: corrections.length,
    articles: partsOf(records, articles),
  }))

/** @returns a comparison with what has become of its articles */
export const openedComparison = (records: Records, comparison: KeptComparison): OpenedComparison => ({
  comparison,
  articles: partsOf(records, comparison.articles),
})

/** @returns the comparison of just these articles, in whatever order, that was open last; null where none is kept */
export function comparisonOf(records: Pick<Records, 'comparisons'>, ids: readonly ArticleId[]): ComparisonId | null {
  const asked = new Set(ids)
  const isOfThem = ({ articles }: KeptComparison) =>
    articles.length === asked.size && articles.every(({ id }) => asked.has(id))
  return inOrder(records).find(isOfThem)?.id ?? null
}

/** An article bears the title it has now; one that is gone, the title it had. */
function partsOf(
  records: Pick<Records, 'articles'>,
  articles: KeptComparison['articles'],
): OpenedComparison['articles'] {
  return articles.map(({ id, title }) => {
    const article = records.articles.get(id)
    return { id, title: article?.title ?? title, where: whereIs(article) }
  })
}

function whereIs(article: Article | undefined): Whereabouts {
  if (!article) return 'gone'
  return article.trashedAt === null ? 'here' : 'trash'
}
