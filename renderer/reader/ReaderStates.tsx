import type { Failure } from '../../common/failure'
import type { Article } from '../../common/model'
import { ask } from '../app/client'
import { run } from '../app/handlers'
import { sayProblem } from '../app/toasts'
import { Kbd } from '../ui/Kbd'

/** No article is open. */
export function NothingOpen() {
  return (
    <div className="reader-state">
      <h2 className="reader-state-head">No article open</h2>
      <p>
        Choose one from the list, or press <Kbd chord="j" /> for the next and <Kbd chord="k" /> for the one before.
      </p>
    </div>
  )
}

/** Widths of the lines, so that the page looks like a page before it is one. Percent of the column. */
const LINES = [100, 97, 99, 62, 0, 98, 100, 96, 99, 41, 0, 99, 97, 100, 74] as const

/** Hairlines in the shape of the page that is on its way. */
export function PageOutline() {
  return (
    <div className="reader-waiting" role="status" aria-label="Loading the article">
      <span className="reader-waiting-source" />
      <span className="reader-waiting-title" />
      <span className="reader-waiting-facts" />
      {LINES.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
        <span key={index} className="reader-waiting-line" style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}

interface Problem {
  failure: Failure
  /** What is still known of the article. */
  article: Article | null
  onAgain(): void
}

/** The open article cannot be shown: what happened, what is safe, what to do. */
export function PageProblem({ failure, article, onAgain }: Problem) {
  return (
    <div className="reader-state" role="alert">
      <h2 className="reader-state-head">{failure.message}</h2>
      {failure.hint !== '' && <p>{failure.hint}</p>}
      <div className="reader-state-acts">
        <button type="button" className="btn primary" onClick={onAgain}>
          Try again
        </button>
        {article && (
          <button type="button" className="btn" onClick={() => void run('app.showLibrary')}>
            Show library folder
          </button>
        )}
        {article?.address && (
          <button
            type="button"
            className="btn"
            onClick={() => void ask('app.openOriginal', { id: article.id }).catch(sayProblem)}
          >
            Open the original in the browser
          </button>
        )}
      </div>
    </div>
  )
}
