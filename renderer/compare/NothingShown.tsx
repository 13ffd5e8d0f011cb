import { showPreset } from './view'

/** Says so where no passage is of those that are asked for, and leads back to all of them. */
export function NothingShown({ columns }: { columns: number }) {
  return (
    <div className="cmp-notice cmp-nothing" role="status">
      None of the passages is of those you asked for.
      <button type="button" className="btn" onClick={() => showPreset('all', columns)}>
        Show all passages
      </button>
    </div>
  )
}
