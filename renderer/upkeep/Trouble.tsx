import type { Failure } from '../../common/failure'
import './upkeep.css'

/** Why something in a dialog did not work, and what to do. */
export function Trouble({ failure }: { failure: Failure | null }) {
  if (!failure) return null
  return (
    <div className="trouble" role="alert">
      <p>{failure.message}</p>
      {failure.hint !== '' && <p className="quiet">{failure.hint}</p>}
    </div>
  )
}
