import './Stopped.css'

interface Props {
  error: Error
  /** Left out where there is nothing that could go on. */
  onGoOn?: () => void
}

/** What stands in place of a view that failed: what happened, what is safe, what can be done. */
export function Stopped({ error, onGoOn }: Props) {
  return (
    <div className="stopped" role="alert">
      <div className="stopped-text">
        <h1>This part of the window stopped.</h1>
        <p>Your library is on disk and unharmed. Loading the window again shows it as it was last saved.</p>
        <div className="stopped-do">
          <button type="button" className="btn primary big" onClick={() => window.location.reload()}>
            Load the window again
          </button>
          {onGoOn && (
            <button type="button" className="btn plain big" onClick={onGoOn}>
              Back to the library
            </button>
          )}
        </div>
        <details>
          <summary>What happened, in the program’s words</summary>
          <pre>{error.stack ?? error.message}</pre>
        </details>
      </div>
    </div>
  )
}
