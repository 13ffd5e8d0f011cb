import type { ArticleId } from '../../common/model'
import type { RelatedArticle } from '../../common/reuse'
import { articleCount } from '../../common/text/articleCount'
import { ask } from '../app/client'
import { publishedDate } from '../ui/dates'
import { Indexing, isWhole } from './Indexing'
import './reuse.css'
import { openComparison } from './opening'
import { reasonsText } from './reasons'
import { useReuse } from './useReuse'

/** Shown below an article; the rest is in the dialog. */
const LINES = 3

/** The nearest articles with their reasons, below the text. A click compares. */
export function StoryLines({ id }: { id: ArticleId }) {
  const { value, status } = useReuse(`story of ${id}`, () => ask('reuse.related', { id }))
  if (!value) return null
  const { articles } = value
  return (
    <>
      {articles.length > 0 && (
        <ul className="story-foot-list">
          {articles.slice(0, LINES).map((other) => (
            <li key={other.id}>
              <button
                type="button"
                className="story-line"
                title="Compare the two"
                onClick={() => openComparison([id, other.id], null)}
              >
                <span className="story-title" dir="auto">
                  {other.title}
                </span>
                <span className="story-why">{whyOf(other)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {articles.length > LINES && <p className="story-none">{`and ${articleCount(articles.length - LINES)} more`}</p>}
      {articles.length === 0 && value.status && isWhole(value.status) && (
        <p className="story-none">No other article in your library tells it.</p>
      )}
      {status && <Indexing status={status} />}
    </>
  )
}

export const whyOf = ({ site, publishedAt, reasons }: RelatedArticle): string =>
  [site, publishedAt && publishedDate(publishedAt), reasonsText(reasons)].filter(Boolean).join(' · ')
