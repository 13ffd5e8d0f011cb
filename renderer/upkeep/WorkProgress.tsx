import { count } from '../../common/text/articleCount'
import './upkeep.css'
import type { Progress } from './work'

interface Props {
  /** What is being done: "Checking". */
  doing: string
  progress: Progress
}

/** How far long work is, inside its dialog. */
export function WorkProgress({ doing, progress: { done, total, label, isStopping } }: Props) {
  return (
    <div className="work">
      <p>
        {isStopping ? 'Stopping' : doing}
        {total > 1 && <span className="num quiet">{` ${count(done)} of ${count(total)}`}</span>}
      </p>
      <p className="work-name">
        <bdi>{label}</bdi>
      </p>
      <div
        className="work-bar"
        role="progressbar"
        aria-label={doing}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, total)}
        {...(total > 1 ? { 'aria-valuenow': done } : {})}
      >
        <div className="work-done" style={{ inlineSize: total > 0 ? `${(100 * done) / total}%` : 0 }} />
      </div>
    </div>
  )
}
