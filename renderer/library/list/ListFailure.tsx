import type { Failure } from '../../../common/failure'
import { rows } from './rows'

/** What happened, what is safe, what to do. */
export function ListFailure({ failure }: { failure: Failure }) {
  return (
    <div className="list-failure" role="alert">
      <p>
        <strong>The list could not be read.</strong> {failure.message} {failure.hint}
      </p>
      <button type="button" className="btn" onClick={() => rows.refresh()}>
        Try again
      </button>
    </div>
  )
}
