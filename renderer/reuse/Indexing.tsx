import type { ReuseStatus } from '../../common/reuse'
import { articleCount, count } from '../../common/text/articleCount'

export const isWhole = ({ indexed, total }: ReuseStatus): boolean => total > 0 && indexed >= total

/** Says how far the library has been read, while that is not done. */
export function Indexing({ status }: { status: ReuseStatus }) {
  if (isWhole(status)) return null
  const { indexed, total } = status
  return (
    <p className="reuse-indexing" role="status">
      <span>
        {total === 0
          ? 'The library is being read for this.'
          : `The library is being read for this: ${count(indexed)} of ${articleCount(total)}. More may be found.`}
      </span>
      <span className="reuse-bar" aria-hidden="true">
        <span style={{ inlineSize: `${total === 0 ? 0 : (100 * indexed) / total}%` }} />
      </span>
    </p>
  )
}
