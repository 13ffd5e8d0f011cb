import type { ArticleId } from '../../common/model'
import { ask } from '../app/client'
import { useAsk } from '../app/useAsk'
import { openKept } from './opening'
import './comparisons.css'

/** The kept comparisons that an article takes part in. */
export function InComparisons({ id }: { id: ArticleId }) {
  const { value } = useAsk(
    'in comparisons',
    () => ask('comparisons.list'),
    ({ comparisons }) => comparisons.length > 0,
  )
  const own = value?.filter(({ articles }) => articles.some((each) => each.id === id)) ?? []
  if (own.length === 0) return null
  return (
    <section className="info-kept" aria-label="In comparisons">
      <h3>In comparisons</h3>
      <ul>
        {own.map(({ id: kept, title }) => (
          <li key={kept}>
            <button type="button" className="info-kept-open clip" onClick={() => void openKept(kept)}>
              <bdi>{title}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
